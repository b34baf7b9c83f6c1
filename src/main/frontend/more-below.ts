import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

const BEFORE_THE_END = '800px';
const PATIENCE_MS = 300;

/** Loads what follows shortly before the end of a list is reached. */
export class MoreBelow implements ReactiveController {
  /** The cursor of what follows; null when nothing does. */
  next: string | null = null;

  /** Whether it takes so long by now that something has to stand there. */
  slow = false;

  private loading = false;
  private readonly end = createRef();
  private readonly observer: IntersectionObserver;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: (cursor: string) => Promise<void>,
  ) {
    this.observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && void this.grow(), {
      rootMargin: BEFORE_THE_END,
    });
    host.addController(this);
  }

  sentinel(): TemplateResult | typeof nothing {
    return this.next ? html`<div ${ref(this.end)}></div>` : nothing;
  }

  /** Observing anew says at once whether the end is still in sight, as after a page that was short. */
  hostUpdated(): void {
    this.observer.disconnect();
    if (this.end.value?.isConnected && !this.loading) {
      this.observer.observe(this.end.value);
    }
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  private async grow(): Promise<void> {
    if (this.loading || !this.next) {
      return;
    }
    this.loading = true;
    const timer = setTimeout(() => this.wait(true), PATIENCE_MS);
    try {
      await this.load(this.next);
    } finally {
      clearTimeout(timer);
      this.loading = false;
      this.wait(false);
    }
  }

  private wait(slow: boolean): void {
    this.slow = slow;
    this.host.requestUpdate();
  }
}

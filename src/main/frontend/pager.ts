import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

const BEFORE_THE_END = '600px';

/** A page of a list, as `Page` in Java. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** The rows of a list that grows while one scrolls: asks for the next page shortly before the end is reached. */
export class Pager<T> implements ReactiveController {
  items: T[] = [];
  private next: string | null = null;
  private shown = false;
  private asking = false;
  private readonly end = createRef();
  private readonly observer: IntersectionObserver;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (cursor: string) => Promise<Page<T>>,
  ) {
    this.observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && void this.grow(), {
      rootMargin: BEFORE_THE_END,
    });
    host.addController(this);
  }

  /** Whether it is known by now that there is nothing. */
  get empty(): boolean {
    return this.shown && this.items.length === 0 && !this.next;
  }

  begin(page: Page<T>): void {
    this.items = page.items;
    this.next = page.next;
    this.shown = true;
    this.host.requestUpdate();
  }

  /** What stands at the end of the list as long as there is more. */
  sentinel(): TemplateResult | typeof nothing {
    return this.next ? html`<div class="more" ${ref(this.end)}></div>` : nothing;
  }

  /** Observing anew says at once whether the end is still in sight, as on a page with few rows. */
  hostUpdated(): void {
    this.observer.disconnect();
    if (this.end.value?.isConnected) {
      this.observer.observe(this.end.value);
    }
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  private async grow(): Promise<void> {
    if (this.asking || !this.next) {
      return;
    }
    this.asking = true;
    try {
      const page = await this.ask(this.next);
      this.begin({ items: [...this.items, ...page.items], next: page.next });
    } finally {
      this.asking = false;
    }
  }
}

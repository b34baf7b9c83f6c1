import { type ReactiveControllerHost } from 'lit';
import { MoreBelow } from './more-below';

/** A page of a list, as `Page` in Java. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** The rows of a list that grows while one scrolls. */
export class Rows<T> {
  all: T[] = [];
  readonly below: MoreBelow;
  private shown = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    more: (cursor: string) => Promise<Page<T>>,
  ) {
    this.below = new MoreBelow(host, async (cursor) => {
      const page = await more(cursor);
      this.show({ items: [...this.all, ...page.items], next: page.next });
    });
  }

  /** Whether it is known by now that there is nothing. */
  get empty(): boolean {
    return this.shown && this.all.length === 0 && !this.below.next;
  }

  show(page: Page<T>): void {
    this.all = page.items;
    this.below.next = page.next;
    this.shown = true;
    this.host.requestUpdate();
  }
}

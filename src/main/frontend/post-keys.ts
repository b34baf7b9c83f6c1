import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Walks over the cards with single keys: J and K step, L likes, Enter opens. Silent while somebody writes. */
export class PostKeys implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.pressed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.pressed);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog, [contenteditable], .menu')) {
      return;
    }
    const card = target.closest<HTMLElement>('[data-post]');
    switch (event.key) {
      case 'j':
        this.step(card, 1);
        break;
      case 'k':
        this.step(card, -1);
        break;
      case 'l':
        card?.querySelector<HTMLElement>('[aria-label^="Like"]')?.click();
        break;
      case 'Enter':
        if (target === card) {
          card.querySelector<HTMLElement>('a.time')?.click();
        }
        break;
    }
  };

  private step(from: HTMLElement | null, by: number): void {
    const cards = [...this.host.querySelectorAll<HTMLElement>('[data-post]')];
    const at = from ? cards.indexOf(from) + by : cards.findIndex((card) => card.getBoundingClientRect().bottom > 0);
    cards[at]?.focus();
    cards[at]?.scrollIntoView({ block: 'nearest' });
  }
}

import { html, render } from 'lit';
import { icon } from './parts';

export interface MenuItem {
  icon: string;
  words: string;
  danger?: boolean;
  press: () => void;
}

const GAP = 4;

/** A menu below its button, made when it is needed. Arrows walk, Esc and a press beside it close. */
export function openMenu(button: HTMLElement, name: string, items: MenuItem[]): void {
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', name);
  const choose = (item: MenuItem) => () => {
    menu.hidePopover();
    item.press();
  };
  render(
    items.map(
      (item) =>
        html`<button type="button" role="menuitem" tabindex="-1" class=${item.danger ? 'danger' : ''} @click=${choose(item)}>
          ${icon(item.icon)}${item.words}
        </button>`,
    ),
    menu,
  );
  menu.addEventListener('keydown', walk);
  menu.addEventListener('toggle', (event) => event.newState === 'closed' && close(menu, button));
  document.body.append(menu);
  button.setAttribute('aria-expanded', 'true');
  menu.showPopover();
  place(menu, button);
  menu.querySelector('button')?.focus();
}

function close(menu: HTMLElement, button: HTMLElement): void {
  if (menu.contains(document.activeElement) || document.activeElement === document.body) {
    button.focus();
  }
  button.removeAttribute('aria-expanded');
  menu.remove();
}

/** Below the button and flush with its end; above it where there is no room below. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight;
  menu.style.top = `${below ? at.bottom + GAP : at.top - GAP - height}px`;
  menu.style.left = `${Math.max(GAP, at.right - width)}px`;
}

function walk(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length)?.focus();
  } else if (event.key === 'Tab') {
    menu.hidePopover();
  }
}

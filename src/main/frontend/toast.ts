const SHOWN_MS = 4_000;
const SHOWN_WITH_UNDO_MS = 10_000;

let current: { dismiss: () => void } | undefined;

/**
 * Says what has happened, at the bottom of the screen; one at a time. Waits while it is under the pointer or has
 * the focus.
 *
 * @param undo what the button does; without it there is none
 */
export function toast(words: string, undo?: () => void): void {
  current?.dismiss();
  const element = document.createElement('div');
  element.className = undo ? 'toast' : 'toast words';
  element.setAttribute('role', 'status');
  element.append(words);
  let timer: number;
  const dismiss = () => {
    clearTimeout(timer);
    element.remove();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(dismiss, undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
  };
  if (undo) {
    const button = document.createElement('button');
    button.textContent = 'Undo';
    button.addEventListener('click', () => {
      dismiss();
      undo();
    });
    element.append(button);
  }
  element.addEventListener('pointerenter', () => clearTimeout(timer));
  element.addEventListener('pointerleave', wait);
  element.addEventListener('focusin', () => clearTimeout(timer));
  element.addEventListener('focusout', wait);
  document.body.append(element);
  current = { dismiss };
  wait();
}

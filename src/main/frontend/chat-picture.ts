import { html, render } from 'lit';
import { icon } from './parts';
import type { Media } from './upload';

/** Shows a picture as large as the screen. Escape, a press beside it or the button put it away. */
export function showPicture(picture: Media): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'large';
  dialog.setAttribute('aria-label', picture.alt ?? 'Picture');
  dialog.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  render(
    html`<img src=${picture.url} alt=${picture.alt ?? ''} width=${picture.width} height=${picture.height} />
      <button class="icon-btn" aria-label="Close">${icon('x')}</button>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
}

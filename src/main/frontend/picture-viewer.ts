import { html, render } from 'lit';
import { icon, when } from './parts';
import { image } from './post-pictures';
import type { Media } from './upload';

/** Shows pictures large, over everything else. Arrows turn over, Esc and a press beside the picture close. */
export function viewPictures(media: Media[], first: number): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', media.length > 1 ? 'Pictures' : 'Picture');
  let at = first;
  const turn = (by: number) => {
    at = Math.min(media.length - 1, Math.max(0, at + by));
    draw();
  };
  const draw = () =>
    render(
      html`<button type="button" class="icon-btn close" aria-label="Close" @click=${() => dialog.close()}>${icon('x')}</button>
        <figure>
          ${image(media[at], '100vw')}
          <figcaption>
            ${when(media.length > 1, () => html`<p class="meta" aria-live="polite">${at + 1} of ${media.length}</p>`)}
            ${when(media[at].alt, () => html`<p>${media[at].alt}</p>`)}
          </figcaption>
        </figure>
        ${when(at > 0, () => html`<button type="button" class="icon-btn back" aria-label="Previous picture" @click=${() => turn(-1)}>
          ${icon('arrow-left')}
        </button>`)}
        ${when(at < media.length - 1, () => html`<button type="button" class="icon-btn on" aria-label="Next picture" @click=${() => turn(1)}>
          ${icon('arrow-left')}
        </button>`)}`,
      dialog,
    );
  dialog.addEventListener('keydown', ({ key }) => turn({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0));
  dialog.addEventListener('click', ({ target }) => target instanceof HTMLButtonElement || isPicture(target) || dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  draw();
  document.body.append(dialog);
  dialog.showModal();
}

function isPicture(target: EventTarget | null): boolean {
  return (target as Element).closest('img, figcaption, button') !== null;
}

import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { blurUrl } from './blur';
import { when } from './parts';
import { viewPictures } from './picture-viewer';
import type { Media } from './upload';

const TALLEST = 4 / 5;
const WIDEST = 16 / 9;

/** Up to four pictures in one frame. A single one keeps its shape, unless it is very tall or very wide. */
export function pictures(media: Media[]): TemplateResult {
  const [first] = media;
  const ratio = media.length === 1 ? Math.min(WIDEST, Math.max(TALLEST, first.width / first.height)) : WIDEST;
  return html`<div class="media pictures n${media.length}" style=${styleMap({ '--_ratio': `${ratio}` })}>
    ${media.map((each, at) => picture(media, each, at))}
  </div>`;
}

function picture(all: Media[], media: Media, at: number): TemplateResult {
  const which = all.length > 1 ? `picture ${at + 1} of ${all.length}` : 'picture';
  return html`<div class="pic" style=${styleMap({ backgroundImage: `url(${blurUrl(media.blurhash)})` })}>
    <button type="button" aria-label=${`Open ${which}${media.alt ? `: ${media.alt}` : ''}`} @click=${() => viewPictures(all, at)}>
      ${image(media, all.length > 1 ? '(max-width: 719px) 50vw, 250px' : '(max-width: 719px) 90vw, 500px')}
    </button>
    ${when(
      media.alt,
      () => html`<details class="described">
        <summary class="alt" aria-label="Show description">ALT</summary>
        <p>${media.alt}</p>
      </details>`,
    )}
  </div>`;
}

/** In the size that fits. Not loaded before it comes near. */
export function image(media: Media, sizes: string): TemplateResult {
  const srcset = media.sizes.map(({ url, width }) => `${url} ${width}w`).join(', ');
  return html`<img
    src=${media.url}
    srcset=${srcset}
    sizes=${sizes}
    width=${media.width}
    height=${media.height}
    alt=${media.alt ?? ''}
    loading="lazy"
    decoding="async"
  />`;
}

import { html, nothing, type TemplateResult } from 'lit';
import './kith-time';

/** A member beside what they do, as `Person` in Java. */
export interface Person {
  id: string;
  handle: string;
  displayName: string;
  avatarUrl: string | null;
}

/** A piece of a text, as `RichText.Piece` in Java: the server finds the links, the client only draws them. */
export interface Piece {
  text: string;
  href?: string;
}

/** One drawing of the sprite. */
export function icon(name: string, classes = ''): TemplateResult {
  return html`<svg class="icon ${classes}" aria-hidden="true"><use href="/kith/icons.svg#${name}"></use></svg>`;
}

/** A face, or a coloured initial; the same colour as `Avatar` in Java gives. */
export function avatar(person: Person, size = ''): TemplateResult {
  if (person.avatarUrl) {
    return html`<span class="av ${size}" aria-hidden="true"><img src=${person.avatarUrl} alt="" loading="lazy" /></span>`;
  }
  const initial = [...person.displayName][0] ?? '?';
  return html`<span class="av ${size} tint-${tint(person.id)}" aria-hidden="true">${initial.toUpperCase()}</span>`;
}

/** Text with its links. Others' pages open beside Kith and learn nothing about where the reader came from. */
export function pieces(list: Piece[]): TemplateResult[] {
  return list.map((piece) => {
    if (!piece.href) {
      return html`${piece.text}`;
    }
    return piece.href.startsWith('/')
      ? html`<a href=${piece.href}>${piece.text}</a>`
      : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow ugc" title=${piece.href}
          >${piece.text}</a
        >`;
  });
}

/** A time that stays fresh. */
export function time(at: string, form: 'short' | 'clock' | 'list' = 'short'): TemplateResult {
  return html`<kith-time form=${form} at=${at}></kith-time>`;
}

export function when(condition: unknown, template: () => TemplateResult): TemplateResult | typeof nothing {
  return condition ? template() : nothing;
}

function tint(id: string): number {
  const seed = BigInt(id);
  return Number((seed ^ (seed >> 22n)) & 7n);
}

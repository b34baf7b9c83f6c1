import { html, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Draft } from './drafts';
import { icon, when } from './parts';
import type { Card, Fault, Post } from './posts';

/** As `Wording` in Java. */
export interface Wording {
  text: string;
  warning: string;
  pictures: { id: string; alt: string }[];
  basedOn: string;
}

/** What became of it, and the post as it is then; none where it is gone. */
export interface Saved {
  faults: Fault[];
  fresh?: Card;
}

type Kept = Omit<Wording, 'basedOn'>;

/**
 * Where a post of one's own is put into other words. What is typed is kept with every letter, until it is saved or
 * thrown away by Cancel: it outlives a refusal, a slip on Esc and the tab. Where somebody saved other words meanwhile,
 * it shows them, and saving again takes their place.
 */
export function editPost({ post }: Card, save: (wording: Wording) => Promise<Saved>): void {
  const now: Kept = {
    text: post.text,
    warning: post.warning ?? '',
    pictures: post.media.map(({ id, alt }) => ({ id, alt: alt ?? '' })),
  };
  const draft = new Draft<Kept>(post.author.id, `edit:${post.id}`);
  const kept = draft.read();
  let words = kept ?? now;
  let basedOn = writtenAt(post);
  let meanwhile = '';
  let faults: Fault[] = [];
  let busy = false;

  const dialog = document.createElement('dialog');
  dialog.className = 'dialog wide';
  dialog.setAttribute('aria-labelledby', 'edit-title');

  const type = (change: Partial<Kept>) => {
    words = { ...words, ...change };
    faults = [];
    draft.keep(words);
    draw();
  };
  const describe = (id: string, alt: string) =>
    type({ pictures: words.pictures.map((picture) => (picture.id === id ? { id, alt } : picture)) });
  const cancel = () => {
    draft.drop();
    dialog.close();
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    draw();
    try {
      const saved = await save({ ...words, basedOn });
      faults = saved.faults;
      if (saved.fresh && writtenAt(saved.fresh.post) !== basedOn) {
        meanwhile = saved.fresh.post.text;
        basedOn = writtenAt(saved.fresh.post);
      }
    } finally {
      busy = false;
    }
    if (faults.length) {
      draw();
    } else {
      cancel();
    }
  };

  const draw = () => render(form(), dialog);
  const form = (): TemplateResult => html`<form @submit=${submit} novalidate>
    <h2 id="edit-title">${post.parentId ? 'Edit comment' : 'Edit post'}</h2>
    <label class="field"
      ><span class="label">Text</span>
      <textarea
        class="input"
        rows="6"
        autofocus
        aria-invalid=${faults.length ? 'true' : 'false'}
        aria-describedby="edit-fault"
        .value=${live(words.text)}
        @input=${(event: Event) => type({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea
    ></label>
    ${when(
      !post.parentId || post.warning,
      () => html`<label class="field"
        ><span class="label">Content warning</span>
        <input
          class="input"
          maxlength="100"
          placeholder="None"
          .value=${live(words.warning)}
          @input=${(event: Event) => type({ warning: (event.target as HTMLInputElement).value })}
      /></label>`,
    )}
    ${post.media.map(
      ({ id, previewUrl }) => html`<div class="shot">
        <img src=${previewUrl} alt="" />
        <label class="field"
          ><span class="label">Describe this picture</span>
          <textarea
            class="input"
            rows="2"
            maxlength="1000"
            .value=${live(words.pictures.find((picture) => picture.id === id)?.alt ?? '')}
            @input=${(event: Event) => describe(id, (event.target as HTMLTextAreaElement).value)}
          ></textarea></label>
      </div>`,
    )}
    <p id="edit-fault" class=${faults.length ? 'error' : ''} role="alert">
      ${when(faults.length, () => html`${icon('circle-alert')}${faults[0].message}`)}
    </p>
    ${when(meanwhile, () => html`<blockquote class="meta" aria-label="What it says now">${meanwhile}</blockquote>`)}
    ${when(kept && words === kept, () => html`<p class="meta" role="status">Draft kept</p>`)}
    <div class="foot">
      <button type="button" class="btn secondary" @click=${cancel}>Cancel</button>
      <button type="submit" class="btn primary" aria-disabled=${busy}>${busy ? 'Saving…' : 'Save'}</button>
    </div>
  </form>`;

  draw();
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function writtenAt({ editedAt, createdAt }: Post): string {
  return editedAt ?? createdAt;
}

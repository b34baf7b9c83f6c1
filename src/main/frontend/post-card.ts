import { html, nothing, type TemplateResult } from 'lit';
import { avatar, icon, pieces, time, when } from './parts';
import { NOT_FOR_EVERYONE, type PostDoings } from './post-doings';
import { pictures } from './post-pictures';
import { AUDIENCES, type Card, type Post } from './posts';
import { fullTime } from './kith-time';
import { count, plural } from './words';

/** @param line joins it to the card below: that one answers it */
export function postCard(card: Card, doings: PostDoings, line = false): TemplateResult {
  const { post, path } = card;
  const { author } = post;
  return html`<article class="post ${line ? 'thread-line' : ''}" data-post=${post.id} tabindex="-1" @click=${open}>
    ${passedOn(card)}
    <a href="/@${author.handle}" tabindex="-1" aria-hidden="true">${avatar(author)}</a>
    <div class="body">
      <div class="head">
        <a class="name" href="/@${author.handle}">${author.displayName}</a><span class="quiet">@${author.handle}</span
        ><a class="quiet time" href=${path}>${time(post.createdAt)}</a>${edited(post)}${audience(card)}
      </div>
      ${content(card)} ${actions(card, doings)}
    </div>
  </article>`;
}

/** The post that the page is about. */
export function openedPost(card: Card, doings: PostDoings, comment: () => void): TemplateResult {
  const { post } = card;
  const { author } = post;
  return html`<article class="post opened" data-post=${post.id} aria-label="The post">
    <div class="person">
      <a href="/@${author.handle}" tabindex="-1" aria-hidden="true">${avatar(author)}</a>
      <span class="who"
        ><a class="name" href="/@${author.handle}">${author.displayName}</a><span class="meta">@${author.handle}</span></span
      >
    </div>
    ${content(card)}
    <p class="meta when">
      <a class="time" href=${card.path}>${fullTime(new Date(post.createdAt))}</a> · ${AUDIENCES[post.audience].words}
      ${when(
        post.editedAt,
        () => html`· <button
            type="button"
            class="link"
            title=${fullTime(new Date(post.editedAt!))}
            @click=${() => void doings.history(card)}
          >
            Edited · see what changed
          </button>`,
      )}
    </p>
    ${when(
      post.likes + post.reposts + post.comments,
      () => html`<div class="stats">
        ${when(post.likes, () => counted(post.likes, 'like'))} ${when(post.reposts, () => counted(post.reposts, 'repost'))}
        ${when(post.comments, () => counted(post.comments, 'comment'))}
      </div>`,
    )}
    ${actions(card, doings, comment)}
  </article>`;
}

/** What waits for the words: the same shape, without them. */
export function skeletons(): TemplateResult {
  const one = html`<div class="post skeleton" aria-hidden="true">
    <span class="sk round"></span>
    <div><span class="sk name"></span><span class="sk"></span><span class="sk short"></span></div>
  </div>`;
  return html`${one}${one}<span class="sr" role="status">Loading</span>`;
}

function counted(n: number, what: string): TemplateResult {
  return html`<span><b>${count(n)}</b> ${plural(n, what).replace(/^\S+ /, '')}</span>`;
}

function edited({ editedAt }: Post): TemplateResult | typeof nothing {
  return when(
    editedAt,
    () => html`<span class="quiet edited" title="Edited ${fullTime(new Date(editedAt!))}">edited</span>`,
  );
}

/** Why it stands here, where that is not because of who wrote it. */
function passedOn({ via }: Card): TemplateResult | typeof nothing {
  return when(
    via,
    () => html`<div class="why">${icon('repeat-2', 's')}<span><a href="/@${via!.handle}">${via!.displayName}</a> reposted</span></div>`,
  );
}

function audience({ post }: Card): TemplateResult | symbol {
  const { icon: name, words } = AUDIENCES[post.audience];
  return when(
    post.audience !== 'EVERYONE',
    () => html`<span class="for" title=${words}>${icon(name, 's')}<span class="sr">${words}</span></span>`,
  );
}

function content(card: Card): TemplateResult {
  const { post } = card;
  const inside = html`${when(card.pieces.length, () => html`<p class="text">${pieces(card.pieces)}</p>`)}${when(
    post.media.length,
    () => pictures(post.media),
  )}`;
  return post.warning
    ? html`<details class="warned">
        <summary class="cw">${icon('triangle-alert')}<strong>${post.warning}</strong><span class="btn plain"></span></summary>
        ${inside}
      </details>`
    : inside;
}

/** @param comment where to write one, when that is on this page; else the post's own page opens */
function actions(card: Card, doings: PostDoings, comment?: () => void): TemplateResult {
  const { post } = card;
  const write = (event: Event) => {
    if (comment) {
      event.preventDefault();
      event.stopPropagation();
      comment();
    }
  };
  return html`<div class="acts">
    <a class="act" href=${card.path} aria-label=${named('Comment', post.comments)} @click=${write}
      >${icon('message-circle')}${shown(post.comments, comment)}</a
    >
    <button
      type="button"
      class="act ${post.reposted ? 'on' : ''}"
      aria-label=${named('Repost', post.reposts)}
      aria-pressed=${post.reposted}
      aria-disabled=${post.audience !== 'EVERYONE'}
      title=${post.audience === 'EVERYONE' ? 'Repost' : NOT_FOR_EVERYONE}
      @click=${() => doings.repost(card)}
    >
      ${icon('repeat-2')}${shown(post.reposts, comment)}
    </button>
    <button
      type="button"
      class="act ${post.liked ? 'liked' : ''}"
      aria-label=${named('Like', post.likes)}
      aria-pressed=${post.liked}
      @click=${() => doings.like(card)}
    >
      ${icon('heart')}${shown(post.likes, comment)}
    </button>
    <button
      type="button"
      class="act end ${post.bookmarked ? 'on' : ''}"
      aria-label="Bookmark"
      aria-pressed=${post.bookmarked}
      title="Bookmark"
      @click=${() => doings.bookmark(card)}
    >
      ${icon('bookmark', 'fillable')}
    </button>
    <button
      type="button"
      class="act end"
      aria-label="More"
      aria-haspopup="menu"
      title="More"
      @click=${(event: Event) => doings.more(card, event.currentTarget as HTMLElement)}
    >
      ${icon('ellipsis')}
    </button>
  </div>`;
}

/** Zero is not said, and on the opened post the counts stand in words above. */
function shown(n: number, opened: unknown): string {
  return n && !opened ? count(n) : '';
}

function named(what: string, n: number): string {
  return n ? `${what}, ${count(n)}` : what;
}

/** The whole card leads to the post; what can be pressed inside of it wins, and so does selecting words. */
function open(event: MouseEvent): void {
  const pressed = (event.target as Element).closest('a, button, summary, .described');
  if (!pressed && !getSelection()?.toString()) {
    (event.currentTarget as Element).querySelector<HTMLElement>('a.time')?.click();
  }
}

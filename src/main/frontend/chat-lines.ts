import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { blurUrl } from './blur';
import { isAfter, type Line } from './chat-model';
import { clockTime, dayName } from './kith-time';
import { avatar, icon, pieces, when, type Person, type Piece } from './parts';
import { viewPictures } from './picture-viewer';
import type { Waiting } from './outbox';
import type { Media } from './upload';
import { plural } from './words';

const GROUP_MS = 5 * 60_000;

/** One bubble with all that belongs to it: a line from the server, or one that waits in the outbox. */
export interface Entry {
  key: string;
  id: string | null;
  sender: Person;
  at: Date;
  pieces: Piece[];
  pictures: Media[];
  waiting?: Waiting;
}

/** The unread line: placed once, when a conversation is opened. */
export interface Fresh {
  after: string | null;
  count: number;
}

/** What is drawn, from above: a day, the unread line, or what one person said in one go. */
type Block =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'fresh'; key: string; count: number }
  | { kind: 'group'; key: string; mine: boolean; entries: Entry[] };

export interface Look {
  me: string;
  named: boolean;
  blocked: string[];
  seen: string | null;
  again: (key: string) => void;
  drop: (key: string) => void;
}

export function ofLine(line: Line): Entry {
  const { id, sender, createdAt, media, clientKey } = line.message;
  return { key: clientKey, id, sender, at: new Date(createdAt), pieces: line.pieces, pictures: media };
}

export function ofWaiting(waiting: Waiting, me: Person): Entry {
  return {
    key: waiting.key,
    id: null,
    sender: me,
    at: new Date(waiting.at),
    pieces: waiting.text ? [{ text: waiting.text }] : [],
    pictures: waiting.pictures,
    waiting,
  };
}

export function lines(entries: Entry[], fresh: Fresh | null, look: Look): TemplateResult {
  const newest = entries.filter((entry) => entry.sender.id === look.me).at(-1);
  return html`${repeat(
    blocks(entries, fresh, look.me),
    (block) => block.key,
    (block) => draw(block, newest, look),
  )}`;
}

function blocks(entries: Entry[], fresh: Fresh | null, me: string): Block[] {
  const all: Block[] = [];
  let before: Entry | undefined;
  let awaited = fresh;
  for (const entry of entries) {
    const mine = entry.sender.id === me;
    if (before?.at.toDateString() !== entry.at.toDateString()) {
      all.push({ kind: 'day', key: `day ${entry.at.toDateString()}`, at: entry.at });
    }
    if (awaited && !mine && entry.id && isAfter(entry.id, awaited.after)) {
      all.push({ kind: 'fresh', key: 'fresh', count: awaited.count });
      awaited = null;
    }
    const last = all.at(-1);
    if (last?.kind === 'group' && before && goesOn(before, entry)) {
      last.entries.push(entry);
    } else {
      all.push({ kind: 'group', key: `${entry.sender.id} ${entry.key}`, mine, entries: [entry] });
    }
    before = entry;
  }
  return all;
}

function goesOn(before: Entry, entry: Entry): boolean {
  return before.sender.id === entry.sender.id && entry.at.getTime() - before.at.getTime() < GROUP_MS;
}

function draw(block: Block, newest: Entry | undefined, look: Look): TemplateResult {
  switch (block.kind) {
    case 'day':
      return html`<div class="day">${dayName(block.at)}</div>`;
    case 'fresh':
      return html`<div class="fresh">${plural(block.count, 'new message')}</div>`;
    case 'group':
      return block.mine ? mine(block.entries, newest, look) : others(block.entries, look);
  }
}

function others(entries: Entry[], look: Look): TemplateResult {
  const [{ sender, at }] = entries;
  return html`<div class="grp">
    ${avatar(sender, 's')}
    <div class="who">
      <b class=${look.named ? '' : 'sr'}>${sender.displayName}</b><span class="num">${clockTime(at)}</span>
    </div>
    ${look.blocked.includes(sender.id) ? folded(entries) : said(entries)}
  </div>`;
}

function said(entries: Entry[]): TemplateResult {
  return html`<div class="said">${repeat(entries, (entry) => entry.key, (entry) => bubbles(entry))}</div>`;
}

function folded(entries: Entry[]): TemplateResult {
  const words = entries.length > 1 ? `${entries.length} messages` : 'Message';
  return html`<details class="folded">
    <summary class="meta">${words} from somebody you blocked</summary>
    ${said(entries)}
  </details>`;
}

function mine(entries: Entry[], newest: Entry | undefined, look: Look): TemplateResult {
  return html`<div class="grp mine">
    <div class="said">
      ${repeat(
        entries,
        (entry) => entry.key,
        (entry) => html`${bubbles(entry, 'You')}${entry.waiting?.problem || entry === newest ? state(entry, look) : nothing}`,
      )}
    </div>
  </div>`;
}

/** Each picture is a bubble, the words are one. Read aloud it says whose and when, which the eye sees by the side. */
function bubbles(entry: Entry, speaker = ''): TemplateResult {
  const look = entry.waiting ? (entry.waiting.problem ? 'failed' : 'sending') : '';
  const heard = speaker && html`<span class="sr">${speaker}, ${clockTime(entry.at)}: </span>`;
  return html`${entry.pictures.map((picture, n) => pictureBubble(picture, look, () => viewPictures(entry.pictures, n)))}${when(
    entry.pieces.length,
    () => html`<div class="bub ${look}" title=${entry.at.toLocaleString('en-GB')}>${heard}${pieces(entry.pieces)}</div>`,
  )}`;
}

function pictureBubble(picture: Media, look: string, open: () => void): TemplateResult {
  const srcset = picture.sizes.map((size) => `${size.url} ${size.width}w`).join(', ');
  const ratio = Math.min(16 / 9, Math.max(4 / 5, picture.width / picture.height));
  return html`<div class="bub pic ${look}">
    <button aria-label=${`Open picture${picture.alt ? `: ${picture.alt}` : ''}`} @click=${open}>
      <img
        src=${picture.previewUrl}
        srcset=${srcset}
        sizes="248px"
        alt=${picture.alt ?? ''}
        style=${`aspect-ratio: ${ratio}; background-image: url(${blurUrl(picture.blurhash)})`}
      />
    </button>
  </div>`;
}

function state(entry: Entry, look: Look): TemplateResult {
  if (entry.waiting?.problem) {
    return html`<div class="state failed" role="alert" title=${entry.waiting.problem}>
      ${icon('circle-alert')}Not sent<button @click=${() => look.again(entry.key)}>Try again</button>
      <button class="away" @click=${() => look.drop(entry.key)}>Delete</button>
    </div>`;
  }
  if (entry.waiting) {
    return html`<div class="state sending">${icon('clock')}<span>Sending</span></div>`;
  }
  return look.seen
    ? html`<div class="state">${icon('check-check')}${look.seen}</div>`
    : html`<div class="state">${icon('check')}Sent</div>`;
}

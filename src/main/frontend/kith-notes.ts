import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { onReturn } from './connection';
import { avatar, icon, type Person, time, when } from './parts';
import { plural } from './words';

/** A notification as `Note` in Java. */
interface Note {
  id: string;
  group: string;
  kind: 'LIKE' | 'REPOST' | 'COMMENT' | 'MENTION' | 'FOLLOW';
  actors: Person[];
  count: number;
  did: string;
  what: string | null;
  path: string;
  at: string;
  read: boolean;
}

/** A row keeps its new look until one leaves, also when it counts as read. */
interface Row extends Note {
  fresh: boolean;
}

interface Server {
  before(cursor: string): Promise<{ items: Note[]; next: string | null }>;
  after(known: string): Promise<Note[]>;
  read(upTo: string): Promise<void>;
}

const DAY = 86_400_000;
/** Shorter looks are a passing by. */
const A_MOMENT_MS = 1_500;
const SKELETON_AFTER_MS = 300;
/** Whoever is further down is reading, and must not be moved. */
const AT_THE_TOP_PX = 40;
/** As many as `Notifications.MOST_MISSED` in Java tells of at once. */
const MOST_MISSED = 100;

const LOOK = {
  LIKE: { icon: 'heart', classes: 'fill', kind: 'like' },
  REPOST: { icon: 'repeat-2', classes: '', kind: 'acc' },
  COMMENT: { icon: 'message-circle', classes: '', kind: 'acc' },
  MENTION: { icon: 'at-sign', classes: '', kind: 'acc' },
  FOLLOW: { icon: 'user-plus', classes: '', kind: 'acc' },
};

/** The rows of notifications: grouped by how long ago, growing at the end, and at the top without moving anybody. */
class KithNotes extends LitElement {
  /** Whether looking at the rows counts as reading everything up to the newest of them. */
  reads = false;
  nothing = '';

  private rows: Row[] = [];
  private waiting: Row[] = [];
  private next: string | null = null;
  private loading = false;
  private slow = false;
  private shown = false;
  private end?: IntersectionObserver;
  private glance = 0;
  private stop?: () => void;
  private readonly $server!: Server;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && void this.more(),
      { rootMargin: '600px' },
    );
    this.stop = onReturn(() => void this.catchUp());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end?.disconnect();
    this.stop?.();
    clearTimeout(this.glance);
  }

  show(page: { items: Note[]; next: string | null }): void {
    this.rows = page.items.map(row);
    this.next = page.next;
    this.waiting = [];
    this.shown = true;
    this.requestUpdate();
  }

  arrive(note: Note): void {
    this.take([note]);
  }

  calm(): void {
    this.rows = this.rows.map((each) => ({ ...each, read: true, fresh: false }));
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.shown) {
      return nothing;
    }
    return html`
      ${this.pill()}
      ${this.rows.length ? this.sections() : this.empty()}
      ${when(this.slow, skeleton)}
      <div class="end-mark" aria-hidden="true"></div>
    `;
  }

  override updated(): void {
    const mark = this.querySelector('.end-mark');
    this.end?.disconnect();
    if (mark && this.next) {
      this.end?.observe(mark);
    }
    this.look();
  }

  private sections(): TemplateResult[] {
    const sections: { title: string; rows: Row[] }[] = [];
    for (const each of this.rows) {
      const title = age(new Date(each.at));
      if (sections.at(-1)?.title !== title) {
        sections.push({ title, rows: [] });
      }
      sections.at(-1)?.rows.push(each);
    }
    return sections.map(
      (section) => html`
        ${when(section.title, () => html`<h2 class="sep">${section.title}</h2>`)}
        <ul>
          ${repeat(section.rows, (each) => each.id, (each) => this.note(each))}
        </ul>
      `,
    );
  }

  private note(note: Row): TemplateResult {
    const look = LOOK[note.kind];
    return html`<li class="note ${note.fresh ? 'new' : ''}" @click=${open}>
      <span class="kind ${look.kind}">${icon(look.icon, look.classes)}</span>
      <div>
        <div class="stack">${note.actors.map((person) => avatar(person, 's'))}</div>
        <p>${when(note.fresh, () => html`<span class="sr">New.</span>`)}${people(note)} ${note.did}</p>
        ${when(note.what, () => html`<p class="what">${note.what}</p>`)}
      </div>
      <a class="when" href=${note.path}><span class="sr">Open, </span>${time(note.at)}</a>
    </li>`;
  }

  private pill(): TemplateResult | typeof nothing {
    return when(
      this.waiting.length,
      () => html`<div class="pill-hold floats">
        <button class="pill" @click=${this.welcome}>
          <span class="stack">${faces(this.waiting).map((person) => avatar(person, 'xs'))}</span>
          <span aria-live="polite">${plural(this.waiting.length, 'new notification')}</span>
          <span class="dot"></span>
        </button>
      </div>`,
    );
  }

  private empty(): TemplateResult {
    return html`<div class="empty">
      <div class="art"></div>
      <h2>Quiet here</h2>
      <p>${this.nothing}</p>
    </div>`;
  }

  private readonly welcome = (): void => {
    this.rows = joined(this.waiting, this.rows);
    this.waiting = [];
    window.scrollTo({ top: 0 });
    this.requestUpdate();
  };

  private take(notes: Note[]): void {
    const fresh = notes.map(row);
    if (window.scrollY > AT_THE_TOP_PX) {
      this.waiting = joined(fresh, this.waiting);
    } else {
      this.rows = joined(fresh, joined(this.waiting, this.rows));
      this.waiting = [];
    }
    this.requestUpdate();
  }

  private async more(): Promise<void> {
    if (this.loading || !this.next) {
      return;
    }
    this.loading = true;
    const patience = window.setTimeout(() => this.setSlow(true), SKELETON_AFTER_MS);
    try {
      const page = await this.$server.before(this.next);
      this.rows = [...this.rows, ...page.items.map(row)];
      this.next = page.next;
    } finally {
      clearTimeout(patience);
      this.loading = false;
      this.setSlow(false);
    }
  }

  private async catchUp(): Promise<void> {
    const missed = await this.$server.after((this.waiting[0] ?? this.rows[0])?.id ?? '0');
    if (missed.length < MOST_MISSED) {
      this.take(missed);
    } else {
      this.show(await this.$server.before(''));
    }
  }

  private setSlow(slow: boolean): void {
    this.slow = slow;
    this.requestUpdate();
  }

  /** Whoever looks at the newest for a moment has read it. */
  private look(): void {
    clearTimeout(this.glance);
    const newest = this.rows[0];
    if (this.reads && newest && !newest.read && !document.hidden) {
      this.glance = window.setTimeout(() => {
        this.rows.forEach((each) => (each.read = true));
        void this.$server.read(newest.id);
      }, A_MOMENT_MS);
    }
  }
}

function row(note: Note): Row {
  return { ...note, fresh: !note.read };
}

/** A group that grew comes again and takes the place of what it was; one that was read before stays. */
function joined(fresh: Row[], known: Row[]): Row[] {
  const stays = (each: Row) =>
    !fresh.some((other) => other.id === each.id || (!each.read && other.group === each.group));
  return [...fresh, ...known.filter(stays)];
}

/** Today has no heading: what is on top is new. */
function age(at: Date, now = new Date()): string {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const days = Math.ceil((today - at.getTime()) / DAY);
  if (days <= 0) {
    return '';
  }
  if (days === 1) {
    return 'Yesterday';
  }
  return days < 7 ? 'Earlier this week' : days < 14 ? 'Last week' : 'Earlier';
}

/** Bob · Bob and Carol · Bob, Carol and Dan · Bob, Carol and 6 others. */
function people(note: Note): TemplateResult {
  const [first, second, third] = note.actors.map(name);
  const others = note.count - 2;
  if (!second) {
    return note.count > 1 ? html`${first} and ${plural(note.count - 1, 'other')}` : html`${first}`;
  }
  if (others <= 0) {
    return html`${first} and ${second}`;
  }
  return others === 1 && third
    ? html`${first}, ${second} and ${third}`
    : html`${first}, ${second} and ${plural(others, 'other')}`;
}

function name(person: Person): TemplateResult {
  const short = person.displayName.split(' ')[0];
  return html`<a class="name" href="/@${person.handle}" title="${person.displayName} @${person.handle}">${short}</a>`;
}

function faces(rows: Row[]): Person[] {
  const all = rows.flatMap((each) => each.actors);
  return all.filter((person, at) => all.findIndex((other) => other.id === person.id) === at).slice(0, 3);
}

/** The whole row leads where its time leads; links inside lead where they say, and marked text stays marked. */
function open(event: MouseEvent): void {
  const inner = (event.target as Element).closest('a, button');
  if (!inner && !getSelection()?.toString()) {
    (event.currentTarget as Element).querySelector<HTMLAnchorElement>('a.when')?.click();
  }
}

function skeleton(): TemplateResult {
  return html`<div class="note" role="status" aria-label="Loading">
    <span></span>
    <div><span class="sk round"></span><span class="sk"></span><span class="sk short"></span></div>
  </div>`;
}

customElements.define('kith-notes', KithNotes);

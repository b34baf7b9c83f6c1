import { html, LitElement, type TemplateResult } from 'lit';
import './chat-composer';
import type { KithChatComposer, Written } from './chat-composer';
import { lines, ofLine, ofWaiting, type Entry, type Fresh } from './chat-lines';
import { firstName, isAfter, isGone, partner, type Answer, type Conversation, type Line, type Parted, type SeenUpTo } from './chat-model';
import { onReturn } from './connection';
import { Outbox } from './outbox';
import { avatar, icon, when, type Person } from './parts';
import { plural } from './words';

const END_PX = 48;
const OLDER_PX = 600;
const TYPING_EVERY_MS = 3_000;
const TYPING_ENDS_MS = 6_000;
const NAMED_SEEN = 3;

interface Lines {
  lines: Line[];
  next: string | null;
}

/** As `Opened` in Java. */
interface Opened {
  me: string;
  name: string;
  conversation: Conversation;
  here: string[];
  seen: SeenUpTo[];
  lines: Lines;
  blocked: string[];
  /** Why nothing can be written here; null when it can. */
  closed: string | null;
  more: boolean;
}

/** The open conversation: what was said, what waits to be sent, and where one writes. */
class KithTalk extends LitElement {
  declare $server: {
    older(before: string): Promise<Answer<Lines>>;
    newer(last: string): Promise<Answer<Lines>>;
    read(upTo: string): Promise<Answer<boolean>>;
    typing(): Promise<Answer<boolean>>;
  };

  private opened: Opened | undefined;
  private outbox: Outbox | undefined;
  private said: Line[] = [];
  private older: string | null = null;
  private fresh: Fresh | null = null;
  private readonly seenBy = new Map<string, string>();
  private readonly typists = new Map<string, number>();
  private typedAt = 0;
  /** Lines of others that arrived below what is on the screen. */
  private below = 0;
  /** Up to here nothing is missing: what a live message says is no proof of that, what the server answers is. */
  private sure = '0';
  private told: string | null = null;
  private loading = false;
  private atEnd = true;
  private anchor: 'landing' | 'end' | 'top' | 'bottom' = 'landing';
  private ends: (() => void)[] = [];

  private height = 0;

  private readonly sizes = new ResizeObserver(() => this.resized(this.box!));
  private approach: IntersectionObserver | undefined;

  show(opened: Opened): void {
    const { conversation, lines: known } = opened;
    this.opened = opened;
    this.said = [];
    this.older = known.next;
    this.fresh = conversation.unread ? { after: conversation.lastReadId, count: conversation.unread } : null;
    this.told = conversation.lastReadId;
    opened.seen.forEach((seen) => this.seenBy.set(seen.reader, seen.messageId));
    this.outbox = Outbox.of(opened.me);
    this.listen();
    this.add(known.lines);
    this.sure = known.lines.at(-1)?.message.id ?? '0';
    this.updateComplete.then(() => this.composer?.open(opened.me, conversation.id, opened.name, this.target));
    if (opened.more) {
      this.catchUp();
    }
  }

  /** Heard live: a new line of anybody, from this tab or another. */
  arrived(line: Line): void {
    this.outbox?.drop(line.message.clientKey);
    this.stopTyping(line.message.sender.id);
    this.addBelow([line]);
  }

  seen(seen: SeenUpTo): void {
    if (seen.reader !== this.opened?.me) {
      this.seenBy.set(seen.reader, seen.messageId);
      this.requestUpdate();
    }
  }

  typed(who: string): void {
    clearTimeout(this.typists.get(who));
    this.typists.set(who, window.setTimeout(() => this.stopTyping(who), TYPING_ENDS_MS));
    this.requestUpdate();
  }

  /** Heard live. What was said stays; two alone write no more, and in a group who blocked folds the other's words. */
  parted({ other, wanted }: Parted, closed: string): void {
    const { conversation, here, blocked } = this.opened!;
    if (!conversation.members.some(({ id }) => id === other)) {
      return;
    }
    this.stopTyping(other);
    this.opened = {
      ...this.opened!,
      here: here.filter((id) => id !== other),
      blocked: wanted && conversation.kind === 'GROUP' ? [...blocked, other] : blocked,
      closed: conversation.kind === 'DIRECT' ? closed : null,
    };
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.body.classList.add('full');
    this.listen();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.body.classList.remove('full');
    this.endListening();
    this.sizes.disconnect();
    this.approach?.disconnect();
    this.anchor = 'landing';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    if (!this.opened) {
      return html``;
    }
    return html`${this.header(this.opened)}
      <div
        class="lines"
        role="log"
        aria-label="Messages"
        tabindex="0"
        aria-busy=${this.loading}
        @scroll=${this.scrolled}
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${this.dropped}
      >
        <div class="older"></div>
        ${lines(this.entries(this.opened), this.fresh, {
          me: this.opened.me,
          named: this.opened.conversation.kind === 'GROUP',
          blocked: this.opened.blocked,
          seen: this.seenWords(this.opened.conversation),
          again: (key) => this.outbox?.again(key),
          drop: (key) => this.outbox?.drop(key),
        })}
        ${this.typing()}
      </div>
      ${when(
        this.below,
        () => html`<div class="pill-hold below">
          <button class="pill" @click=${this.toEnd}><span class="dot"></span>${this.below} new</button>
        </div>`,
      )}
      ${this.opened.closed
        ? html`<p class="write closed" role="status">${icon('ban', 's')}${this.opened.closed}</p>`
        : html`<kith-chat-composer @send=${this.send} @typing=${this.tellTyping}></kith-chat-composer>`}`;
  }

  protected override willUpdate(): void {
    const box = this.box;
    if (box && this.anchor === 'bottom') {
      this.fromBottom = box.scrollHeight - box.scrollTop;
    }
  }

  protected override updated(): void {
    const box = this.box;
    if (!box) {
      return;
    }
    if (this.anchor === 'landing') {
      this.land(box);
    } else if (this.anchor === 'bottom') {
      box.scrollTop = box.scrollHeight - this.fromBottom;
    } else if (this.anchor === 'end' || this.atEnd) {
      this.toEnd();
    }
    this.anchor = 'top';
    this.checkRead();
  }

  private fromBottom = 0;

  private header(opened: Opened): TemplateResult {
    const { conversation, here } = opened;
    const other = partner(conversation, opened.me);
    return html`<header class="bar">
      <a class="icon-btn phone-only" href="/chat" aria-label="All conversations">${icon('arrow-left')}</a>
      ${other ? face(other) : html`<span class="av room m">${icon('users')}</span>`}
      <div class="who">
        <h1>${other && !isGone(other) ? html`<a href="/@${other.handle}">${opened.name}</a>` : opened.name}</h1>
        <span class="meta">${other ? about(other, here.length > 0) : room(conversation, here.length)}</span>
      </div>
    </header>`;
  }

  private typing(): TemplateResult {
    const names = [...this.typists.keys()].map((who) => firstName(this.member(who)));
    return html`<div class="typing" role="status">
      ${when(names.length, () => html`<i aria-hidden="true"><b></b><b></b><b></b></i>${typingWords(names)}`)}
    </div>`;
  }

  private entries(opened: Opened): Entry[] {
    const sent = new Set(this.said.map((line) => line.message.clientKey));
    const me = this.member(opened.me)!;
    const waiting = this.outbox?.waiting(opened.conversation.id) ?? [];
    return [
      ...this.said.map(ofLine),
      ...waiting.filter((message) => !sent.has(message.key)).map((message) => ofWaiting(message, me)),
    ];
  }

  /** Who has seen the newest line of one's own; null when nobody has. */
  private seenWords(conversation: Conversation): string | null {
    const newest = this.said.filter((line) => line.message.sender.id === this.opened?.me).at(-1);
    const readers = [...this.seenBy].filter(([, upTo]) => newest && !isAfter(newest.message.id, upTo));
    if (!readers.length) {
      return null;
    }
    const names = readers.map(([reader]) => firstName(this.member(reader)));
    return conversation.kind === 'DIRECT' ? 'Seen' : `Seen by ${list(names)}`;
  }

  private member(id: string): Person | undefined {
    return this.opened?.conversation.members.find((member) => member.id === id);
  }

  private get box(): HTMLElement | null {
    return this.querySelector('.lines');
  }

  /** None where nothing can be written. */
  private get composer(): KithChatComposer | null {
    return this.querySelector<KithChatComposer>('kith-chat-composer');
  }

  private get target(): string {
    return this.getAttribute('target') ?? '';
  }

  private listen(): void {
    this.endListening();
    document.addEventListener('visibilitychange', this.checkRead);
    this.ends = [onReturn(() => this.catchUp()), () => document.removeEventListener('visibilitychange', this.checkRead)];
    if (this.outbox) {
      this.ends.push(
        this.outbox.onChange(() => this.requestUpdate()),
        this.outbox.onSent((line) => line.message.conversationId === this.opened?.conversation.id && this.addBelow([line])),
      );
    }
  }

  private endListening(): void {
    this.ends.forEach((end) => end());
    this.ends = [];
  }

  private send(event: CustomEvent<Written>): void {
    this.anchor = 'end';
    this.typedAt = 0;
    this.outbox?.put(this.opened!.conversation.id, event.detail.text, event.detail.pictures);
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.composer?.add(event.dataTransfer?.files ?? []);
  }

  /** A line that is known already is not added again. */
  private add(fresh: Line[]): Line[] {
    const known = new Set(this.said.map((line) => line.message.id));
    const added = fresh.filter((line) => !known.has(line.message.id));
    this.said = [...this.said, ...added].sort((one, other) => (isAfter(one.message.id, other.message.id) ? 1 : -1));
    this.requestUpdate();
    return added;
  }

  private addBelow(fresh: Line[]): void {
    const added = this.add(fresh).filter((line) => line.message.sender.id !== this.opened?.me);
    this.below += this.atEnd ? 0 : added.length;
  }

  private async loadOlder(): Promise<void> {
    if (this.loading || !this.older) {
      return;
    }
    this.loading = true;
    try {
      const { value } = await this.$server.older(this.older);
      if (value) {
        this.older = value.next;
        this.anchor = 'bottom';
        this.add(value.lines);
        await this.updateComplete;
      }
    } finally {
      this.loading = false;
      this.watchTop();
    }
  }

  /** Asks for what came meanwhile until nothing is missing. */
  private async catchUp(): Promise<void> {
    let next: string | null = this.sure;
    while (next && this.isConnected) {
      const { value }: Answer<Lines> = await this.$server.newer(next);
      this.addBelow(value?.lines ?? []);
      this.sure = value?.lines.at(-1)?.message.id ?? this.sure;
      next = value?.next ?? null;
    }
  }

  /** At the unread line when there is one, else at the end. */
  private land(box: HTMLElement): void {
    const line = box.querySelector<HTMLElement>('.fresh');
    if (line) {
      box.scrollTop = line.offsetTop - box.clientHeight / 4;
      this.atEnd = isAtEnd(box);
    } else {
      this.toEnd();
    }
    this.height = box.clientHeight;
    this.sizes.observe(box);
    this.watchTop();
  }

  private readonly toEnd = (): void => {
    const box = this.box!;
    box.scrollTop = box.scrollHeight;
    this.atEnd = true;
    this.reachedEnd();
  };

  private scrolled(): void {
    const box = this.box!;
    if (box.clientHeight !== this.height) {
      return; // not the person but the keyboard or a longer text moved it: that is for resized()
    }
    this.atEnd = isAtEnd(box);
    if (this.atEnd) {
      this.reachedEnd();
    }
  }

  private resized(box: HTMLElement): void {
    this.height = box.clientHeight;
    if (this.atEnd) {
      this.toEnd();
    }
  }

  private reachedEnd(): void {
    if (this.below) {
      this.below = 0;
      this.requestUpdate();
    }
    this.checkRead();
  }

  /** Observed anew after each page: a page shorter than the screen would not cross the edge again. */
  private watchTop(): void {
    this.approach?.disconnect();
    if (this.older) {
      const rootMargin = `${OLDER_PX}px 0px 0px`;
      this.approach = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.loadOlder(), {
        root: this.box,
        rootMargin,
      });
      this.approach.observe(this.querySelector('.older')!);
    }
  }

  /** Read is what was in view: the end of the conversation, in a tab that somebody looks at. */
  private readonly checkRead = (): void => {
    const newest = this.said.findLast((line) => line.message.sender.id !== this.opened?.me)?.message;
    if (newest && this.atEnd && !document.hidden && isAfter(newest.id, this.told)) {
      this.told = newest.id;
      this.$server.read(newest.id);
    }
  };

  private tellTyping(): void {
    if (Date.now() - this.typedAt > TYPING_EVERY_MS) {
      this.typedAt = Date.now();
      this.$server.typing();
    }
  }

  private stopTyping(who: string): void {
    clearTimeout(this.typists.get(who));
    this.typists.delete(who);
    this.requestUpdate();
  }
}

function isAtEnd(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < END_PX;
}

function face(other: Person): TemplateResult {
  return isGone(other)
    ? avatar(other, 'm')
    : html`<a class="who-is" href="/@${other.handle}" tabindex="-1" aria-hidden="true">${avatar(other, 'm')}</a>`;
}

function about(other: Person, isHere: boolean): string {
  if (isGone(other)) {
    return 'Not here any more';
  }
  return isHere ? `@${other.handle} · here now` : `@${other.handle}`;
}

function room(conversation: Conversation, here: number): string {
  const people = plural(conversation.members.length, 'person', 'people');
  return here ? `${people} · ${here} here now` : people;
}

function typingWords(names: string[]): string {
  return names.length > NAMED_SEEN ? 'Several people are typing' : `${list(names)} ${names.length > 1 ? 'are' : 'is'} typing`;
}

/** Bob, Carol and 2 others. */
function list(names: string[]): string {
  const shown = names.length > NAMED_SEEN ? [...names.slice(0, NAMED_SEEN - 1), `${names.length - NAMED_SEEN + 1} others`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

customElements.define('kith-talk', KithTalk);

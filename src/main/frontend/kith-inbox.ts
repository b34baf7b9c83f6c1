import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './chat-new';
import type { KithNewChat, NewChatDoors } from './chat-new';
import {
  firstName,
  isAfter,
  nameOf,
  partner,
  type Answer,
  type Conversation,
  type Message,
  type Parted,
  type SeenUpTo,
  type Typing,
} from './chat-model';
import { onReturn } from './connection';
import { Outbox } from './outbox';
import { avatar, icon, time, when, type Person } from './parts';

const SEARCH_AFTER_MS = 200;
const TYPING_ENDS_MS = 6_000;
const MOST_UNREAD = 99;
const MORE_PX = 400;

/** As `Listed` in Java. */
interface Listed {
  me: string;
  page: { items: Conversation[]; next: string | null };
  here: string[];
  blocked: string[];
}

/** The list of conversations, the one with the newest message first. */
class KithInbox extends LitElement {
  declare $server: NewChatDoors & {
    list(before: string | null): Promise<Answer<Listed>>;
    conversation(id: string): Promise<Answer<Conversation>>;
  };

  private me = '';
  private outbox: Outbox | undefined;
  private readonly all = new Map<string, Conversation>();
  private readonly here = new Set<string>();
  private readonly blocked = new Set<string>();
  private readonly typists = new Map<string, { who: string; timer: number }>();
  private next: string | null = null;
  private loading = false;
  private shown = false;
  private current = '';
  private wanted = '';
  private people: Person[] = [];
  private timer = 0;
  private ends: (() => void)[] = [];

  private approach: IntersectionObserver | undefined;

  show(listed: Listed): void {
    this.me = listed.me;
    this.outbox = Outbox.of(listed.me);
    this.shown = true;
    this.listen();
    this.take(listed);
    this.next = listed.page.next;
  }

  mark(id: string): void {
    this.current = id;
    this.requestUpdate();
  }

  /** Heard live. Of a conversation that is not in the list yet, the server tells the rest. */
  async arrived(message: Message): Promise<void> {
    const known = this.all.get(message.conversationId);
    this.stopTyping(message.conversationId);
    if (!known) {
      await this.ask(message.conversationId);
    } else if (isAfter(message.id, known.last?.id ?? null)) {
      const unread = known.unread + (message.sender.id === this.me ? 0 : 1);
      this.put({ ...known, last: message, unread });
    }
  }

  /** Read here or on another screen of one's own: what came later, if anything, is still unread. */
  async seen(seen: SeenUpTo): Promise<void> {
    const known = this.all.get(seen.conversation);
    if (!known || seen.reader !== this.me) {
      return;
    }
    if (known.last && isAfter(known.last.id, seen.messageId)) {
      await this.ask(seen.conversation);
    } else {
      this.put({ ...known, unread: 0, lastReadId: seen.messageId });
    }
  }

  typing({ conversation, who }: Typing): void {
    clearTimeout(this.typists.get(conversation)?.timer);
    const timer = window.setTimeout(() => this.stopTyping(conversation), TYPING_ENDS_MS);
    this.typists.set(conversation, { who, timer });
    this.here.add(who);
    this.requestUpdate();
  }

  parted({ other, wanted }: Parted): void {
    this.here.delete(other);
    if (wanted) {
      this.blocked.add(other);
    }
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endListening();
    this.approach?.disconnect();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const title = this.current ? html`<h2>Chat</h2>` : html`<h1>Chat</h1>`;
    return html`<header class="bar">
        ${title}
        <div class="end">
          <button class="icon-btn" aria-label="New conversation" title="New conversation" @click=${this.begin}>
            ${icon('pencil')}
          </button>
        </div>
      </header>
      <div class="find">
        <label class="input search">
          ${icon('search', 's')}
          <input
            type="search"
            aria-label="Search conversations"
            placeholder="Search conversations"
            .value=${this.wanted}
            @input=${this.search}
          />
        </label>
      </div>
      ${this.shown ? this.list() : html`<div class="convs" aria-busy="true"></div>`}
      <kith-new-chat @go=${(event: CustomEvent<string>) => this.go(event.detail)}></kith-new-chat>`;
  }

  protected override updated(): void {
    const end = this.querySelector('.more');
    this.approach?.disconnect();
    if (end) {
      this.approach = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.more(), {
        root: end.parentElement,
        rootMargin: `0px 0px ${MORE_PX}px`,
      });
      this.approach.observe(end);
    }
  }

  private listen(): void {
    this.endListening();
    this.ends = [onReturn(() => this.refresh())];
    if (this.outbox) {
      this.ends.push(this.outbox.onChange(() => this.requestUpdate()));
    }
  }

  private endListening(): void {
    this.ends.forEach((end) => end());
    this.ends = [];
  }

  private list(): TemplateResult {
    const listed = this.listed();
    if (!this.all.size && !this.wanted) {
      return this.empty();
    }
    return html`<nav class="convs" aria-label="Conversations">
      ${repeat(listed, (each) => each.id, (each) => this.row(each))}
      ${when(this.wanted && this.people.length, () => this.strangers())}
      ${when(
        this.wanted && !listed.length && !this.people.length,
        () => html`<p class="help none" role="status">Nothing by that name.</p>`,
      )}
      ${when(this.next && !this.wanted, () => html`<div class="more"></div>`)}
    </nav>`;
  }

  private empty(): TemplateResult {
    return html`<div class="empty">
      <div class="art"></div>
      <h2>No conversations yet</h2>
      <p>Write to somebody you know. Only the two of you can read it.</p>
      <button class="btn primary" @click=${this.begin}>New conversation</button>
    </div>`;
  }

  private row(conversation: Conversation): TemplateResult {
    const name = nameOf(conversation, this.me);
    const { unread, last } = conversation;
    const isCurrent = conversation.id === this.current;
    return html`<a
      class="conv ${unread && !isCurrent ? 'unread' : ''}"
      href="/chat/${conversation.id}"
      aria-current=${isCurrent ? 'page' : nothing}
    >
      ${this.face(conversation)}
      <span class="name">${name}</span>
      <span class="when">${last ? time(last.createdAt, 'list') : ''}</span>
      ${this.preview(conversation)}
      <span class="flag">${when(unread && !isCurrent, () => badge(unread))}</span>
    </a>`;
  }

  private face(conversation: Conversation): TemplateResult {
    const other = partner(conversation, this.me);
    if (!other) {
      return html`<span class="av room">${icon('users')}</span>`;
    }
    return avatar(other, this.here.has(other.id) ? 'here' : '');
  }

  private preview(conversation: Conversation): TemplateResult {
    const waiting = this.outbox?.waiting(conversation.id).at(-1);
    const typist = this.typists.get(conversation.id);
    if (waiting?.problem) {
      return html`<span class="last"><span class="not-sent">Not sent:</span> ${waiting.text}</span>`;
    }
    if (typist) {
      const who = conversation.members.find((member) => member.id === typist.who);
      return html`<span class="last typing-word">${conversation.kind === 'GROUP' ? firstName(who) : ''} is typing…</span>`;
    }
    if (waiting) {
      return html`<span class="last">You: ${waiting.text || 'Sent a picture'}</span>`;
    }
    return html`<span class="last">${conversation.last ? this.words(conversation, conversation.last) : 'Nothing said yet'}</span>`;
  }

  private words(conversation: Conversation, last: Message): string {
    const what = last.text || (last.media.length > 1 ? `Sent ${last.media.length} pictures` : 'Sent a picture');
    if (last.sender.id === this.me) {
      return `You: ${what}`;
    }
    if (conversation.kind === 'GROUP') {
      return this.blocked.has(last.sender.id) ? 'Message from somebody you blocked' : `${firstName(last.sender)}: ${what}`;
    }
    return what;
  }

  private strangers(): TemplateResult {
    return html`<h3 class="label people">People</h3>
      ${this.people.map(
        (person) => html`<a class="conv" href="/chat/@${person.handle}">
          ${avatar(person)}<span class="name">${person.displayName}</span><span class="when"></span>
          <span class="last">@${person.handle}</span><span class="flag"></span>
        </a>`,
      )}`;
  }

  private listed(): Conversation[] {
    const wanted = this.wanted.toLowerCase();
    return [...this.all.values()]
      .filter((each) => !wanted || nameOf(each, this.me).toLowerCase().includes(wanted))
      .sort((one, other) => (isAfter(place(one), place(other)) ? -1 : 1));
  }

  private take(listed: Listed): void {
    listed.page.items.forEach((each) => this.all.set(each.id, each));
    listed.here.forEach((who) => this.here.add(who));
    listed.blocked.forEach((who) => this.blocked.add(who));
    this.requestUpdate();
  }

  private put(conversation: Conversation): void {
    this.all.set(conversation.id, conversation);
    this.requestUpdate();
  }

  private async ask(id: string): Promise<void> {
    const { value } = await this.$server.conversation(id);
    if (value) {
      this.put(value);
    }
  }

  private async more(): Promise<void> {
    if (this.loading || !this.next) {
      return;
    }
    this.loading = true;
    try {
      const { value } = await this.$server.list(this.next);
      if (value) {
        this.next = value.page.next;
        this.take(value);
      }
    } finally {
      this.loading = false;
    }
  }

  private async refresh(): Promise<void> {
    const { value } = await this.$server.list(null);
    if (value) {
      this.here.clear();
      this.take(value);
    }
  }

  private search(event: Event): void {
    this.wanted = (event.target as HTMLInputElement).value.trim();
    this.people = [];
    this.requestUpdate();
    clearTimeout(this.timer);
    if (this.wanted) {
      this.timer = window.setTimeout(() => this.findPeople(this.wanted), SEARCH_AFTER_MS);
    }
  }

  /** Members with whom there is a conversation in the list already are not shown a second time. */
  private async findPeople(start: string): Promise<void> {
    const { value } = await this.$server.people(start);
    if (start === this.wanted) {
      const known = new Set([...this.all.values()].map((each) => partner(each, this.me)?.id));
      this.people = (value ?? []).filter((person) => !known.has(person.id));
      this.requestUpdate();
    }
  }

  private begin(): void {
    this.querySelector<KithNewChat>('kith-new-chat')!.open(this.$server);
  }

  /** By a link, so that the router sees it as a press. */
  private go(path: string): void {
    const link = document.createElement('a');
    link.href = path;
    this.append(link);
    link.click();
    link.remove();
  }

  private stopTyping(conversation: string): void {
    clearTimeout(this.typists.get(conversation)?.timer);
    this.typists.delete(conversation);
    this.requestUpdate();
  }
}

/** Where it stands in the list: its newest message, or the beginning of a group in which nobody has written yet. */
function place(conversation: Conversation): string {
  return conversation.last?.id ?? conversation.id;
}

function badge(unread: number): TemplateResult {
  return html`<span class="count" aria-label="${unread} new">${unread > MOST_UNREAD ? `${MOST_UNREAD}+` : unread}</span>`;
}

customElements.define('kith-inbox', KithInbox);

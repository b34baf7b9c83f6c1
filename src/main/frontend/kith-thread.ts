import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CardShelf } from './card-shelf';
import { onReturn } from './connection';
import { MoreBelow } from './more-below';
import { openedPost, postCard, skeletons } from './post-card';
import { PostDoings, type Board } from './post-doings';
import { PostKeys } from './post-keys';
import { isNewer, type Card, type Cards, type Counts } from './posts';

/** As `PostThread.Thread` in Java. */
interface Thread {
  above: Card[];
  opened: Card;
  below: Cards;
}

const OLDEST = '0';

/** A post, what it answers, and what it was answered, as `PostThread` in Java. */
@customElement('kith-thread')
export class KithThread extends LitElement {
  declare $server: Board & { after(newest: string): Promise<Cards> };

  private readonly shelf = new CardShelf(this);
  private readonly doings = new PostDoings(this.shelf, () => this.$server);
  private readonly below = new MoreBelow(this, (cursor) => this.grow(cursor));
  private readonly keys = new PostKeys(this);

  /** The composer, which the server puts into this element, stands between these two. */
  private readonly head = document.createElement('div');
  private readonly answers = document.createElement('section');

  private above: string[] = [];
  private opened = '';
  private forgetReturn = () => {};

  show({ above, opened, below }: Thread): void {
    this.above = above.map(({ post }) => post.id);
    this.opened = opened.post.id;
    this.below.next = below.next;
    this.shelf.fill([...above, opened, ...below.cards]);
  }

  /** A new comment, from whomever. */
  answer(card: Card): void {
    if (this.belongsHere(card)) {
      this.shelf.putLast([card]);
    }
  }

  /** A new comment that not everybody may see. */
  async ask(id: string): Promise<void> {
    (await this.$server.again([id])).forEach((card) => this.answer(card));
  }

  count(counts: Counts): void {
    this.shelf.count(counts);
  }

  reword(id: string, card: Card | null): void {
    void this.doings.reword(id, card);
  }

  drop(id: string): void {
    this.shelf.take(id);
  }

  dropBy(author: string): void {
    this.shelf.takeBy(author);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.forgetReturn = onReturn(() => void this.catchUp());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetReturn();
  }

  protected override createRenderRoot(): HTMLElement {
    this.answers.ariaLabel = 'Comments';
    this.append(this.head, this.answers);
    return this.head;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    render(this.comments(), this.answers);
    const composer = this.composer;
    if (composer && composer.nextElementSibling !== this.answers) {
      this.insertBefore(composer, this.answers);
    }
    composer?.toggleAttribute('hidden', !this.shelf.find(this.opened));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.opened) {
      return nothing;
    }
    const opened = this.shelf.find(this.opened);
    return html`${this.above.map((id) => this.shelf.find(id)).map((card) => card && postCard(card, this.doings, true))}
    ${opened ? openedPost(opened, this.doings, () => this.write()) : html`<p class="end meta">This post is gone.</p>`}`;
  }

  private comments(): TemplateResult | typeof nothing {
    if (!this.shelf.find(this.opened)) {
      return nothing;
    }
    const comments = this.threaded();
    return html`${repeat(
      comments,
      ({ post }) => post.id,
      (card, at) => postCard(card, this.doings, this.isAnswered(card, comments[at + 1])),
    )}
    ${this.below.sentinel()} ${this.below.slow ? skeletons() : nothing}`;
  }

  /** Each comment with all that followed from it below, in the order of time. */
  private threaded(): Card[] {
    const comments = this.shelf.cards
      .filter(({ post }) => post.id !== this.opened && !this.above.includes(post.id))
      .sort((one, other) => (isNewer(one.post.id, other.post.id) ? 1 : -1));
    const beginnings = new Map<string, Card[]>();
    const heads = new Map<string, string>();
    for (const card of comments) {
      const head = heads.get(card.post.parentId ?? '') ?? card.post.id;
      heads.set(card.post.id, head);
      beginnings.set(head, [...(beginnings.get(head) ?? []), card]);
    }
    return [...beginnings.values()].flat();
  }

  private isAnswered(card: Card, next?: Card): boolean {
    const parent = next?.post.parentId;
    return parent !== undefined && parent !== this.opened && (parent === card.post.id || parent === card.post.parentId);
  }

  private belongsHere({ post }: Card): boolean {
    const opened = this.shelf.find(this.opened);
    return !opened?.post.rootId || post.parentId === this.opened;
  }

  private async grow(cursor: string): Promise<void> {
    const page = await this.$server.after(cursor);
    this.below.next = page.next;
    this.shelf.putLast(page.cards);
  }

  private async catchUp(): Promise<void> {
    if (this.opened && !this.below.next) {
      await this.grow(this.threadEnd());
      await this.renew();
    }
  }

  private async renew(): Promise<void> {
    this.shelf.renew(await this.$server.again([this.opened]));
  }

  private threadEnd(): string {
    const ids = this.shelf.cards.map(({ post }) => post.id).filter((id) => id !== this.opened && !this.above.includes(id));
    return ids.reduce((one, other) => (isNewer(one, other) ? one : other), OLDEST);
  }

  private write(): void {
    this.composer?.write();
  }

  private get composer(): (HTMLElement & { write(): void }) | null {
    return this.querySelector('kith-composer');
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CardShelf } from './card-shelf';
import { onReturn } from './connection';
import { MoreBelow } from './more-below';
import { avatar, type Person } from './parts';
import { postCard, skeletons } from './post-card';
import { PostDoings, type Board } from './post-doings';
import { PostKeys } from './post-keys';
import { isNewer, type Card, type Cards, type Counts } from './posts';
import { here, keep, recall, type Kept } from './posts-kept';
import { plural } from './words';

interface News {
  by: Person;
  id: string;
}

const MOST_FACES = 3;
const NOTHING_YET = '0';

/** Cards get their true height when they come near the window, and push the others. */
const FRAMES_TO_SETTLE = 8;

/** What tells that somebody is reading. */
const SIGNS = ['scroll', 'pointerdown', 'keydown', 'wheel'];

/** Posts, the newest first, as `PostList` in Java. */
@customElement('kith-posts')
export class KithPosts extends LitElement {
  declare $server: Board & {
    before(cursor: string): Promise<Cards>;
    after(newest: string): Promise<Cards>;
  };

  /** Whether they come without being asked for, so that nobody is in it who is muted. */
  @property({ type: Boolean }) unasked = false;

  private readonly shelf = new CardShelf(this);
  private readonly doings = new PostDoings(
    this.shelf,
    () => this.$server,
    () => this.unasked,
  );
  private readonly below = new MoreBelow(this, (cursor) => this.grow(cursor));
  private readonly keys = new PostKeys(this);
  private readonly top = new IntersectionObserver(([seen]) => this.float(!seen.isIntersecting));
  private news: News[] = [];
  private floats = false;
  private shown = false;
  private ended = false;

  /** The newest that came from the list itself; what the viewer just wrote may be newer than others' unseen posts. */
  private since = NOTHING_YET;

  private place = '';
  private reading: Kept['reading'] = null;
  private leaving = false;
  private forgetReturn = () => {};

  show(first: Cards): void {
    const kept = recall();
    this.shown = true;
    if (kept) {
      this.comeBack(kept, first);
    } else {
      this.begin(first);
    }
  }

  announce(news: News): void {
    const known = this.shelf.find(news.id) ?? this.news.find(({ id }) => id === news.id);
    if (!known) {
      this.news = [news, ...this.news];
      this.requestUpdate();
    }
  }

  put(card: Card): void {
    this.shelf.putFirst([card]);
  }

  count(counts: Counts): void {
    this.shelf.count(counts);
  }

  reword(id: string, card: Card | null): void {
    void this.doings.reword(id, card);
  }

  drop(id: string): void {
    this.news = this.news.filter((each) => each.id !== id);
    this.shelf.take(id);
  }

  dropBy(author: string): void {
    this.news = this.news.filter((each) => each.by.id !== author);
    this.shelf.takeBy(author);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.forgetReturn = onReturn(() => void this.catchUp());
    SIGNS.forEach((sign) => window.addEventListener(sign, this.remember, { passive: true }));
    window.addEventListener('click', this.leave, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetReturn();
    this.top.disconnect();
    SIGNS.forEach((sign) => window.removeEventListener(sign, this.remember));
    window.removeEventListener('click', this.leave, { capture: true });
  }

  /** Beside what the server puts into this element for an empty list. */
  protected override createRenderRoot(): HTMLElement {
    const list = document.createElement('div');
    this.append(list);
    return list;
  }

  protected override firstUpdated(): void {
    this.top.observe(this.querySelector('.top')!);
  }

  protected override render(): TemplateResult {
    const empty = this.shown && !this.shelf.cards.length && !this.below.next;
    this.toggleAttribute('data-empty', empty);
    return html`<div class="top"></div>
      <div class="pill-hold ${this.floats ? 'floats' : ''}" role="status">${this.pill()}</div>
      ${repeat(
        this.shelf.cards,
        ({ post }) => post.id,
        (card) => postCard(card, this.doings),
      )}
      ${this.below.sentinel()} ${this.below.slow ? skeletons() : nothing}
      ${this.ended && !this.below.next && !empty ? html`<p class="end meta">That is all</p>` : nothing}`;
  }

  protected override updated(_: PropertyValues): void {
    this.keep();
  }

  private pill(): TemplateResult | typeof nothing {
    if (!this.news.length) {
      return nothing;
    }
    const faces = [...new Map(this.news.map(({ by }) => [by.id, by])).values()].slice(0, MOST_FACES);
    return html`<button type="button" class="pill" @click=${() => void this.showNews()}>
      <span class="stack">${faces.map((face) => avatar(face, 'xs'))}</span>${plural(this.news.length, 'new post')}<span
        class="dot"
      ></span>
    </button>`;
  }

  private begin(page: Cards): void {
    this.below.next = page.next;
    this.since = page.cards[0]?.place ?? NOTHING_YET;
    this.news = [];
    this.shelf.fill(page.cards);
  }

  private async grow(cursor: string): Promise<void> {
    const page = await this.$server.before(cursor);
    this.ended = true;
    this.below.next = page.next;
    this.shelf.putLast(page.cards);
  }

  private async showNews(): Promise<void> {
    const page = await this.$server.after(this.since);
    if (page.next) {
      this.begin(page);
    } else {
      this.news = [];
      this.since = page.cards[0]?.place ?? this.since;
      this.shelf.putFirst(page.cards);
    }
    window.scrollTo({ top: 0 });
    await this.updateComplete;
    this.querySelector<HTMLElement>('[data-post]')?.focus({ preventScroll: true });
  }

  /** What came while nobody could hear of it waits behind the pill, like everything that is new. */
  private async catchUp(): Promise<void> {
    if (this.shown) {
      const { cards } = await this.$server.after(this.since);
      cards.toReversed().forEach((card) => this.announce(newsOf(card)));
    }
  }

  /** As it was left, with the counts of now; what is new since then waits behind the pill. */
  private comeBack(kept: Kept, first: Cards): void {
    this.below.next = kept.next;
    this.since = kept.since;
    this.shelf.fill(kept.cards);
    this.shelf.renew(first.cards);
    first.cards
      .filter(({ place }) => isNewer(place, this.since))
      .toReversed()
      .forEach((card) => this.announce(newsOf(card)));
    void this.readOn(kept.reading);
    void this.renew(kept.cards.map(({ post }) => post.id));
  }

  private async readOn(reading: Kept['reading']): Promise<void> {
    await this.updateComplete;
    const card = reading && this.querySelector(`[data-post="${reading.id}"]`);
    for (let frame = 0; card && frame < FRAMES_TO_SETTLE; frame++) {
      window.scrollBy({ top: card.getBoundingClientRect().top - reading.top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  }

  private async renew(ids: string[]): Promise<void> {
    const cards = await this.$server.again(ids);
    const left = new Set(cards.map(({ post }) => post.id));
    ids.filter((id) => !left.has(id)).forEach((id) => this.shelf.take(id));
    this.shelf.renew(cards);
  }

  private float(floats: boolean): void {
    this.floats = floats;
    this.requestUpdate();
  }

  /** The first sign of somebody being here tells which entry of the history this list belongs to. */
  private readonly remember = (event: Event): void => {
    this.leaving &&= event.type === 'scroll';
    if (!this.leaving) {
      this.read();
    }
  };

  /** The way to another page begins with a jump to the top of this one; that is not where somebody read. */
  private readonly leave = (event: Event): void => {
    if ((event.target as Element).closest('a[href]')) {
      this.read();
      this.leaving = true;
    }
  };

  private read(): void {
    this.place ||= here();
    const card = [...this.querySelectorAll('[data-post]')].find((each) => each.getBoundingClientRect().bottom > 0);
    this.reading = card
      ? { id: card.getAttribute('data-post')!, top: card.getBoundingClientRect().top }
      : null;
    this.keep();
  }

  private keep(): void {
    if (this.place && here() === this.place) {
      keep(this.place, { cards: this.shelf.cards, next: this.below.next, since: this.since, reading: this.reading });
    }
  }
}

function newsOf({ post, via }: Card): News {
  return { by: via ?? post.author, id: post.id };
}

import type { ReactiveControllerHost } from 'lit';
import type { Card, Counts, Post } from './posts';

/** The cards that an element shows, each once. */
export class CardShelf {
  cards: Card[] = [];

  constructor(private readonly host: ReactiveControllerHost) {}

  fill(cards: Card[]): void {
    this.cards = cards;
    this.host.requestUpdate();
  }

  putFirst(cards: Card[]): void {
    this.fill([...cards, ...this.without(cards)]);
  }

  putLast(cards: Card[]): void {
    const shown = new Set(this.cards.map(({ post }) => post.id));
    this.fill([...this.cards, ...cards.filter(({ post }) => !shown.has(post.id))]);
  }

  /** Puts other versions in the place of those that are shown. */
  renew(cards: Card[]): void {
    const fresh = new Map(cards.map((card) => [card.post.id, card]));
    this.fill(this.cards.map((card) => this.inPlace(card, fresh.get(card.post.id) ?? card)));
  }

  change(id: string, change: (post: Post) => Partial<Post>): void {
    this.fill(
      this.cards.map((card) => (card.post.id === id ? { ...card, post: { ...card.post, ...change(card.post) } } : card)),
    );
  }

  /** Shows other words; how the viewer stands to the post is not told with them. */
  reword({ pieces, post: { id, text, warning, media, editedAt } }: Card): void {
    this.cards = this.cards.map((card) => (card.post.id === id ? { ...card, pieces } : card));
    this.change(id, () => ({ text, warning, media, editedAt }));
  }

  count({ id, likes, comments, reposts }: Counts): void {
    this.change(id, () => ({ likes, comments, reposts }));
  }

  find(id: string): Card | undefined {
    return this.cards.find(({ post }) => post.id === id);
  }

  /** @returns puts it back where it was */
  take(id: string): () => void {
    const at = this.cards.findIndex(({ post }) => post.id === id);
    if (at < 0) {
      return () => {};
    }
    const card = this.cards[at];
    this.fill(this.cards.toSpliced(at, 1));
    return () => this.find(id) ?? this.fill(this.cards.toSpliced(at, 0, card));
  }

  /**
   * What somebody wrote or passed on.
   *
   * @returns puts them back where they were
   */
  takeBy(author: string): () => void {
    const before = this.cards;
    const taken = before.filter(({ post, via }) => post.author.id === author || via?.id === author);
    this.fill(before.filter((card) => !taken.includes(card)));
    return () => this.fill([...before.map((card) => this.find(card.post.id) ?? card), ...this.without(before)]);
  }

  /** What is told of a post by itself does not know how it came into this list. */
  private inPlace({ place, via }: Card, fresh: Card): Card {
    return { ...fresh, place, via };
  }

  private without(cards: Card[]): Card[] {
    const ids = new Set(cards.map(({ post }) => post.id));
    return this.cards.filter(({ post }) => !ids.has(post.id));
  }
}

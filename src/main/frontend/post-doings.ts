import type { CardShelf } from './card-shelf';
import { copy } from './copy';
import { distanceItems, type DistanceAnswer, type Wish } from './distance';
import { editPost, type Wording } from './post-edit';
import { showHistory, type Revision } from './post-history';
import { openMenu, type MenuItem } from './post-menu';
import type { Card, Outcome, Post } from './posts';
import { toast } from './toast';

export const NOT_FOR_EVERYONE = 'Only what everyone may see can be passed on.';

/** What the server does, as `CardBoard` in Java. */
export interface Board {
  like(id: string, on: boolean): Promise<Outcome>;
  repost(id: string, on: boolean): Promise<Outcome>;
  bookmark(id: string, on: boolean): Promise<Outcome>;
  edit(id: string, wording: Wording): Promise<Outcome>;
  revisions(id: string): Promise<Revision[]>;
  remove(id: string): Promise<Outcome>;
  restore(id: string): Promise<Outcome>;
  again(ids: string[]): Promise<Card[]>;
  keep(member: string, wish: Wish, days: number): Promise<DistanceAnswer>;
}

/** What people do to a post where they see it. Shown at once; taken back, with the reason, when it is refused. */
export class PostDoings {
  private readonly latest = new Map<string, object>();

  constructor(
    private readonly shelf: CardShelf,
    private readonly server: () => Board,
    /** Whether the posts come unasked: then those of who is muted leave. */
    private readonly unasked: () => boolean = () => false,
  ) {}

  like({ post }: Card): void {
    const on = !post.liked;
    this.mark(post, { liked: on, likes: post.likes + (on ? 1 : -1) }, this.server().like(post.id, on));
  }

  repost({ post }: Card): void {
    if (post.audience !== 'EVERYONE') {
      toast(NOT_FOR_EVERYONE);
      return;
    }
    const on = !post.reposted;
    this.mark(post, { reposted: on, reposts: post.reposts + (on ? 1 : -1) }, this.server().repost(post.id, on));
  }

  bookmark({ post }: Card): void {
    const on = !post.bookmarked;
    this.mark(post, { bookmarked: on }, this.server().bookmark(post.id, on));
  }

  more(card: Card, button: HTMLElement): void {
    const items: MenuItem[] = [{ icon: 'link', words: 'Copy link', press: () => void this.copyLink(card) }];
    if (card.post.editedAt) {
      items.push({ icon: 'clock', words: 'See what changed', press: () => void this.history(card) });
    }
    if (card.mine) {
      items.push({ icon: 'pencil', words: 'Edit', press: () => this.edit(card) });
      items.push({ icon: 'x', words: 'Delete', danger: true, press: () => void this.remove(card) });
    } else {
      items.push(...this.distance(card, button));
    }
    openMenu(button, 'Post menu', items);
  }

  async history({ post }: Card): Promise<void> {
    const revisions = await this.server().revisions(post.id);
    if (revisions.length) {
      showHistory(revisions);
    } else {
      toast('This post is gone.');
    }
  }

  async reword(id: string, card: Card | null): Promise<void> {
    if (this.shelf.find(id)) {
      (card ? [card] : await this.server().again([id])).forEach((fresh) => this.shelf.reword(fresh));
    }
  }

  private edit(card: Card): void {
    const { id } = card.post;
    editPost(card, async (wording) => {
      const { card: edited, faults } = await this.server().edit(id, wording);
      const [fresh] = edited ? [edited] : await this.server().again([id]);
      if (fresh) {
        this.shelf.reword(fresh);
      }
      return { faults, fresh };
    });
  }

  private distance({ post: { author } }: Card, button: HTMLElement): MenuItem[] {
    return distanceItems(author, button, {
      keep: (wish, days) => this.server().keep(author.id, wish, days),
      muted: () => (this.unasked() ? this.shelf.takeBy(author.id) : () => {}),
      blocked: () => this.shelf.takeBy(author.id),
    });
  }

  private async mark(before: Post, shown: Partial<Post>, answer: Promise<Outcome>): Promise<void> {
    const doing = {};
    this.latest.set(before.id, doing);
    this.shelf.change(before.id, () => shown);
    const { card, faults } = await answer;
    if (this.latest.get(before.id) !== doing) {
      return;
    }
    this.latest.delete(before.id);
    if (card) {
      this.shelf.renew([card]);
    } else {
      this.shelf.change(before.id, () => before);
      toast(faults[0].message);
    }
  }

  private copyLink(card: Card): Promise<void> {
    return copy(new URL(card.path, location.href).href, 'Link copied');
  }

  private async remove({ post }: Card): Promise<void> {
    const putBack = this.shelf.take(post.id);
    const { faults } = await this.server().remove(post.id);
    if (faults.length) {
      putBack();
      toast(faults[0].message);
    } else {
      toast(post.parentId ? 'Comment deleted' : 'Post deleted', () => void this.restore(post.id, putBack));
    }
  }

  private async restore(id: string, putBack: () => void): Promise<void> {
    const { card, faults } = await this.server().restore(id);
    if (card) {
      putBack();
      this.shelf.renew([card]);
    } else {
      toast(faults[0].message);
    }
  }
}

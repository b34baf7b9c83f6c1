import type { Person, Piece } from './parts';
import type { Media } from './upload';

/** As `Post` in Java. */
export interface Post {
  id: string;
  author: Person;
  text: string;
  audience: Audience;
  warning: string | null;
  media: Media[];
  likes: number;
  comments: number;
  reposts: number;
  liked: boolean;
  reposted: boolean;
  bookmarked: boolean;
  parentId: string | null;
  rootId: string | null;
  createdAt: string;
  editedAt: string | null;
}

export type Audience = 'EVERYONE' | 'FOLLOWERS' | 'MENTIONED';

/** As `Card` in Java: a post as the browser draws it. */
export interface Card {
  post: Post;
  path: string;
  pieces: Piece[];
  mine: boolean;
  /** Where it stands in a list. */
  place: string;
  /** Who passed it on; null where it stands because of its author. */
  via: Person | null;
}

/** As `Cards` in Java. */
export interface Cards {
  cards: Card[];
  next: string | null;
}

/** As `PostCounted` in Java. */
export interface Counts {
  id: string;
  likes: number;
  comments: number;
  reposts: number;
}

/** As `Refused.Fault` in Java. */
export interface Fault {
  field: string;
  message: string;
}

/** As `Outcome` in Java: the post as it is now, or why not. */
export interface Outcome {
  card: Card | null;
  faults: Fault[];
}

export const AUDIENCES: Record<Audience, { icon: string; words: string }> = {
  EVERYONE: { icon: 'globe', words: 'Everyone' },
  FOLLOWERS: { icon: 'users', words: 'Followers' },
  MENTIONED: { icon: 'at-sign', words: 'People I mention' },
};

/** Ids grow with time, and are too long for numbers. */
export function isNewer(id: string, than: string): boolean {
  return BigInt(id) > BigInt(than);
}

import type { Person, Piece } from './parts';
import type { Media } from './upload';

export interface Message {
  id: string;
  conversationId: string;
  sender: Person;
  text: string;
  media: Media[];
  clientKey: string;
  createdAt: string;
}

export interface Line {
  message: Message;
  pieces: Piece[];
}

export interface Conversation {
  id: string;
  kind: 'DIRECT' | 'GROUP';
  title: string | null;
  members: Person[];
  last: Message | null;
  unread: number;
  lastReadId: string | null;
}

export interface SeenUpTo {
  conversation: string;
  reader: string;
  messageId: string;
}

export interface Typing {
  conversation: string;
  who: string;
}

/** As `Parted` in Java. */
export interface Parted {
  other: string;
  /** Whether it was oneself who blocked the other. */
  wanted: boolean;
}

/** What the server answers, as `Answer` in Java. */
export interface Answer<T> {
  value: T | null;
  problem: string | null;
  /** Whether the same will do in a moment, without a person. */
  later: boolean;
}

/** Ids are numbers too large for JavaScript; they grow with time. */
export function isAfter(id: string, other: string | null): boolean {
  return other === null || BigInt(id) > BigInt(other);
}

/** The other member of a direct conversation. */
export function partner(conversation: Conversation, me: string): Person | undefined {
  return conversation.kind === 'DIRECT' ? conversation.members.find((member) => member.id !== me) : undefined;
}

/** What a member calls a conversation, as `Conversation.nameFor` in Java. */
export function nameOf(conversation: Conversation, me: string): string {
  const others = conversation.members.filter((member) => member.id !== me);
  return conversation.title ?? others.map((member) => member.displayName).join(', ');
}

export function firstName(person: Person | undefined): string {
  return person?.displayName.split(' ')[0] ?? 'Somebody';
}

/** As `Person.former` in Java: nobody can have this handle. */
export function isGone(person: Person): boolean {
  return person.handle === 'former_member';
}

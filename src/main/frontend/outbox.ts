import { isOffline, onReturn } from './connection';
import type { Answer, Line } from './chat-model';
import type { Media } from './upload';

/** A message that was sent and is not acknowledged yet. */
export interface Waiting {
  /** Names it before it has an id: the server takes the same key only once. */
  key: string;
  conversation: string;
  text: string;
  pictures: Media[];
  at: string;
  /** Why it was not sent; then it waits for the person instead of the server. */
  problem?: string;
}

type Send = (message: Waiting) => Promise<Answer<Line>>;
type Sent = (line: Line) => void;

const PATIENCE_MS = 15_000;
const LATER_MS = 5_000;
const NO_ANSWER = 'The server did not answer.';

/**
 * Keeps what was sent in the browser until the server has said that it has it, and sends it again whenever that is
 * in doubt. It outlives the tab and the server. Each message has its own entry, so that two tabs that write at the
 * same moment do not lose each other's.
 */
export class Outbox {
  private static readonly all = new Map<string, Outbox>();

  private readonly prefix: string;
  private readonly onChanges = new Set<() => void>();
  private readonly onSents = new Set<Sent>();
  private send: Send | undefined;
  private round = 0;

  /** One for each member, whoever asks for it. */
  static of(member: string): Outbox {
    const outbox = Outbox.all.get(member) ?? new Outbox(member);
    Outbox.all.set(member, outbox);
    return outbox;
  }

  private constructor(member: string) {
    this.prefix = `kith:outbox:${member}:`;
    window.addEventListener('storage', (event) => {
      if (event.key?.startsWith(this.prefix)) {
        this.changed();
      }
    });
  }

  /** Opens the way to the server, and sends what waits; until it is closed again. */
  open(send: Send): () => void {
    this.send = send;
    const forget = onReturn(() => this.flush());
    this.flush();
    return () => {
      forget();
      this.round++;
      this.send = undefined;
    };
  }

  /** All that waits, oldest first. */
  waiting(conversation?: string): Waiting[] {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(this.prefix))
      .map((name) => JSON.parse(localStorage.getItem(name)!) as Waiting)
      .filter((message) => !conversation || message.conversation === conversation)
      .sort((one, other) => one.at.localeCompare(other.at));
  }

  put(conversation: string, text: string, pictures: Media[]): void {
    const at = new Date(Math.max(Date.now(), this.newest() + 1)).toISOString();
    this.keep({ key: newKey(), conversation, text, pictures, at });
    this.flush();
  }

  again(key: string): void {
    this.waiting()
      .filter((message) => message.key === key)
      .forEach(({ problem: _, ...message }) => this.keep(message));
    this.flush();
  }

  /** The server has it, or the person no longer wants it sent. */
  drop(key: string): void {
    localStorage.removeItem(this.prefix + key);
    this.changed();
  }

  onChange(listener: () => void): () => void {
    this.onChanges.add(listener);
    return () => this.onChanges.delete(listener);
  }

  onSent(listener: Sent): () => void {
    this.onSents.add(listener);
    return () => this.onSents.delete(listener);
  }

  /** Sends what waits, one after the other. Begun anew, an answer to the round before no longer counts. */
  private async flush(): Promise<void> {
    const round = ++this.round;
    let next = this.next();
    while (next && this.send && round === this.round) {
      try {
        const answer = await withPatience(this.send(next));
        if (answer.later) {
          setTimeout(() => this.flush(), LATER_MS);
          return;
        }
        this.settle(next, answer);
      } catch {
        if (round !== this.round || isOffline()) {
          return;
        }
        this.fail(next, NO_ANSWER);
      }
      next = this.next();
    }
  }

  private settle(message: Waiting, answer: Answer<Line>): void {
    if (answer.value) {
      this.drop(message.key);
      this.onSents.forEach((listener) => listener(answer.value!));
    } else {
      this.fail(message, answer.problem ?? NO_ANSWER);
    }
  }

  /** Unless it was acknowledged on another way meanwhile. */
  private fail(message: Waiting, problem: string): void {
    if (localStorage.getItem(this.prefix + message.key)) {
      this.keep({ ...message, problem });
    }
  }

  private next(): Waiting | undefined {
    return this.waiting().find((message) => !message.problem);
  }

  private newest(): number {
    return Math.max(0, ...this.waiting().map((message) => Date.parse(message.at)));
  }

  private keep(message: Waiting): void {
    localStorage.setItem(this.prefix + message.key, JSON.stringify(message));
    this.changed();
  }

  private changed(): void {
    this.onChanges.forEach((listener) => listener());
  }
}

/** A connection that is gone may never answer. */
function withPatience<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error(NO_ANSWER)), PATIENCE_MS)),
  ]);
}

/** `crypto.randomUUID` exists only on https and localhost; a community may begin without either. */
function newKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What somebody has written and not yet sent, kept in the browser: it outlives the tab, the session and the server.
 * Named by member and place, so that two people who share a browser do not find each other's words.
 */
export class Draft<T> {
  private readonly key: string;

  constructor(member: string, place: string) {
    this.key = `kith:draft:${member}:${place}`;
  }

  read(): T | null {
    const kept = localStorage.getItem(this.key);
    return kept ? (JSON.parse(kept) as T) : null;
  }

  keep(value: T): void {
    localStorage.setItem(this.key, JSON.stringify(value));
  }

  drop(): void {
    localStorage.removeItem(this.key);
  }
}

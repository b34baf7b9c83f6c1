import type { Card } from './posts';

/** A list as somebody left it. */
export interface Kept {
  cards: Card[];
  next: string | null;
  since: string;
  /** The card at the upper edge of the window, and how far below the edge it began. */
  reading: { id: string; top: number } | null;
}

const MOST = 8;
const kept = new Map<string, Kept>();
let steppedBack = false;

/** The entry of the browser's history that is shown now. */
export function here(): string {
  const state = history.state as { historyIndex?: number } | null;
  return `${location.pathname}${location.search}#${state?.historyIndex ?? ''}`;
}

export function keep(place: string, list: Kept): void {
  kept.delete(place);
  kept.set(place, list);
  const [oldest] = kept.keys();
  if (kept.size > MOST) {
    kept.delete(oldest);
  }
}

/** The list that was here, for whoever comes back to it by the browser's arrows; a link begins anew. */
export function recall(): Kept | undefined {
  return steppedBack ? kept.get(here()) : undefined;
}

window.addEventListener('popstate', () => (steppedBack = true), { capture: true });
window.addEventListener('click', () => (steppedBack = false), { capture: true });

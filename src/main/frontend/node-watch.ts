import { keepFields } from './kept-fields';

/** Often enough to be elsewhere within ten seconds, together with the patience below. */
const PERIOD_MS = 4_000;
const PATIENCE_MS = 2_500;

/** So that not all screens of a node come to another one in the same moment. */
const SPREAD_MS = 1_000;

/** A node that stops gives a little more notice than this. */
const NOTICE_MS = { least: 500, spread: 2_500 };

/** Should two nodes answer in turn, the page must not go to and fro. */
const REST_MS = 15_000;
const MOVED = 'kith:moved';

const own = document.querySelector<HTMLMetaElement>('meta[name="kith-node"]')?.content;
let asking = false;
let moving = false;

/** Called by a node that is about to stop. */
export function move(): void {
  setTimeout(() => void look(0), NOTICE_MS.least + Math.random() * NOTICE_MS.spread);
}

/** The node that answers now. */
async function answering(): Promise<string | null> {
  try {
    const answer = await fetch('/alive', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok ? answer.headers.get('Kith-Node') : null;
  } catch {
    return null;
  }
}

/**
 * A page lives in the memory of one node. When another one answers in its place, that memory is out of reach, for
 * whatever reason, and the same page is opened there. When nobody answers, a page is still better than none.
 */
async function look(spread = SPREAD_MS): Promise<void> {
  if (!own || asking || moving || document.hidden) {
    return;
  }
  asking = true;
  const node = await answering();
  asking = false;
  if (node && node !== own && !movedJustNowTo(node)) {
    moving = true;
    setTimeout(() => leaveFor(node), Math.random() * spread);
  }
}

function leaveFor(node: string): void {
  sessionStorage.setItem(MOVED, JSON.stringify({ node, at: Date.now() }));
  keepFields();
  location.reload();
}

function movedJustNowTo(node: string): boolean {
  const last = JSON.parse(sessionStorage.getItem(MOVED) ?? 'null') as { node: string; at: number } | null;
  return last?.node === node && Date.now() - last.at < REST_MS;
}

setInterval(() => void look(), PERIOD_MS);
document.addEventListener('visibilitychange', () => void look());
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) {
    moving = false;
    void look();
  }
});

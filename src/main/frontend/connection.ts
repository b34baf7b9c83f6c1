import { ConnectionState, type ConnectionStateStore } from '@vaadin/common-frontend';

const back = new Set<() => void>();
let lost = false;
let readOnly = false;

/** Runs something each time the server can be reached again, or the tab wakes up: then it is time to catch up. */
export function onReturn(catchUp: () => void): () => void {
  back.add(catchUp);
  return () => back.delete(catchUp);
}

/** Whether the server can't be reached just now. */
export function isOffline(): boolean {
  return lost;
}

/** Called by the server when its data can only be read, and when that is over. */
export function setReadOnly(now: boolean): void {
  const over = readOnly && !now;
  readOnly = now;
  document.documentElement.toggleAttribute('data-read-only', now);
  if (over) {
    back.forEach((catchUp) => catchUp());
  }
}

function changed(_: ConnectionState, now: ConnectionState): void {
  const wasLost = lost;
  lost = now === ConnectionState.CONNECTION_LOST || now === ConnectionState.RECONNECTING;
  document.documentElement.toggleAttribute('data-offline', lost);
  if (wasLost && !lost) {
    back.forEach((catchUp) => catchUp());
  }
}

const vaadin = (window as { Vaadin?: { connectionState?: ConnectionStateStore } }).Vaadin;
vaadin?.connectionState?.addStateChangeListener(changed);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && !lost) {
    back.forEach((catchUp) => catchUp());
  }
});

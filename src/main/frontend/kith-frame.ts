import './kith-icon';
import './kith-time';
import { setReadOnly } from './connection';
import { copy } from './copy';
import { move } from './node-watch';
import { toast } from './toast';

declare global {
  interface Window {
    kith: {
      toast: typeof toast;
      copy: typeof copy;
      move: typeof move;
      theme: (name: string) => void;
      readOnly: typeof setReadOnly;
    };
  }
}

/** Light, dark, or as the device has it (an empty name). Kept in this browser; read before the first paint. */
function theme(name: string): void {
  if (name) {
    localStorage.setItem('kith:theme', name);
    document.documentElement.dataset.theme = name;
  } else {
    localStorage.removeItem('kith:theme');
    delete document.documentElement.dataset.theme;
  }
}

/** An arrow back goes one step in the history when that step was inside Kith, else where it points. */
function goBack(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('[data-back]');
  if (link && document.referrer === '' && history.length > 2) {
    event.preventDefault();
    event.stopImmediatePropagation();
    history.back();
  }
}

window.kith = { toast, copy, move, theme, readOnly: setReadOnly };
window.addEventListener('click', goBack, { capture: true });

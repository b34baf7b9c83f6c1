import { html, render, type TemplateResult } from 'lit';
import { fullTime } from './kith-time';
import { when } from './parts';

/** As `Revision` in Java. */
export interface Revision {
  text: string;
  warning: string | null;
  at: string;
}

/** Shows what a post says and what it said before, the newest first; what each one changed is marked. */
export function showHistory(revisions: Revision[]): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog wide';
  dialog.setAttribute('aria-labelledby', 'history-title');
  render(
    html`<h2 id="history-title">What changed</h2>
      <ol class="history">
        ${revisions.map(
          (revision, at) => html`<li>
            <p class="meta">${at === 0 ? 'Now, since' : 'Before, since'} ${fullTime(new Date(revision.at))}</p>
            ${when(revision.warning, () => html`<p class="meta">Warning: ${revision.warning}</p>`)}
            <p class="text">${marked(revision.text, revisions[at + 1]?.text)}</p>
          </li>`,
        )}
      </ol>
      <form class="foot" method="dialog"><button class="btn secondary">Close</button></form>`,
    dialog,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Marks the stretch of words in which a text differs from the one before it. */
function marked(text: string, before: string | undefined): TemplateResult {
  if (before === undefined) {
    return html`${text}`;
  }
  const words = text.split(/(?<=\s)/);
  const old = before.split(/(?<=\s)/);
  const shorter = Math.min(words.length, old.length);
  let start = 0;
  while (start < shorter && words[start] === old[start]) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && words.at(-1 - end) === old.at(-1 - end)) {
    end++;
  }
  const until = words.length - end;
  const changed = words.slice(start, until).join('');
  return html`${words.slice(0, start).join('')}${when(changed, () => html`<ins>${changed}</ins>`)}${words.slice(until).join('')}`;
}

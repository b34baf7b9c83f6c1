import { html, type TemplateResult } from 'lit';

/** What stands where there is nothing yet, as `EmptyState` in Java. */
export function emptyState(title: string, sentence: string): TemplateResult {
  return html`<div class="empty">
    <div class="art"></div>
    <h2>${title}</h2>
    <p>${sentence}</p>
  </div>`;
}

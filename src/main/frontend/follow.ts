import { html, type TemplateResult } from 'lit';
import { icon, when } from './parts';
import { toast } from './toast';

/** What a server says when a button was pressed, as `FollowSwitch.Answer` in Java. */
export interface FollowAnswer {
  refused: string | null;
}

/**
 * Shows at once what was pressed, then waits; shows it the other way round again, and says why, when it was refused.
 */
export async function turn(on: boolean, show: (on: boolean) => void, answer: Promise<FollowAnswer>): Promise<void> {
  show(on);
  const { refused } = await answer;
  if (refused) {
    show(!on);
    toast(refused);
  }
}

/** @param whom said by screen readers only, where several such buttons stand in one list */
export function followButton(following: boolean, press: () => void, classes: string, whom = ''): TemplateResult {
  return html`<button type="button" class="btn ${classes}" aria-pressed=${following} @click=${press}>
    ${when(following, () => icon('check', 's'))}
    <span>${following ? 'Following' : 'Follow'}${when(whom, () => html`<span class="sr"> ${whom}</span>`)}</span>
  </button>`;
}

import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon, when } from './parts';
import { toast } from './toast';

/** What a server says when a button was pressed, as `FollowSwitch.Answer` in Java. */
export interface FollowAnswer {
  refused: string | null;
}

interface Turned {
  member: string;
  on: boolean;
}

const TURNED = 'turned';
const everywhere = new EventTarget();

/** Lets an element hear that its viewer follows somebody or no longer does, wherever on the screen that was pressed. */
export class Following implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly show: (member: string, on: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    everywhere.addEventListener(TURNED, this.hear);
  }

  hostDisconnected(): void {
    everywhere.removeEventListener(TURNED, this.hear);
  }

  private readonly hear = (event: Event): void => {
    const { member, on } = (event as CustomEvent<Turned>).detail;
    this.show(member, on);
  };
}

/** Shows at once what was pressed, then waits; shows the opposite again, and says why, when it was refused. */
export async function turn(member: string, on: boolean, answer: Promise<FollowAnswer>): Promise<void> {
  tell({ member, on });
  const { refused } = await answer;
  if (refused) {
    tell({ member, on: !on });
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

function tell(turned: Turned): void {
  everywhere.dispatchEvent(new CustomEvent<Turned>(TURNED, { detail: turned }));
}

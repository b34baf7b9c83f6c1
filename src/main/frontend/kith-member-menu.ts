import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { distanceItems, unmuteItem, type DistanceAnswer, type Wish } from './distance';
import { icon, type Person } from './parts';
import { openMenu } from './post-menu';
import { toast } from './toast';

/** The menu on somebody's profile, as `MemberMenu` in Java. */
@customElement('kith-member-menu')
export class KithMemberMenu extends LitElement {
  declare $server: { keep(wish: Wish, days: number): Promise<DistanceAnswer> };

  private person: Person | undefined;
  private muting = false;

  show(person: Person, muting: boolean): void {
    this.person = person;
    this.mute(muting);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.person) {
      return nothing;
    }
    const words = `More about ${this.person.displayName}`;
    return html`<button
      type="button"
      class="icon-btn edged"
      aria-label=${words}
      aria-haspopup="menu"
      title="More"
      @click=${(event: Event) => this.open(this.person!, event.currentTarget as HTMLElement)}
    >
      ${icon('ellipsis')}
    </button>`;
  }

  private open(person: Person, button: HTMLElement): void {
    const [mute, block] = distanceItems(person, button, {
      keep: (wish, days) => this.$server.keep(wish, days),
      muted: () => this.mute(true),
      blocked: () => null,
    });
    const unmute = unmuteItem(person, () => void this.unmute(person));
    openMenu(button, `More about ${person.displayName}`, [this.muting ? unmute : mute, block]);
  }

  private mute(muting: boolean): () => void {
    this.muting = muting;
    this.requestUpdate();
    return () => void this.mute(!muting);
  }

  private async unmute(person: Person): Promise<void> {
    const { refused } = await this.$server.keep('UNMUTE', 0);
    if (!refused) {
      this.mute(false);
    }
    toast(refused ?? `@${person.handle} is no longer muted`);
  }
}

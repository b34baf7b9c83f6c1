import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DistanceAnswer } from './distance';
import { dayOf } from './kith-time';
import { avatar, type Person } from './parts';
import { Rows, type Page } from './rows';
import { toast } from './toast';

/** Somebody whom one keeps away, as `AwayRow` in Java. */
interface AwayRow {
  person: Person;
  until: string | null;
}

/** People whom one blocked, or mutes, as `AwayList` in Java. */
@customElement('kith-away')
export class KithAway extends LitElement {
  @property() back: 'UNBLOCK' | 'UNMUTE' = 'UNBLOCK';
  @property() nobody = '';
  declare $server: {
    more(cursor: string): Promise<Page<AwayRow>>;
    letBack(member: string): Promise<DistanceAnswer>;
  };

  private readonly rows = new Rows<AwayRow>(this, (cursor) => this.$server.more(cursor));

  show(page: Page<AwayRow>): void {
    this.rows.show(page);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    if (this.rows.empty) {
      return html`<p class="quiet">${this.nobody}</p>`;
    }
    return html`<ul class="people">
        ${repeat(this.rows.all, ({ person }) => person.id, (row) => this.row(row))}
      </ul>
      ${this.rows.below.sentinel()}`;
  }

  private row({ person, until }: AwayRow): TemplateResult {
    const words = this.back === 'UNBLOCK' ? 'Unblock' : 'Unmute';
    return html`<li class="person">
      ${avatar(person, 'm')}
      <span class="who">
        <a class="name" href="/@${person.handle}">${person.displayName}</a>
        <span class="meta">@${person.handle}${until ? ` · until ${dayOf(new Date(until))}` : ''}</span>
      </span>
      <button type="button" class="btn secondary small" @click=${() => void this.letBack(person, words)}>
        <span>${words}<span class="sr"> ${person.displayName}</span></span>
      </button>
    </li>`;
  }

  private async letBack(person: Person, words: string): Promise<void> {
    const { refused } = await this.$server.letBack(person.id);
    if (!refused) {
      this.rows.all = this.rows.all.filter((row) => row.person.id !== person.id);
      this.requestUpdate();
    }
    toast(refused ?? `@${person.handle} is no longer ${this.back === 'UNBLOCK' ? 'blocked' : 'muted'}`);
  }
}

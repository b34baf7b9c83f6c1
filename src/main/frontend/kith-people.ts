import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { followButton, Following, turn, type FollowAnswer } from './follow';
import { emptyState } from './empty';
import { avatar, icon, type Person } from './parts';
import { Rows, type Page } from './rows';

/** Somebody in a list, as `PersonRow` in Java. */
interface PersonRow {
  person: Person;
  note: string;
  following: boolean | null;
  here: boolean;
}

/** A list of people, each with a button to follow them, or to talk to who is here. */
@customElement('kith-people')
export class KithPeople extends LitElement {
  @property() emptyTitle = '';
  @property() emptySentence = '';
  declare $server: {
    more(cursor: string): Promise<Page<PersonRow>>;
    follow(member: string, on: boolean): Promise<FollowAnswer>;
  };

  private readonly rows = new Rows<PersonRow>(this, (cursor) => this.$server.more(cursor));

  constructor() {
    super();
    new Following(this, (member, on) => this.turned(member, on));
  }

  show(page: Page<PersonRow>): void {
    this.rows.show(page);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    if (this.rows.empty && this.emptyTitle) {
      return emptyState(this.emptyTitle, this.emptySentence);
    }
    return html`<ul class="people">
        ${repeat(this.rows.all, (row) => row.person.id, (row) => this.row(row))}
      </ul>
      ${this.rows.below.sentinel()}`;
  }

  private row(row: PersonRow): TemplateResult {
    const { person } = row;
    return html`<li class="person">
      ${avatar(person, row.here ? 'm here' : 'm')}
      <span class="who">
        <a class="name" href="/@${person.handle}">${person.displayName}</a>
        <span class="meta">${row.note}</span>
      </span>
      ${row.here ? this.talk(person) : nothing} ${row.following === null ? nothing : this.follow(row)}
    </li>`;
  }

  private talk(person: Person): TemplateResult {
    const words = `Message ${person.displayName}`;
    return html`<a class="icon-btn" href="/chat/@${person.handle}" aria-label=${words} title=${words}
      >${icon('message-circle')}</a
    >`;
  }

  private follow(row: PersonRow): TemplateResult {
    const { id, displayName } = row.person;
    const press = () => void turn(id, !row.following, this.$server.follow(id, !row.following));
    return followButton(row.following ?? false, press, 'secondary small', displayName);
  }

  private turned(member: string, on: boolean): void {
    const row = this.rows.all.find(({ person }) => person.id === member);
    if (row && row.following !== null) {
      row.following = on;
    }
    this.requestUpdate();
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Answer } from './chat-model';
import { avatar, icon, when, type Person } from './parts';

/** As `NewGroup` in Java. */
const LONGEST_TITLE = 60;
const SEARCH_AFTER_MS = 150;

/** What it asks the server for. */
export interface NewChatDoors {
  people(start: string): Promise<Answer<Person[]>>;
  group(title: string, members: string[]): Promise<Answer<string>>;
}

/** The dialog that begins a conversation: one person makes a direct one, several a group with a name. */
class KithNewChat extends LitElement {
  private doors: NewChatDoors | undefined;
  private found: Person[] = [];
  private chosen: Person[] = [];
  private active = 0;
  private searched = '';
  private problem = '';
  private timer = 0;

  open(doors: NewChatDoors): void {
    this.doors = doors;
    this.found = [];
    this.chosen = [];
    this.searched = '';
    this.problem = '';
    this.requestUpdate();
    this.updateComplete.then(() => {
      this.dialog.showModal();
      this.field.value = '';
      this.field.focus();
    });
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<dialog class="dialog new-chat" aria-labelledby="new-chat-title">
      <h2 id="new-chat-title">New conversation</h2>
      ${when(this.chosen.length, () => this.chips())}
      <label class="input search">
        ${icon('search', 's')}
        <input
          role="combobox"
          aria-label="Name or handle"
          aria-expanded=${this.found.length > 0}
          aria-controls="new-chat-found"
          aria-activedescendant=${this.found.length ? `new-chat-${this.active}` : nothing}
          autocomplete="off"
          placeholder="Name or handle"
          @input=${this.typed}
          @keydown=${this.key}
        />
      </label>
      <ul id="new-chat-found" class="found" role="listbox" aria-label="People">
        ${this.found.map((person, n) => this.option(person, n))}
      </ul>
      ${when(this.searched && !this.found.length, () => html`<p class="help" role="status">Nobody by that name.</p>`)}
      ${when(this.chosen.length > 1, () => this.titleField())}
      <div class="foot">
        <button class="btn plain" @click=${() => this.dialog.close()}>Cancel</button>
        <button class="btn primary" @click=${this.start}>Start</button>
      </div>
    </dialog>`;
  }

  private chips(): TemplateResult {
    return html`<ul class="chosen" aria-label="Chosen">
      ${this.chosen.map(
        (person) => html`<li>
          <button class="chip" aria-label=${`Remove ${person.displayName}`} @click=${() => this.toggle(person)}>
            ${avatar(person, 'xs')}${person.displayName}${icon('x', 's')}
          </button>
        </li>`,
      )}
    </ul>`;
  }

  private option(person: Person, n: number): TemplateResult {
    const on = this.isChosen(person);
    return html`<li
      id=${`new-chat-${n}`}
      class="person ${n === this.active ? 'hot' : ''}"
      role="option"
      aria-selected=${on}
      @click=${() => this.toggle(person)}
    >
      ${avatar(person, 's')}
      <div class="who"><span class="name">${person.displayName}</span><span class="meta">@${person.handle}</span></div>
      ${when(on, () => icon('check'))}
    </li>`;
  }

  private titleField(): TemplateResult {
    return html`<div class="field">
      <label for="new-chat-name">Name of the group</label>
      <input
        id="new-chat-name"
        class="input"
        maxlength=${LONGEST_TITLE}
        aria-invalid=${this.problem ? 'true' : 'false'}
        aria-describedby="new-chat-problem"
        @input=${this.clear}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.start()}
      />
      <div id="new-chat-problem" role="alert">
        ${when(this.problem, () => html`<span class="error">${icon('circle-alert')}${this.problem}</span>`)}
      </div>
    </div>`;
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  private get field(): HTMLInputElement {
    return this.querySelector('.search input')!;
  }

  private typed(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.search(this.field.value), SEARCH_AFTER_MS);
  }

  private async search(start: string): Promise<void> {
    const answer = await this.doors!.people(start);
    if (start === this.field.value) {
      this.found = answer.value ?? [];
      this.searched = start.trim();
      this.active = 0;
      this.requestUpdate();
    }
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.enter();
    } else if (event.key === 'Backspace' && !this.field.value) {
      this.chosen = this.chosen.slice(0, -1);
    }
    this.requestUpdate();
  }

  private enter(): void {
    const person = this.found[this.active];
    if (person) {
      this.toggle(person);
    } else if (!this.field.value) {
      this.start();
    }
  }

  /** After a choice the field is empty for the next name, and Enter begins. */
  private toggle(person: Person): void {
    this.chosen = this.isChosen(person)
      ? this.chosen.filter((other) => other.id !== person.id)
      : [...this.chosen, person];
    this.found = [];
    this.searched = '';
    this.field.value = '';
    this.field.focus();
    this.requestUpdate();
  }

  private isChosen(person: Person): boolean {
    return this.chosen.some((other) => other.id === person.id);
  }

  private clear(): void {
    this.problem = '';
    this.requestUpdate();
  }

  private async start(): Promise<void> {
    const [first, ...more] = this.chosen;
    if (!first) {
      this.field.focus();
    } else if (more.length) {
      await this.startGroup();
    } else {
      this.go(`/chat/@${first.handle}`);
    }
  }

  /** Goes to the name first; only who leaves it empty there is told so. */
  private async startGroup(): Promise<void> {
    const title = this.querySelector<HTMLInputElement>('#new-chat-name')!;
    if (!title.value.trim() && document.activeElement === this.field) {
      title.focus();
      return;
    }
    const { value, problem } = await this.doors!.group(title.value, this.chosen.map((person) => person.id));
    if (value) {
      this.go(value);
    } else {
      this.problem = problem ?? '';
      this.requestUpdate();
      title.focus();
    }
  }

  private go(path: string): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent<string>('go', { detail: path }));
  }
}

customElements.define('kith-new-chat', KithNewChat);

export type { KithNewChat };

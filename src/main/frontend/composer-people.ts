import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { avatar, type Person } from './parts';

/** What is being named at the caret: an at sign that begins a word, and the letters after it. */
const NAMING = /(?<![\p{L}\p{N}_@/.])@([A-Za-z0-9_]{1,30})$/u;
const PAUSE_MS = 120;

/** Completes the name of a member while it is typed. Arrows walk, Enter and Tab take, Esc closes. */
export class ComposerPeople {
  private people: Person[] = [];
  private at = 0;
  private asked = '';
  private timer = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (start: string) => Promise<Person[]>,
    private readonly id: string,
  ) {}

  get open(): boolean {
    return this.people.length > 0;
  }

  get activeId(): string | typeof nothing {
    return this.open ? `${this.id}-${this.at}` : nothing;
  }

  /** Looks whether somebody is being named just now. */
  look(area: HTMLTextAreaElement): void {
    const start = NAMING.exec(area.value.slice(0, area.selectionStart))?.[1] ?? '';
    if (start !== this.asked) {
      this.asked = start;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.find(start), start ? PAUSE_MS : 0);
    }
  }

  /** @returns whether the key was for the list */
  press(event: KeyboardEvent, area: HTMLTextAreaElement): boolean {
    if (!this.open || event.isComposing) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
        this.move(1);
        break;
      case 'ArrowUp':
        this.move(-1);
        break;
      case 'Enter':
      case 'Tab':
        this.take(this.people[this.at], area);
        break;
      case 'Escape':
        this.close();
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  close(): void {
    this.people = [];
    this.host.requestUpdate();
  }

  template(area: () => HTMLTextAreaElement): TemplateResult | typeof nothing {
    return this.open
      ? html`<div class="menu people" role="listbox" id=${this.id} aria-label="Members">
          ${this.people.map(
            (person, at) =>
              html`<div
                role="option"
                id="${this.id}-${at}"
                class="person"
                aria-selected=${at === this.at}
                @mousedown=${(event: Event) => event.preventDefault()}
                @click=${() => this.take(person, area())}
              >
                ${avatar(person, 's')}<span class="who"
                  ><span class="name">${person.displayName}</span><span class="meta">@${person.handle}</span></span
                >
              </div>`,
          )}
        </div>`
      : nothing;
  }

  private async find(start: string): Promise<void> {
    const people = start ? await this.ask(start) : [];
    if (start === this.asked) {
      this.people = people;
      this.at = 0;
      this.host.requestUpdate();
    }
  }

  private move(by: number): void {
    this.at = (this.at + by + this.people.length) % this.people.length;
    this.host.requestUpdate();
  }

  private take(person: Person, area: HTMLTextAreaElement): void {
    const end = area.selectionStart;
    const from = end - this.asked.length;
    this.asked = '';
    this.close();
    area.setRangeText(`${person.handle} `, from, end, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    area.focus();
  }
}

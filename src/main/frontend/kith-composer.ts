import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ComposerPeople } from './composer-people';
import { ComposerPictures, type KeptPicture } from './composer-pictures';
import { Draft } from './drafts';
import { avatar, icon, when, type Person } from './parts';
import { AUDIENCES, type Audience, type Fault } from './posts';
import { toast } from './toast';
import { PICTURES } from './upload';

/** As `Composer.Form` in Java. */
interface Form {
  author: Person;
  place: string;
  label: string;
  button: string;
  comment: boolean;
  longest: number;
  pictures: number;
}

/** As `Composer.Written` in Java. */
interface Written {
  text: string;
  pictures: { id: string; alt: string }[];
  audience: Audience;
  warning: string | null;
}

interface Kept {
  text: string;
  pictures: KeptPicture[];
  audience: Audience;
  warning: string | null;
}

const NOTHING: Kept = { text: '', pictures: [], audience: 'EVERYONE', warning: null };
const COUNTED_FROM = 0.8;
const SAID_EVERY = 50;
let composers = 0;

/** Where posts and comments are written, as `Composer` in Java. What is written outlives the tab and the server. */
@customElement('kith-composer')
export class KithComposer extends LitElement {
  declare $server: {
    publish(written: Written): Promise<Fault[]>;
    beginningWith(start: string): Promise<Person[]>;
  };

  private readonly name = `composer-${++composers}`;
  private readonly pictures = new ComposerPictures(
    this,
    () => this.changed(),
    () => this.form?.pictures ?? 0,
  );
  private readonly people = new ComposerPeople(this, (start) => this.$server.beginningWith(start), `${this.name}-people`);
  private form?: Form;
  private draft?: Draft<Kept>;
  private text = '';
  private audience: Audience = 'EVERYONE';
  private warning: string | null = null;
  private faults: Fault[] = [];
  private restored = false;
  private busy = false;
  private dragged = false;

  show(form: Form): void {
    this.form = form;
    this.draft = new Draft<Kept>(form.author.id, form.place);
    const kept = this.draft.read();
    if (kept) {
      this.set(kept);
      this.restored = true;
    }
    this.requestUpdate();
  }

  /** Puts the caret into the text. */
  async write(): Promise<void> {
    await this.updateComplete;
    this.area.focus();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.form ? this.composer(this.form) : nothing;
  }

  protected override updated(): void {
    if (this.form && !CSS.supports('field-sizing', 'content')) {
      this.area.style.height = 'auto';
      this.area.style.height = `${this.area.scrollHeight}px`;
    }
  }

  private composer(form: Form): TemplateResult {
    const classes = `composer ${form.comment ? 'small' : ''} ${this.isEmpty ? '' : 'full'} ${this.dragged ? 'drop' : ''}`;
    return html`<form
      class=${classes}
      aria-label=${form.comment ? 'Comment' : 'New post'}
      novalidate
      @submit=${this.submit}
      @keydown=${this.pressed}
      @paste=${this.pasted}
      @dragover=${this.draggedOver}
      @dragleave=${() => this.drag(false)}
      @drop=${this.dropped}
    >
      ${avatar(form.author, form.comment ? 's' : '')}
      <div class="words">${this.field(form)} ${this.people.template(() => this.area)}</div>
      ${this.rest()}
      <div class="tools">${this.tools(form)}</div>
    </form>`;
  }

  private field(form: Form): TemplateResult {
    const fault = this.fault('text', 'mediaIds', 'id', '');
    return html`<textarea
        class="say ${form.comment ? 'input' : ''}"
        rows="1"
        aria-label=${form.label}
        placeholder=${form.label}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${`${this.name}-fault ${this.name}-count`}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls=${this.people.open ? `${this.name}-people` : nothing}
        aria-activedescendant=${this.people.activeId}
        ?readonly=${this.busy}
        .value=${live(this.text)}
        @input=${this.typed}
        @click=${() => this.people.look(this.area)}
        @blur=${() => this.people.close()}
      ></textarea>
      ${this.error(fault, 'fault')}`;
  }

  private rest(): TemplateResult {
    const fault = this.fault('warning');
    return html`<div class="rest">
      ${when(
        this.warning !== null,
        () => html`<label class="field"
            ><span class="label">Content warning</span>
            <input
              class="input"
              maxlength="100"
              placeholder="What is it about?"
              aria-invalid=${fault ? 'true' : 'false'}
              .value=${live(this.warning ?? '')}
              @input=${(event: Event) => this.warn((event.target as HTMLInputElement).value)} /></label
          >${this.error(fault, 'warning-fault')}`,
      )}
      ${when(!this.pictures.empty, () => this.pictures.template())}
      ${when(this.restored, () => html`<p class="meta" role="status">Draft kept</p>`)}
    </div>`;
  }

  private tools(form: Form): TemplateResult {
    return html`<label class="icon-btn" title="Add a picture" ?hidden=${this.pictures.full}
        >${icon('image')}<span class="sr">Add a picture</span>
        <input type="file" class="sr" accept=${PICTURES} multiple @change=${this.picked} /></label
      >${when(!form.comment, () => this.warningButton())}
      <span class="counter meta ${this.left < 0 ? 'over' : ''}" aria-hidden="true">${this.counter()}</span>
      <span class="sr" id="${this.name}-count" role="status">${this.spoken()}</span>
      ${when(!form.comment, () => this.audienceSelect())}
      <button type="submit" class="btn primary" aria-disabled=${this.busy}>${this.busy ? 'Sending…' : form.button}</button>`;
  }

  private warningButton(): TemplateResult {
    return html`<button
      type="button"
      class="icon-btn ${this.warning === null ? '' : 'on'}"
      aria-label="Add a content warning"
      aria-pressed=${this.warning !== null}
      title="Add a content warning"
      @click=${() => this.warn(this.warning === null ? '' : null)}
    >
      ${icon('triangle-alert')}
    </button>`;
  }

  private audienceSelect(): TemplateResult {
    return html`<label class="aud"
      >${icon(AUDIENCES[this.audience].icon, 's')}<span class="sr">Who sees it</span>
      <select .value=${live(this.audience)} @change=${this.chosen}>
        ${Object.entries(AUDIENCES).map(
          ([name, { words }]) => html`<option value=${name} ?selected=${name === this.audience}>${words}</option>`,
        )}</select
      >${icon('chevron-down', 's')}</label
    >`;
  }

  private error(fault: Fault | undefined, id: string): TemplateResult {
    return html`<p class=${fault ? 'error' : ''} id="${this.name}-${id}" role="alert">
      ${when(fault, () => html`${icon('circle-alert')}${fault!.message}`)}
    </p>`;
  }

  private get area(): HTMLTextAreaElement {
    return this.querySelector<HTMLTextAreaElement>('textarea.say')!;
  }

  private get isEmpty(): boolean {
    return !this.text.trim() && this.pictures.empty && this.warning === null;
  }

  /** In characters as people count them. */
  private get left(): number {
    return (this.form?.longest ?? 0) - [...this.text.trim()].length;
  }

  private counter(): string {
    const longest = this.form?.longest ?? 0;
    if (this.left < 0) {
      return `${-this.left} too many`;
    }
    return this.left <= longest * (1 - COUNTED_FROM) ? `${this.left} left` : '';
  }

  /** The same for the ear, which is not told of every letter. */
  private spoken(): string {
    if (!this.counter() || this.left < 0) {
      return this.counter() && 'Too long';
    }
    return `At most ${Math.ceil(this.left / SAID_EVERY) * SAID_EVERY} characters left`;
  }

  private fault(...fields: string[]): Fault | undefined {
    return this.faults.find(({ field }) => fields.includes(field));
  }

  private readonly typed = (): void => {
    this.text = this.area.value;
    this.faults = [];
    this.people.look(this.area);
    this.changed();
  };

  private readonly chosen = (event: Event): void => {
    this.audience = (event.target as HTMLSelectElement).value as Audience;
    this.changed();
  };

  private warn(warning: string | null): void {
    this.warning = warning;
    this.changed();
  }

  private readonly picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.add(input.files ?? []);
    input.value = '';
  };

  private readonly pasted = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length) {
      event.preventDefault();
      this.add(files);
    }
  };

  private readonly draggedOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.drag(true);
    }
  };

  private readonly dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.drag(false);
    this.add(event.dataTransfer?.files ?? []);
  };

  private drag(dragged: boolean): void {
    this.dragged = dragged;
    this.requestUpdate();
  }

  private add(files: Iterable<File>): void {
    if (!this.pictures.add(files)) {
      toast(`A post has room for ${this.form?.pictures} pictures.`);
    }
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.target === this.area && this.people.press(event, this.area)) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.publish();
    }
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.publish();
  };

  private async publish(): Promise<void> {
    if (this.busy) {
      return;
    }
    if (!this.text.trim() && this.pictures.empty) {
      this.area.focus();
      return;
    }
    this.wait(true);
    try {
      await this.pictures.arrived();
      this.faults = this.pictures.fault ? [] : await this.$server.publish(this.written());
      if (!this.faults.length && !this.pictures.fault) {
        this.published();
      }
    } finally {
      this.wait(false);
    }
    if (this.faults.length) {
      await this.write();
    }
  }

  private written(): Written {
    const pictures = this.pictures.kept.map(({ media, alt }) => ({ id: media.id, alt }));
    return { text: this.text, pictures, audience: this.audience, warning: this.warning };
  }

  private published(): void {
    this.set(NOTHING);
    this.draft?.drop();
  }

  private wait(busy: boolean): void {
    this.busy = busy;
    this.requestUpdate();
  }

  private set({ text, pictures, audience, warning }: Kept): void {
    this.text = text;
    this.audience = audience;
    this.warning = warning;
    this.restored = false;
    this.pictures.restore(pictures);
  }

  /** Keeps what there is, with every letter. */
  private changed(): void {
    this.restored = false;
    if (this.isEmpty) {
      this.draft?.drop();
    } else {
      const { text, audience, warning } = this;
      this.draft?.keep({ text, pictures: this.pictures.kept, audience, warning });
    }
    this.requestUpdate();
  }
}

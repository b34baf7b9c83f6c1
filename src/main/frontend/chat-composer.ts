import { html, LitElement, type TemplateResult } from 'lit';
import { Draft } from './drafts';
import { icon, when } from './parts';
import { toast } from './toast';
import { PICTURES, upload, type Media } from './upload';
import { count } from './words';

/** As `NewMessage` in Java. */
const LONGEST = 4_000;
const MOST_PICTURES = 4;
const WARNS_FROM = LONGEST * 0.8;

interface Written {
  text: string;
  pictures: Media[];
}

/** Where one writes a message: what is written is kept until it is sent. Says `send` and `typing`. */
class KithChatComposer extends LitElement {
  private written: Written = { text: '', pictures: [] };
  private uploads = 0;
  private draft: Draft<Written> | undefined;
  private name = '';
  private target = '';

  open(member: string, conversation: string, name: string, target: string): void {
    this.draft = new Draft<Written>(member, `chat:${conversation}`);
    this.written = this.draft.read() ?? { text: '', pictures: [] };
    this.name = name;
    this.target = target;
    this.requestUpdate();
    if (matchMedia('(pointer: fine)').matches) {
      this.updateComplete.then(() => this.field.focus({ preventScroll: true }));
    }
  }

  /** Takes pictures that were chosen, pasted or dropped anywhere on the conversation. */
  add(files: Iterable<File>): void {
    const pictures = [...files].filter((file) => file.type.startsWith('image/'));
    const room = MOST_PICTURES - this.written.pictures.length - this.uploads;
    if (pictures.length > room) {
      toast(`A message takes up to ${MOST_PICTURES} pictures.`);
    }
    pictures.slice(0, Math.max(0, room)).forEach((file) => this.upload(file));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const label = `Message ${this.name}`;
    return html`<div class="write" @paste=${this.paste}>
      ${when(this.written.pictures.length || this.uploads, () => this.pictures())}
      <div class="box">
        <button class="icon-btn" aria-label="Add a picture" title="Add a picture" @click=${this.choose}>
          ${icon('image-plus')}
        </button>
        <textarea
          class="txt"
          rows="1"
          aria-label=${label}
          placeholder=${label}
          .value=${this.written.text}
          @input=${this.input}
          @keydown=${this.key}
        ></textarea>
        ${when(this.length > WARNS_FROM, () => this.counter())}
        <button class="icon-btn send" aria-label="Send" title="Send" @click=${this.send}>${icon('arrow-up')}</button>
      </div>
      <input type="file" accept=${PICTURES} multiple hidden @change=${this.chosen} />
    </div>`;
  }

  private pictures(): TemplateResult {
    return html`<ul class="attached" aria-label="Pictures">
      ${this.written.pictures.map(
        (picture, n) => html`<li>
          <img src=${picture.previewUrl} alt=${picture.alt ?? `Picture ${n + 1}`} />
          <button class="icon-btn" aria-label=${`Remove picture ${n + 1}`} @click=${() => this.takeAway(picture)}>
            ${icon('x', 's')}
          </button>
        </li>`,
      )}
      ${Array.from({ length: this.uploads }, () => html`<li><span class="sk"></span><span class="sr">Uploading</span></li>`)}
    </ul>`;
  }

  private counter(): TemplateResult {
    const over = this.length - LONGEST;
    return html`<span class="left ${over > 0 ? 'over' : ''}" role="status">
      ${over > 0 ? `${count(over)} over` : `${count(-over)} left`}
    </span>`;
  }

  private get field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  /** As people count: an emoji is one. */
  private get length(): number {
    return [...this.written.text.trim()].length;
  }

  private input(): void {
    this.written.text = this.field.value;
    this.keep();
    if (this.written.text.trim()) {
      this.dispatchEvent(new CustomEvent('typing'));
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }

  private send(): void {
    const text = this.written.text.trim();
    this.field.focus();
    if (this.uploads) {
      toast('A picture is still on its way.');
    } else if (this.length <= LONGEST && (text || this.written.pictures.length)) {
      const detail: Written = { text, pictures: this.written.pictures };
      this.written = { text: '', pictures: [] };
      this.dispatchEvent(new CustomEvent<Written>('send', { detail }));
      this.keep();
    }
  }

  private keep(): void {
    if (this.written.text || this.written.pictures.length) {
      this.draft?.keep(this.written);
    } else {
      this.draft?.drop();
    }
    this.requestUpdate();
  }

  private choose(): void {
    this.querySelector<HTMLInputElement>('input[type=file]')!.click();
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.add(input.files ?? []);
    input.value = '';
  }

  private paste(event: ClipboardEvent): void {
    const files = event.clipboardData?.files ?? [];
    if (files.length) {
      event.preventDefault();
      this.add(files);
    }
  }

  private takeAway(picture: Media): void {
    this.written.pictures = this.written.pictures.filter((other) => other !== picture);
    this.keep();
  }

  private async upload(file: File): Promise<void> {
    this.uploads++;
    this.requestUpdate();
    try {
      const picture = await upload(this.target, file);
      this.written.pictures = [...this.written.pictures, picture];
    } catch (refused) {
      toast((refused as Error).message);
    } finally {
      this.uploads--;
      this.keep();
    }
  }
}

customElements.define('kith-chat-composer', KithChatComposer);

export type { KithChatComposer, Written };

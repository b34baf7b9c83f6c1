import { html, LitElement, type TemplateResult } from 'lit';
import { avatar, icon, when, type Person } from './parts';
import { PICTURES, upload } from './upload';

/** One's own picture, round or wide, and how to change it. The form that it stands in keeps the choice. */
class KithPicture extends LitElement {
  static override properties = {
    url: {},
    person: { type: Object },
    wide: { type: Boolean },
    target: {},
    label: {},
    busy: { state: true },
    problem: { state: true },
  };

  declare url: string | null;
  declare person: Person;
  declare wide: boolean;
  declare target: string;
  declare label: string;
  declare private busy: boolean;
  declare private problem: string;
  declare $server: { chosen(id: string): void; removed(): void };

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`
      <div class="picture-field ${this.wide ? 'wide' : ''}">
        ${this.wide ? this.cover() : avatar({ ...this.person, avatarUrl: this.url }, 'xl')}
        <div>
          <div class="do">
            <label class="btn secondary">
              ${this.busy ? 'Sending…' : `Change ${this.label}`}
              <input class="sr" type="file" accept=${PICTURES} ?disabled=${this.busy} @change=${this.choose} />
            </label>
            ${when(this.url, () => html`<button class="btn plain" type="button" @click=${this.takeAway}>Remove</button>`)}
          </div>
          ${this.problem
            ? html`<p class="error" role="alert">${icon('circle-alert')}${this.problem}</p>`
            : html`<p class="help">JPEG, PNG, WebP or GIF, up to 10 MB. We remove the place it was taken.</p>`}
        </div>
      </div>
    `;
  }

  private cover(): TemplateResult {
    return this.url ? html`<img class="cover" src=${this.url} alt="" />` : html`<div class="cover none"></div>`;
  }

  private async choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    this.busy = true;
    this.problem = '';
    try {
      const media = await upload(this.target, file);
      this.url = media.url;
      this.$server.chosen(media.id);
    } catch (refused) {
      this.problem = (refused as Error).message;
    } finally {
      this.busy = false;
      input.value = '';
    }
  }

  private takeAway(): void {
    this.url = null;
    this.$server.removed();
  }
}

customElements.define('kith-picture', KithPicture);

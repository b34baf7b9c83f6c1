import { html, LitElement, type TemplateResult } from 'lit';

const CHOICES = [
  { name: '', words: 'Same as the device' },
  { name: 'light', words: 'Light' },
  { name: 'dark', words: 'Dark' },
];

/** Chooses light or dark, with a small picture of each. */
class KithThemes extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const chosen = document.documentElement.dataset.theme ?? '';
    return html`
      <fieldset class="themes">
        <legend class="sr">Appearance</legend>
        ${CHOICES.map((choice) => this.choice(choice.name, choice.words, choice.name === chosen))}
      </fieldset>
    `;
  }

  private choice(name: string, words: string, chosen: boolean): TemplateResult {
    return html`
      <label class="theme ${chosen ? 'on' : ''}">
        <span class="sample ${name || 'device'}" aria-hidden="true"><i></i><b></b><b></b><b></b></span>
        <span class="choice">
          <input type="radio" name="theme" .checked=${chosen} @change=${() => this.choose(name)} />${words}
        </span>
      </label>
    `;
  }

  private choose(name: string): void {
    window.kith.theme(name);
    this.requestUpdate();
  }
}

customElements.define('kith-themes', KithThemes);

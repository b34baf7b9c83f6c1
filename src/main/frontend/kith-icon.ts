import { render } from 'lit';
import { icon } from './parts';

/** An icon that Java puts on a screen. */
class KithIcon extends HTMLElement {
  static readonly observedAttributes = ['name'];

  attributeChangedCallback(): void {
    render(icon(this.getAttribute('name') ?? '', this.className), this);
  }
}

customElements.define('kith-icon', KithIcon);

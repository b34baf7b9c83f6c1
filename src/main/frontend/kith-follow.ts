import { LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { followButton, Following, turn, type FollowAnswer } from './follow';

/** The follow button of a profile. */
@customElement('kith-follow')
export class KithFollow extends LitElement {
  @property() member = '';
  @property({ type: Boolean }) following = false;
  declare $server: { follow(on: boolean): Promise<FollowAnswer> };

  constructor() {
    super();
    new Following(this, (member, on) => (this.following = member === this.member ? on : this.following));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return followButton(this.following, this.press, this.following ? 'secondary' : 'primary');
  }

  private readonly press = (): void => {
    const on = !this.following;
    void turn(this.member, on, this.$server.follow(on));
  };
}

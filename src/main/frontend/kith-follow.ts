import { LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { followButton, turn, type FollowAnswer } from './follow';

/** The follow button of a profile. */
@customElement('kith-follow')
export class KithFollow extends LitElement {
  @property({ type: Boolean }) following = false;
  declare $server: { follow(on: boolean): Promise<FollowAnswer> };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return followButton(this.following, this.press, this.following ? 'secondary' : 'primary');
  }

  private readonly press = (): void => {
    const on = !this.following;
    void turn(on, (shown) => (this.following = shown), this.$server.follow(on));
  };
}

import { Outbox, type Waiting } from './outbox';
import type { Answer, Line } from './chat-model';

/** The outbox's way to the server. Draws nothing. */
class KithOutbox extends HTMLElement {
  declare $server: {
    send(conversation: string, text: string, pictures: string[], key: string): Promise<Answer<Line>>;
  };

  private outbox: Outbox | undefined;
  private close: (() => void) | undefined;

  open(member: string): void {
    this.outbox = Outbox.of(member);
    this.connectedCallback();
  }

  /** The frame may move it after it was opened. */
  connectedCallback(): void {
    this.close?.();
    this.close = this.outbox?.open((message) => this.send(message));
  }

  disconnectedCallback(): void {
    this.close?.();
    this.close = undefined;
  }

  private send(message: Waiting): Promise<Answer<Line>> {
    const pictures = message.pictures.map((picture) => picture.id);
    return this.$server.send(message.conversation, message.text, pictures, message.key);
  }
}

customElements.define('kith-outbox', KithOutbox);

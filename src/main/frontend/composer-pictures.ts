import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon, when } from './parts';
import { upload, type Media } from './upload';

/** A picture that is kept with a draft. */
export interface KeptPicture {
  media: Media;
  alt: string;
}

interface Shot {
  name: string;
  preview: string;
  progress: number;
  alt: string;
  media?: Media;
  fault?: string;
  done: Promise<void>;
}

const LONGEST_ALT = 1_000;

/** The pictures of a draft: on their way to the server, there, or refused. */
export class ComposerPictures {
  private shots: Shot[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & { getAttribute(name: string): string | null },
    private readonly changed: () => void,
    private readonly most: () => number,
  ) {}

  get kept(): KeptPicture[] {
    return this.shots.flatMap(({ media, alt }) => (media ? [{ media, alt }] : []));
  }

  get empty(): boolean {
    return this.shots.length === 0;
  }

  get full(): boolean {
    return this.shots.length >= this.most();
  }

  /** Says which picture has to go before the rest can be published. */
  get fault(): string | undefined {
    return this.shots.find(({ fault }) => fault)?.fault;
  }

  /** When every picture is at the server, or refused. */
  async arrived(): Promise<void> {
    await Promise.all(this.shots.map(({ done }) => done));
  }

  restore(kept: KeptPicture[]): void {
    this.shots = kept.map(({ media, alt }) => ({
      name: alt,
      preview: media.previewUrl,
      progress: 1,
      alt,
      media,
      done: Promise.resolve(),
    }));
    this.host.requestUpdate();
  }

  /** @returns whether there was room for all of them */
  add(files: Iterable<File>): boolean {
    const pictures = [...files];
    const room = this.most() - this.shots.length;
    pictures.slice(0, room).forEach((file) => this.send(file));
    return pictures.length <= room;
  }

  template(): TemplateResult {
    return html`<ul class="shots">
      ${this.shots.map((shot) => this.shot(shot))}
    </ul>`;
  }

  private shot(shot: Shot): TemplateResult {
    const percent = Math.round(shot.progress * 100);
    return html`<li>
      <img src=${shot.preview} alt="" />
      <div class="about">
        ${when(
          !shot.media && !shot.fault,
          () => html`<progress max="100" .value=${percent} aria-label="Sending ${shot.name}"></progress>`,
        )}
        ${shot.fault
          ? html`<p class="error" role="alert">${icon('circle-alert')}${shot.fault}</p>`
          : html`<label class="field"
              ><span class="sr">Describe this picture</span>
              <textarea
                class="input"
                rows="2"
                maxlength=${LONGEST_ALT}
                placeholder="Describe this picture"
                .value=${shot.alt}
                @input=${(event: InputEvent) => this.describe(shot, (event.target as HTMLTextAreaElement).value)}
              ></textarea>
              <span class="help">For those who don’t see it.</span></label
            >`}
      </div>
      <button type="button" class="icon-btn" aria-label="Remove the picture" title="Remove" @click=${() => this.remove(shot)}>
        ${icon('x')}
      </button>
    </li>`;
  }

  private describe(shot: Shot, alt: string): void {
    shot.alt = alt;
    this.changed();
  }

  private remove(shot: Shot): void {
    URL.revokeObjectURL(shot.preview);
    this.shots = this.shots.filter((each) => each !== shot);
    this.changed();
  }

  private send(file: File): void {
    const shot: Shot = {
      name: file.name,
      preview: URL.createObjectURL(file),
      progress: 0,
      alt: '',
      done: Promise.resolve(),
    };
    shot.done = this.take(shot, file);
    this.shots = [...this.shots, shot];
    this.changed();
  }

  private async take(shot: Shot, file: File): Promise<void> {
    try {
      shot.media = await upload(this.host.getAttribute('target') ?? '', file, (sent) => {
        shot.progress = sent;
        this.host.requestUpdate();
      });
    } catch (refused) {
      shot.fault = (refused as Error).message;
    }
    this.changed();
  }
}

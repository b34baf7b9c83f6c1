import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emptyState } from './empty';
import { icon } from './parts';
import { Rows, type Page } from './rows';

/** The pictures of one post, as `PictureGrid.Pictures` in Java. */
interface Pictures {
  path: string;
  post: {
    warning: string | null;
    media: { previewUrl: string; alt: string | null }[];
  };
}

/** Pictures as square tiles, three in a row; each leads to its post. */
@customElement('kith-tiles')
export class KithTiles extends LitElement {
  @property() emptyTitle = '';
  @property() emptySentence = '';
  declare $server: { more(cursor: string): Promise<Page<Pictures>> };

  private readonly posts = new Rows<Pictures>(this, (cursor) => this.$server.more(cursor));

  show(page: Page<Pictures>): void {
    this.posts.show(page);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.posts.empty
      ? emptyState(this.emptyTitle, this.emptySentence)
      : html`<ul class="tiles">
            ${this.posts.all.map((each) => this.tiles(each))}
          </ul>
          ${this.posts.below.sentinel()}`;
  }

  /** What its author warns of stays hidden here; the warning stands in its place. */
  private tiles({ path, post }: Pictures): TemplateResult[] {
    return post.media.map((picture) =>
      post.warning
        ? html`<li><a class="tile veiled" href=${path}>${icon('triangle-alert')}<span>${post.warning}</span></a></li>`
        : html`<li>
            <a class="tile" href=${path}
              ><img src=${picture.previewUrl} alt=${picture.alt || 'Picture without a description'} loading="lazy"
            /></a>
          </li>`,
    );
  }
}

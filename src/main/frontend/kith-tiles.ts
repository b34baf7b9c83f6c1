import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emptyState } from './empty';
import { icon } from './parts';
import { Pager, type Page } from './pager';

/** One picture, as `PictureGrid.Tile` in Java. */
interface Tile {
  path: string;
  url: string;
  alt: string | null;
  warning: string | null;
}

/** Pictures as square tiles, three in a row; each leads to its post. */
@customElement('kith-tiles')
export class KithTiles extends LitElement {
  @property() emptyTitle = '';
  @property() emptySentence = '';
  declare $server: { more(cursor: string): Promise<Page<Tile>> };

  private readonly tiles = new Pager<Tile>(this, (cursor) => this.$server.more(cursor));

  show(page: Page<Tile>): void {
    this.tiles.begin(page);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.tiles.empty
      ? emptyState(this.emptyTitle, this.emptySentence)
      : html`<ul class="tiles">
            ${this.tiles.items.map((tile) => html`<li>${this.tile(tile)}</li>`)}
          </ul>
          ${this.tiles.sentinel()}`;
  }

  private tile(tile: Tile): TemplateResult {
    return tile.warning
      ? html`<a class="tile veiled" href=${tile.path}>${icon('triangle-alert')}<span>${tile.warning}</span></a>`
      : html`<a class="tile" href=${tile.path}
          ><img src=${tile.url} alt=${tile.alt ?? 'A picture without description'} loading="lazy"
        /></a>`;
  }
}

import { decode } from 'blurhash';

const SIDE = 32;
const MOST = 500;
const urls = new Map<string, string>();

/** The blurred picture of a blurhash, as a tiny data URL: a background to show while the picture itself loads. */
export function blurUrl(hash: string): string {
  let url = urls.get(hash);
  if (url === undefined) {
    url = paint(hash);
    forgetTheOldest();
    urls.set(hash, url);
  }
  return url;
}

function paint(hash: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d')!;
  const picture = context.createImageData(SIDE, SIDE);
  picture.data.set(decode(hash, SIDE, SIDE));
  context.putImageData(picture, 0, 0);
  return canvas.toDataURL();
}

function forgetTheOldest(): void {
  const [oldest] = urls.keys();
  if (urls.size >= MOST && oldest !== undefined) {
    urls.delete(oldest);
  }
}

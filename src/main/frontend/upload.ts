/** A picture that the server took in, as `Media` in Java. */
export interface Media {
  id: string;
  url: string;
  previewUrl: string;
  width: number;
  height: number;
  alt: string | null;
  blurhash: string;
  sizes: { url: string; width: number }[];
}

/** What the server takes, as it is offered in file dialogs. The server looks at the content and not at the name. */
export const PICTURES = 'image/png,image/jpeg,image/webp,image/gif';

const LARGEST_BYTES = 10 * 1024 * 1024;

/**
 * Sends a picture to where an element's server side waits for it.
 *
 * @param progress hears how much of it is on its way, from 0 to 1
 * @throws Error with a sentence for the person, when it is refused or the server can't be reached
 */
export async function upload(target: string, file: File, progress = (_: number) => {}): Promise<Media> {
  if (file.size > LARGEST_BYTES) {
    throw new Error('This file is larger than 10 MB. Choose a smaller one.');
  }
  const { status, response } = await send(target, file, progress);
  if (status === 201) {
    return response as Media;
  }
  if (status === 422) {
    throw new Error((response as { message: string }).message);
  }
  throw new Error('The picture could not be sent. Try again in a moment.');
}

/** Not by fetch, which does not tell how far it is. */
function send(target: string, file: File, progress: (sent: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', target);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', () => reject(new Error('You are offline. Add the picture when you are back.')));
    request.send(file);
  });
}

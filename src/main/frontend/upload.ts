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
 * @throws Error with a sentence for the person, when it is refused or the server can't be reached
 */
export async function upload(target: string, file: File): Promise<Media> {
  if (file.size > LARGEST_BYTES) {
    throw new Error('This file is larger than 10 MB. Choose a smaller one.');
  }
  const answer = await send(target, file);
  if (answer.status === 201) {
    return (await answer.json()) as Media;
  }
  if (answer.status === 422) {
    throw new Error(((await answer.json()) as { message: string }).message);
  }
  throw new Error('The picture could not be sent. Try again in a moment.');
}

async function send(target: string, file: File): Promise<Response> {
  try {
    return await fetch(target, { method: 'POST', body: file });
  } catch {
    throw new Error('You are offline. Add the picture when you are back.');
  }
}

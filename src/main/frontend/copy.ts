import { toast } from './toast';

/** Browsers let a page write to the clipboard over HTTPS only; elsewhere the text is shown. */
export async function copy(text: string, done = 'Copied'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(done);
  } catch {
    toast(text);
  }
}

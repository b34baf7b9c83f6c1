/** A field of Vaadin's, as far as it matters here. */
interface Field extends HTMLElement {
  value: unknown;
  checked?: boolean;
  label?: string | null;
}

interface Kept {
  /** How many there are of the same name before it. */
  nth: number;
  name: string;
  value: unknown;
}

const KEY = 'kith:fields';
const FIELDS = [
  'vaadin-text-field',
  'vaadin-text-area',
  'vaadin-email-field',
  'vaadin-select',
  'vaadin-checkbox',
  'vaadin-checkbox-group',
  'vaadin-radio-group',
].join();

const touched = new Set<Field>();

/**
 * Keeps what was typed into the fields of this page, until it has been loaded again. Composers keep their text by
 * themselves; passwords are never kept.
 */
export function keepFields(): void {
  const kept = [...touched]
    .filter((field) => field.isConnected)
    .map((field) => ({ name: nameOf(field), nth: alike(nameOf(field)).indexOf(field), value: valueOf(field) }));
  if (kept.length) {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, kept }));
  }
}

function alike(name: string): Field[] {
  return [...document.querySelectorAll<Field>(FIELDS)].filter((field) => nameOf(field) === name);
}

function nameOf(field: Field): string {
  return `${field.localName} ${field.label ?? ''}`;
}

function valueOf(field: Field): unknown {
  return field.localName === 'vaadin-checkbox' ? field.checked : field.value;
}

function fill(field: Field, value: unknown): void {
  if (field.localName === 'vaadin-checkbox') {
    field.checked = value as boolean;
  } else {
    field.value = value;
  }
  field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
}

/** Puts back what it finds the fields for, and says what is left. */
function putBack(kept: Kept[]): Kept[] {
  return kept.filter(({ name, nth, value }) => {
    const field = alike(name)[nth];
    if (field) {
      fill(field, value);
      touched.add(field);
    }
    return !field;
  });
}

/** At once, or when a form is shown again, as one in a dialog is; but on this page only. */
function restore(): void {
  const { path, kept } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { path?: string; kept?: Kept[] };
  sessionStorage.removeItem(KEY);
  let left = kept ?? [];
  const shown = new MutationObserver(() => tryAgain());
  const tryAgain = () => {
    left = path === location.pathname ? putBack(left) : [];
    if (!left.length) {
      shown.disconnect();
    }
  };
  shown.observe(document.body, { childList: true, subtree: true });
  tryAgain();
}

function touch(event: Event): void {
  const field = event.composedPath().find((part) => part instanceof HTMLElement && part.matches(FIELDS));
  if (field) {
    touched.add(field as Field);
  }
}

window.addEventListener('input', touch, { capture: true });
window.addEventListener('change', touch, { capture: true });
restore();

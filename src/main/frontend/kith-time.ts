const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** now, 4m, 3h, Sat, 12 Nov: how long ago, as short as it can be said. */
export function shortTime(at: Date, now = new Date()): string {
  const age = now.getTime() - at.getTime();
  if (age < MINUTE) {
    return 'now';
  }
  if (age < HOUR) {
    return `${Math.floor(age / MINUTE)}m`;
  }
  return age < DAY ? `${Math.floor(age / HOUR)}h` : date(at, now);
}

/** 10:42 of today, else the day: as lists of conversations say it. */
export function listTime(at: Date, now = new Date()): string {
  return at.toDateString() === now.toDateString() ? clock.format(at) : date(at, now);
}

/** 07:14 · 22 November 2026: when something was written, to the minute. */
export function fullTime(at: Date): string {
  return `${clock.format(at)} · ${longDay.format(at)}`;
}

export function clockTime(at: Date): string {
  return clock.format(at);
}

/** Today, Yesterday, or the day: what stands between the messages of two days. */
export function dayName(at: Date, now = new Date()): string {
  if (at.toDateString() === now.toDateString()) {
    return 'Today';
  }
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return at.toDateString() === yesterday.toDateString() ? 'Yesterday' : dayOfYear.format(at);
}

/** 12 Nov 2026 */
export function dayOf(at: Date): string {
  return dayOfYear.format(at);
}

function date(at: Date, now: Date): string {
  if (now.getTime() - at.getTime() < 6 * DAY) {
    return weekday.format(at);
  }
  return at.getFullYear() === now.getFullYear() ? day.format(at) : dayOfYear.format(at);
}

const shown = new Set<KithTime>();

/** A time in words that stay true while one looks at them; the exact time is its title. */
class KithTime extends HTMLElement {
  static readonly observedAttributes = ['at'];

  connectedCallback(): void {
    shown.add(this);
  }

  disconnectedCallback(): void {
    shown.delete(this);
  }

  attributeChangedCallback(): void {
    this.refresh();
  }

  refresh(): void {
    const at = new Date(this.getAttribute('at') ?? '');
    if (Number.isNaN(at.getTime())) {
      return;
    }
    this.title = full.format(at);
    this.textContent = this.words(at);
  }

  private words(at: Date): string {
    switch (this.getAttribute('form')) {
      case 'clock':
        return clockTime(at);
      case 'list':
        return listTime(at);
      default:
        return shortTime(at);
    }
  }
}

customElements.define('kith-time', KithTime);
setInterval(() => shown.forEach((each) => each.refresh()), MINUTE / 2);

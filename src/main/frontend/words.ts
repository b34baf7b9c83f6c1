const whole = new Intl.NumberFormat('en-GB');

/** 7, 9,999, then 12.3k: a count as it stands beside its icon. */
export function count(n: number): string {
  return n < 10_000 ? whole.format(n) : `${(Math.floor(n / 100) / 10).toFixed(1).replace(/\.0$/, '')}k`;
}

/** 1 post, 3 posts. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Numbers, dates and order as people write them here. */

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const PERCENTS = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });
const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** 1.234.567 */
export function number(value: number): string {
  return NUMBERS.format(value);
}

/** 1.234.567 đ, on one line. */
export function money(value: number): string {
  return `${NUMBERS.format(value)}\u00A0đ`;
}

/** 0,625 as 62,5%; what is nearly all, or hardly anything, is never rounded to 100% or 0%. */
export function percent(share: number): string {
  return PERCENTS.format(share > 0 && share < 1 ? Math.min(Math.max(share, 0.001), 0.999) : share);
}

/** 2024-05-19 as 19/5/2024 */
export function day(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().map(Number).join('/');
}

/** Vietnamese order: ă after a, đ after d, Xóm 2 before Xóm 10. */
export function compareWords(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

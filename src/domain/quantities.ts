/**
 * The units of the campaign, carried in the type: đồng cannot be added to days.
 * Money is a whole number of đồng (VND has no fraction); days come in halves; goods and land in thousandths.
 */

declare const unit: unique symbol;

/** A whole number of đồng. */
export type Dong = number & { readonly [unit]: 'đồng' };

/** Days of labour, in halves of a day. */
export type LabourDays = number & { readonly [unit]: 'day' };

/** A quantity of goods (in its own unit) or of land in m², at most three decimals. */
export type Measure = number & { readonly [unit]: 'measure' };

/** A million million đồng: no gift to a commune is larger, a slipped key is. */
export const LARGEST_GIFT = 1_000_000_000_000;

/** Money below it is no gift but thousands that a sheet in another locale ate: 450.000 becomes 450. */
export const SMALLEST_BELIEVABLE = 1000;

export const NO_DONG = 0 as Dong;
export const NO_DAYS = 0 as LabourDays;
export const NO_MEASURE = 0 as Measure;

/** @throws RangeError when `value` is not a whole, exactly representable number: a bug, never bad input. */
export function dong(value: number): Dong {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of đồng: ${value}`);
  return value as Dong;
}

/** @throws RangeError when `value` is not a number of half days: a bug, never bad input. */
export function labourDays(value: number): LabourDays {
  if (!Number.isSafeInteger(value * 2)) throw new RangeError(`not a number of half days: ${value}`);
  return value as LabourDays;
}

export function measure(value: number): Measure {
  return (Math.round(value * 1000) / 1000) as Measure;
}

export function addDong(...amounts: readonly Dong[]): Dong {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return dong(sum);
}

/** What is left of `whole` after `part`, never below zero. */
export function excess(whole: Dong, part: Dong): Dong {
  return dong(Math.max(0, whole - part));
}

/**
 * Labour turned into money at the campaign's rate (plan II.1). A half day of an odd rate is rounded half up,
 * since there is no half đồng.
 */
export function labourValue(days: LabourDays, rate: Dong): Dong {
  return dong(Math.floor((days * 2 * rate + 1) / 2));
}

/**
 * Quantity × unit price, rounded half up to a whole đồng; whole units and thousandths apart, to stay exact.
 * @returns undefined when the product is too large to be a real gift.
 */
export function goodsValue(quantity: Measure, unitPrice: Dong): Dong | undefined {
  const thousandths = Math.round(quantity * 1000);
  const wholeUnits = Math.floor(thousandths / 1000);
  const value = wholeUnits * unitPrice + Math.floor(((thousandths % 1000) * unitPrice + 500) / 1000);
  return value <= LARGEST_GIFT ? dong(value) : undefined;
}

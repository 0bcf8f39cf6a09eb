import { withoutMarks } from '../../src/domain/fold.ts';
import type { Random } from '../simulation/random.ts';
import { ACCOUNT, OWN_ACCOUNTS } from './statement-people.ts';

/** What banks and thumbs do to the text of a transfer. */

const SIGNS = [...'ABCDEFGHKLMNPRSTUVXY0123456789'] as [string, ...string[]];

export const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.below(10)).join('');

/** Capitals without marks, the bank's own words before and behind, cut at the length that bank keeps. */
export function asBankWrites(random: Random, said: string, sender: string): string {
  const plain = withoutMarks(said);
  const typed = random.happens(0.2) ? plain.toLowerCase() : plain.toUpperCase();
  const holder = withoutMarks(OWN_ACCOUNTS[0]?.holder ?? '').toUpperCase();
  const from = `tu 0${digits(random, 9)} ${withoutMarks(sender).toUpperCase()}`;
  const to = `toi ${ACCOUNT} ${holder}`;
  const whole = random.pick([
    `MBVCB.${digits(random, 10)}.${typed}.CT ${from} ${to} tai AGRIBANK`,
    `FT24${digits(random, 9)} ${typed}-CT ${from} ${to}`,
    `${typed} FT24${digits(random, 9)} den TK ${ACCOUNT} ${holder}`,
    `${typed}; chu tk ${holder}`,
    typed,
  ]);
  return whole.slice(0, random.pick([210, 210, 160, 100]));
}

/** A code as people type it and banks print it: still whole. */
export function wholeCode(random: Random, memo: string): string {
  return random.pick([
    memo,
    memo.replace(' ', ''),
    memo.toLowerCase(),
    [...memo.replace(' ', '')].join(' '),
    memo.replace(' ', '.'),
    `${memo.slice(0, 10)} ${memo.slice(10)}`,
  ]);
}

/** A code with one slip of the thumb: a wrong letter, two neighbours swapped, or its end missing. */
export function brokenCode(random: Random, memo: string): string {
  const code = memo.replace(' ', '');
  const at = random.below(code.length - 1);
  const [a = '', b = ''] = code.slice(at, at + 2);
  const broken = random.pick([
    code.slice(0, at) + random.pick(SIGNS) + code.slice(at + 1),
    code.slice(0, at) + b + a + code.slice(at + 2),
    code.slice(0, -1 - random.below(4)),
  ]);
  return broken === code ? code.slice(0, -1) : broken;
}

/** A name with one letter wrong. */
export function misspelled(random: Random, name: string): string {
  const plain = withoutMarks(name);
  const at = random.below(plain.length - 1) + 1;
  return plain[at] === ' ' ? plain : plain.slice(0, at) + random.pick(SIGNS) + plain.slice(at + 1);
}

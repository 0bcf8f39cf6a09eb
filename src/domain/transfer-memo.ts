import { checkCharacter } from './check-character.ts';
import { fold, withoutMarks } from './fold.ts';

/** What a bank lets through in a transfer's text everywhere: RULES.md 4. */
const LONGEST = 19;

/** Who pays: a unit under its own code, or a person of a unit under the code of the row. */
export interface Payee {
  readonly unit: string;
  readonly code: string;
}

/** Letters of a unit's code and digits of a row's number together: short codes get more zeros. */
const BODY = 7;

/**
 * The text of a transfer: campaign, unit, number in the unit's list (zeros for the unit itself) and a check character over
 * all of it, `CSNTM24 MN00007D`; capitals, digits and one space, at most 19 characters. All are equally long wherever the
 * codes allow it, so that one cut short by a bank, or mistyped, is never another's.
 * @returns '' when the code is too long for one
 */
export function transferMemo(year: number, payee: Payee): string {
  const start = campaignStart(year);
  const body = bodyOf(payee);
  const memo = `${start} ${body}${checkCharacter(start + body)}`;
  return body === '' || memo.length > LONGEST ? '' : memo;
}

function campaignStart(year: number): string {
  return `CSNTM${`${year % 100}`.padStart(2, '0')}`;
}

function bodyOf({ unit, code }: Payee): string {
  const own = squashed(unit);
  const whole = squashed(code);
  if (own === '') return '';
  // A digit behind a digit would leave it open where the unit ends: X1 and 001, or X10 and 01.
  const start = /\d$/.test(own) ? `${own}Q` : own;
  const numbered = (number: string) => start + number.padStart(BODY - start.length, '0');
  if (fold(code) === fold(unit)) return numbered('00');
  const number = whole.startsWith(own) ? /^\d{1,4}$/.exec(whole.slice(own.length))?.[0] : undefined;
  return number === undefined ? whole : numbered(`${Number(number)}`.padStart(2, '0'));
}

/** Of any text what a transfer may hold, without its spaces and signs: banks drop, add and move them. */
export function squashed(text: string): string {
  return withoutMarks(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** What a transfer's text says of its payee. */
export type MemoFound<Of extends Payee> =
  | { readonly kind: 'none' }
  /** The campaign stands there, and behind it what is a memo but for one slip; or a code stands there without it. */
  | { readonly kind: 'near'; readonly payees: readonly Of[] }
  /** `isAlone`: it is whole, and no other memo begins in the text that is nobody's, with a slip or cut short. */
  | { readonly kind: 'one'; readonly payee: Of; readonly isAlone: boolean }
  /** Two memos, or one that may be another cut short. */
  | { readonly kind: 'several'; readonly payees: readonly Of[] };

export interface Memos<Of extends Payee> {
  /** @returns '' for a payee whose memo is too long or would be somebody else's as well */
  of(payee: Of): string;
  /** Finds the whole memos in a transfer's text, in any case and with anything between their characters or around them. */
  find(text: string): MemoFound<Of>;
}

/**
 * The memos of everybody who pays in a campaign.
 * @param others who pay as well and cannot be told by their code: a memo that would be theirs too is nobody's
 */
export function memosOf<Of extends Payee>(
  year: number,
  payees: readonly Of[],
  others: readonly Payee[] = [],
): Memos<Of> {
  const start = campaignStart(year);
  const byMemo = new Map<string, Of>();
  const shared = new Set(others.map((payee) => transferMemo(year, payee)));
  for (const payee of payees) {
    const memo = transferMemo(year, payee);
    if (memo === '') continue;
    if (byMemo.has(memo)) shared.add(memo);
    else byMemo.set(memo, payee);
  }
  for (const memo of shared) byMemo.delete(memo);
  const tails = new Map([...byMemo].map(([memo, payee]) => [memo.slice(start.length + 1), payee]));
  const lengths = [...new Set([...tails.keys()].map((tail) => tail.length))];
  return {
    of(payee) {
      const memo = transferMemo(year, payee);
      return byMemo.has(memo) ? memo : '';
    },
    find(text) {
      const pieces = squashed(text).split(start);
      const found = pieces.slice(1).map((rest) => payeesAt(rest, tails, lengths));
      const whole = new Set(found.flat());
      // «CSNTM24 MN00009B MN00004D»: who pays for two writes the campaign once. Without it a code is no more than a hint.
      const bare = pieces.flatMap((piece) => payeesIn(piece, tails, lengths));
      const [payee, ...others] = new Set([...whole, ...bare]);
      if (!payee) {
        const near = new Set(pieces.slice(1).flatMap((rest) => payeesNear(rest, tails, lengths)));
        return near.size > 0 ? { kind: 'near', payees: [...near] } : { kind: 'none' };
      }
      if (others.length > 0) return { kind: 'several', payees: [payee, ...others] };
      if (whole.size === 0) return { kind: 'near', payees: [payee] };
      return { kind: 'one', payee, isAlone: found.every((payees) => payees.length > 0) };
    },
  };
}

/**
 * Whose memo stands at the beginning of a text. Among memos of different lengths one may look like another with a slip and
 * a character behind it, or cut short: then all that it may be are told.
 */
function payeesAt<Of>(rest: string, tails: ReadonlyMap<string, Of>, lengths: readonly number[]): Of[] {
  const whole = lengths.flatMap((length) => tails.get(rest.slice(0, length)) ?? []);
  if (whole.length === 0 || lengths.length === 1) return whole;
  const perhaps = lengths.flatMap((length) => {
    if (rest.length < length)
      return [...tails].flatMap(([tail, payee]) => (tail.startsWith(rest) ? [payee] : []));
    return slipsOf(rest.slice(0, length)).flatMap((slip) => tails.get(slip) ?? []);
  });
  return [...whole, ...perhaps];
}

/** Whose memos stand at the beginning of a text but for one slip, or for the last character, which is cut off. */
function payeesNear<Of>(rest: string, tails: ReadonlyMap<string, Of>, lengths: readonly number[]): Of[] {
  const slips = lengths.flatMap((length) => slipsOf(rest.slice(0, length)));
  const cut = SIGNS.map((sign) => rest + sign);
  return [...slips, ...cut].flatMap((tail) => tails.get(tail) ?? []);
}

/** Whose codes, check character and all, stand anywhere in a text. */
function payeesIn<Of>(piece: string, tails: ReadonlyMap<string, Of>, lengths: readonly number[]): Of[] {
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, piece.length - length + 1) }, (_, at) => at).flatMap(
      (at) => tails.get(piece.slice(at, at + length)) ?? [],
    ),
  );
}

const SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A text as it is, with one character wrong, or with two neighbours swapped. */
function slipsOf(text: string): string[] {
  return [...text].flatMap((sign, at) => {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    const wrong = SIGNS.map((other) => before + other + after);
    return [...wrong, before + after.charAt(0) + sign + after.slice(1)];
  });
}

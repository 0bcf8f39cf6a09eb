import type { Allocation, Finding, MatchPayee, Pass } from './match.ts';
import { isDistinct, type NameFound, nameFinder } from './matching-names.ts';
import { type UnitFound, unitFinder } from './matching-units.ts';
import { addDong, type Dong, dong } from './quantities.ts';

/** What is still asked of a payee once the certain lines are counted. */
export type Remaining = (payee: MatchPayee) => Dong;

/** Whom the words of a transfer without a payment code may come from; undefined when they name nobody. */
export type Proposer = (words: readonly string[], amount: Dong) => Finding | undefined;

const MOST_OTHERS = 4;
const LIST_OF_NAMES = 3;

/** The passes behind the payment code (RULES.md 4), each only where the one before it found nobody. */
export function proposer(payees: readonly MatchPayee[], remaining: Remaining): Proposer {
  const names = nameFinder(payees);
  const unitsIn = unitFinder(payees);
  return (words, amount) => {
    const units = unitsIn(words);
    const everyName = names.find(words);
    const distinct = everyName.filter(({ length }) => isDistinct(length));
    return (
      // A sum of several people's remainders is hardly chance, and the sender's own name stands in such a text too.
      byWholeList(units, distinct, amount, remaining) ??
      bySeveralNames(distinct, amount, remaining) ??
      byNameAndUnit(everyName, units, amount) ??
      byNameAndAmount(distinct, amount, remaining) ??
      byName(distinct, amount) ??
      oneOf('nearName', names.findNear(words), amount, []) ??
      byUnit(units, amount)
    );
  };
}

/**
 * A transfer for several people: to each what remains, in their order, while it lasts. Where the amount is not their sum,
 * what is over stays open.
 */
function shared(payees: readonly MatchPayee[], amount: Dong, remaining: Remaining): Finding {
  let left = amount;
  const allocations: Allocation[] = [];
  for (const payee of payees) {
    const part = dong(Math.min(left, remaining(payee)));
    if (part === 0) continue;
    allocations.push({ code: payee.code, amount: part });
    left = dong(left - part);
  }
  return { pass: 'list', allocations, others: [] };
}

/** By several codes; where nothing remains of any of them, they are told, and none is taken. */
export function byCodes(payees: readonly MatchPayee[], amount: Dong, remaining: Remaining): Finding {
  const finding = shared(payees, amount, remaining);
  return finding.allocations.length > 0 ? finding : { ...finding, others: codesOf(payees) };
}

/** By a code with a slip in it: of one payee, or told as one of several. */
export function byNearCode(payees: readonly MatchPayee[], amount: Dong): Finding {
  const [payee, ...others] = payees;
  if (payee && others.length === 0) return given('nearCode', payee, amount, []);
  return { pass: 'nearCode', allocations: [], others: codesOf(payees) };
}

/** All of a line to one payee: what is more than asked is a gift. */
export function given(pass: Pass, payee: MatchPayee, amount: Dong, others: readonly MatchPayee[]): Finding {
  return {
    pass,
    allocations: [{ code: payee.code, amount }],
    others: codesOf(others.filter((other) => other !== payee)),
  };
}

/** The whole list of a unit that the text names. */
function byWholeList(
  units: readonly UnitFound[],
  names: readonly NameFound[],
  amount: Dong,
  remaining: Remaining,
): Finding | undefined {
  for (const { unit } of units) {
    const people = unit.people.filter((payee) => remaining(payee) > 0);
    if (people.length < 2 || addDong(...people.map(remaining)) !== amount) continue;
    return { ...shared(people, amount, remaining), others: codesOf(bearers(names)) };
  }
  return undefined;
}

/** Several people by their names, when the amount is what remains of them together. */
function bySeveralNames(
  names: readonly NameFound[],
  amount: Dong,
  remaining: Remaining,
): Finding | undefined {
  const people = [...new Set(bearers(names))];
  const isEachKnown = people.length > 1 && names.every(({ items }) => items.length === 1);
  if (!isEachKnown || people.some((payee) => remaining(payee) === 0)) return undefined;
  if (addDong(...people.map(remaining)) !== amount) return undefined;
  return shared(people, amount, remaining);
}

function byNameAndUnit(
  names: readonly NameFound[],
  units: readonly UnitFound[],
  amount: Dong,
): Finding | undefined {
  const ofUnits = names.map(({ items }) =>
    items.filter((payee) => units.some(({ unit }) => unit.people.includes(payee))),
  );
  const [first, ...rest] = ofUnits.filter((items) => items.length > 0);
  return first && oneOf('nameAndUnit', first, amount, rest.flat());
}

function byNameAndAmount(
  names: readonly NameFound[],
  amount: Dong,
  remaining: Remaining,
): Finding | undefined {
  const payee = names
    .filter(({ items }) => items.length === 1)
    .map(({ items }) => items[0])
    .find((item) => item !== undefined && remaining(item) === amount);
  return payee && given('nameAndAmount', payee, amount, bearers(names));
}

function byName(names: readonly NameFound[], amount: Dong): Finding | undefined {
  const [longest, ...rest] = names;
  if (!longest) return undefined;
  // Who names so many pays for all of them, only not what is asked: to give it to the first would be a guess.
  if (names.length >= LIST_OF_NAMES)
    return { pass: 'words', allocations: [], others: codesOf(bearers(names)) };
  return oneOf('words', longest.items, amount, bearers(rest));
}

/** The unit itself, when people cannot be told. */
function byUnit(units: readonly UnitFound[], amount: Dong): Finding | undefined {
  const [first, ...rest] = units.filter(({ isSure }) => isSure);
  if (!first) return undefined;
  return {
    pass: 'words',
    allocations: [{ code: first.unit.code, amount }],
    others: rest.map(({ unit }) => unit.code).slice(0, MOST_OTHERS),
  };
}

/** One payee gets all; of several who bear one name none does, and all are told. */
function oneOf(
  pass: Pass,
  payees: readonly MatchPayee[],
  amount: Dong,
  others: readonly MatchPayee[],
): Finding | undefined {
  const [payee, ...rivals] = payees;
  if (!payee) return undefined;
  if (rivals.length === 0) return given(pass, payee, amount, others);
  return { pass, allocations: [], others: codesOf([...payees, ...others]) };
}

function bearers(names: readonly NameFound[]): MatchPayee[] {
  return names.flatMap(({ items }) => items);
}

function codesOf(payees: readonly MatchPayee[]): string[] {
  return [...new Set(payees.map(({ code }) => code))].slice(0, MOST_OTHERS);
}

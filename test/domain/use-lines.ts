/** Lines of the books of the money's use, each as a clerk would say it in one breath. */
import { type Dong, dong, NO_DAYS, NO_DONG, NO_MEASURE } from '../../src/domain/quantities.ts';
import type { SettlementKind, SettlementLine } from '../../src/domain/settlement.ts';
import { spend } from '../../src/domain/spending.ts';
import { type PlanLine, USE_CATEGORIES } from '../../src/domain/use-plan.ts';
import { listWorks, type UseProblem, type Work } from '../../src/domain/work-list.ts';
import type { Proposal } from '../../src/domain/works.ts';
import { placeOf } from './book-lines.ts';
import { day } from './typed.ts';

const KINDS: readonly SettlementKind[] = [
  ...(['opening', 'handover', 'advance', 'payment'] as const),
  ...(['settlement', 'return', 'reversal'] as const),
];

/**
 * `C2 settlement 300 CT01 for C1 on 2/5/2024 at thu papers lacking`: voucher, kind, đồng, work, then what is not as in most
 * lines. `-` is a blank cell, `?` a word that is no kind.
 */
export function settlementLine(said: string): SettlementLine {
  const [number, kind, amount, code, ...more] = wordsOf(said);
  const { for: original = '', on = '1/5/2024', at = 'cash', papers = 'whole' } = pairs(more);
  const known = KINDS.find((one) => one === kind);
  if (!known && kind !== '?') throw new Error(`There is no kind ${kind}`);
  return {
    ...{ number: number ?? '', code: code ?? '', kind: known, amount: money(amount) },
    ...{ on: dayOrNone(on), place: placeOf(at), payee: '', original, papers: '' },
    isComplete: papers === 'whole',
  };
}

/**
 * `CT01 2.1 300 by Q1 on 1/4/2024 from Q0 named Mương estimate 500 other 100 mechanism some`: work, paragraph, support. A
 * support that is `-` is left blank.
 */
export function planLine(said: string): PlanLine {
  const [code, category, amount, ...more] = wordsOf(said);
  const words = pairs(more);
  return {
    ...{ code: code ?? '', name: words['named'] ?? '', implementer: '', time: '' },
    category: USE_CATEGORIES.find((one) => one === category),
    noMechanism: words['mechanism'] === undefined,
    estimate: money(words['estimate']),
    otherSources: money(words['other']),
    amount: money(amount),
    isSupportTyped: amount !== '',
    decision: { number: words['by'] ?? '', on: dayOrNone(words['on'] ?? '') },
    original: words['from'] ?? '',
  };
}

/** `CT01 300 of 500 by Q1 on 1/4/2024 named Mương opinion refused lacks isSpecial`: work, what is approved, what is beyond its people's means. */
export function proposal(said: string): Proposal {
  const [code, approved, ...more] = wordsOf(said);
  const words = pairs(more);
  const opinion = (['agreed', 'partly', 'refused'] as const).find(
    (one) => one === (words['opinion'] ?? 'agreed'),
  );
  return {
    ...{ code: code ?? '', name: words['named'] ?? '', orgUnit: 'X01', on: undefined, opinion },
    ...{ estimate: NO_DONG, otherSources: NO_DONG, approved: money(approved) },
    share: { money: NO_DONG, labourDays: NO_DAYS, goods: NO_DONG, land: NO_MEASURE },
    beyondMeans: words['of'] === undefined ? undefined : Number(words['of']),
    conditions: {
      isCommunity: words['lacks'] !== 'isCommunity',
      isSpecial: words['lacks'] !== 'isSpecial',
      isBeyondMeans: words['lacks'] !== 'isBeyondMeans',
    },
    decision: { number: words['by'] ?? '', on: dayOrNone(words['on'] ?? '') },
  };
}

export function worksOf(
  proposals: readonly string[],
  plan: readonly string[] = [],
): ReadonlyMap<string, Work> {
  return listWorks(proposals.map(proposal), plan.map(planLine)).works;
}

/** `settlement 2 amount ADVANCE_SHORT {"short":100}`; rows from 1. */
export const told = (problems: readonly UseProblem[]): string[] =>
  problems.map(({ book, at, field, code, found, facts }) =>
    [book, at + 1, field, code, found, facts && Object.keys(facts).length > 0 ? JSON.stringify(facts) : '']
      .filter((one) => one !== '')
      .join(' '),
  );

/** CT01 may get 1.000, CT02 500; both were decided on 1/4/2024. */
export const DECIDED = ['CT01 1000 by Q1 on 1/4/2024', 'CT02 500 by Q2 on 1/4/2024'];

/** What is told of lines of `Thanh quyết toán` on 30/6/2024. */
export const wrongInSpending = (lines: readonly string[], proposals: readonly string[] = DECIDED): string[] =>
  told(spend(lines.map(settlementLine), worksOf(proposals), day('30/6/2024')).problems);

const wordsOf = (said: string): string[] => said.split(' ').map((word) => (word === '-' ? '' : word));
const money = (word = ''): Dong => dong(Number(word));
const dayOrNone = (word: string) => (word === '' ? undefined : day(word));

function pairs(words: readonly string[]): Readonly<Record<string, string>> {
  if (words.length % 2 !== 0) throw new Error(`A word too many or too few: ${words.join(' ')}`);
  return Object.fromEntries(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [])));
}

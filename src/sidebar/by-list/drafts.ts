import type { ByListBoard } from '../../actions/by-list-board.ts';
import { readAmount } from '../../domain/amounts.ts';
import { withoutMarks } from '../../domain/fold.ts';
import { number } from '../shared/vietnamese.ts';

export type Unit = ByListBoard['units'][number];
export type Person = Unit['people'][number];

/** What was done with somebody of the list; nothing yet is no draft. */
export interface Draft {
  readonly isTicked: boolean;
  /** As typed. */
  readonly amount: string;
}

/** By the person's code. */
export type Drafts = ReadonlyMap<string, Draft>;

/** Somebody who is ticked. */
export interface Ticked {
  readonly person: Person;
  /** In đồng; undefined where that cannot be read. */
  readonly amount: number | undefined;
}

export function tickedOf({ people }: Unit, drafts: Drafts): Ticked[] {
  return people.flatMap((person) => {
    const draft = drafts.get(person.code);
    return draft?.isTicked ? [{ person, amount: amountIn(draft.amount) }] : [];
  });
}

export function totalOf(ticked: readonly Ticked[]): number {
  return ticked.reduce((sum, { amount = 0 }) => sum + amount, 0);
}

/** The drafts once these people are ticked or not; an amount that was typed stays, a new one is what is most likely brought. */
export function withTicks(drafts: Drafts, people: readonly Person[], isTicked: boolean): Drafts {
  const next = new Map(drafts);
  for (const { code, suggested } of people) {
    const typed = next.get(code)?.amount ?? '';
    next.set(code, { isTicked, amount: typed.trim() === '' ? tidy(suggested) : typed });
  }
  return next;
}

/** Above zero, in whole đồng; undefined where that cannot be read. */
export function amountIn(typed: string): number | undefined {
  const reading = readAmount({ kind: 'text', value: typed });
  return reading.ok && reading.value > 0 ? reading.value : undefined;
}

/** «450k» as 450.000; what cannot be read stays as it is. */
export function tidied(typed: string): string {
  const amount = amountIn(typed);
  return amount === undefined ? typed : number(amount);
}

/** Those whose name or code has all of the words, with or without marks. */
export function searched(people: readonly Person[], words: string): readonly Person[] {
  const wanted = withoutMarks(words).split(' ');
  return people.filter(({ name, code }) => {
    const text = withoutMarks(`${name} ${code}`);
    return wanted.every((word) => text.includes(word));
  });
}

function tidy(amount: number): string {
  return amount > 0 ? number(amount) : '';
}

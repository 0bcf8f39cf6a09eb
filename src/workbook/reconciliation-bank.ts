import type { CivilDate } from '../domain/dates.ts';
import {
  BANK_ACCOUNT_HEADERS,
  HELD_HEADERS,
  NOT_SEEN_HEADERS,
  OPEN_HEADERS,
  BANK_WORDS as words,
} from '../text/vi-reconciliation.ts';
import type { Look } from './looks.ts';
import type { ToolCell } from './tool-cell.ts';

/** What of `Đối chiếu` is about banks and about money that lies somewhere. */
export interface BankSection {
  readonly accounts: readonly { readonly name: string; readonly booked: number; readonly seen: number }[];
  readonly notSeen: readonly {
    readonly payer: string;
    readonly amount: number;
    readonly on: CivilDate | undefined;
    readonly number: string;
    readonly code: string;
  }[];
  readonly open: readonly {
    readonly text: string;
    readonly amount: number;
    readonly left: number;
    readonly on: CivilDate | undefined;
  }[];
  readonly held: readonly {
    readonly name: string;
    readonly amount: number;
    /** Since when the oldest đồng lies there; undefined when no day is told. */
    readonly since: { readonly on: CivilDate; readonly days: number } | undefined;
  }[];
  /** Days after which money should have been handed over. */
  readonly mostDays: number;
}

export function bankRows({ accounts, notSeen, open, held, mostDays }: BankSection): ToolCell[][] {
  return [
    ...section(words.title, BANK_ACCOUNT_HEADERS, accounts, ({ name, booked, seen }) => [
      text(name),
      money(booked),
      money(seen),
      money(booked - seen),
    ]),
    ...(accounts.length === 0 ? [[{ value: words.notYet, look: 'faint' as const }], []] : []),
    ...section(
      words.notSeen(notSeen.length),
      NOT_SEEN_HEADERS,
      notSeen,
      ({ payer, amount, on, number, code }) => [
        text(payer),
        money(amount),
        day(on),
        text(number, 'textCentred'),
        text(code, 'textCentred'),
        text(words.notSeenDo),
      ],
    ),
    ...section(words.open(open.length), OPEN_HEADERS, open, ({ text: said, amount, left, on }) => [
      text(said),
      money(amount),
      money(amount - left),
      money(left),
      day(on),
      text(words.openDo),
    ]),
    ...section(words.held, HELD_HEADERS, held, ({ name, amount, since }) => [
      text(name),
      money(amount),
      day(since?.on),
      // Another number every day: by itself it is no reason to write the tab.
      { value: since?.days, look: 'integer', stamp: true },
      ...(since && since.days > mostDays ? [text(words.heldLong(mostDays), 'strong')] : []),
    ]),
  ];
}

/** A heading, a header and a line for each; nothing where there are none. */
function section<Line>(
  title: string,
  headers: readonly string[],
  lines: readonly Line[],
  cells: (line: Line) => ToolCell[],
): ToolCell[][] {
  if (lines.length === 0) return [];
  return [
    [{ value: title, look: 'strong' }],
    headers.map((value) => ({ value, look: 'header' })),
    ...lines.map((line, at) => [{ value: at + 1, look: 'textCentred' as const }, ...cells(line)]),
    [],
  ];
}

function text(value: string, look: Look = 'text'): ToolCell {
  return { value, look };
}

function money(value: number): ToolCell {
  return { value, look: 'money' };
}

function day(value: CivilDate | undefined): ToolCell {
  return { value, look: 'date' };
}

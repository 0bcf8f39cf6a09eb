import type { Difference, Holding } from '../domain/differences.ts';
import type { Receiver } from '../domain/receivers.ts';
import {
  DIFFERENCE_HEADERS,
  DIFFERENCE_WORDS,
  PLACE_HEADERS,
  UNIT_HEADERS,
  RECONCILIATION_WORDS as words,
} from '../text/vi-reconciliation.ts';
import { type BankSection, bankRows } from './reconciliation-bank.ts';
import { amounts, head, heading, line, nameCell, totalLine } from './reconciliation-cells.ts';
import type { ToolCell } from './tool-cell.ts';

export interface MoneySection {
  readonly holdings: readonly Holding[];
  /** What lies at a place now, in đồng. */
  readonly leftAt: (receiver: Receiver) => number;
  readonly units: readonly { readonly name: string; readonly declared: number; readonly received: number }[];
  /** Received for nobody that is known; 0 when there is none. */
  readonly unplaced: number;
  readonly differences: readonly {
    readonly code: string;
    readonly name: string;
    /** The address of the payer's row. */
    readonly link: string | undefined;
    readonly difference: Difference;
  }[];
  readonly bank: BankSection;
  readonly placeName: (receiver: Receiver) => string;
}

/** Money by place, by unit, beside the bank, and every payer whose declaration and receipts differ. */
export function moneyRows(section: MoneySection): ToolCell[][] {
  const { holdings, leftAt, units, unplaced, differences, bank, placeName } = section;
  const held = (holding: Holding) => heldAt(holding, leftAt(holding.receiver));
  const lost = [0, unplaced, -unplaced];
  const title = differences.length === 0 ? words.nothingToSee : words.toSee(differences.length);
  return [
    heading(words.byPlace),
    head(PLACE_HEADERS),
    ...holdings.map((holding, at) => line(at + 1, placeName(holding.receiver), held(holding))),
    totalLine(holdings.map(held)),
    [],
    heading(words.byUnit),
    head(UNIT_HEADERS),
    ...units.map((unit, at) => line(at + 1, unit.name, compared(unit))),
    ...(unplaced === 0 ? [] : [line(undefined, words.unplaced, lost)]),
    totalLine([...units.map(compared), lost]),
    [],
    ...bankRows(bank),
    heading(title),
    ...(differences.length === 0 ? [] : [head(DIFFERENCE_HEADERS)]),
    ...differences.map((difference, at) => differenceLine(difference, at + 1, placeName)),
  ];
}

/** Declared, received, the difference, what moved, what lies there now. */
function heldAt({ declared, received, moved }: Holding, left: number): number[] {
  return [declared, received, declared - received, moved, left];
}

function compared({ declared, received }: MoneySection['units'][number]): number[] {
  return [declared, received, declared - received];
}

function differenceLine(
  { code, name, link, difference }: MoneySection['differences'][number],
  place: number,
  nameOf: (receiver: Receiver) => string,
): ToolCell[] {
  const isPlace = difference.kind === 'place';
  const figures: ToolCell[] = isPlace
    ? [{ look: 'money' }, { look: 'money' }, { look: 'money' }]
    : amounts([difference.declared, difference.received, difference.declared - difference.received]);
  const what = isPlace
    ? DIFFERENCE_WORDS.place(nameOf(difference.declared), nameOf(difference.received))
    : DIFFERENCE_WORDS[difference.kind];
  return [
    { value: place, look: 'textCentred' },
    nameCell(name, link),
    ...figures,
    { value: code, look: 'textCentred' },
    { value: what, look: 'text' },
  ];
}

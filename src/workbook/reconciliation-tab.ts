import type { Difference, Holding } from '../domain/differences.ts';
import type { Receiver } from '../domain/receivers.ts';
import {
  DIFFERENCE_HEADERS,
  DIFFERENCE_WORDS,
  PLACE_HEADERS,
  UNIT_HEADERS,
  RECONCILIATION_WORDS as words,
} from '../text/vi-reconciliation.ts';
import type { Content } from './content.ts';
import { emphasised, type Look } from './looks.ts';
import { type BankSection, bankRows } from './reconciliation-bank.ts';
import type { ToolCell } from './tool-cell.ts';

export const RECONCILIATION_WIDTHS = [50, 320, 120, 120, 120, 120, 420] as const;

export interface ReconciliationInput {
  readonly holdings: readonly Holding[];
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
  /** Whether the receipt book has any line. */
  readonly isKept: boolean;
  readonly stamp: string;
}

/** `Đối chiếu`: money by place, by unit, and every payer whose declaration and receipts differ. */
export function reconciliationContent(input: ReconciliationInput): Content {
  const { holdings, units, unplaced, differences } = input;
  return {
    rows: [
      [{ value: words.title, look: 'titleLeft' }],
      [{ value: input.stamp, look: 'faint', stamp: true }],
      [{ value: input.isKept ? words.howTo : words.notKept, look: 'faint' }],
      [],
      [{ value: words.byPlace, look: 'strong' }],
      head(PLACE_HEADERS),
      ...holdings.map((holding, at) => placeLine(holding, at + 1, input.placeName)),
      totalLine(holdings.map((holding) => amounts(holding))),
      [],
      [{ value: words.byUnit, look: 'strong' }],
      head(UNIT_HEADERS),
      ...units.map((unit, at) => [
        { value: at + 1, look: 'textCentred' as const },
        { value: unit.name, look: 'text' as const },
        ...money([unit.declared, unit.received, unit.declared - unit.received]),
      ]),
      ...(unplaced === 0
        ? []
        : [
            [
              { look: 'text' as const },
              { value: words.unplaced, look: 'text' as const },
              ...money([0, unplaced, -unplaced]),
            ],
          ]),
      totalLine([
        ...units.map(({ declared, received }) => [declared, received, declared - received]),
        [0, unplaced, -unplaced],
      ]),
      [],
      ...(input.isKept ? bankRows(input.bank) : []),
      [
        {
          value: differences.length === 0 ? words.nothingToSee : words.toSee(differences.length),
          look: 'strong',
        },
      ],
      ...(differences.length === 0 ? [] : [head(DIFFERENCE_HEADERS)]),
      ...differences.map((line, at) => differenceLine(line, at + 1, input.placeName)),
    ],
    merges: [],
  };
}

function head(headers: readonly string[]): ToolCell[] {
  return headers.map((value) => ({ value, look: 'header' }));
}

function money(values: readonly number[]): ToolCell[] {
  return values.map((value) => ({ value, look: 'money' }));
}

/** Declared, received, the difference, what moved, what lies there now. */
function amounts({ declared, received, moved }: Holding): number[] {
  return [declared, received, declared - received, moved, received + moved];
}

function placeLine(holding: Holding, place: number, nameOf: (receiver: Receiver) => string): ToolCell[] {
  return [
    { value: place, look: 'textCentred' },
    { value: nameOf(holding.receiver), look: 'text' },
    ...money(amounts(holding)),
  ];
}

function totalLine(lines: readonly (readonly number[])[]): ToolCell[] {
  const strong = (look: Look) => emphasised(look, 'total');
  const sums = (lines[0] ?? []).map((_, at) => lines.reduce((sum, line) => sum + (line[at] ?? 0), 0));
  return [
    { look: strong('text') },
    { value: words.total, look: strong('text') },
    ...sums.map((value) => ({ value, look: strong('money') })),
  ];
}

function differenceLine(
  { code, name, link, difference }: ReconciliationInput['differences'][number],
  place: number,
  nameOf: (receiver: Receiver) => string,
): ToolCell[] {
  const isPlace = difference.kind === 'place';
  const [declared, received] = isPlace ? [undefined, undefined] : [difference.declared, difference.received];
  const what = isPlace
    ? DIFFERENCE_WORDS.place(nameOf(difference.declared), nameOf(difference.received))
    : DIFFERENCE_WORDS[difference.kind];
  const apart = declared === undefined || received === undefined ? undefined : declared - received;
  return [
    { value: place, look: 'textCentred' },
    link ? { value: name, look: 'link', link } : { value: name, look: 'text' },
    { value: declared, look: 'money' },
    { value: received, look: 'money' },
    { value: apart, look: 'money' },
    { value: code, look: 'textCentred' },
    { value: what, look: 'text' },
  ];
}

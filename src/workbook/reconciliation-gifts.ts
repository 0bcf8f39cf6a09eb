import type { GiftDifference } from '../domain/gift-differences.ts';
import {
  GIFT_BOOK_WORDS,
  GIFT_DIFFERENCE_HEADERS,
  GIFT_DIFFERENCE_WORDS,
  GIFT_ROW_WORDS,
  GIFT_UNIT_HEADERS,
} from '../text/vi-gifts.ts';
import {
  type AmountLook,
  amounts,
  head,
  heading,
  line,
  nameCell,
  totalLine,
} from './reconciliation-cells.ts';
import type { ToolCell } from './tool-cell.ts';

export type GiftBookName = keyof typeof GIFT_BOOK_WORDS;

const LOOK_OF = { labour: 'days', goods: 'money' } as const satisfies Record<GiftBookName, AmountLook>;

/** Labour in days, goods in đồng. */
interface GiftSums {
  readonly declared: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
}

export interface GiftSection {
  readonly book: GiftBookName;
  readonly units: readonly (GiftSums & { readonly name: string })[];
  /** For nobody that is known. */
  readonly unplaced: GiftSums;
  readonly differences: readonly {
    readonly code: string;
    readonly name: string;
    /** The address of the person's row. */
    readonly link: string | undefined;
    readonly difference: GiftDifference;
  }[];
}

/** What a book of gifts has beside the lists: by unit, and everybody whose declaration and lines differ. */
export function giftRows({ book, units, unplaced, differences }: GiftSection): ToolCell[][] {
  const look = LOOK_OF[book];
  const own = GIFT_BOOK_WORDS[book];
  const hasLost = unplaced.confirmed !== 0 || unplaced.unconfirmed !== 0;
  return [
    heading(own.byUnit),
    head(GIFT_UNIT_HEADERS[book]),
    ...units.map((unit, at) => line(at + 1, unit.name, compared(unit), look)),
    ...(hasLost ? [line(undefined, GIFT_ROW_WORDS.unplaced, compared(unplaced), look)] : []),
    totalLine([...units.map(compared), compared(unplaced)], look),
    [],
    heading(differences.length === 0 ? own.nothingToSee : own.toSee(differences.length)),
    ...(differences.length === 0 ? [] : [head(GIFT_DIFFERENCE_HEADERS[book])]),
    ...differences.map(({ code, name, link, difference }, at): ToolCell[] => [
      { value: at + 1, look: 'textCentred' },
      nameCell(name, link),
      ...amounts([difference.declared, difference.confirmed, difference.unconfirmed], look),
      { value: code, look: 'textCentred' },
      { value: GIFT_DIFFERENCE_WORDS[book][difference.kind], look: 'text' },
    ]),
  ];
}

function compared({ declared, confirmed, unconfirmed }: GiftSums): number[] {
  return [declared, confirmed, unconfirmed, declared - confirmed];
}

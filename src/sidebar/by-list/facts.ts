import type { ByListBoard } from '../../actions/by-list-board.ts';
import { readDate } from '../../domain/date-cells.ts';
import { isoDate } from '../../domain/dates.ts';
import { VOUCHER as words } from '../../text/vi-by-list-page.ts';
import { day } from '../shared/vietnamese.ts';

/** What is one for the whole list, as typed. */
export interface Facts {
  readonly day: string;
  readonly place: string;
  readonly voucher: string;
  readonly payer: string;
  readonly collector: string;
  readonly note: string;
}

/** What a list starts from: today, if the campaign is still open, and whoever collects. */
export function startingFacts({ today, from, until, collector }: ByListBoard): Facts {
  const isOpen = today >= from && today <= until;
  return { day: isOpen ? day(today) : '', place: '', voucher: '', payer: '', collector, note: '' };
}

export type Faults = Readonly<Partial<Record<keyof Facts, string>>>;

/** What is wrong as far as the page can tell; the script looks at all of it again. */
export function faultsOf(facts: Facts, board: ByListBoard): Faults {
  const missing = (key: 'place' | 'voucher' | 'payer') =>
    facts[key].trim() === '' ? { [key]: words.missing[key] } : {};
  const wrongDay = dayFault(facts.day, board);
  return {
    ...(wrongDay === '' ? {} : { day: wrongDay }),
    ...missing('place'),
    ...missing('voucher'),
    ...missing('payer'),
  };
}

function dayFault(typed: string, { today, from, until, year }: ByListBoard): string {
  const reading = readDate({ kind: 'text', value: typed }, year);
  if (!reading.ok) return words.missing.dayUnreadable;
  if (!reading.value) return words.missing.day;
  const iso = isoDate(reading.value);
  if (iso > today) return words.missing.dayAhead;
  return iso < from || iso > until ? words.dayOutside(day(from), day(until)) : '';
}

/** The last day on which money can have come: today, or the campaign's own last day. */
export function lastDay({ today, until }: ByListBoard): string {
  const [earlier = today] = [today, until].sort();
  return earlier;
}

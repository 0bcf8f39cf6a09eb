import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Dong } from '../domain/quantities.ts';
import { READING_WORDS } from '../text/vi-confirmations.ts';

/** An amount as it is written out on papers, without a full stop: «Bốn trăm năm mươi nghìn đồng». */
export function amountInWords(amount: Dong): string {
  const words = doReadNumber(`${amount}`, READING);
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

const READING = new ReadingConfig();
READING.oddText = READING_WORDS.odd;
READING.unit = [READING_WORDS.currency];
READING.units = [...READING.units.slice(0, -1), [READING_WORDS.billion]];

import type { PaymentCode, PaymentReport } from '../actions/payment-codes.ts';
import { vietnameseNumber } from '../text/vi.ts';
import { accountLine, CODES_PRINTED } from '../text/vi-payment-codes.ts';

/** Everybody's memos for a terminal: the account, then a line each, units apart. */
export function printedCodes({ campaign, account, holder, bank, noQr, codes }: PaymentReport): string {
  const rows = codes.map(cells);
  const widths = CODES_PRINTED.headers.map((header, at) =>
    Math.max(header.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const lines = [CODES_PRINTED.headers, ...rows].map((row) => aligned(row, widths));
  return [
    campaign,
    noQr === '' ? accountLine(account, holder, bank) : noQr,
    '',
    lines[0],
    ...lines.slice(1).flatMap((line, at) => (isUnit(codes, at) ? ['', line] : [line])),
  ].join('\n');
}

function cells({ code, memo, amount, qr, name }: PaymentCode): string[] {
  return [
    code,
    memo === '' ? CODES_PRINTED.none : memo,
    amount > 0 ? vietnameseNumber(amount) : '',
    qr === null ? CODES_PRINTED.none : CODES_PRINTED.hasQr,
    name,
  ].map((cell) => cell.normalize('NFC').replace(/\s+/g, ' '));
}

/** The column of figures stands to the right; the last is as wide as it likes. */
function aligned(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, at) => {
      const width = at === row.length - 1 ? 0 : (widths[at] ?? 0);
      return at === AMOUNT ? cell.padStart(width) : cell.padEnd(width);
    })
    .join('  ')
    .trimEnd();
}

const AMOUNT = 2;

/** The first code of each unit is its own. */
function isUnit(codes: readonly PaymentCode[], at: number): boolean {
  return codes[at]?.unit !== codes[at - 1]?.unit;
}

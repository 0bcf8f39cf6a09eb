import { vietnameseDate } from '../domain/dates.ts';
import type { Receiver } from '../domain/receivers.ts';
import { escaped } from '../text/html.ts';
import { UNNAMED, vietnameseNumber } from '../text/vi.ts';
import { HANDOVER_PAPER as words } from '../text/vi-handover.ts';
import type { HandedReceipt, Handover, HandoverFacts } from './handover.ts';

/** Cells of texts, which stand as they are. */
export function cells(values: readonly string[], tag: 'td' | 'th' = 'td'): string {
  return values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('');
}

export function row(values: readonly string[], className = ''): string {
  return `<tr${className === '' ? '' : ` class="${className}"`}>${cells(values)}</tr>`;
}

export function headRow(headers: readonly string[]): string {
  return `<thead><tr>${cells(headers, 'th')}</tr></thead>`;
}

/** The receipts that went along with each transfer, a body of the table for each. */
export function receiptsTable(
  { handovers, mostDays }: HandoverFacts,
  nameOf: (receiver: Receiver | undefined) => string,
): string[] {
  const bodies = handovers.map((handover, at) => {
    const rows = handover.receipts.map((receipt, place) => receiptRow(receipt, place + 1, mostDays));
    const title = transferTitle(handover, at + 1, nameOf);
    return `<tbody><tr class="group"><td colspan="7">${escaped(title)}</td></tr>\n${rows.join('\n')}</tbody>`;
  });
  return [
    `<div class="heading"><h2>${words.receipts}</h2><p class="note">${words.receiptsHow}</p></div>`,
    `<table class="receipts">${headRow(words.receiptHeaders)}`,
    ...bodies,
    '</table>',
  ];
}

function transferTitle(
  { on, voucher, from, amount }: Handover,
  number: number,
  nameOf: (receiver: Receiver | undefined) => string,
): string {
  const day = on ? words.day(vietnameseDate(on)) : '';
  return words.transferLine(number, day, voucher, nameOf(from), amount);
}

function receiptRow(
  { line, since, isCarried, amount, days, isOver, isUnnamed }: HandedReceipt,
  number: number,
  most: number,
): string {
  const money = vietnameseNumber(amount);
  if (isCarried)
    return row([`${number}`, since ? vietnameseDate(since) : words.noDay, '', words.carried, money, '', '']);
  if (!line) return row([`${number}`, '', '', words.unexplained, money, '', ''], 'lost');
  const { receipt } = line;
  const remarks = [
    ...(amount < receipt.amount ? [words.partOf(receipt.amount)] : []),
    ...(isOver ? [words.over(most)] : []),
    ...(days !== undefined && days < 0 ? [words.later] : []),
  ];
  return row(
    [
      `${number}`,
      since ? vietnameseDate(since) : words.noDay,
      receipt.number,
      words.payer(isUnnamed ? UNNAMED : receipt.payer, receipt.code),
      money,
      days === undefined || days < 0 ? '' : vietnameseNumber(days),
      remarks.join('; '),
    ],
    isOver ? 'over' : '',
  );
}

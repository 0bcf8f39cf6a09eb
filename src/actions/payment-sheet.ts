import * as z from 'zod/mini';
import { fold } from '../domain/fold.ts';
import { escaped } from '../text/html.ts';
import { UNNAMED } from '../text/vi.ts';
import { PAPERS_PAGE } from '../text/vi-papers-page.ts';
import { accountLine, PAYMENT_CODES, qrLabel, SHEET } from '../text/vi-payment-codes.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { checkedArguments, UNIT_CODE } from './arguments.ts';
import type { Now, Outcome } from './outcome.ts';
import { type PaymentCode, type PaymentReport, paymentCodes } from './payment-codes.ts';
import { qrSvg } from './qr-image.ts';
import { Refusal } from './refusal.ts';

/** The code of the unit whose codes are meant; left out: everybody's. */
const UNIT_REQUEST = z.strictObject({ unit: z.optional(UNIT_CODE) });

export type PaymentSheetRequest = z.infer<typeof UNIT_REQUEST>;

/**
 * The page of one unit, or of all, for a sidebar: only with QR codes.
 * @throws Refusal for a unit that is none, or saying why there are no QR codes
 */
export function confirmedPaymentSheet(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<string> {
  const { unit } = checkedArguments(UNIT_REQUEST, request);
  const outcome = paymentCodes(snapshot, now);
  const { report } = outcome;
  if (report.noQr !== '') throw new Refusal(report.noQr);
  const codes =
    unit === undefined ? report.codes : report.codes.filter((code) => fold(code.unit) === fold(unit));
  if (unit !== undefined && codes.length === 0) throw new Refusal(PAPERS_PAGE.unknownUnit(unit));
  return { ...outcome, report: paymentSheet({ ...report, codes }) };
}

/**
 * Everybody's memos and codes as a page to be printed on A4 and cut into cards, each unit from a new sheet on: a whole
 * HTML document without a script, in which all that people typed is text.
 */
export function paymentSheet(report: PaymentReport): string {
  const sections = byUnit(report.codes).map(([own, ...people]) => unitSection(report, own, people));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${PAYMENT_CODES} - ${report.campaign}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="bar">${SHEET.howToPrint}</p>
<main>
${sections.length === 0 ? `<p>${SHEET.empty}</p>` : sections.join('\n')}
</main>
</body>
</html>
`;
}

/** The codes of each unit, its own first, as the report has them one after the other. */
function byUnit(codes: readonly PaymentCode[]): (readonly [PaymentCode, ...PaymentCode[]])[] {
  const groups: [PaymentCode, ...PaymentCode[]][] = [];
  for (const code of codes) {
    const last = groups[groups.length - 1];
    if (last && last[0].unit === code.unit) last.push(code);
    else groups.push([code]);
  }
  return groups;
}

function unitSection(report: PaymentReport, own: PaymentCode, people: readonly PaymentCode[]): string {
  const unnamed = new Set(report.unnamed);
  const cards = people.map((person) => {
    const name = unnamed.has(fold(person.code)) ? UNNAMED : person.name;
    return card({ ...person, name }, escaped(name), SHEET.code(person.code), report);
  });
  // A table, since its head is printed again on every page that the unit's cards go on to.
  return [
    '<section><table><thead><tr><th>',
    `<header><p>${escaped(report.campaign)}</p>`,
    `<h1>${escaped(SHEET.unit(own.name, own.code))}</h1>`,
    ...accountParts(report),
    '</header></th></tr></thead><tbody>',
    `<tr><td><div class="own">${card(own, SHEET.forUnit, own.name, report)}</div></td></tr>`,
    ...inPairs(cards).map((pair) => `<tr><td><div class="row">${pair.join('')}</div></td></tr>`),
    '</tbody></table></section>',
  ].join('\n');
}

function accountParts({ account, holder, bank, noQr }: PaymentReport): string[] {
  if (noQr !== '') return [`<p class="why">${escaped(noQr)}</p>`];
  return [
    `<p class="account">${SHEET.account}: <b>${escaped(accountLine(account, holder, bank))}</b></p>`,
    `<p>${escaped(SHEET.how(holder))}</p>`,
  ];
}

/** @param name as it stands in HTML */
function card(
  { name: whose, memo, amount, qr }: PaymentCode,
  name: string,
  under: string,
  { account, noQr }: PaymentReport,
): string {
  return [
    '<article>',
    qr === null ? '' : qrSvg(qr, qrLabel(whose)),
    `<div><h2>${name}</h2><p>${escaped(under)}</p>`,
    memo === '' ? `<p>${SHEET.noMemo}</p>` : `<p>${SHEET.memo}:<br><b class="memo">${escaped(memo)}</b></p>`,
    // Cut out, a card is all that its bearer has.
    noQr === '' ? `<p>${SHEET.accountShort(escaped(account))}</p>` : '',
    `<p>${SHEET.amount(amount)}</p></div>`,
    '</article>',
  ].join('');
}

function inPairs(cards: readonly string[]): string[][] {
  return cards.flatMap((first, at) => (at % 2 === 0 ? [[first, ...cards.slice(at + 1, at + 2)]] : []));
}

/** A4 with a margin of 12 mm leaves 186 by 273: twelve people on a unit's first sheet, sixteen on each that follows. */
const STYLE = `
@page { size: A4; margin: 12mm; }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: #fff; color: #000; font: 10pt/1.35 Arial, "Liberation Sans", "Noto Sans", sans-serif; }
main { max-width: 186mm; margin: 0 auto; }
section + section { break-before: page; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0; font-weight: normal; text-align: left; }
header { margin: 0 0 3mm; }
h1, h2, p { margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 15pt; }
h2 { font-size: 11pt; }
.why { margin-top: 2mm; padding: 2mm; border: 1px solid #000; }
.account { font-size: 12pt; }
.own { margin-bottom: 3mm; border: 2px solid #000; break-inside: avoid; }
.row { display: flex; break-inside: avoid; }
.row article { flex: 0 0 50%; border: 1px dashed #666; }
.row { margin-top: -1px; }
article + article { margin-left: -1px; }
article { display: flex; align-items: center; gap: 2mm; min-width: 0; padding: 0.5mm 1.5mm; }
article > div { flex: 1; min-width: 0; }
svg { flex: none; width: 32mm; height: 32mm; }
.own svg { width: 36mm; height: 36mm; }
.memo { font: bold 11pt/1.3 "Courier New", "Liberation Mono", monospace; white-space: nowrap; }
.bar { padding: 8px 12px; margin-bottom: 12px; background: #f3f6fa; }
@media screen { section + section { margin-top: 12mm; padding-top: 6mm; border-top: 1px solid #ccc; } main { padding: 12px; } }
@media print { .bar { display: none; } }
`;

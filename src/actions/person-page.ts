import * as z from 'zod/mini';
import { vietnameseDate } from '../domain/dates.ts';
import { escaped } from '../text/html.ts';
import { dongWords, vietnameseNumber } from '../text/vi.ts';
import { PERSON_PAGE } from '../text/vi-person-page.ts';
import { campaignTitle, issuerName } from '../text/vi-summary.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { checkedArguments, UNIT_CODE } from './arguments.ts';
import { type Assessment, assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { type Given, type PersonFacts, personFacts, type ReceivedLine, sumOf } from './person-facts.ts';
import type { PersonGifts } from './person-gifts.ts';
import { decisionWords } from './use-section.ts';

/** Of a unit or of a person's row. */
const REQUEST = z.strictObject({ code: UNIT_CODE });

export type PersonRequest = z.infer<typeof REQUEST>;

/**
 * One person's or unit's page, to be printed on A4: declared, received line by line, what remains. A whole HTML document
 * without a script, in which all that people typed is text, and nothing of anybody else stands.
 * @throws Refusal for a code of nobody, or of a unit whose tab cannot be read
 */
export function personPage(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<string> {
  const { code } = checkedArguments(REQUEST, request);
  const assessment = assess(snapshot, now.today);
  const facts = personFacts(assessment, code);
  const who = PERSON_PAGE.who(facts.name, facts.code);
  const report = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${PERSON_PAGE.title} - ${who}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="bar">${PERSON_PAGE.howToPrint}</p>
<main>
<p><b>${escaped(issuerName(assessment.settings))}</b></p>
<h1>${PERSON_PAGE.heading}</h1>
<p class="middle">${escaped(campaignTitle(assessment.settings))}</p>
<p class="who"><b>${escaped(who)}</b>${facts.isUnit ? '' : `<br>${escaped(facts.unitName)}`}</p>
<p class="middle">${escaped(PERSON_PAGE.asOf(vietnameseDate(now.today)))}</p>
${facts.isUnit ? `<p class="note">${PERSON_PAGE.unitOnly}</p>` : ''}
<h2>${PERSON_PAGE.declared}</h2>
${list(givenWords(facts.declared))}
<h2>${PERSON_PAGE.received}</h2>
${receivedPart(facts.lines)}
${giftsPart(facts.gifts)}
<h2>${PERSON_PAGE.result}</h2>
${resultPart(facts)}
<h2>${PERSON_PAGE.use}</h2>
${partOfUse(assessment)}
<p class="note">${PERSON_PAGE.voluntary}</p>
</main>
</body>
</html>
`;
  return { requests: [], protections: [], notice: { title: PERSON_PAGE.title, lines: [] }, report };
}

type Fact = readonly [name: string, value: string];

function list(facts: readonly Fact[]): string {
  return `<dl>${facts.map(([name, value]) => `<div><dt>${name}:</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;
}

function givenWords({ paid, paidOn, landArea, ...gifts }: Given): Fact[] {
  const money = dongWords(paid);
  return [
    [PERSON_PAGE.money, paidOn ? PERSON_PAGE.onDay(money, vietnameseDate(paidOn)) : money],
    ...labourAndGoods(gifts),
    ...(landArea > 0 ? [[PERSON_PAGE.land, PERSON_PAGE.landWords(landArea)] as const] : []),
  ];
}

function labourAndGoods({
  labourDays,
  labourValue,
  inKindValue,
}: Pick<Given, 'labourDays' | 'labourValue' | 'inKindValue'>): Fact[] {
  return [
    ...(labourDays > 0
      ? [[PERSON_PAGE.labour, PERSON_PAGE.labourWords(labourDays, labourValue)] as const]
      : []),
    ...(inKindValue > 0 ? [[PERSON_PAGE.goods, dongWords(inKindValue)] as const] : []),
  ];
}

function receivedPart(lines: readonly ReceivedLine[] | undefined): string {
  if (!lines) return `<p>${PERSON_PAGE.notKept}</p>`;
  if (lines.length === 0) return `<p>${PERSON_PAGE.noLine}</p>`;
  const rows = lines.map(({ voucher, on, kind, place, amount, bank, paper, handedOver }) =>
    cells(
      [
        voucher,
        on,
        kind,
        place,
        vietnameseNumber(amount),
        bank || PERSON_PAGE.notAtBank,
        paper === undefined ? PERSON_PAGE.noPaper : `${paper}`,
        handedOver || PERSON_PAGE.noPaper,
      ],
      'td',
    ),
  );
  const total = cells([PERSON_PAGE.total, '', '', '', vietnameseNumber(sumOf(lines)), '', '', ''], 'td');
  return `<table class="money"><thead>${cells(PERSON_PAGE.headers, 'th')}</thead><tbody>${rows.join('\n')}\n${total}</tbody></table>`;
}

/** Of each book that has a line for the code, its lines. */
function giftsPart({ labour, goods }: PersonGifts): string {
  const part = (
    title: string,
    className: string,
    headers: readonly string[],
    lines: PersonGifts['labour'],
  ) =>
    lines.length === 0
      ? ''
      : `<h2>${title}</h2>\n<table class="${className}"><thead>${cells(headers, 'th')}</thead><tbody>${lines.map((line) => cells(line, 'td')).join('\n')}</tbody></table>`;
  return [
    part(PERSON_PAGE.labourBook, 'labour', PERSON_PAGE.labourHeaders, labour),
    part(PERSON_PAGE.goodsBook, 'goods', PERSON_PAGE.goodsHeaders, goods),
  ].join('\n');
}

/** The pool has no names: nobody's đồng is told apart in it, but all that it paid for is. */
function partOfUse({ use }: Assessment): string {
  const works = use?.works.filter(({ spent }) => spent.paid > 0) ?? [];
  if (!use || works.length === 0) return `<p>${PERSON_PAGE.useWords}</p>`;
  const { carried, received, paid, left } = use.totals;
  const rows = works.map((work) => {
    const { name, code, spent } = work;
    const decided = decisionWords(work) || '–';
    return cells(
      [name || code, decided, vietnameseNumber(spent.paid), vietnameseNumber(spent.settled)],
      'td',
    );
  });
  const sum = works.reduce((all, { spent }) => all + spent.paid, 0);
  const total = cells([PERSON_PAGE.total, '', vietnameseNumber(sum), ''], 'td');
  return `<p>${PERSON_PAGE.pool(carried + received, paid, left)}</p>
<table class="use"><thead>${cells(PERSON_PAGE.useHeaders, 'th')}</thead><tbody>${rows.join('\n')}\n${total}</tbody></table>`;
}

function cells(values: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('')}</tr>`;
}

function resultPart(person: PersonFacts): string {
  const { targetAmount, paid, remaining, surplus, isUndetermined, undivided } = person;
  const facts = list([
    ...(targetAmount === undefined ? [] : [[PERSON_PAGE.target, dongWords(targetAmount)] as const]),
    [PERSON_PAGE.receivedTotal, dongWords(paid)],
    ...labourAndGoods(person),
    ...(remaining > 0 ? [[PERSON_PAGE.remaining, dongWords(remaining)] as const] : []),
    ...(surplus > 0 ? [[PERSON_PAGE.surplus, dongWords(surplus)] as const] : []),
  ]);
  const remarks = [
    ...(isUndetermined ? [PERSON_PAGE.undetermined] : []),
    ...(undivided > 0 ? [PERSON_PAGE.undivided] : []),
  ];
  return [facts, ...remarks.map((remark) => `<p>${remark}</p>`)].join('\n');
}

const STYLE = `
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: #fff; color: #000; font: 12pt/1.35 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
main { max-width: 179mm; margin: 0 auto; }
h1, h2, p, dl, dd { margin: 0; overflow-wrap: anywhere; }
h1 { margin-top: 6mm; text-align: center; font-size: 16pt; }
h2 { margin: 6mm 0 2mm; font-size: 13pt; break-after: avoid; }
.middle, .who { text-align: center; }
.who { margin-top: 4mm; font-size: 14pt; }
.note { margin-top: 3mm; font-style: italic; }
dl > div { display: flex; gap: 2mm; padding: 0.5mm 0; }
dt { flex: 0 0 45mm; }
dd { flex: 1; min-width: 0; }
table { width: 100%; border-collapse: collapse; font-size: 10.5pt; }
th, td { padding: 1mm 1.5mm; border: 1px solid #000; }
td { overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.money td:nth-child(2), .money td:nth-child(7), .money td:nth-child(8), td:last-child, .labour td:first-child, .goods td:first-child { text-align: center; }
.money td:nth-child(5), .labour td:nth-child(3), .goods td:nth-child(n + 3):not(:last-child) { text-align: right; }
.money td:nth-child(2), .money td:nth-child(3), .money td:nth-child(5) { white-space: nowrap; }
.money tbody tr:last-child { font-weight: bold; }
.use { margin-top: 2mm; }
.use td:nth-child(2) { text-align: left; white-space: normal; }
.use td:nth-child(n + 3) { text-align: right; white-space: nowrap; }
.use tbody tr:last-child { font-weight: bold; }
.bar { padding: 8px 12px; margin-bottom: 12px; background: #f3f6fa; font-family: Arial, "Liberation Sans", sans-serif; font-size: 10.5pt; }
@media print { .bar { display: none; } }
`;

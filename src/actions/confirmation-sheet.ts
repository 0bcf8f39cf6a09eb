import { confirmedBy } from '../domain/confirmations.ts';
import { fold } from '../domain/fold.ts';
import { escaped } from '../text/html.ts';
import { dongWords, vietnameseNumber } from '../text/vi.ts';
import { CONFIRMATIONS, PAPER } from '../text/vi-confirmations.ts';
import { campaignTitle, issuerName, SUMMARY_WORDS } from '../text/vi-summary.ts';
import type { PaperShare, StoredPaper } from '../workbook/confirmation-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { amountInWords } from './amount-words.ts';
import { type Assessment, assess } from './assess.ts';
import { checkedSheet } from './confirmation-request.ts';
import { CONFIRMATION_STYLE } from './confirmation-style.ts';
import { confirmationsIn } from './confirmations.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';

/**
 * Papers as a page to be printed on A4: those of one payee two to a sheet, one of several with its annex behind it. A whole
 * HTML document without a script, in which all that people typed is text.
 * @param request the papers' numbers, cancelled ones too; none: all that stand
 * @throws Refusal when the tab of papers cannot be read, or for a number that no paper has
 */
export function confirmationSheet(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<string> {
  const { numbers } = checkedSheet(request);
  const assessment = assess(snapshot, now.today);
  const papers = chosen(confirmationsIn(assessment).papers, numbers);
  const shown = papers.map((paper) => paperPart(assessment, paper));
  const report = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${CONFIRMATIONS.title} - ${campaignTitle(assessment.settings)}`)}</title>
<style>${CONFIRMATION_STYLE}</style>
</head>
<body>
<p class="bar">${PAPER.howToPrint}</p>
<main>
${shown.length === 0 ? `<p>${PAPER.none}</p>` : shown.join('\n')}
</main>
</body>
</html>
`;
  return { requests: [], protections: [], notice: { title: CONFIRMATIONS.title, lines: [] }, report };
}

function chosen(papers: readonly StoredPaper[], numbers: readonly number[] | undefined): StoredPaper[] {
  if (!numbers) return papers.filter(({ isCancelled }) => !isCancelled);
  const wanted = new Set(numbers);
  for (const { number } of papers) wanted.delete(number);
  for (const number of wanted) throw new Refusal(CONFIRMATIONS.unknownNumber(number));
  const asked = new Set(numbers);
  return papers.filter(({ number }) => asked.has(number));
}

function paperPart(assessment: Assessment, paper: StoredPaper): string {
  const { settings } = assessment;
  const { number, on, shares, isCancelled } = paper;
  const hasAnnex = shares.length > 1;
  const day = on ? PAPER.placeAndDate(settings.commune, on.day, on.month, on.year) : '';
  return [
    `<article class="${[hasAnnex ? 'whole' : 'half', ...(isCancelled ? ['cancelled'] : [])].join(' ')}">`,
    '<header>',
    `<div><b>${escaped(issuerName(settings))}</b><br>${escaped(PAPER.number(number))}</div>`,
    `<div><b>${SUMMARY_WORDS.nation}</b><br><b class="motto">${SUMMARY_WORDS.motto}</b><br><i>${escaped(day)}</i></div>`,
    '</header>',
    `<h1>${PAPER.title}</h1>`,
    `<p class="about">${escaped(PAPER.about(campaignTitle(settings)))}</p>`,
    `<dl>${facts(assessment, paper)
      .map(([name, value]) => `<div><dt>${name}:</dt><dd>${escaped(value)}</dd></div>`)
      .join('')}</dl>`,
    `<p class="note">${PAPER.note}</p>`,
    `<div class="sign">${PAPER.signatures.map(signature(['', settings.accountant])).join('')}</div>`,
    ...(isCancelled ? [`<p class="stamp">${PAPER.cancelled}</p>`] : []),
    ...(hasAnnex ? [annex(assessment, paper)] : []),
    '</article>',
  ].join('\n');
}

function facts(assessment: Assessment, { shares, unitName }: StoredPaper): (readonly [string, string])[] {
  const amount = confirmedBy(shares);
  const [first] = shares;
  const together = (key: 'payer' | 'received' | 'place' | 'voucher') =>
    [...new Set(shares.map((share) => share[key]))].filter((text) => text !== '').join('; ');
  const payee = shares.length > 1 || !first ? PAPER.people(shares.length, unitName) : '';
  return [
    [PAPER.payer, together('payer')],
    [PAPER.payee, payee || payeeWords(assessment, first, unitName)],
    [PAPER.amount, dongWords(amount)],
    [PAPER.words, PAPER.sentence(amountInWords(amount))],
    [PAPER.received, together('received') || PAPER.undated],
    [PAPER.place, together('place') || PAPER.unplaced],
    [PAPER.voucher, together('voucher')],
  ];
}

function payeeWords(assessment: Assessment, share: PaperShare | undefined, unitName: string): string {
  const code = share?.code ?? '';
  const owner = assessment.receipts.owners.get(fold(code));
  if (owner && !owner.row) return PAPER.unitItself(PAPER.person(unitName, code));
  return PAPER.ofUnit(PAPER.person(nameOf(assessment, code), code), unitName);
}

/** The name beside the code in its list, else where the code was first seen. */
function nameOf({ receipts, registeredNames }: Assessment, code: string): string {
  const owner = receipts.owners.get(fold(code));
  if (owner && !owner.row) return owner.reading.orgUnit.name;
  return owner?.row?.name ?? registeredNames.get(fold(code)) ?? '';
}

const signature =
  (names: readonly string[]) =>
  (title: string, at: number): string =>
    `<div><b>${title}</b><br><i>${PAPER.signHere}</i><span>${escaped(names[at] ?? '')}</span></div>`;

function annex(assessment: Assessment, { number, shares, unitName }: StoredPaper): string {
  const cells = (values: readonly string[], tag: string) =>
    `<tr>${values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('')}</tr>`;
  const rows = shares.map(({ code, amount }, at) =>
    cells([`${at + 1}`, code, nameOf(assessment, code), vietnameseNumber(amount)], 'td'),
  );
  return [
    '<section>',
    `<h2>${PAPER.annex(number)}</h2><p>${escaped(unitName)}</p>`,
    `<table><thead>${cells(PAPER.annexHeaders, 'th')}</thead>`,
    `<tbody>${rows.join('\n')}\n${cells(['', '', PAPER.total, vietnameseNumber(confirmedBy(shares))], 'td')}</tbody></table>`,
    '</section>',
  ].join('\n');
}

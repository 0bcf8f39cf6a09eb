import { vietnameseDate } from '../domain/dates.ts';
import { placeKey } from '../domain/differences.ts';
import { fold } from '../domain/fold.ts';
import type { Receiver } from '../domain/receivers.ts';
import { ownAccounts, type Settings } from '../domain/settings.ts';
import { escaped } from '../text/html.ts';
import { vietnameseNumber } from '../text/vi.ts';
import { HANDOVER, HANDOVER_PAPER as words } from '../text/vi-handover.ts';
import { campaignTitle, issuerName, placeAndDate, SUMMARY_WORDS } from '../text/vi-summary.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { amountInWords } from './amount-words.ts';
import { assess } from './assess.ts';
import { type HandoverFacts, handoverFacts } from './handover.ts';
import { handoverRemarks } from './handover-sentences.ts';
import { HANDOVER_STYLE } from './handover-style.ts';
import { cells, headRow, receiptsTable, row } from './handover-tables.ts';
import type { Now, Outcome } from './outcome.ts';
import { placeNames } from './place-names.ts';

/** Somebody who signs; '' where nobody knows who that is. */
interface Party {
  readonly name: string;
  readonly as: string;
}

/**
 * `Biên bản bàn giao tiền` of a time, to be printed on A4 as Nghị định 30 has papers: a whole HTML document without a script, in
 * which all that people typed is text. Who is not known, and the day of signing, are left blank.
 * @param request see `HandoverRequest`
 * @throws Refusal as `handoverFacts`
 */
export function handoverSheet(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<string> {
  const assessment = assess(snapshot, now.today);
  const { settings } = assessment;
  const facts = handoverFacts(assessment, now, request);
  const names = placeNames(settings);
  const nameOf = (receiver: Receiver | undefined) => (receiver ? names(receiver) : HANDOVER.untoldPlace);
  const content =
    facts.handovers.length === 0
      ? [`<p>${words.empty}</p>`, ...placesPart(facts, nameOf), ...remarksPart(facts)]
      : [
          ...partiesPart(facts, settings),
          `<p class="text">${escaped(words.agree + periodWords(facts))}</p>`,
          ...transfersPart(facts, nameOf),
          ...placesPart(facts, nameOf),
          ...receiptsTable(facts, nameOf),
          ...remarksPart(facts),
          // No signature stands on a page without a sentence of what is signed.
          `<div class="end"><p class="text">${words.copies}</p>`,
          signatures(facts, settings),
          '</div>',
        ];
  const report = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${HANDOVER.title} - ${campaignTitle(settings)}`)}</title>
<style>${HANDOVER_STYLE}</style>
</head>
<body>
<p class="bar">${words.howToPrint}</p>
<main>
<header>
<div><b class="issuer">${escaped(issuerName(settings))}</b><br>${words.number}</div>
<div><b>${SUMMARY_WORDS.nation}</b><br><b class="motto">${SUMMARY_WORDS.motto}</b><br><i>${escaped(placeAndDate(settings))}</i></div>
</header>
<h1>${words.title}<br>${words.about}</h1>
<p class="about">${escaped(words.campaign(campaignTitle(settings)))}</p>
${content.join('\n')}
</main>
</body>
</html>
`;
  return { requests: [], protections: [], notice: { title: HANDOVER.title, lines: [] }, report };
}

function periodWords({ from, until }: HandoverFacts): string {
  return words.period(from ? vietnameseDate(from) : '', vietnameseDate(until));
}

/** Who hands over: the holder of each account from which money went; of cash nobody is known. */
function giversOf({ handovers }: HandoverFacts, settings: Settings): Party[] {
  const holders = new Map(ownAccounts(settings).map(({ number, holder }) => [number, holder]));
  const places = new Map(handovers.map(({ from }) => [from ? placeKey(from) : '', from]));
  return [...places.values()].map((place) => {
    if (place?.kind === 'account')
      return {
        name: holders.get(place.number) ?? '',
        as: words.holderOf(place.number, settings.bank),
      };
    return { name: '', as: place?.kind === 'cash' ? words.cashier : words.unknownGiver };
  });
}

/** Nobody takes over from themselves: an accountant who hands over leaves this line to somebody else. */
function accountantOf(givers: readonly Party[], { accountant }: Settings): string {
  return givers.some(({ name }) => fold(name) === fold(accountant)) ? '' : accountant;
}

function partiesPart(facts: HandoverFacts, settings: Settings): string[] {
  const givers = giversOf(facts, settings);
  const line = ({ name, as }: Party) =>
    `<li>${words.person}: ${name === '' ? words.blank : `<b>${escaped(name)}</b>`}, ${escaped(as)}.</li>`;
  const receivers = [
    { name: accountantOf(givers, settings), as: words.accountant },
    { name: '', as: words.treasurer },
  ];
  return [
    `<p class="text basis">${escaped(words.basis(settings.legalBasis))}</p>`,
    `<p class="text basis">${words.basisBook}</p>`,
    `<p class="text">${escaped(words.today(settings.year, settings.commune))}</p>`,
    `<h2>${words.giver}</h2>`,
    `<ol>${givers.map(line).join('')}</ol>`,
    `<h2>${words.receiver}</h2>`,
    `<ol>${receivers.map(line).join('')}<li>${words.treasury}</li></ol>`,
  ];
}

function transfersPart(
  { handovers, total }: HandoverFacts,
  nameOf: (receiver: Receiver | undefined) => string,
): string[] {
  const rows = handovers.map(({ on, voucher, from, amount }, at) =>
    row([
      `${at + 1}`,
      on ? vietnameseDate(on) : words.noDay,
      voucher,
      nameOf(from),
      vietnameseNumber(amount),
    ]),
  );
  return [
    `<h2>${words.transfers}</h2>`,
    `<table class="transfers">${headRow(words.transferHeaders)}<tbody>${rows.join('\n')}`,
    `<tr class="sum"><td colspan="4">${words.total}</td>${cells([vietnameseNumber(total)])}</tr></tbody></table>`,
    `<p class="text"><i>${escaped(words.inWords(amountInWords(total)))}</i></p>`,
  ];
}

function placesPart(
  { places, until, total, mostDays }: HandoverFacts,
  nameOf: (receiver: Receiver | undefined) => string,
): string[] {
  const rows = places.map(({ receiver, handedOver, balance, since }) => {
    const isOver = since !== undefined && since.days > mostDays;
    return row(
      [
        nameOf(receiver),
        vietnameseNumber(handedOver),
        vietnameseNumber(balance),
        since ? vietnameseDate(since.on) : '',
        since ? vietnameseNumber(since.days) : '',
      ],
      isOver ? 'over' : '',
    );
  });
  const held = places.reduce((sum, { balance }) => sum + balance, 0);
  const sum = cells([words.total, vietnameseNumber(total), vietnameseNumber(held), '', '']);
  return [
    `<h2>${words.places}</h2>`,
    `<table class="places">${headRow(words.placeHeaders)}<tbody>${rows.join('\n')}<tr class="sum">${sum}</tr></tbody></table>`,
    `<p class="note">${escaped(words.placesAsOf(vietnameseDate(until)))}</p>`,
  ];
}

function remarksPart(facts: HandoverFacts): string[] {
  const remarks = handoverRemarks(facts);
  if (remarks.length === 0) return [];
  return [
    `<h2>${words.remarks}</h2>`,
    `<ul>${remarks.map((remark) => `<li>${escaped(remark)}</li>`).join('')}</ul>`,
  ];
}

function signatures(facts: HandoverFacts, settings: Settings): string {
  const givers = giversOf(facts, settings);
  const box = (title: string, name: string, how: string = words.signHere, as = '') =>
    `<div><b>${escaped(title)}</b>${as === '' ? '' : `<small>${escaped(as)}</small>`}<i>${how}</i><span>${escaped(name)}</span></div>`;
  return [
    '<div class="sign">',
    ...givers.map(({ name, as }) => box(words.signGiver, name, words.signHere, as)),
    box(words.signReceiver, ''),
    box(words.signAccountant, accountantOf(givers, settings)),
    box(settings.signerTitle, settings.signer, words.stampHere),
    '</div>',
  ].join('');
}

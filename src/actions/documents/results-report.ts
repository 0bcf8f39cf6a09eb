import { vietnameseDate } from '../../domain/dates.ts';
import { fulfilment } from '../../domain/figures.ts';
import { dong } from '../../domain/quantities.ts';
import { owesList } from '../../domain/submission.ts';
import { METHOD_WORDS, UNTOLD_RECEIVER, vietnameseNumber } from '../../text/vi.ts';
import { RESULTS } from '../../text/vi-document-results.ts';
import { ANNEX, BLANK, BLANKS, REPORT_TITLE, SIGNING, shareWords } from '../../text/vi-documents.ts';
import { coverageLine } from '../../text/vi-summary.ts';
import { amountInWords } from '../amount-words.ts';
import type { Block, DocumentDraft, DocumentTable } from './description.ts';
import { type DocumentFigures, unitsOf } from './figures.ts';
import { annex, basisBlanks, heading, issuingBody, letterhead, paragraph, signature } from './issuing.ts';
import { groupedTable, namesWhere } from './unit-table.ts';

/** `Báo cáo kết quả vận động`, to the district: totals of units and groups; no person, and nothing that tells an income. */
export function resultsReport(figures: DocumentFigures): DocumentDraft {
  const { settings, today } = figures;
  const issuer = issuingBody(settings);
  const symbol = `${REPORT_TITLE.symbol}-${issuer.symbol}`;
  const recipient = settings.reportRecipient === '' ? BLANK : settings.reportRecipient;
  const open = openMatters(figures);
  const annexed = (number: string, title: string, table: DocumentTable) =>
    annex(figures, issuer, { number, title, inText: REPORT_TITLE.inText, symbol }, table);
  return {
    title: RESULTS.kind,
    fileStem: RESULTS.fileStem,
    blanks: [
      ...issuer.blanks,
      ...basisBlanks(settings),
      ...(settings.reportRecipient === '' ? [BLANKS.recipient] : []),
      BLANKS.proposals,
    ],
    sections: [
      {
        isLandscape: false,
        blocks: [
          letterhead(figures, issuer, { symbol }),
          { kind: 'title', name: REPORT_TITLE.name, about: RESULTS.about(settings) },
          { kind: 'addressees', names: [recipient] },
          paragraph(RESULTS.opening(settings, issuer.inText, today)),
          ...rollout(figures),
          ...results(figures),
          ...(open.length === 0 ? [] : [heading(1, RESULTS.open), ...open]),
          heading(1, RESULTS.proposals(open.length === 0 ? 'III' : 'IV')),
          paragraph(BLANK),
          paragraph(RESULTS.closing(settings, issuer.inText, recipient)),
          signature(issuer, SIGNING.recipients),
        ],
      },
      annexed('I', RESULTS.unitsAnnex, groupedTable(figures, UNITS_ANNEX)),
      annexed('II', RESULTS.daysAnnex, groupedTable(figures, DAYS_ANNEX)),
    ],
  };
}

const UNITS_ANNEX = [
  'listed',
  'inScope',
  'participated',
  'target',
  'paid',
  'labourDays',
  'labourValue',
  'inKindValue',
  'landArea',
  'mobilised',
  'remaining',
  'surplus',
  'rate',
] as const;

const DAYS_ANNEX = ['list', 'handedIn', 'onTime', 'onDueDate', 'late', 'undated', 'paid'] as const;

function rollout(figures: DocumentFigures): Block[] {
  const { settings, groups } = figures;
  const units = unitsOf(figures);
  const counts = groups.map(({ name, units: members }) => [name, members.length] as const);
  return [
    heading(1, RESULTS.rollout),
    paragraph(RESULTS.scope(units.length, counts)),
    paragraph(RESULTS.rates(settings)),
    paragraph(RESULTS.deadline(settings.dueDate)),
  ];
}

function results(figures: DocumentFigures): Block[] {
  const { settings, totals, accounts, unplaced, complete, onTime } = figures;
  const units = unitsOf(figures);
  const due = vietnameseDate(settings.dueDate);
  const share = fulfilment(totals);
  return [
    heading(1, RESULTS.results),
    paragraph(coverageLine(units.filter((unit) => unit.figures).length, units.length)),
    heading(2, RESULTS.overall),
    paragraph(RESULTS.mobilised(totals.mobilised, amountInWords(dong(totals.mobilised)))),
    paragraph(RESULTS.money(totals.paid)),
    paragraph(RESULTS.labour(totals.labourDays, totals.labourValue)),
    paragraph(RESULTS.goods(totals.inKindValue)),
    ...(totals.landArea > 0 ? [paragraph(RESULTS.land(totals.landArea))] : []),
    heading(2, RESULTS.byGroup),
    groupTable(figures),
    heading(2, RESULTS.againstTarget),
    ...(share === undefined
      ? [paragraph(RESULTS.noTarget)]
      : [
          paragraph(RESULTS.target(totals.inScope, totals.targetAmount)),
          paragraph(
            RESULTS.fulfilled(
              totals.targetAmount - totals.remaining,
              shareWords(share),
              totals.remaining,
              totals.surplus,
            ),
          ),
        ]),
    heading(2, RESULTS.byDay),
    paragraph(
      RESULTS.days(due, totals.paidOnTime, totals.paidOnDueDate, totals.paidLate, totals.paidUndated),
    ),
    heading(2, RESULTS.byReceiver),
    ...accounts.map((number) =>
      paragraph(RESULTS.account(number, settings.bank, totals.paidByAccount[number] ?? 0)),
    ),
    paragraph(RESULTS.cash(totals.paidByAccount[METHOD_WORDS.cash] ?? 0)),
    paragraph(RESULTS.untold(totals.paidByAccount[UNTOLD_RECEIVER] ?? 0)),
    ...(unplaced ? [paragraph(RESULTS.unplaced(unplaced))] : []),
    heading(2, RESULTS.lists),
    paragraph(RESULTS.listCounts(complete, onTime, units.length, due)),
  ];
}

/** What keeps the figures from being final; none where nothing does. */
function openMatters(figures: DocumentFigures): Block[] {
  const { totals, errors } = figures;
  const unread = namesWhere(figures, (unit) => unit.figures === null);
  const noList = namesWhere(figures, ({ kind, list }) => list !== null && owesList(kind, list));
  return [
    ...(unread === '' ? [] : [RESULTS.unread(unread)]),
    ...(noList === '' ? [] : [RESULTS.noList(noList)]),
    ...(errors === 0 ? [] : [RESULTS.errors(errors)]),
    ...(totals.undetermined === 0 ? [] : [RESULTS.undetermined(totals.undetermined)]),
  ].map(paragraph);
}

const GROUP_WIDTHS = [9, 30, 14, 20, 27, 27, 27, 28];

function groupTable({ groups, totals }: DocumentFigures): DocumentTable {
  const columns = RESULTS.groupHeaders.map((header, at) => ({
    header,
    width: GROUP_WIDTHS[at] ?? 0,
    align: at === 0 ? ('center' as const) : at === 1 ? ('left' as const) : ('right' as const),
  }));
  const cells = (key: string, name: string, units: number, sums: DocumentFigures['totals']) => [
    key,
    name,
    ...[units, sums.participated, sums.paid, sums.labourValue, sums.inKindValue, sums.mobilised].map(
      vietnameseNumber,
    ),
  ];
  const all = groups.reduce((sum, { units }) => sum + units.length, 0);
  return {
    kind: 'table',
    columns,
    rows: [
      ...groups.map(({ key, name, units, figures }) => ({
        look: 'plain' as const,
        cells: cells(key, name, units.length, figures),
      })),
      { look: 'total', cells: cells('', ANNEX.total, all, totals) },
    ],
  };
}

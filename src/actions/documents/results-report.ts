import { vietnameseDate } from '../../domain/dates.ts';
import { owesList } from '../../domain/submission.ts';
import { METHOD_WORDS, UNTOLD_RECEIVER, vietnameseNumber } from '../../text/vi.ts';
import { RESULTS } from '../../text/vi-document-results.ts';
import { ANNEX, BLANK, BLANKS, REPORT_TITLE, SIGNING } from '../../text/vi-documents.ts';
import type { Block, DocumentDraft, DocumentTable } from './description.ts';
import { type DocumentFigures, unitsOf } from './figures.ts';
import {
  annex,
  basisBlanks,
  heading,
  issuingBody,
  letterhead,
  list,
  paragraph,
  signature,
} from './issuing.ts';
import { againstTarget, coverage, listOf, mobilised } from './report-parts.ts';
import { groupedTable, isInvitedOpen, namesWhere } from './unit-table.ts';

/** `Báo cáo kết quả vận động`, to the district: totals of units and groups; no person, and nothing that tells an income. */
export function resultsReport(figures: DocumentFigures): DocumentDraft {
  const { settings, asOf } = figures;
  const issuer = issuingBody(settings);
  const symbol = `${REPORT_TITLE.symbol}-${issuer.symbol}`;
  const open = openMatters(figures);
  const annexed = (number: string, title: string, table: DocumentTable) =>
    annex(figures, issuer, { number, title, inText: REPORT_TITLE.inText, symbol }, table);
  return {
    title: RESULTS.kind,
    fileStem: RESULTS.fileStem,
    blanks: [BLANKS.number, ...issuer.blanks, ...basisBlanks(settings), BLANKS.proposals],
    sections: [
      {
        isLandscape: false,
        blocks: [
          letterhead(figures, issuer, { symbol }),
          { kind: 'title', name: REPORT_TITLE.name, about: RESULTS.about(settings) },
          { kind: 'addressees', names: [settings.reportRecipient] },
          paragraph(RESULTS.opening(settings, issuer.inText, asOf)),
          ...rollout(figures),
          ...results(figures),
          ...(open.length === 0 ? [] : [heading(1, RESULTS.open), ...open]),
          heading(1, RESULTS.proposals(open.length === 0 ? 'III' : 'IV')),
          paragraph(BLANK),
          paragraph(RESULTS.closing(settings, issuer.short, settings.reportRecipient)),
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
  const due = vietnameseDate(settings.dueDate);
  const { paidOnTime, paidOnDueDate, paidLate, paidUndated, paidByAccount } = totals;
  return [
    heading(1, RESULTS.results),
    ...coverage(figures),
    heading(2, RESULTS.overall),
    ...mobilised(figures),
    heading(2, RESULTS.byGroup),
    groupTable(figures),
    heading(2, RESULTS.againstTarget),
    ...againstTarget(figures),
    heading(2, RESULTS.byDay),
    paragraph(RESULTS.days(due, paidOnTime, paidOnDueDate, paidLate, paidUndated)),
    heading(2, RESULTS.byReceiver),
    ...list([
      ...accounts.map((number) => RESULTS.account(number, settings.bank, paidByAccount[number] ?? 0)),
      RESULTS.cash(paidByAccount[METHOD_WORDS.cash] ?? 0),
      RESULTS.untold(paidByAccount[UNTOLD_RECEIVER] ?? 0),
    ]),
    ...(unplaced ? [paragraph(RESULTS.unplaced(unplaced))] : []),
    heading(2, RESULTS.lists),
    paragraph(RESULTS.listCounts(complete, onTime, unitsOf(figures).length, due)),
  ];
}

/** What keeps the figures from being final; none where nothing does. */
function openMatters(figures: DocumentFigures): Block[] {
  const { totals, errors } = figures;
  const unread = namesWhere(figures, (unit) => unit.figures === null);
  const noList = namesWhere(figures, ({ kind, list: state }) => state !== null && owesList(kind, state));
  const invited = namesWhere(figures, isInvitedOpen);
  return listOf([
    unread !== '' && RESULTS.unread(unread),
    noList !== '' && RESULTS.noList(noList),
    invited !== '' && RESULTS.invited(invited),
    errors > 0 && RESULTS.errors(errors),
    totals.undetermined > 0 && RESULTS.undetermined(totals.undetermined),
  ]);
}

const GROUP_WIDTHS = [12, 35, 14, 16, 24, 24, 24, 25];

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

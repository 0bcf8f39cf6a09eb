import { textOf } from '../domain/cells.ts';
import { type CivilDate, compareDates } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { FORM_OF, type ListForm } from '../domain/org-kinds.ts';
import type { Settings } from '../domain/settings.ts';
import { DECLARATION_LABELS, TABS } from '../text/vi.ts';
import { NEW_ROUND } from '../text/vi-new-round.ts';
import { campaignTitle, LOG_WORDS } from '../text/vi-summary.ts';
import { SETTLEMENT_KIND_WORDS } from '../text/vi-use.ts';
import { positionsIn } from '../workbook/append-line.ts';
import { dailyRequests, readDaily } from '../workbook/daily-state.ts';
import { emptyTable } from '../workbook/empty-table.ts';
import { editRequests } from '../workbook/office-edits.ts';
import { OFFICE_HEADER_ROW } from '../workbook/office-layout.ts';
import { listsAreMarkedOwn, ownFileOf, ownFileState, pairMark } from '../workbook/own-file.ts';
import { unlockRequests } from '../workbook/protections.ts';
import { findLabels } from '../workbook/read-declaration.ts';
import { findTable } from '../workbook/read-table.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { blankToolTab } from '../workbook/tool-tabs.ts';
import { accountChoices } from '../workbook/unit-forms.ts';
import { UNIT_HEAD } from '../workbook/unit-head.ts';
import { numbersAndCodes, unitPlace } from '../workbook/unit-tab.ts';
import { settlementForm } from '../workbook/use-books.ts';
import { type Assessment, assess } from './assess.ts';
import { closing } from './closing.ts';
import { assertPeriod, checkedRound, type NewRoundRequest, settingsOfRound } from './new-round-request.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { notRecorded, type RoundStanding, roundStanding } from './round-standing.ts';
import { guideRequests, pairRequests } from './separate-books.ts';
import { type Layout, layOut, setUp } from './set-up.ts';

export interface NewRoundReport {
  readonly from: number;
  readonly year: number;
  /** Tabs of the last round that are empty now. */
  readonly emptied: readonly string[];
  readonly carried: readonly Balance[];
  /** What is left and could not be carried over: below zero, or nobody wrote where. */
  readonly odd: readonly Balance[];
  readonly isBalanceKnown: boolean;
  /** `Căn cứ` where it still is the last round's; else ''. */
  readonly oldBasis: string;
  readonly dailyWasOn: boolean;
}

interface Balance {
  readonly place: string;
  readonly amount: number;
}

/** What of a person's row is said again each year, and stays where lists are kept. */
const KEPT: Readonly<Record<ListForm, readonly string[]>> = {
  staff: ['name', 'position', 'category'],
  hamlet: ['name'],
  business: ['name', 'form', 'taxCode', 'representative', 'phone'],
  donor: ['name', 'address', 'phone', 'anonymous'],
};

/**
 * `Mở đợt mới`: what is the last round's is emptied, what is the commune's stays, and what was left of the money is carried
 * over. For a copy: what is emptied here stands in the file that was copied. In a workbook of that year it only mends.
 * @param record the file that keeps the last round; left out where the host sees to it that there is one
 * @throws Refusal where something would be lost or counted twice, or something is open and no reason is given
 */
export function newRound(
  snapshot: Spreadsheet,
  now: Now,
  sent: NewRoundRequest,
  record?: Spreadsheet,
): Outcome<NewRoundReport> {
  const request = checkedRound(sent, now.today);
  const assessment = assess(snapshot, now.today);
  const { settings: last, view } = assessment;
  if (request.year < last.year) throw new Refusal(NEW_ROUND.earlier(last.year));
  if (request.year === last.year) return mended(snapshot, now, last.year);
  const asked = settingsOfRound(request, last);
  const standing = roundStanding(assessment, now);
  if (standing.unreadable.length > 0) throw new Refusal(NEW_ROUND.unreadable(standing.unreadable));
  if (standing.strays.length > 0) throw new Refusal(NEW_ROUND.strays(standing.strays));
  const kept = record ? recorded(standing, last, record, now) : standing;
  const open = NEW_ROUND.inTheWay(kept.isSealed, kept.openWorks);
  if (open !== '' && request.reason === '') throw new Refusal(NEW_ROUND.needsReason(open));
  const layout = layOut(snapshot, now, { settings: asked });
  assertPeriod(layout.settings, last);

  const { settings, ids } = layout;
  const { keepPeople } = request;
  const keptLines = standing.lines.filter(({ name }) => !(keepPeople && name === 'codes'));
  const balances = kept.left ?? [];
  const carried = balances.filter(({ receiver, amount }) => receiver.kind !== 'untold' && amount > 0);
  const odd = balances.filter((balance) => !carried.includes(balance));
  const own = !record && ownFileState(snapshot) === 'joined' ? ownFileOf(snapshot) : undefined;
  const daily = readDaily(view);
  const figures = NEW_ROUND.log(last.year, settings.year, keepPeople, request.reason);
  const requests = [
    ...layout.requests,
    ...standing.lists.flatMap((list) => emptyList(list, keepPeople, campaignTitle(last), layout)),
    ...standing.books.flatMap(({ table }) => emptyTable(table)),
    ...(standing.register ? emptyTable(standing.register, (key) => !SUBMITTED.includes(key)) : []),
    ...[...keptLines, ...standing.pages].flatMap(({ name, tab }) => blankToolTab(name, tab)),
    ...openingLines(assessment, layout, kept.seal, carried, now.today),
    ...guideRequests(view),
    ...(daily ? dailyRequests(view, undefined) : []),
    // A file of the last round is no longer this one's other half. Where two files are written one after the other the mark
    // stays, so that whoever is interrupted between them can go on.
    ...(own ? pairRequests(snapshot, own, pairMark(now.at, listsAreMarkedOwn(snapshot))) : []),
    ...closing(view, ids.get(TABS.log) ?? 0, now, { what: LOG_WORDS.newRound, figures }),
  ];
  return {
    requests,
    protections: layout.protections,
    notice: { title: NEW_ROUND.title, lines: [] },
    report: {
      from: last.year,
      year: settings.year,
      emptied: [...standing.lists, ...standing.books, ...keptLines]
        .filter(({ rows }) => rows > 0)
        .map(({ tab }) => tab.title),
      carried: carried.map(plainBalance),
      odd: odd.map(plainBalance),
      isBalanceKnown: kept.left !== undefined,
      oldBasis: request.legalBasis ? '' : last.legalBasis,
      dailyWasOn: daily !== undefined,
    },
  };
}

const plainBalance = ({ place, amount }: Balance): Balance => ({ place, amount });

/**
 * How the last round stands in the file that keeps it, of which nothing is emptied yet.
 * @throws Refusal where that file has not all that would be emptied, or is another workbook's
 */
function recorded(standing: RoundStanding, last: Settings, record: Spreadsheet, now: Now): RoundStanding {
  const lost = notRecorded(standing, record);
  if (lost.length > 0) throw new Refusal(NEW_ROUND.differs(lost));
  const there = assess(record, now.today);
  if (there.settings.year !== last.year || fold(there.settings.commune) !== fold(last.commune))
    throw new Refusal(NEW_ROUND.differs([TABS.settings]));
  return roundStanding(there, now);
}

/** Columns of `Đơn vị` that tell of one round. */
const SUBMITTED: readonly (string | undefined)[] = ['signedOn', 'reopenedUntil', 'reopenedWhy'];

/** Opened already: only what set-up mends, protections among it. */
function mended(snapshot: Spreadsheet, now: Now, year: number): Outcome<NewRoundReport> {
  const report = { from: year, year, emptied: [], carried: [], odd: [], isBalanceKnown: true };
  return { ...setUp(snapshot, now), report: { ...report, oldBasis: '', dailyWasOn: false } };
}

/** A unit's list, to be handed in anew: rows, boxes, day and name of who ticked them, and the lock. */
function emptyList(
  { orgUnit, tab, table }: RoundStanding['lists'][number],
  keepPeople: boolean,
  lastTitle: string,
  { settings }: Layout,
): Request[] {
  const kept = keepPeople && orgUnit.kind ? KEPT[FORM_OF[orgUnit.kind]] : undefined;
  const labels = findLabels(table);
  const { listDone, nobodyStaff, nobodyOthers, doneOn, doneBy } = DECLARATION_LABELS;
  const spots = ([listDone, nobodyStaff, nobodyOthers, doneOn, doneBy] as const).flatMap((label) => {
    const spot = labels.get(fold(label));
    const isBox = label !== doneOn && label !== doneBy;
    return spot ? [{ ...spot, value: isBox ? false : undefined }] : [];
  });
  const { row, column } = UNIT_HEAD.title;
  const hasTitle = textOf(tab.cell(row, column)) === lastTitle;
  return [
    ...emptyTable(table, kept && ((key) => key === undefined || kept.includes(key))),
    ...(kept ? [] : numbersAndCodes(orgUnit.code, unitPlace(table))),
    ...spots.map(({ row: at, column: from, value }) => cellRequest(tab.sheetId, at, from, value)),
    ...(hasTitle ? [cellRequest(tab.sheetId, row, column, campaignTitle(settings))] : []),
    ...unlockRequests(tab),
  ];
}

function cellRequest(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  value: boolean | string | undefined,
): Request {
  const entered = typeof value === 'boolean' ? { boolValue: value } : { stringValue: value ?? '' };
  const cell = value === undefined ? {} : { userEnteredValue: entered };
  const start = { sheetId, rowIndex, columnIndex };
  return { updateCells: { start, rows: [{ values: [cell] }], fields: 'userEnteredValue' } };
}

/** A line of `Thanh quyết toán` for what was left at each place, on the last day before the year, or today if that is earlier. */
function openingLines(
  { view, settings: last }: Assessment,
  { settings, ids }: Layout,
  seal: number | undefined,
  carried: RoundStanding['left'] & object,
  today: CivilDate,
): Request[] {
  const tab = view.byTitle(TABS.settlement);
  const form = settlementForm(settings);
  const table = tab && findTable(tab, form, '').table;
  const positions = positionsIn(form, table);
  const first = (table?.headerRow ?? OFFICE_HEADER_ROW) + 1;
  const eve = { year: settings.year - 1, month: 12, day: 31 };
  const words = NEW_ROUND.opening;
  const places = accountChoices(settings);
  const edits = carried.flatMap(({ receiver, place, amount }, at) => {
    const cells = {
      number: words.number(last.year, at + 1),
      on: compareDates(today, eve) < 0 ? today : eve,
      kind: SETTLEMENT_KIND_WORDS.opening,
      amount,
      // As the drop-down has it.
      place:
        (receiver.kind === 'account' && places.find((word) => word.startsWith(receiver.number))) || place,
      what: words.what(last.year),
      papers: words.papers(last.year, seal),
    };
    return Object.entries(cells).flatMap(([key, value]) => {
      const column = positions.get(key as keyof typeof cells);
      return column === undefined ? [] : [{ row: first + at, column, value }];
    });
  });
  return editRequests(tab?.sheetId ?? ids.get(TABS.settlement) ?? 0, edits);
}

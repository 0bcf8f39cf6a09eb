import { asBooked } from '../domain/booked.ts';
import type { CivilDate } from '../domain/dates.ts';
import { type Entry, paidIn } from '../domain/entry.ts';
import {
  addFigures,
  type Figures,
  figuresOfGifts,
  figuresOfMoney,
  figuresOfRows,
  withWhole,
} from '../domain/figures.ts';
import { fold } from '../domain/fold.ts';
import { FORM_OF, GROUP_OF, ORG_KINDS } from '../domain/org-kinds.ts';
import { mobilisedList } from '../domain/persons.ts';
import { hasError } from '../domain/problems.ts';
import { type Dong, labourValue, NO_DAYS, NO_DONG } from '../domain/quantities.ts';
import { accountNumbers, type SettingKey, type Settings } from '../domain/settings.ts';
import { isHandedIn, type ListState, listState } from '../domain/submission.ts';
import { GROUP_WORDS, TABS, UNKNOWN_KIND_GROUP } from '../text/vi.ts';
import { notOurWorkbook } from '../text/vi-notices.ts';
import { type BankBook, readBankBook } from '../workbook/bank-book.ts';
import { readCodeRegistry } from '../workbook/code-registry.ts';
import { fingerprint } from '../workbook/fingerprint.ts';
import type { Problem } from '../workbook/problem.ts';
import { type ListRow, type ListRules, placed } from '../workbook/read-list.ts';
import { readMobilised } from '../workbook/read-mobilised.ts';
import { readSettingsTab } from '../workbook/read-settings.ts';
import { readUnit, tabsOfUnits, type UnitReading } from '../workbook/read-unit.ts';
import { readUnits } from '../workbook/read-units.ts';
import { readSeals, type SealBook } from '../workbook/seal-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type WorkbookView, workbookView } from '../workbook/tab-view.ts';
import { type CrossProblems, crossProblems } from './across-units.ts';
import { assessGifts, type GiftsAssessment } from './assess-gifts.ts';
import { assessReceipts, type ReceiptsAssessment } from './assess-receipts.ts';
import { assessUse, type UseAssessment } from './assess-use.ts';
import { bookProblems } from './book-problems.ts';
import { type Books, bookedFor } from './booked-for.ts';
import { assertOwnFile, isOutOfSight, ownFileProblems } from './own-file-state.ts';
import { Refusal } from './refusal.ts';
import { localeProblems, strayTabs } from './stray-tabs.ts';

/** A row of a list: `entry` as the commune's books have it, kind by kind where a book is kept, else as declared. */
export interface CountedRow {
  readonly row: ListRow;
  readonly entry: Entry;
}

/** What one unit handed in, with its figures; both figures and list are null when its tab cannot be read. */
export interface UnitAssessment {
  readonly reading: UnitReading;
  readonly figures: Figures | null;
  /** As the unit's own list has it; the same as `figures` while no book has a line. */
  readonly declared: Figures | null;
  /** Received for the unit as a whole, for no one of its people; in `figures`. */
  readonly undivided: Dong;
  /** The rows of its list with what each counts for. */
  readonly rows: readonly CountedRow[];
  readonly list: ListState | null;
  /** Its list is ticked as done, with nothing in it. */
  readonly isEmpty: boolean;
  readonly problems: readonly Problem[];
}

/** A group of the summary: the figures of its readable units. */
export interface GroupAssessment {
  readonly key: string;
  readonly name: string;
  readonly units: readonly UnitAssessment[];
  readonly figures: Figures;
}

/** Everything that one reading of the workbook tells. */
export interface Assessment {
  readonly view: WorkbookView;
  readonly settings: Settings;
  readonly settingCells: ReadonlyMap<SettingKey, { row: number; column: number }>;
  readonly accounts: readonly string[];
  readonly registeredNames: ReadonlyMap<string, string>;
  readonly units: readonly UnitAssessment[];
  readonly groups: readonly GroupAssessment[];
  readonly totals: Figures;
  readonly receipts: ReceiptsAssessment;
  readonly gifts: GiftsAssessment;
  /** Where the money goes; undefined while none of its tabs has a line. */
  readonly use: UseAssessment | undefined;
  readonly bank: BankBook;
  /** What stands in `Các lần tổng hợp`. */
  readonly seals: SealBook;
  readonly problems: readonly Problem[];
  /** Of the inputs alone: it does not change with the day. */
  readonly fingerprint: string;
}

/**
 * Reads the whole workbook: every setting, unit, row and cell is either understood or told as a problem.
 * @param evenWithoutBooks whether it may go on where the books are in a file that is not at hand
 * @throws Refusal when the workbook has no `Đơn vị` or no `Cấu hình`: then it is not of this tool
 */
export function assess(
  snapshot: Spreadsheet,
  today: CivilDate,
  { evenWithoutBooks = false }: { readonly evenWithoutBooks?: boolean } = {},
): Assessment {
  const view = workbookView(snapshot);
  if (!evenWithoutBooks) assertOwnFile(view);
  const settingsTab = view.byTitle(TABS.settings);
  const unitsTab = view.byTitle(TABS.units);
  if (!settingsTab || !unitsTab) throw new Refusal(notOurWorkbook(settingsTab ? TABS.units : TABS.settings));
  const { settings, problems, valueCells, raw } = readSettingsTab(settingsTab, today);
  const accounts = accountNumbers(settings);
  const rules = listRules(settings, accounts, today);
  const register = readUnits(unitsTab, settings.year);
  const exclusions = readMobilised(view.byTitle(TABS.mobilised));
  const mobilised = mobilisedList(exclusions.lines);
  const registeredNames = readCodeRegistry(view.byTitle(TABS.codes));
  const tabs = tabsOfUnits(view, register.units);
  const readings = register.units.map((unit) =>
    readUnit(tabs.get(unit), unitsTab, unit, settings, rules, mobilised),
  );
  const cross = crossProblems(readings, mobilised, registeredNames);
  const receipts = assessReceipts(view, readings, settings, rules);
  const gifts = assessGifts(view, receipts.owners, rules.window);
  const units = readings.map((reading) => assessUnit(reading, cross, rules, { receipts, gifts }));
  const declared = () => readings.flatMap(({ list }) => list?.rows.map(({ entry }) => entry) ?? []);
  const { use, ...useRead } = assessUse(view, receipts, declared, settings, accounts, today);
  const inputs = fingerprint();
  // Who may be named in public is in no figure.
  for (const [key, cell] of raw) if (key !== 'namesPublic') inputs.add([key, cell]);
  for (const line of exclusions.lines) inputs.add([line.name, line.orgUnit]);
  for (const reading of readings) inputs.add(reading.inputs());
  const bank = readBankBook(view.byTitle(TABS.bank));
  const seals = readSeals(view.byTitle(TABS.seals));
  inputs.add(receipts.book.inputs);
  inputs.add(bank.inputs);
  // Only where there is a line: a workbook made before these books keeps its fingerprint.
  for (const book of ['labour', 'goods'] as const) {
    if (gifts[book].given) inputs.add([book, ...gifts[book].book.inputs]);
  }
  if (useRead.inputs.length > 0) inputs.add(useRead.inputs);
  return {
    view,
    settings,
    settingCells: valueCells,
    accounts,
    registeredNames,
    units,
    groups: groupsOf(units, accounts),
    totals: addFigures(figuresOf(units), accounts),
    receipts,
    gifts,
    use,
    bank,
    seals,
    problems: [
      ...localeProblems(view),
      ...problems,
      ...register.problems,
      ...exclusions.problems,
      ...receipts.book.problems,
      ...gifts.labour.book.problems,
      ...gifts.goods.book.problems,
      ...useRead.problems,
      ...bank.problems,
      ...units.flatMap((unit) => (isOutOfSight(view, unit.reading) ? [] : unit.problems)),
      ...strayTabs(view, register.units, tabs, settings),
      ...bookProblems(view, tabs, settings, seals),
      ...ownFileProblems(view),
    ],
    fingerprint: inputs.value(),
  };
}

function listRules(settings: Settings, accounts: readonly string[], today: CivilDate): ListRules {
  const window = { from: settings.acceptFrom, until: settings.acceptUntil, today, year: settings.year };
  return { ...settings, accounts, window };
}

function assessUnit(
  reading: UnitReading,
  cross: CrossProblems,
  { accounts, labourRate }: ListRules,
  books: Books,
): UnitAssessment {
  const { list, orgUnit } = reading;
  const problems = reading.problems;
  if (!list)
    return {
      reading,
      figures: null,
      declared: null,
      undivided: NO_DONG,
      rows: [],
      list: null,
      isEmpty: false,
      problems,
    };
  const hasTargets = orgUnit.kind !== undefined && FORM_OF[orgUnit.kind] === 'staff';
  const isBooked = books.receipts.received ?? books.gifts.labour.given ?? books.gifts.goods.given;
  const rejected = (row: ListRow) => hasError(row.problems) || hasError(cross.get(row) ?? []);
  const rows = list.rows.map((row) => {
    // Most workbooks keep no book: then nothing is looked up for each row.
    if (!isBooked) return { row, entry: row.entry, rejected: rejected(row) };
    const code = fold(row.code);
    const booked = bookedFor(books.receipts.owners.get(code)?.row === row ? code : undefined, books);
    const entry = asBooked(row.entry, booked, labourRate, hasTargets);
    return { row, entry, rejected: rejected(row) };
  });
  const declared = figuresOfRows(
    rows.map(({ row, rejected: isRejected }) => ({ entry: row.entry, rejected: isRejected })),
    accounts,
  );
  const ofUnit = bookedFor(fold(orgUnit.code), books);
  const { labourDays = NO_DAYS, inKindValue = NO_DONG } = ofUnit;
  const whole = [
    figuresOfMoney(ofUnit.payments ?? []),
    figuresOfGifts({ labourDays, labourValue: labourValue(labourDays, labourRate), inKindValue }),
  ];
  const added = list.rows.flatMap((row) =>
    (cross.get(row) ?? []).map((problem) => placed(list.table, orgUnit.code, row.row, problem)),
  );
  const state = listState(list.declaration, rows.length);
  return {
    reading,
    figures: isBooked ? withWhole(figuresOfRows(rows, accounts), whole, accounts, hasTargets) : declared,
    declared,
    undivided: paidIn({ payments: ofUnit.payments ?? [] }),
    rows,
    list: state,
    isEmpty: state === 'complete' && !isHandedIn(state, list.declaration, rows.length),
    problems: [...reading.problems, ...added],
  };
}

function groupsOf(units: readonly UnitAssessment[], accounts: readonly string[]): GroupAssessment[] {
  const group = (key: string, name: string, members: readonly UnitAssessment[]): GroupAssessment[] =>
    members.length === 0
      ? []
      : [{ key, name, units: members, figures: addFigures(figuresOf(members), accounts) }];
  const ofKind = (kind: unknown) => units.filter((unit) => unit.reading.orgUnit.kind === kind);
  const known = ORG_KINDS.flatMap((kind) => group(GROUP_OF[kind], GROUP_WORDS[kind], ofKind(kind)));
  return [...known, ...group('?', UNKNOWN_KIND_GROUP, ofKind(undefined))];
}

function figuresOf(units: readonly UnitAssessment[]): Figures[] {
  return units.flatMap((unit) => (unit.figures ? [unit.figures] : []));
}

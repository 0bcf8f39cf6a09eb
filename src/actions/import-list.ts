import { fold } from '../domain/fold.ts';
import { TABS } from '../text/vi.ts';
import { IMPORT } from '../text/vi-import.ts';
import { a1 } from '../workbook/a1.ts';
import type { ImportAction, PlannedLine } from '../workbook/import-lines.ts';
import { placeNewRows } from '../workbook/import-rows.ts';
import { importWrites } from '../workbook/import-writes.ts';
import { lengthenedProtections } from '../workbook/protections.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { gridOf } from '../workbook/tool-tabs.ts';
import { relayUnitTab } from '../workbook/unit-tab.ts';
import { closing } from './closing.ts';
import { importPlan, type SourceColumn } from './import-plan.ts';
import { checkedPreview, checkedWrite } from './import-request.ts';
import { listTargets, openRegister, type TargetUnit, targetOf } from './import-target.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';

/** Beyond this Google takes a batch slowly or not at all. */
const LARGEST_BATCH = 1_900_000;

export interface ImportTargets {
  readonly units: readonly TargetUnit[];
  /** The code of the unit to begin with: its tab is in front, or it is the person's own; '' when neither is known. */
  readonly first: string;
}

export interface ImportPreview {
  readonly unit: { readonly code: string; readonly name: string; readonly tab: string };
  /** The line of the header, from 1; 0 when there is none. */
  readonly headerRow: number;
  readonly columns: readonly SourceColumn[];
  /** What a column may be. */
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  /** Whether the names are known, without which no line can be looked at. */
  readonly named: boolean;
  readonly lines: readonly PreviewLine[];
  readonly counts: Readonly<Record<ImportAction, number>>;
  /** What the preview was made from; a write bears it. */
  readonly token: string;
}

export interface PreviewLine extends Pick<PlannedLine, 'line' | 'action' | 'name' | 'reason' | 'remarks'> {
  readonly cells: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** Where it is in the tab; '' for a new line. */
  readonly cell: string;
}

export interface ImportReport {
  readonly tab: string;
  readonly sheetId: number;
  /** The first cell that was written; the header where nothing was. */
  readonly cell: string;
  readonly added: number;
  readonly changed: number;
}

/**
 * The units whose lists can be imported, and why the others cannot.
 * @param activeSheetId the tab in front of the person
 * @throws Refusal when the workbook is not of this tool
 */
export function importTargets(
  snapshot: Spreadsheet,
  now: Now,
  activeSheetId?: number,
): Outcome<ImportTargets> {
  const register = openRegister(snapshot, now);
  const units = listTargets(register);
  const own = now.who === '' ? [] : register.units.filter(({ email }) => fold(email) === fold(now.who));
  const open = units.filter(({ blocked }) => blocked === '');
  const first =
    open.find(({ sheetId }) => sheetId === activeSheetId) ??
    open.find(({ code }) => own.length === 1 && own[0]?.code === code);
  return { ...NOTHING, notice: told(0, 0, ''), report: { units, first: first?.code ?? '' } };
}

/**
 * What would become of every line of a list, nothing written. A salary is turned into its band at once and is in nothing
 * that comes back.
 * @param sent a `PreviewRequest`; anything else is refused
 * @throws Refusal when the unit's list cannot be written to, or the person is another unit's
 */
export function previewImport(snapshot: Spreadsheet, now: Now, sent: unknown): Outcome<ImportPreview> {
  const request = checkedPreview(sent);
  const target = targetOf(openRegister(snapshot, now), request.unit);
  const plan = importPlan(target, request);
  const labels = new Map(plan.fields.map(({ key, label }) => [key, label]));
  const nameColumn = target.table.positions.get('name') ?? 0;
  const counts = { add: 0, change: 0, same: 0, refuse: 0 };
  for (const { action } of plan.lines) counts[action] += 1;
  const lines = plan.lines.map(({ line, action, name, reason, remarks, row, cells }) => ({
    line,
    action,
    name,
    reason,
    remarks,
    cells: cells.map(({ key, before, after }) => ({ label: labels.get(key) ?? key, before, after })),
    cell: row === undefined || action === 'add' ? '' : a1(row, nameColumn),
  }));
  const { code, name } = target.unit;
  const report: ImportPreview = {
    unit: { code, name, tab: target.table.tab.title },
    headerRow: plan.headerRow,
    columns: plan.columns,
    fields: plan.fields.map(({ key, label }) => ({ key, label })),
    named: plan.named,
    lines,
    counts,
    token: plan.token,
  };
  return { ...NOTHING, notice: told(0, 0, report.unit.tab), report };
}

/**
 * Writes what the preview showed, but for the lines that the person left out: into the unit's own tab, the log, and nothing
 * else. The same list a second time changes nothing.
 * @param sent a `WriteRequest`; anything else is refused
 * @throws Refusal as `previewImport`, and when the tab is no longer as the preview saw it
 */
export function writeImport(snapshot: Spreadsheet, now: Now, sent: unknown): Outcome<ImportReport> {
  const request = checkedWrite(sent);
  const register = openRegister(snapshot, now);
  const target = targetOf(register, request.unit);
  const { unit, table } = target;
  const plan = importPlan(target, request);
  if (plan.token !== request.token) throw new Refusal(IMPORT.stale);
  const left = new Set(request.skip);
  const kept = plan.lines.filter(({ line }) => !left.has(line));
  const changes = kept.filter(({ action }) => action === 'change');
  const additions = kept.filter(({ action }) => action === 'add');
  const { tab } = table;
  const nameColumn = table.positions.get('name') ?? 0;
  const log = register.view.byTitle(TABS.log);
  if (!log) throw new Refusal(IMPORT.noLog);
  const report = { tab: tab.title, sheetId: tab.sheetId, added: additions.length, changed: changes.length };
  const notice = told(report.added, report.changed, tab.title);
  if (changes.length + additions.length === 0)
    return { ...NOTHING, notice, report: { ...report, cell: a1(table.headerRow, nameColumn) } };

  const people = additions.map(({ row, name }) => ({ row, foldedName: fold(name) }));
  const places = placeNewRows(table, unit.code, people, register.registeredNames);
  const placed = additions.flatMap((line, at) => {
    const spot = places.rows[at];
    return spot ? [{ line, at: spot }] : [];
  });
  const requests = [
    ...(places.bare ? relayUnitTab(unit, table, target.context, places.added) : []),
    ...importWrites(table, changes, placed),
    ...closing(register.view, log.sheetId, now, {
      what: IMPORT.logWhat,
      figures: IMPORT.logFigures(unit.code, report.added, report.changed),
    }),
  ];
  if (JSON.stringify(requests).length > LARGEST_BATCH) throw new Refusal(IMPORT.tooMuchToWrite);
  const rows = [...changes.flatMap(({ row }) => row ?? []), ...placed.map(({ at }) => at.row)];
  const end = gridOf(tab).rows;
  return {
    requests,
    protections: places.added > 0 ? lengthenedProtections(tab, end, end + places.added) : [],
    notice,
    report: {
      ...report,
      cell: a1(
        rows.reduce((a, b) => Math.min(a, b)),
        nameColumn,
      ),
    },
  };
}

const NOTHING = { requests: [], protections: [] };

function told(added: number, changed: number, tab: string) {
  return { title: IMPORT.title, lines: [IMPORT.done(tab, added, changed), IMPORT.next] };
}

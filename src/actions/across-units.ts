import { shown } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { FORM_OF, type ListForm } from '../domain/org-kinds.ts';
import { homonyms, type MobilisedList, type NamedRow } from '../domain/persons.ts';
import type { RowProblem } from '../domain/problems.ts';
import { a1 } from '../workbook/a1.ts';
import { cut } from '../workbook/content.ts';
import type { ListRow } from '../workbook/read-list.ts';
import type { UnitReading } from '../workbook/read-unit.ts';

/** Problems that only a look across rows and lists can see, by the row they belong to. */
export type CrossProblems = ReadonlyMap<ListRow, readonly RowProblem[]>;

/** Homonyms, doubled codes, codes beside another name, and names that are on the already-mobilised list. */
export function crossProblems(
  readings: readonly UnitReading[],
  mobilised: MobilisedList,
  registeredNames: ReadonlyMap<string, string>,
): CrossProblems {
  const found = new Map<ListRow, RowProblem[]>();
  const report = (row: ListRow, problem: RowProblem) => {
    const before = found.get(row);
    if (before) before.push(problem);
    else found.set(row, [problem]);
  };
  reportHomonyms(readings, report);
  reportCodes(readings, registeredNames, report);
  for (const reading of readings) reportMobilised(reading, mobilised, report);
  return found;
}

type ReportRow = (row: ListRow, problem: RowProblem) => void;

/** A row among all lists of its form: staff are compared with staff, households with households. */
interface Listed extends NamedRow {
  readonly form: ListForm;
  readonly row: ListRow;
  readonly where: string;
}

function reportHomonyms(readings: readonly UnitReading[], report: ReportRow): void {
  const byForm = new Map<ListForm, Listed[]>();
  for (const { orgUnit, list } of readings) {
    if (!list || !orgUnit.kind) continue;
    const form = FORM_OF[orgUnit.kind];
    const column = list.table.positions.get('name') ?? 0;
    const listed = list.rows.map((row) => ({
      form,
      row,
      foldedName: row.foldedName,
      orgUnit: orgUnit.code,
      setAside: row.setAside,
      where: `${list.table.tab.title}!${a1(row.row, column)}`,
    }));
    const before = byForm.get(form);
    if (before) before.push(...listed);
    else byForm.set(form, listed);
  }
  for (const rows of byForm.values()) {
    for (const [{ row }, other] of homonyms(rows)) {
      report(row, {
        code: 'DUPLICATE_PERSON',
        field: 'name',
        found: nameShown(row.name),
        facts: { other: other.where },
      });
    }
  }
}

/** A code is one person's: two rows of one code are an error in both, a code beside a new name a warning. */
function reportCodes(
  readings: readonly UnitReading[],
  registeredNames: ReadonlyMap<string, string>,
  report: ReportRow,
): void {
  const rowsByCode = new Map<string, ListRow[]>();
  for (const { list } of readings) {
    for (const row of list?.rows ?? []) {
      if (row.code === '') continue;
      const code = fold(row.code);
      const before = rowsByCode.get(code);
      if (before) before.push(row);
      else rowsByCode.set(code, [row]);
      const registered = registeredNames.get(code);
      if (registered !== undefined && row.foldedName !== '' && !isNameOf(row, registered)) {
        report(row, {
          code: 'CODE_NAME_CHANGED',
          field: 'name',
          found: nameShown(row.name),
          facts: { code: row.code, registered: nameShown(registered) },
        });
      }
    }
  }
  for (const rows of rowsByCode.values()) {
    if (rows.length < 2) continue;
    for (const row of rows) {
      report(row, { code: 'CODE_DUPLICATE', field: 'code', found: row.code, facts: { times: rows.length } });
    }
  }
}

/** The registry holds long names cut. */
function isNameOf(row: ListRow, registered: string): boolean {
  return [row.foldedName, fold(cut(row.name))].includes(fold(registered));
}

function nameShown(name: string): string {
  return shown({ kind: 'text', value: name });
}

function reportMobilised({ orgUnit, list }: UnitReading, mobilised: MobilisedList, report: ReportRow): void {
  const times = new Map<string, number>();
  for (const row of list?.rows ?? []) times.set(row.foldedName, (times.get(row.foldedName) ?? 0) + 1);
  for (const row of list?.rows ?? []) {
    const exclusion = mobilised.exclusion(row.foldedName, orgUnit, times.get(row.foldedName) ?? 0);
    if (exclusion === undefined) continue;
    report(row, {
      code: 'EXCLUDED_PERSON',
      field: 'name',
      found: nameShown(row.name),
      facts: { certain: exclusion === 'mobilised' ? 1 : 0 },
    });
  }
}

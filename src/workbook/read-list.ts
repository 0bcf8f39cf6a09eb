import { assessBusiness, type BusinessRules } from '../domain/business.ts';
import { type CellValue, isBlank, shown, textOf } from '../domain/cells.ts';
import { readBox, readChoice, vocabulary } from '../domain/choices.ts';
import { assessDonor } from '../domain/donor.ts';
import type { Entry } from '../domain/entry.ts';
import { fold } from '../domain/fold.ts';
import { assessHousehold, type HamletRules } from '../domain/hamlet.ts';
import type { ListForm } from '../domain/org-kinds.ts';
import type { PaymentCells } from '../domain/payments.ts';
import { type RowProblem, SEVERITY } from '../domain/problems.ts';
import { assessStaff, type StaffRules } from '../domain/staff.ts';
import { BUSINESS_FORM_WORDS, CATEGORY_WORDS, METHOD_WORDS, STATUS_WORDS } from '../text/vi.ts';
import { DONOR_HEADERS } from '../text/vi-columns.ts';
import type { Problem } from './problem.ts';
import { place, type Table } from './read-table.ts';

export type ListRules = StaffRules & HamletRules & BusinessRules;

/** A row of a unit's list, as read and assessed. */
export interface ListRow {
  readonly row: number;
  readonly name: string;
  readonly foldedName: string;
  readonly code: string;
  /** Somebody marked it as kept in another list. */
  readonly setAside: boolean;
  readonly entry: Entry;
  readonly problems: readonly RowProblem[];
}

const CATEGORIES = vocabulary(CATEGORY_WORDS);
const STATUSES = vocabulary(STATUS_WORDS);
const METHODS = vocabulary(METHOD_WORDS);
const BUSINESS_FORMS = vocabulary(BUSINESS_FORM_WORDS);
const ANONYMOUS = fold(DONOR_HEADERS.anonymous);
const SET_ASIDE = new Set(['declaredElsewhere', 'mobilisedElsewhere']);

/**
 * One row of a list: its cells handed to the rules of its form.
 * @param mobilised whether the person is already mobilised elsewhere, by the name
 */
export function readRow(
  table: Table,
  form: ListForm,
  row: number,
  rules: ListRules,
  mobilised: (foldedName: string) => boolean,
): ListRow {
  const cell = (key: string): CellValue => table.cell(row, key);
  const name = cell('name');
  const foldedName = fold(textOf(name));
  const status = form === 'staff' ? readChoice(cell('status'), STATUSES) : ({ kind: 'blank' } as const);
  const assess = (): { entry: Entry; problems: readonly RowProblem[] } => {
    const payment: PaymentCells = {
      paid: cell('paid'),
      paidOn: cell('paidOn'),
      method: readChoice(cell('method'), METHODS),
      methodCell: cell('method'),
      account: cell('account'),
      accountAsMethod: readChoice(cell('account'), METHODS),
    };
    switch (form) {
      case 'staff': {
        const staff = {
          ...payment,
          name,
          categoryCell: cell('category'),
          category: readChoice(cell('category'), CATEGORIES),
          income: cell('income'),
          statusCell: cell('status'),
          status,
          days: cell('days'),
          note: cell('note'),
        };
        return assessStaff(staff, rules, mobilised(foldedName));
      }
      case 'hamlet': {
        const [days, goods, quantity] = [cell('days'), cell('goods'), cell('quantity')];
        return assessHousehold(
          { ...payment, name, days, goods, quantity, unitPrice: cell('unitPrice'), land: cell('land') },
          rules,
        );
      }
      case 'business': {
        const formCell = cell('form');
        const business = { formCell, form: readChoice(formCell, BUSINESS_FORMS), taxCode: cell('taxCode') };
        const gifts = { pledge: cell('pledge'), goodsValue: cell('goodsValue') };
        return assessBusiness({ ...payment, ...business, ...gifts, name }, rules);
      }
      case 'donor': {
        const gifts = {
          pledge: cell('pledge'),
          goodsValue: cell('goodsValue'),
          anonymous: cell('anonymous'),
        };
        return assessDonor({ ...payment, ...gifts, name }, rules);
      }
    }
  };
  const { entry, problems } = assess();
  return {
    row,
    name: textOf(name),
    foldedName,
    code: textOf(cell('code')),
    setAside: status.kind === 'known' && SET_ASIDE.has(status.value),
    entry: asksNotToBeNamed(table, row) ? { ...entry, anonymous: true } : entry,
    problems,
  };
}

/**
 * Whether a row of a list whose form does not ask says, under a header that its people added, that its bearer is not to be
 * named. A mark that cannot be read is taken as asking.
 */
function asksNotToBeNamed(table: Table, row: number): boolean {
  const mark = table.added(row, ANONYMOUS);
  return mark !== undefined && readBox(mark) !== false;
}

/** A row's problem with its place: the cell of its field, or the row's first cell where the column is missing. */
export function placed(table: Table, orgUnit: string, row: number, problem: RowProblem): Problem {
  const column = table.positions.get(problem.field) ?? table.positions.get('name') ?? 0;
  return {
    ...place(table.tab, orgUnit, row, column),
    severity: SEVERITY[problem.code],
    code: problem.code,
    found: problem.found,
    ...(problem.facts ? { facts: problem.facts } : {}),
  };
}

/** Computed cells that somebody typed over, in any row: the tool's own figure is used, and this is told. */
export function overwrittenCells(table: Table, orgUnit: string): Problem[] {
  const computed = table.columns.filter((column) => column.role === 'computed');
  const problems: Problem[] = [];
  for (let row = table.headerRow + 1; row < table.tab.rowCount; row++) {
    for (const { key, header } of computed) {
      const column = table.positions.get(key);
      if (column === undefined || table.tab.isFormula(row, column)) continue;
      const cell = table.tab.cell(row, column);
      if (isBlank(cell)) continue;
      problems.push({
        ...place(table.tab, orgUnit, row, column),
        severity: 'warning',
        code: 'COMPUTED_OVERWRITTEN',
        found: shown(cell),
        facts: { header },
      });
    }
  }
  return problems;
}

/** Merged cells among the rows: only the first cell of a merge has its value. */
export function mergedCells(table: Table, orgUnit: string): Problem[] {
  const columns = [...table.positions.values()];
  const last = Math.max(...columns);
  const merges = table.tab.sheet.merges ?? [];
  const among = merges.filter(
    (range) =>
      (range.endRowIndex ?? Number.POSITIVE_INFINITY) > table.headerRow + 1 &&
      (range.startColumnIndex ?? 0) <= last,
  );
  return among.map((range) => {
    const [row, column] = [range.startRowIndex ?? 0, range.startColumnIndex ?? 0];
    return {
      ...place(table.tab, orgUnit, row, column),
      severity: 'warning',
      code: 'MERGED_CELLS',
      found: shown(table.tab.cell(row, column)),
    };
  });
}

/** The units as the people know them: what was typed, and what that means by the rules alone. */

export type Form = 'staff' | 'hamlet' | 'business' | 'donor';

/** A row of a list; `undefined` where the amount cannot be read. */
export interface Row {
  paid: number | undefined;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly form: Form;
  /** As it stands in the workbook; '' where there is none or it cannot be written to. */
  email: string;
  rows: Row[];
  ticked: boolean;
  nobody: boolean;
  signed: boolean;
}

/** What everybody in a list of staff is asked for. */
export const TARGET = 450_000;

export const ACCOUNTANT = 'ke.toan@xa.example';
export const CHAIRMAN = 'chu.tich@xa.example';
export const COLLEAGUE = 'can.bo@xa.example';

const unit = (code: string, name: string, form: Form, email = `${code.toLowerCase()}@xa.example`): Unit => ({
  code,
  name,
  form,
  email,
  rows: [],
  ticked: false,
  nobody: false,
  signed: false,
});

/** Eight units, of which one has no address. */
export function newUnits(): Unit[] {
  return [
    unit('CQ', 'Cơ quan xã', 'staff'),
    unit('MN', 'Trường Mầm non', 'staff'),
    unit('TH', 'Trường Tiểu học', 'staff'),
    unit('YT', 'Trạm Y tế', 'staff'),
    unit('X01', 'Xóm 1', 'hamlet'),
    unit('X02', 'Xóm 2', 'hamlet', ''),
    unit('DN', 'Doanh nghiệp', 'business'),
    unit('HT', 'Tổ chức, cá nhân', 'donor'),
  ];
}

/** Businesses and donors are asked for nothing. */
export function isAskable({ form }: Unit): boolean {
  return form === 'staff' || form === 'hamlet';
}

/** Whether a list says of itself that it is all there. */
export function isDeclared({ ticked, nobody, rows }: Unit): boolean {
  return ticked ? nobody || rows.length > 0 : nobody && rows.length === 0;
}

export function remainingOf({ form, rows }: Unit): number {
  if (form !== 'staff') return 0;
  return rows.reduce((sum, { paid = 0 }) => sum + Math.max(0, TARGET - paid), 0);
}

/** Whether nothing is missing: the list is there, readable, on paper with its signature, and all is given. */
export function isFinished(of: Unit): boolean {
  if (!isAskable(of)) return true;
  const isReadable = of.rows.every(({ paid }) => paid !== undefined);
  return isDeclared(of) && isReadable && (!of.ticked || of.signed) && remainingOf(of) === 0;
}

export function paidOf({ rows }: Unit): number {
  return rows.reduce((sum, { paid = 0 }) => sum + paid, 0);
}

/** The JSON that `tong-hop` and `kiem-tra` print, as the interface names it. */

export const NUMBERS = [
  'listed',
  'inScope',
  'undetermined',
  'participated',
  'targetDays',
  'targetAmount',
  'paidOnTime',
  'paidOnDueDate',
  'paidLate',
  'paidUndated',
  'paid',
  'labourDays',
  'labourValue',
  'inKindValue',
  'landArea',
  'mobilised',
  'remaining',
  'surplus',
] as const;

export type Numbers = Record<(typeof NUMBERS)[number], number>;

export interface Figures extends Numbers {
  paidByAccount: Record<string, number>;
  rows: { read: number; counted: number; rejected: number };
}

/** Each is null where the tab cannot be read. */
type OrNull<T> = { [Key in keyof T]: T[Key] | null };

export interface UnitReport extends OrNull<Figures> {
  code: string;
  name: string;
  kind: string;
  tab: string;
  readable: boolean;
  list: 'complete' | 'incomplete' | 'none' | 'nobody' | null;
  listCompleteOn: string | null;
}

export interface Problem {
  severity: 'error' | 'warning';
  code: string;
  unit: string;
  tab: string;
  cell: string;
  found: string;
  message: string;
  fix: string;
}

export interface Report {
  campaign: { name: string; commune: string; year: number; labourRate: number; dueDate: string };
  calls: Record<string, number>;
  run: { number: number; at: string | null; fingerprint: string; changed: boolean };
  units: UnitReport[];
  groups: (Figures & { key: string; name: string })[];
  totals: Figures;
  problems: Problem[];
}

export const FIGURE_KEYS = [...NUMBERS, 'paidByAccount', 'rows'];
export const KEYS = {
  report: ['campaign', 'calls', 'run', 'units', 'groups', 'totals', 'problems'],
  campaign: ['name', 'commune', 'year', 'labourRate', 'dueDate'],
  run: ['number', 'at', 'fingerprint', 'changed'],
  unit: ['code', 'name', 'kind', 'tab', 'readable', ...FIGURE_KEYS, 'list', 'listCompleteOn'],
  group: ['key', 'name', ...FIGURE_KEYS],
  problem: ['severity', 'code', 'unit', 'tab', 'cell', 'found', 'message', 'fix'],
};

/** The sum of several units' figures; areas are summed in thousandths, as they are written. */
export function sumOf(parts: readonly Figures[]): Figures {
  const sum = (key: keyof Numbers) =>
    parts.reduce((total, part) => total + Math.round(part[key] * 1000), 0) / 1000;
  const paidByAccount: Record<string, number> = {};
  const rows = { read: 0, counted: 0, rejected: 0 };
  for (const part of parts) {
    for (const [account, paid] of Object.entries(part.paidByAccount)) {
      paidByAccount[account] = (paidByAccount[account] ?? 0) + paid;
    }
    for (const key of ['read', 'counted', 'rejected'] as const) rows[key] += part.rows[key];
  }
  const numbers = Object.fromEntries(NUMBERS.map((key) => [key, sum(key)])) as Numbers;
  return { ...numbers, paidByAccount, rows };
}

export function figuresOf<T extends OrNull<Figures>>(part: T): Figures {
  return Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, part[key as keyof Figures]]),
  ) as unknown as Figures;
}

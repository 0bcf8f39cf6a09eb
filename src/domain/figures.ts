import { type Entry, participated } from './entry.ts';
import type { Payment, Timeliness } from './payments.ts';
import {
  addDong,
  type Dong,
  dong,
  excess,
  type LabourDays,
  labourDays,
  type Measure,
  measure,
  NO_DAYS,
  NO_DONG,
  NO_MEASURE,
} from './quantities.ts';

/** Money by receiver: the accounts' numbers in their order, then the cash box and what is not told. */
export interface PaidByReceiver {
  readonly accounts: ReadonlyMap<string, Dong>;
  readonly cash: Dong;
  readonly untold: Dong;
}

/** The figures of a unit, a group or the whole; every amount in đồng, money, labour and goods apart. */
export interface Figures {
  readonly listed: number;
  readonly inScope: number;
  readonly undetermined: number;
  readonly participated: number;
  readonly targetDays: LabourDays;
  readonly targetAmount: Dong;
  readonly paidOnTime: Dong;
  readonly paidOnDueDate: Dong;
  readonly paidLate: Dong;
  readonly paidUndated: Dong;
  readonly paid: Dong;
  readonly labourDays: LabourDays;
  readonly labourValue: Dong;
  readonly inKindValue: Dong;
  readonly landArea: Measure;
  /** Money + labour value + goods. */
  readonly mobilised: Dong;
  readonly remaining: Dong;
  readonly surplus: Dong;
  readonly paidBy: PaidByReceiver;
  readonly rows: { readonly read: number; readonly counted: number; readonly rejected: number };
}

const PAID_FIELD = {
  onTime: 'paidOnTime',
  onDueDate: 'paidOnDueDate',
  late: 'paidLate',
  undated: 'paidUndated',
} as const satisfies Record<Timeliness, keyof Figures>;

/** A row that was read: what it counts for, and whether it had an error. */
export interface AssessedRow {
  readonly entry: Entry;
  readonly rejected: boolean;
}

export function noFigures(accounts: readonly string[]): Figures {
  return {
    listed: 0,
    inScope: 0,
    undetermined: 0,
    participated: 0,
    targetDays: NO_DAYS,
    targetAmount: NO_DONG,
    paidOnTime: NO_DONG,
    paidOnDueDate: NO_DONG,
    paidLate: NO_DONG,
    paidUndated: NO_DONG,
    paid: NO_DONG,
    labourDays: NO_DAYS,
    labourValue: NO_DONG,
    inKindValue: NO_DONG,
    landArea: NO_MEASURE,
    mobilised: NO_DONG,
    remaining: NO_DONG,
    surplus: NO_DONG,
    paidBy: {
      accounts: new Map(accounts.map((number) => [number, NO_DONG])),
      cash: NO_DONG,
      untold: NO_DONG,
    },
    rows: { read: 0, counted: 0, rejected: 0 },
  };
}

/** The figures of one row; a rejected row's readable fields count like any other's. */
function figuresOf({ entry, rejected }: AssessedRow): Figures {
  const inScope = entry.target !== undefined && entry.target.amount > 0;
  const money = figuresOfMoney(entry.payments);
  return {
    ...money,
    listed: 1,
    inScope: inScope ? 1 : 0,
    undetermined: entry.target === undefined ? 1 : 0,
    participated: participated(entry) ? 1 : 0,
    targetDays: entry.target?.days ?? NO_DAYS,
    targetAmount: entry.target?.amount ?? NO_DONG,
    labourDays: entry.labourDays,
    labourValue: entry.labourValue,
    inKindValue: entry.inKindValue,
    landArea: entry.landArea,
    mobilised: addDong(money.paid, entry.labourValue, entry.inKindValue),
    remaining: entry.remaining,
    surplus: entry.surplus,
    rows: { read: 1, counted: rejected ? 0 : 1, rejected: rejected ? 1 : 0 },
  };
}

/** The figures of money alone, as a unit's that was received for no one of its people in particular. */
export function figuresOfMoney(payments: readonly Payment[]): Figures {
  const sum = mutableFigures([]);
  for (const { amount, timeliness, receiver } of payments) {
    sum[PAID_FIELD[timeliness]] += amount;
    sum.paid += amount;
    sum.mobilised += amount;
    if (receiver.kind === 'account')
      sum.accounts.set(receiver.number, (sum.accounts.get(receiver.number) ?? 0) + amount);
    else if (receiver.kind === 'cash') sum.cash += amount;
    else sum.untold += amount;
  }
  return sealed(sum);
}

/** The figures of labour and goods alone, as a unit's that were given for no one of its people in particular. */
export function figuresOfGifts(gifts: Pick<Figures, 'labourDays' | 'labourValue' | 'inKindValue'>): Figures {
  return { ...noFigures([]), ...gifts, mobilised: addDong(gifts.labourValue, gifts.inKindValue) };
}

/**
 * A unit's figures with what was given for it as a whole: that is nobody's in particular, so it goes against what all of
 * its people together still lack, and only what is over is surplus. A person's own surplus still covers nobody else.
 * @param whole from `figuresOfMoney` and `figuresOfGifts`
 * @param hasTargets whether the unit's people have targets (plan II.1); others lack nothing
 */
export function withWhole(
  people: Figures,
  whole: readonly Figures[],
  accounts: readonly string[],
  hasTargets: boolean,
): Figures {
  const sum = addFigures([people, ...whole], accounts);
  if (!hasTargets) return sum;
  const credit = addDong(...whole.flatMap(({ paid, labourValue }) => [paid, labourValue]));
  return {
    ...sum,
    remaining: excess(people.remaining, credit),
    surplus: addDong(people.surplus, excess(credit, people.remaining)),
  };
}

/** Sums figures field by field; the order of what is summed does not matter. */
export function addFigures(parts: readonly Figures[], accounts: readonly string[]): Figures {
  const sum = mutableFigures(accounts);
  for (const part of parts) addInto(sum, part);
  return sealed(sum);
}

/** The figures of a unit from its rows. */
export function figuresOfRows(rows: readonly AssessedRow[], accounts: readonly string[]): Figures {
  const sum = mutableFigures(accounts);
  for (const row of rows) addInto(sum, figuresOf(row));
  return sealed(sum);
}

type Mutable = Record<PlainField, number> & {
  accounts: Map<string, number>;
  cash: number;
  untold: number;
  rows: { read: number; counted: number; rejected: number };
};
type PlainField = Exclude<keyof Figures, 'paidBy' | 'rows'>;

function mutableFigures(accounts: readonly string[]): Mutable {
  const { paidBy: _paidBy, rows: _rows, ...plain } = noFigures([]);
  return {
    ...plain,
    accounts: new Map(accounts.map((number) => [number, 0])),
    cash: 0,
    untold: 0,
    rows: { read: 0, counted: 0, rejected: 0 },
  };
}

function addInto(sum: Mutable, part: Figures): void {
  for (const field of PLAIN_FIELDS) sum[field] += part[field];
  for (const [number, amount] of part.paidBy.accounts) {
    sum.accounts.set(number, (sum.accounts.get(number) ?? 0) + amount);
  }
  sum.cash += part.paidBy.cash;
  sum.untold += part.paidBy.untold;
  sum.rows.read += part.rows.read;
  sum.rows.counted += part.rows.counted;
  sum.rows.rejected += part.rows.rejected;
}

const PLAIN_FIELDS = Object.keys(noFigures([])).filter(
  (field): field is PlainField => field !== 'paidBy' && field !== 'rows',
);

function sealed(sum: Mutable): Figures {
  const money = (field: PlainField) => dong(sum[field]);
  return {
    listed: sum.listed,
    inScope: sum.inScope,
    undetermined: sum.undetermined,
    participated: sum.participated,
    targetDays: labourDays(sum.targetDays),
    targetAmount: money('targetAmount'),
    paidOnTime: money('paidOnTime'),
    paidOnDueDate: money('paidOnDueDate'),
    paidLate: money('paidLate'),
    paidUndated: money('paidUndated'),
    paid: money('paid'),
    labourDays: labourDays(sum.labourDays),
    labourValue: money('labourValue'),
    inKindValue: money('inKindValue'),
    landArea: measure(sum.landArea),
    mobilised: money('mobilised'),
    remaining: money('remaining'),
    surplus: money('surplus'),
    paidBy: {
      accounts: new Map([...sum.accounts].map(([number, amount]) => [number, dong(amount)])),
      cash: dong(sum.cash),
      untold: dong(sum.untold),
    },
    rows: sum.rows,
  };
}

/** Share of the target reached, 0–1; undefined without a target. Never above 1: surplus does not count. */
export function fulfilment({
  targetAmount,
  remaining,
}: Pick<Figures, 'targetAmount' | 'remaining'>): number | undefined {
  return targetAmount > 0 ? (targetAmount - remaining) / targetAmount : undefined;
}

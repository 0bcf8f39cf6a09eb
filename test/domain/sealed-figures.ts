/** Sealed figures as the tables tell them: by their names, what is not told being 0. */
import {
  PERSON_FIELDS,
  type PersonField,
  type PersonFigures,
  SEALED_FIELDS,
  type SealedField,
  type SealedFigures,
  type SealedRun,
  type SealedUnit,
} from '../../src/domain/sealing.ts';

/** In two accounts there is money; the third column is cash. */
export const RECEIVERS = ['8502215035268', '8502215036905', 'cash'];

type Told<Field extends string, Value> = Readonly<Partial<Record<Field, Value>>>;
/** What is told of a unit, a group or the whole: fields, money by receiver, rows read, counted and rejected. */
export type Figures = Told<SealedField, number> & {
  readonly by?: readonly number[];
  readonly rows?: readonly number[];
};

export function figures({ by = [0, 0, 0], rows = [0, 0, 0], ...told }: Figures = {}): number[] {
  return [...SEALED_FIELDS.map((field) => told[field] ?? 0), ...by, ...rows];
}

/** What one row counts for; a target that is not determined is null. */
export function counted(told: Told<PersonField, number | null> = {}): PersonFigures {
  return PERSON_FIELDS.map((field) => {
    const value = told[field];
    return value === undefined ? 0 : value;
  });
}

export function sealedUnit(code: string, more: Partial<SealedUnit> = {}): SealedUnit {
  return {
    ...{ code, name: `Đơn vị ${code}`, kind: 'office', figures: figures(), list: 'complete' },
    ...{ isEmpty: false, errors: 0, handedInOn: null, signedOn: null },
    ...more,
  };
}

export function sealedFigures(more: Partial<SealedFigures> = {}): SealedFigures {
  return {
    ...{ settings: [['labourRate', 150_000, 'II.1']], receivers: RECEIVERS, units: [], groups: [] },
    ...{ totals: figures(), unplaced: null, use: null, errors: 0, people: [] },
    ...more,
  };
}

/** A whole run, of one unit that can be read and one that cannot. */
export const RUN: SealedRun = {
  ...{ number: 1, at: '2024-05-24T08:00:00+07:00', run: 7, fingerprint: 'dấu', closing: 'after' },
  ...{ preparedBy: 'Người Thử Một', approvedBy: 'Ma Văn Mẫu', who: '', reason: '', waiver: 'Họp gấp' },
  obstacles: { unread: ['MN'], moneyErrors: 0, sealErrors: 0 },
  previous: '',
  ...sealedFigures({
    units: [
      sealedUnit('CQ', { handedInOn: '2024-05-18', signedOn: '2024-05-19' }),
      sealedUnit('MN', { kind: null, figures: null, list: null, isEmpty: true }),
    ],
    groups: [{ key: 'I', name: 'Cơ quan', figures: figures() }],
    unplaced: 300_000,
    use: { spent: 0, left: 300_000 },
    people: [{ unit: 'CQ', whole: counted(), rows: [['CQ-01', ...counted()]] }],
  }),
};

/** One campaign, one set of figures: whoever shows a unit's figures, or the whole, shows those of `Tổng hợp`. */
import fc from 'fast-check';
import { assess } from '../../src/actions/assess.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { dashboard } from '../../src/actions/dashboard.ts';
import { documentFigures, reportFigures, unitsOf } from '../../src/actions/documents/figures.ts';
import { publicBoard } from '../../src/actions/public-board.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import {
  type Book,
  business,
  donor,
  goods,
  household,
  labour,
  person,
  receipt,
  smallBook,
  TODAY,
} from '../support/book.ts';

/** Figures that more than one place shows; places that leave one out leave it undefined. */
type Shown = Partial<
  Record<'paid' | 'remaining' | 'surplus' | 'mobilised' | 'labourDays' | 'inKindValue', number>
>;

/** What a place shows of each unit by its name, and of all as `''`. */
type Sheet = ReadonlyMap<string, Shown>;

const HEADERS = {
  paid: 'Tổng tiền đã nộp',
  remaining: 'Còn vận động',
  surplus: 'Ủng hộ thêm',
  mobilised: 'Tổng giá trị huy động',
  labourDays: 'Ngày công đã làm',
  inKindValue: 'Hiện vật quy tiền',
} as const;

const figuresOf = (figures: Readonly<Record<keyof Shown, number | null>> | null): Shown => {
  if (!figures) return {};
  const { paid, remaining, surplus, mobilised, labourDays, inKindValue } = figures;
  const shown = { paid, remaining, surplus, mobilised, labourDays, inKindValue };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null)) as Shown;
};

/** The tab itself, cell by cell. */
function summaryTab(book: Book): Sheet {
  const rows = book.texts('Tổng hợp');
  const at = rows.findIndex(([first]) => first === 'STT');
  const headers = rows[at] ?? [];
  const end = rows.findIndex(([, name]) => name === 'Tổng cộng');
  return new Map(
    rows.slice(at + 1, end + 1).flatMap((row): [string, Shown][] => {
      // Units are numbered from 1; a group has a Roman number.
      if (!/^(?:\d+|)$/.test(row[0] ?? '')) return [];
      const shown = Object.entries(HEADERS).map(([key, header]) => {
        const text = row[headers.indexOf(header)];
        return [key, text === '' || text === undefined ? undefined : Number(text)];
      });
      return [[row[0] === '' ? '' : (row[1] ?? ''), Object.fromEntries(shown)]];
    }),
  );
}

/** Every other place. */
function places(book: Book): Readonly<Record<string, Sheet>> {
  const snapshot = book.read();
  const assessment = assess(snapshot, TODAY.today);
  const seen = dashboard(snapshot, TODAY).report;
  const json = consolidate(snapshot, TODAY).report;
  const names = new Map(assessment.units.map(({ reading: { orgUnit } }) => [orgUnit.code, orgUnit.name]));
  const documents = (figures: ReturnType<typeof documentFigures>): Sheet =>
    new Map([
      ['', figuresOf(figures.totals)],
      ...unitsOf(figures).map((unit): [string, Shown] => [unit.name, figuresOf(unit.figures)]),
    ]);
  const [table] = publicBoard(assessment, TODAY).board.tables;
  const publicRows = table?.rows ?? [];
  const column = (header: string) => table?.columns.findIndex((one) => one.header === header) ?? -1;
  return {
    'the JSON of tong-hop': new Map([
      ['', figuresOf(json.totals)],
      ...json.units.map((unit): [string, Shown] => [names.get(unit.code) ?? '', figuresOf(unit)]),
    ]),
    'Theo dõi nộp': new Map(
      book.table('Theo dõi nộp', 'STT').map((row): [string, Shown] => [
        row['Đơn vị']?.stringValue ?? '',
        {
          paid: row['Tiền đã nộp (đồng)']?.numberValue,
          remaining: row['Còn vận động (đồng)']?.numberValue,
        } as Shown,
      ]),
    ),
    'Bảng điều hành': new Map([
      [
        '',
        {
          paid: seen.money.paid,
          remaining: seen.remaining,
          surplus: seen.surplus,
          mobilised: seen.mobilised,
          labourDays: seen.labour.days,
          inKindValue: seen.goods,
        },
      ],
      ...seen.units.map((unit): [string, Shown] => [
        unit.name,
        { mobilised: unit.mobilised ?? undefined, remaining: unit.remaining ?? undefined } as Shown,
      ]),
    ]),
    'letters to units': documents(documentFigures(assessment, TODAY)),
    'reports, which take the sealed run': documents(reportFigures(assessment, TODAY)),
    'the public board': new Map(
      publicRows
        .filter(({ look }) => look !== 'group')
        .map(({ look, cells }): [string, Shown] => [
          look === 'total' ? '' : `${cells[1]}`,
          {
            paid: cells[column('Tiền đã nộp')],
            mobilised: cells[column('Tổng giá trị')],
          } as Shown,
        ]),
    ),
  };
}

const amount = fc.integer({ min: 1, max: 40 }).map((tens) => tens * 50_000);

test('every place shows the figures of Tổng hợp, whatever the books have', () => {
  fc.assert(
    fc.property(
      fc.record({
        declared: amount,
        received: fc.array(
          fc.record({ code: fc.constantFrom('MN', 'MN-01', 'X01', 'DN-01', 'ZZ'), amount }),
          {
            maxLength: 4,
          },
        ),
        hasLabour: fc.boolean(),
        hasGoods: fc.boolean(),
      }),
      ({ declared, received, hasLabour, hasGoods }) => {
        const book = smallBook();
        book.fill('MN', [person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': declared }), person('Lò Văn Sơn')]);
        book.fill('X01', [household('Nông Văn Tám', { 'Ngày công đã làm': 2 })]);
        book.fill('DN', [business('Công ty Mẫu')]).fill('HT', [donor('Hội Mẫu')]);
        book.fill(
          'Sổ thu',
          received.map((one, at) => receipt(one.code, { 'Số chứng từ': `PT${at}`, 'Số tiền': one.amount })),
        );
        if (hasLabour) book.fill('Ngày công', [labour('MN-02')]);
        if (hasGoods) book.fill('Hiện vật', [goods('X01')]);
        book.consolidate();
        book.apply(
          sealRun(book.read(), TODAY, {
            preparedBy: 'Nguyễn Thị Thu',
            approvedBy: 'Ma Đình Trường',
            waiver: 'Cần gửi',
          }),
        );
        const summary = summaryTab(book);
        expect(summary.size).toBe(6);
        for (const [place, sheet] of Object.entries(places(book))) {
          let compared = 0;
          for (const [unit, shown] of sheet) {
            for (const [key, value] of Object.entries(shown)) {
              if (value === undefined) continue;
              // Where nothing is asked the tab has nothing.
              const wanted = summary.get(unit)?.[key as keyof Shown] ?? 0;
              expect([place, unit, key, value]).toEqual([place, unit, key, wanted]);
              compared += 1;
            }
          }
          expect([place, compared >= 5]).toEqual([place, true]);
        }
      },
    ),
    { numRuns: 8 },
  );
});

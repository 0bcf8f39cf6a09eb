import { CATEGORY_WORDS, METHOD_WORDS, STATUS_WORDS } from '../../text/vi.ts';
import { madeUpNames } from './people.ts';

/** A cell as somebody typed it: text, a number, a tick, or a day. */
export type Typed = string | number | boolean | { readonly day: string };

/** A row by the keys of its form's headers. */
export type SampleRow = Readonly<Record<string, Typed>>;

export interface SampleUnit {
  readonly code: string;
  readonly rows: readonly SampleRow[];
  readonly doneOn?: string;
  readonly doneBy?: string;
  readonly nobody?: true;
}

const HIGH = 'Từ 5 triệu trở lên';
const LOW = 'Dưới 5 triệu';
const ACCOUNTS = ['8502215035268 Nguyễn Thị Thu', '8502215036905 Ma Văn Đông'];
const names = madeUpNames();
const name = () => names.next().value;
const day = (text: string): Typed => ({ day: text });

const transfer = (paid: Typed, on: string, account = 0): SampleRow => ({
  paid,
  paidOn: day(on),
  method: METHOD_WORDS.transfer,
  account: ACCOUNTS[account] ?? '',
});
const cash = (paid: Typed, on: string): SampleRow => ({ paid, paidOn: day(on), method: METHOD_WORDS.cash });

/** A staff member; who gave what goes round by turns, so that each unit has every state. */
function staff(position: string, category: keyof typeof CATEGORY_WORDS, turn: number): SampleRow {
  const person = {
    name: name(),
    position,
    category: CATEGORY_WORDS[category],
    income: turn % 3 === 2 ? LOW : HIGH,
  };
  const full = turn % 3 === 2 ? 300_000 : 450_000;
  switch (turn % 5) {
    case 0:
      return { ...person, ...transfer(full, `2024-05-${10 + (turn % 9)}`, turn % 2) };
    case 1:
      return { ...person, days: 1, ...transfer(full - 150_000, '2024-05-16', turn % 2) };
    case 2:
      return { ...person, ...cash(full, '2024-05-20') };
    case 3:
      return { ...person, days: 1.5 };
    default:
      return { ...person, ...transfer(full, '2024-05-22') };
  }
}

const many = (count: number, position: string, category: keyof typeof CATEGORY_WORDS): SampleRow[] =>
  Array.from({ length: count }, (_, turn) => staff(position, category, turn));

const household = (turn: number): SampleRow => {
  if (turn % 4 === 1) return { name: name(), days: 2 };
  if (turn % 4 === 2) {
    return { name: name(), goods: 'Đá hộc', measureUnit: 'm³', quantity: 3.5, unitPrice: 250_000 };
  }
  if (turn % 4 === 3) return { name: name(), land: 42.5 };
  return { name: name(), ...cash(200_000 + turn * 50_000, '2024-05-14') };
};

const hamlet = (place: number, households: number, doneOn?: string): SampleUnit => ({
  code: `X${`${place}`.padStart(2, '0')}`,
  rows: Array.from({ length: households }, (_, turn) => household(turn + place)),
  ...(doneOn ? { doneOn, doneBy: `Trưởng xóm ${place}` } : {}),
});

/** One of each mistake that people really make, for the accountant to find. */
function mistakes(): SampleRow[] {
  const teacher = (): SampleRow => ({
    name: name(),
    position: 'Giáo viên',
    category: CATEGORY_WORDS.publicEmployee,
  });
  return [
    { ...teacher(), income: HIGH, ...transfer(450, '2024-05-15') },
    { ...teacher(), ...transfer('300.000 đ', '2024-05-15') },
    { ...teacher(), income: LOW, paid: 300_000, paidOn: '31/2/2024', method: METHOD_WORDS.cash },
    { ...teacher(), income: 6_200_000, ...transfer('450k', '2024-05-17') },
    { ...teacher(), category: 'Hợp đồng', income: LOW, days: 2 },
    { ...teacher(), income: HIGH, status: STATUS_WORDS.maternityLeave },
    { ...teacher(), income: HIGH, paid: 450_000, method: METHOD_WORDS.transfer, account: ACCOUNTS[0] ?? '' },
    { ...teacher(), income: LOW, days: 'hai' },
    { ...teacher(), income: HIGH, ...transfer(4_500_000, '2024-05-18') },
  ];
}

/** The sample commune: 18 units, most done, some late, some silent, with the usual mistakes among them. */
export function sampleCommune(): SampleUnit[] {
  const twin: SampleRow = { name: name(), position: 'Giáo viên', category: CATEGORY_WORDS.publicEmployee };
  return [
    {
      code: 'CQ',
      rows: [
        ...many(8, 'Công chức', 'civilServant'),
        ...many(6, 'Cán bộ', 'cadre'),
        { name: name(), position: 'Phó Trưởng ban', category: CATEGORY_WORDS.partTime, income: LOW, days: 2 },
        { name: name(), position: 'Xã đội', category: CATEGORY_WORDS.armedForces, income: LOW },
        {
          name: name(),
          position: 'Công chức',
          category: CATEGORY_WORDS.civilServant,
          income: HIGH,
          status: STATUS_WORDS.seconded,
          note: 'Quyết định số 12/QĐ-UBND',
        },
      ],
      doneOn: '2024-05-10',
      doneBy: 'Văn phòng',
    },
    {
      code: 'MN',
      rows: [...many(10, 'Giáo viên', 'publicEmployee'), { ...twin, income: HIGH, days: 3 }],
      doneOn: '2024-05-13',
    },
    { code: 'TH', rows: [...many(9, 'Giáo viên', 'publicEmployee'), ...mistakes()] },
    {
      code: 'THCS',
      rows: [
        ...many(12, 'Giáo viên', 'publicEmployee'),
        { ...twin, income: HIGH, ...transfer(450_000, '2024-05-09') },
      ],
      doneOn: '2024-05-21',
    },
    { code: 'YT', rows: many(6, 'Nhân viên y tế', 'publicEmployee'), doneOn: '2024-05-15' },
    hamlet(1, 6, '2024-05-12'),
    hamlet(2, 5, '2024-05-14'),
    hamlet(3, 7, '2024-05-18'),
    hamlet(4, 4),
    hamlet(5, 5, '2024-05-19'),
    hamlet(6, 3, '2024-05-16'),
    { code: 'X07', rows: [], nobody: true },
    hamlet(8, 6, '2024-05-17'),
    { code: 'X09', rows: [] },
    hamlet(10, 4, '2024-05-20'),
    { code: 'X11', rows: [] },
    {
      code: 'DN',
      rows: [
        {
          name: 'Công ty mẫu Núi Xanh',
          form: 'Doanh nghiệp',
          pledge: 5_000_000,
          ...transfer(5_000_000, '2024-05-08'),
        },
        { name: 'Công ty mẫu Đồi Chè', form: 'Doanh nghiệp', ...transfer(1_500_000, '2024-05-17', 1) },
        { name: 'Hợp tác xã mẫu Suối Trong', form: 'Hợp tác xã', goodsValue: 3_000_000 },
        {
          name: 'Hộ kinh doanh mẫu Nắng',
          form: 'Hộ kinh doanh',
          taxCode: '0123456789',
          ...cash(500_000, '2024-05-15'),
        },
        { name: 'Công ty mẫu Mây', form: 'Doanh nghiệp', pledge: 2_000_000 },
      ],
      doneOn: '2024-05-20',
    },
    {
      code: 'HT',
      rows: [
        { name: 'Hội đồng hương mẫu', ...transfer(10_000_000, '2024-05-06') },
        { name: 'Nhà hảo tâm không nêu tên', anonymous: true, ...cash(2_000_000, '2024-05-23') },
        { name: 'Câu lạc bộ thiện nguyện mẫu', goodsValue: '1,5 triệu' },
      ],
      doneOn: '2024-05-20',
    },
  ];
}

import type { MatchPayee } from '../../src/domain/match.ts';
import { dong } from '../../src/domain/quantities.ts';
import type { Random } from '../simulation/random.ts';

/** Made-up people of made-up lists, with the few surnames that everybody shares, and some namesakes. */

const SURNAMES = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Lê',
  'Ma',
  'Hoàng',
  'Lường',
  'Đặng',
  'Phạm',
] as const;
const MIDDLE = ['Văn', 'Thị', 'Thị', 'Đức', 'Thu', 'Minh', 'Hữu', 'Ngọc', 'Thanh', 'Xuân'] as const;
const GIVEN = [
  ...(['An', 'Ánh', 'Bình', 'Cường', 'Dũng', 'Đào', 'Giang', 'Hà', 'Hạnh', 'Hiền', 'Hoà', 'Hoa'] as const),
  ...(['Huệ', 'Hương', 'Khánh', 'Lan', 'Loan', 'Mai', 'Nga', 'Oanh', 'Phúc', 'Quý', 'Sơn', 'Thơ'] as const),
  ...(['Thuỷ', 'Tuyết', 'Uyên', 'Vân', 'Yến', 'Tùng', 'Trường', 'Kiên'] as const),
] as const;

export const ACCOUNT = '8502215035268';
export const OWN_ACCOUNTS = [
  { number: ACCOUNT, holder: 'Nguyễn Thị Thu' },
  { number: '8502215036905', holder: 'Ma Văn Đông' },
];

const UNITS: readonly (readonly [code: string, name: string])[] = [
  ['MN', 'Trường Mầm non Điềm Mặc'],
  ['TH', 'Trường Tiểu học Điềm Mặc'],
  ['THCS', 'Trường THCS Điềm Mặc'],
  ['YT', 'Trạm Y tế xã Điềm Mặc'],
  ['CQ', 'Cơ quan xã Điềm Mặc'],
];

export function madeUpName(random: Random): string {
  return `${random.pick(SURNAMES)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;
}

/** Units with their own payee and their people; the rows of a list are numbered from 1. */
export function madeUpPayees(random: Random, people: number): MatchPayee[] {
  const perUnit = 40;
  const count = Math.max(UNITS.length, Math.ceil(people / perUnit));
  const units = Array.from(
    { length: count },
    (_, at) => UNITS[at] ?? ([`X${`${at}`.padStart(2, '0')}`, `Xóm ${at}`] as const),
  );
  const names: string[] = [];
  const ofUnits = units.map(([unit, unitName]) => ({ unit, unitName, code: unit, name: unitName }));
  const own = ofUnits.map((unit) => ({ ...unit, remaining: dong(0), isUnit: true }));
  const persons = Array.from({ length: people }, (_, at) => {
    const { unit, unitName } = ofUnits[at % count] ?? { unit: '', unitName: '' };
    const name = names.length > 0 && random.happens(0.05) ? names[random.below(names.length)] : undefined;
    names.push(name ?? madeUpName(random));
    return {
      ...{ unit, unitName, code: `${unit}-${`${Math.floor(at / count) + 1}`.padStart(2, '0')}` },
      ...{
        name: names[at] ?? '',
        remaining: dong(random.pick([300_000, 450_000, 450_000, 0])),
        isUnit: false,
      },
    };
  });
  return [...own, ...persons];
}

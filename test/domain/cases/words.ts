import type { Category, Status } from '../../../src/domain/staff.ts';
import { broken, type Typed, UNCALCULATED } from '../typed.ts';

/** `Đối tượng` (RULES.md 1). Typed · category. */
export const CATEGORIES_READ: readonly [Typed, Category][] = [
  ['Cán bộ', 'cadre'],
  ['Công chức', 'civilServant'],
  ['Viên chức', 'publicEmployee'],
  ['Người lao động', 'worker'],
  ['Không chuyên trách', 'partTime'],
  ['Lực lượng vũ trang', 'armedForces'],
  ['viên chức', 'publicEmployee'],
  ['VIÊN CHỨC', 'publicEmployee'],
  [' Viên  chức ', 'publicEmployee'],
  ['Viên\u00a0chức', 'publicEmployee'],
  ['Viên chức'.normalize('NFD'), 'publicEmployee'],
  ['CÁN BỘ'.normalize('NFD'), 'cadre'],
  ['Người lao động\u200b', 'worker'],
];

export const CATEGORIES_UNKNOWN: readonly Typed[] = [
  'Giáo viên',
  'Vien chuc',
  'Viên chức, công chức',
  'Cán',
  'x',
  1,
  true,
  broken('#REF!'),
  UNCALCULATED,
];

/** `Tình trạng` (RULES.md 1). Typed · status · whether the person still has a target. */
export const STATUSES_READ: readonly [Typed, Status, boolean][] = [
  ['Đang công tác', 'working', true],
  ['đang công tác', 'working', true],
  ['ĐANG CÔNG TÁC'.normalize('NFD'), 'working', true],
  ['Nghỉ thai sản', 'maternityLeave', false],
  ['Nghỉ không lương', 'unpaidLeave', false],
  ['Nghỉ hưu, thôi việc', 'retired', false],
  ['nghỉ hưu,  thôi việc', 'retired', false],
  ['Chuyển đi', 'transferred', false],
  ['Biệt phái', 'seconded', false],
  ['Miễn', 'exempt', false],
  ['Kê khai ở đơn vị khác', 'declaredElsewhere', false],
  ['Đã vận động ở danh sách khác', 'mobilisedElsewhere', false],
];

export const STATUSES_UNKNOWN: readonly Typed[] = [
  'Ốm',
  'Nghỉ',
  'Nghỉ hưu',
  'Nghi thai san',
  0,
  false,
  broken('#N/A'),
  UNCALCULATED,
];

/** Marks in a box. Typed · ticked, not ticked, or cannot be told. */
export const BOXES: readonly [Typed, boolean | undefined][] = [
  [true, true],
  [false, false],
  ['', false],
  ['  ', false],
  ['x', true],
  ['X', true],
  ['Có', true],
  ['CÓ'.normalize('NFD'), true],
  ['TRUE', true],
  [1, true],
  ['1', true],
  ['✓', true],
  ['Không', false],
  ['không'.normalize('NFD'), false],
  ['FALSE', false],
  [0, false],
  ['có thể', undefined],
  ['?', undefined],
  [2, undefined],
  [broken('#REF!'), undefined],
  [UNCALCULATED, undefined],
];

/** Two spellings of one name (RULES.md 2, "equal when folded"). */
export const SAME_NAMES: readonly [string, string][] = [
  ['Hòa', 'Hoà'],
  ['Thúy', 'Thuý'],
  ['Thủy', 'Thuỷ'],
  ['Khỏe', 'Khoẻ'],
  ['Hòa', 'Hòa'.normalize('NFD')],
  ['Hòa'.normalize('NFC'), 'Hoà'.normalize('NFD')],
  ['Nguyễn Thị Thúy Hòa', 'nguyễn thị thuý hoà'],
  ['NGUYỄN THỊ HOA', 'Nguyễn Thị Hoa'],
  ['Nguyễn  Thị   Hoa', 'Nguyễn Thị Hoa'],
  [' Nguyễn Thị Hoa ', 'Nguyễn Thị Hoa'],
  ['Nguyễn\u00a0Thị\u00a0Hoa', 'Nguyễn Thị Hoa'],
  ['Nguyễn\nThị Hoa', 'Nguyễn Thị Hoa'],
  ['Ma Đình Trường', 'MA ĐÌNH TRƯỜNG'.normalize('NFD')],
  ['Đặng Văn Đức', 'đặng văn đức'],
  // One letter, its marks in either order: ậ as a + ̂ + ̣ and as a + ̣ + ̂.
  ['Lu\u00e2\u0323n', 'Lu\u1eadn'],
  ['Lua\u0323\u0302n', 'Lu\u1eadn'],
];

/** Two names that only look alike: marks make the name. */
export const OTHER_NAMES: readonly [string, string][] = [
  ['Hoa', 'Hòa'],
  ['Hoà', 'Hoá'],
  ['Hòa', 'Họa'],
  ['Thúy', 'Thùy'],
  ['Thu', 'Thư'],
  ['Đức', 'Dức'],
  ['Lan', 'Lân'],
  ['Sơn', 'Son'],
  ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoan'],
  ['Nguyễn Thị Hoa', 'Thị Hoa Nguyễn'],
  ['Ma Văn Đông', 'Ma Văn Đồng'],
  ['Xóm 1 2', 'Xóm 12'],
];

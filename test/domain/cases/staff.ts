import type { Typed } from '../typed.ts';
import { broken, UNCALCULATED } from '../typed.ts';

/** Category · income · status · days done · paid · target days · target đ · credit · remaining · surplus · result. */
export type StaffCase = readonly [
  category: string,
  income: Typed,
  status: string,
  daysDone: Typed,
  paid: Typed,
  targetDays: number | '–',
  target: number | '–',
  credit: number,
  remaining: number | '–',
  surplus: number | '–',
  result: string,
];

const HIGH = 'Từ 5 triệu trở lên';
const LOW = 'Dưới 5 triệu';

/** The table of RULES.md 1. */
export const WORKED_CASES: readonly StaffCase[] = [
  ['Viên chức', '5.000.000', '', '0', '450.000', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Viên chức', '4.999.999', '', '0', '300.000', 2, 300_000, 300_000, 0, 0, 'Đủ'],
  ['Công chức', HIGH, '', '1', '300.000', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Cán bộ', HIGH, '', '1,5', '0', 3, 450_000, 225_000, 225_000, 0, 'Một phần'],
  ['Người lao động', LOW, '', '0', '500.000', 2, 300_000, 500_000, 0, 200_000, 'Đủ'],
  ['Viên chức', '', '', '0', '300.000', '–', '–', 300_000, '–', '–', 'Chưa xác định mức'],
  ['Viên chức', HIGH, 'Nghỉ thai sản', '0', '100.000', 0, 0, 100_000, 0, 100_000, 'Ủng hộ ngoài diện'],
  ['Không chuyên trách', LOW, '', '2', '0', 0, 0, 300_000, 0, 300_000, 'Ủng hộ ngoài diện'],
];

/** Around the target, and labour mixed with money. */
export const BOUNDARY_CASES: readonly StaffCase[] = [
  ['Viên chức', HIGH, '', '', '', 3, 450_000, 0, 450_000, 0, 'Chưa tham gia'],
  ['Viên chức', HIGH, '', '0', '0', 3, 450_000, 0, 450_000, 0, 'Chưa tham gia'],
  ['Viên chức', HIGH, '', '', '1.000', 3, 450_000, 1000, 449_000, 0, 'Một phần'],
  ['Viên chức', HIGH, '', '', '449.999', 3, 450_000, 449_999, 1, 0, 'Một phần'],
  ['Viên chức', HIGH, '', '', '450.000', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Viên chức', HIGH, '', '', '450.001', 3, 450_000, 450_001, 0, 1, 'Đủ'],
  ['Viên chức', LOW, '', '', '299.999', 2, 300_000, 299_999, 1, 0, 'Một phần'],
  ['Viên chức', LOW, '', '', '300.001', 2, 300_000, 300_001, 0, 1, 'Đủ'],
  ['Viên chức', HIGH, '', '2,5', '74.999', 3, 450_000, 449_999, 1, 0, 'Một phần'],
  ['Viên chức', HIGH, '', '2,5', '75.000', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Viên chức', HIGH, '', '2,5', '75.001', 3, 450_000, 450_001, 0, 1, 'Đủ'],
  ['Viên chức', HIGH, '', '0,5', '', 3, 450_000, 75_000, 375_000, 0, 'Một phần'],
  ['Viên chức', HIGH, '', '3', '', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Viên chức', HIGH, '', '3,5', '', 3, 450_000, 525_000, 0, 75_000, 'Đủ'],
  ['Viên chức', HIGH, '', '3', '450.000', 3, 450_000, 900_000, 0, 450_000, 'Đủ'],
  ['Cán bộ', LOW, '', '2', '', 2, 300_000, 300_000, 0, 0, 'Đủ'],
  ['Công chức', LOW, '', '1,5', '', 2, 300_000, 225_000, 75_000, 0, 'Một phần'],
  ['Người lao động', HIGH, 'Đang công tác', '', '450k', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['viên chức', '≥5tr', 'đang công tác', '', '450 nghìn', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Viên chức', 5_000_000, '', '', 450_000, 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Viên chức', 4_999_999, '', '', 450_000, 2, 300_000, 450_000, 0, 150_000, 'Đủ'],
  // Without a target.
  ['Không chuyên trách', '', '', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  ['Lực lượng vũ trang', HIGH, '', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  ['Lực lượng vũ trang', '', '', '0,5', '', 0, 0, 75_000, 0, 75_000, 'Ủng hộ ngoài diện'],
  ['Viên chức', HIGH, 'Nghỉ không lương', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  ['Viên chức', '', 'Nghỉ hưu, thôi việc', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  ['Viên chức', HIGH, 'Chuyển đi', '1', '450.000', 0, 0, 600_000, 0, 600_000, 'Ủng hộ ngoài diện'],
  ['Viên chức', HIGH, 'Biệt phái', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  ['Viên chức', HIGH, 'Miễn', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  ['Viên chức', HIGH, 'Kê khai ở đơn vị khác', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  ['Viên chức', HIGH, 'Đã vận động ở danh sách khác', '', '', 0, 0, 0, 0, 0, 'Không thuộc diện'],
  // Undetermined: no target, no remainder, no surplus; the gifts count.
  ['', HIGH, '', '', '450.000', '–', '–', 450_000, '–', '–', 'Chưa xác định mức'],
  ['Giáo viên', HIGH, '', '1', '', '–', '–', 150_000, '–', '–', 'Chưa xác định mức'],
  ['Viên chức', HIGH, 'Ốm', '', '450.000', '–', '–', 450_000, '–', '–', 'Chưa xác định mức'],
  ['Viên chức', 'trên 5tr', '', '', '', '–', '–', 0, '–', '–', 'Chưa xác định mức'],
  ['Viên chức', 'Từ 4 triệu trở lên', '', '', '', '–', '–', 0, '–', '–', 'Chưa xác định mức'],
  // An unreadable amount or day is 0 in the credit: the remainder stays as if it had not been given.
  ['Viên chức', HIGH, '', '1', '300.000/3 ngày', 3, 450_000, 150_000, 300_000, 0, 'Một phần'],
  ['Viên chức', HIGH, '', 'hai', '450.000', 3, 450_000, 450_000, 0, 0, 'Đủ'],
  ['Viên chức', HIGH, '', '0,3', '', 3, 450_000, 0, 450_000, 0, 'Chưa tham gia'],
  ['Viên chức', HIGH, '', '', 450, 3, 450_000, 0, 450_000, 0, 'Chưa tham gia'],
  ['Viên chức', HIGH, '', '', -450_000, 3, 450_000, 0, 450_000, 0, 'Chưa tham gia'],
  ['Viên chức', HIGH, '', UNCALCULATED, broken('#REF!'), 3, 450_000, 0, 450_000, 0, 'Chưa tham gia'],
];

export interface PrecedenceCase {
  readonly fact: string;
  readonly name?: Typed;
  readonly category?: Typed;
  readonly income?: Typed;
  readonly status?: Typed;
  readonly note?: Typed;
  readonly paid?: Typed;
  readonly onMobilisedList?: boolean;
  readonly result: string;
  readonly errors: readonly string[];
}

/**
 * A known fact that says "no target" (no name, status, the already-mobilised list, a category out of scope) stands
 * over what is missing or unknown beside it (RULES.md 2). Blank cells are left out; the rest is a person in scope.
 */
export const PRECEDENCE: readonly PrecedenceCase[] = [
  { fact: 'no name', name: '', result: 'Không thuộc diện', errors: ['NAME_MISSING'] },
  { fact: 'a name of spaces', name: ' \u00a0', result: 'Không thuộc diện', errors: ['NAME_MISSING'] },
  {
    fact: 'a name that is an error',
    name: broken('#REF!'),
    result: 'Không thuộc diện',
    errors: ['NAME_MISSING'],
  },
  { fact: 'a name not calculated', name: UNCALCULATED, result: 'Không thuộc diện', errors: ['NAME_MISSING'] },
  {
    fact: 'no name, and a gift',
    name: '',
    paid: '450.000',
    result: 'Ủng hộ ngoài diện',
    errors: ['NAME_MISSING'],
  },
  { fact: 'no name nor income', name: '', income: '', result: 'Không thuộc diện', errors: ['NAME_MISSING'] },
  {
    fact: 'no name, unreadable income',
    name: '',
    income: 'trên 5tr',
    result: 'Không thuộc diện',
    errors: ['NAME_MISSING'],
  },
  {
    fact: 'no name nor category',
    name: '',
    category: '',
    result: 'Không thuộc diện',
    errors: ['NAME_MISSING', 'CATEGORY_MISSING'],
  },
  {
    fact: 'no name, unknown category and status',
    name: '',
    category: 'Giáo viên',
    status: 'Ốm',
    result: 'Không thuộc diện',
    errors: ['NAME_MISSING', 'CATEGORY_UNKNOWN', 'STATUS_UNKNOWN'],
  },
  { fact: 'already mobilised', onMobilisedList: true, result: 'Không thuộc diện', errors: [] },
  {
    fact: 'already mobilised, and a gift',
    onMobilisedList: true,
    paid: '450.000',
    result: 'Ủng hộ ngoài diện',
    errors: [],
  },
  {
    fact: 'already mobilised, no income',
    onMobilisedList: true,
    income: '',
    result: 'Không thuộc diện',
    errors: [],
  },
  {
    fact: 'already mobilised, no category',
    onMobilisedList: true,
    category: '',
    result: 'Không thuộc diện',
    errors: ['CATEGORY_MISSING'],
  },
  {
    fact: 'already mobilised, unknown status',
    onMobilisedList: true,
    status: 'Ốm',
    result: 'Không thuộc diện',
    errors: ['STATUS_UNKNOWN'],
  },
  {
    fact: 'retired, no category',
    status: 'Nghỉ hưu, thôi việc',
    category: '',
    note: 'QĐ 12/QĐ-UBND',
    result: 'Không thuộc diện',
    errors: ['CATEGORY_MISSING'],
  },
  {
    fact: 'retired, unknown category, no income',
    status: 'Nghỉ hưu, thôi việc',
    category: 'Giáo viên',
    income: '',
    note: 'QĐ 12/QĐ-UBND',
    result: 'Không thuộc diện',
    errors: ['CATEGORY_UNKNOWN'],
  },
  {
    fact: 'on leave, unreadable income',
    status: 'Nghỉ thai sản',
    income: 'abc',
    note: 'QĐ 12/QĐ-UBND',
    result: 'Không thuộc diện',
    errors: [],
  },
  {
    fact: 'on leave without a reason: the status holds',
    status: 'Nghỉ thai sản',
    result: 'Không thuộc diện',
    errors: ['STATUS_NEEDS_REASON'],
  },
  {
    fact: 'on leave with a reason of spaces',
    status: 'Nghỉ thai sản',
    note: '  ',
    result: 'Không thuộc diện',
    errors: ['STATUS_NEEDS_REASON'],
  },
  {
    fact: 'out of scope, no income',
    category: 'Không chuyên trách',
    income: '',
    result: 'Không thuộc diện',
    errors: [],
  },
  {
    fact: 'out of scope, unreadable income',
    category: 'Lực lượng vũ trang',
    income: 'abc',
    result: 'Không thuộc diện',
    errors: [],
  },
  {
    fact: 'out of scope, unknown status',
    category: 'Không chuyên trách',
    status: 'Ốm',
    result: 'Không thuộc diện',
    errors: ['STATUS_UNKNOWN'],
  },
  // No such fact: undetermined.
  { fact: 'no category', category: '', result: 'Chưa xác định mức', errors: ['CATEGORY_MISSING'] },
  {
    fact: 'unknown category',
    category: 'Giáo viên',
    result: 'Chưa xác định mức',
    errors: ['CATEGORY_UNKNOWN'],
  },
  {
    fact: 'a category that is an error',
    category: broken('#REF!'),
    result: 'Chưa xác định mức',
    errors: ['CATEGORY_UNKNOWN'],
  },
  { fact: 'unknown status', status: 'Ốm', result: 'Chưa xác định mức', errors: ['STATUS_UNKNOWN'] },
  {
    fact: 'a status not calculated',
    status: UNCALCULATED,
    result: 'Chưa xác định mức',
    errors: ['STATUS_UNKNOWN'],
  },
  { fact: 'no income', income: '', result: 'Chưa xác định mức', errors: ['INCOME_MISSING'] },
  { fact: 'an income of spaces', income: ' \u00a0', result: 'Chưa xác định mức', errors: ['INCOME_MISSING'] },
  {
    fact: 'unreadable income',
    income: 'trên 5tr',
    result: 'Chưa xác định mức',
    errors: ['INCOME_UNREADABLE'],
  },
  {
    fact: 'income not calculated',
    income: UNCALCULATED,
    result: 'Chưa xác định mức',
    errors: ['INCOME_UNREADABLE'],
  },
  {
    fact: 'unknown category and status',
    category: 'Giáo viên',
    status: 'Ốm',
    result: 'Chưa xác định mức',
    errors: ['CATEGORY_UNKNOWN', 'STATUS_UNKNOWN'],
  },
];

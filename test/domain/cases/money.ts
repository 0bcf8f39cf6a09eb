import { broken, type Typed, UNCALCULATED } from '../typed.ts';

export const ACCOUNTS = ['8502215035268', '8502215036905'] as const;

/** The digits of a known account, whatever stands around them (RULES.md 2). Typed · the account, or '' for none. */
export const ACCOUNT_CELLS: readonly [Typed, string][] = [
  ['', ''],
  ['8502215035268', '8502215035268'],
  [8502215035268, '8502215035268'],
  ['8502215036905', '8502215036905'],
  [' 8502215035268 ', '8502215035268'],
  ['8502215035268 (Thu)', '8502215035268'],
  ['8502215035268 Nguyễn Thị Thu CCKT-NS xã', '8502215035268'],
  ['TK 8502215035268', '8502215035268'],
  ['TK: 8502215035268 - Agribank', '8502215035268'],
  ['tk8502215035268agribank', '8502215035268'],
  ['stk.8502215035268.', '8502215035268'],
  ['"8502215035268"', '8502215035268'],
  ['8502 2150 35268', '8502215035268'],
  ['8502.2150.35268', '8502215035268'],
  ['8502-2150-35268', '8502215035268'],
  ['8502\u00a02150\u00a035268', '8502215035268'],
  ['８５０２２１５０３５２６８', '8502215035268'],
  // Other digits beside them are whatever they are.
  ['TK 1 8502215035268', '8502215035268'],
  ['TK 1 - 8502215035268', '8502215035268'],
  ['1. 8502215035268', '8502215035268'],
  ['8502215035268 - 0912345678', '8502215035268'],
  ['8502215035268 19/5', '8502215035268'],
  ['8502215035268 19-5-2024', '8502215035268'],
  ['8502215035268 8502215035268', '8502215035268'],
  // Another number, more digits or fewer, words, both accounts at once.
  ['8502215035269', ''],
  ['85022150352680', ''],
  ['18502215035268', ''],
  ['850221503526', ''],
  ['2150352', ''],
  ['8502215035268 và 8502215036905', ''],
  ['8502215035268/8502215036905', ''],
  ['Chuyển khoản', ''],
  ['Tiền mặt', ''],
  ['TK cô Thu', ''],
  [broken('#REF!'), ''],
  [UNCALCULATED, ''],
  [true, ''],
];

export interface ReceiverCase {
  readonly method: Typed;
  readonly account: Typed;
  /** An account's number, `Tiền mặt`, or `?`. */
  readonly receiver: string;
  readonly warnings: readonly string[];
}

/** Who has 450.000 đ: a known account, else `Tiền mặt` in either column, else `?` (RULES.md 2). */
export const RECEIVERS: readonly ReceiverCase[] = [
  { method: 'Chuyển khoản', account: '8502215035268', receiver: '8502215035268', warnings: [] },
  { method: 'Chuyển khoản', account: 'TK 8502215036905 (Đông)', receiver: '8502215036905', warnings: [] },
  { method: 'CHUYỂN  KHOẢN', account: 8502215035268, receiver: '8502215035268', warnings: [] },
  { method: 'Tiền mặt', account: '', receiver: 'Tiền mặt', warnings: [] },
  { method: 'tiền mặt'.normalize('NFD'), account: '', receiver: 'Tiền mặt', warnings: [] },
  { method: '', account: 'Tiền mặt', receiver: 'Tiền mặt', warnings: [] },
  { method: '', account: 'TIỀN MẶT', receiver: 'Tiền mặt', warnings: [] },
  { method: 'Tiền mặt', account: 'Tiền mặt', receiver: 'Tiền mặt', warnings: [] },
  { method: '', account: '8502215035268', receiver: '8502215035268', warnings: ['METHOD_MISSING'] },
  { method: 'Chuyển khoản', account: '', receiver: '?', warnings: ['ACCOUNT_MISSING'] },
  { method: '', account: '', receiver: '?', warnings: ['METHOD_MISSING', 'ACCOUNT_MISSING'] },
  { method: 'Chuyển khoản', account: '123456789', receiver: '?', warnings: ['ACCOUNT_UNKNOWN'] },
  { method: 'Chuyển khoản', account: 'Chuyển khoản', receiver: '?', warnings: ['ACCOUNT_UNKNOWN'] },
  {
    method: 'Chuyển khoản',
    account: '8502215035268, 8502215036905',
    receiver: '?',
    warnings: ['ACCOUNT_UNKNOWN'],
  },
  { method: '', account: '123456789', receiver: '?', warnings: ['METHOD_MISSING', 'ACCOUNT_UNKNOWN'] },
  { method: 'CK', account: '8502215035268', receiver: '8502215035268', warnings: ['METHOD_UNKNOWN'] },
  { method: 'CK', account: '', receiver: '?', warnings: ['METHOD_UNKNOWN', 'ACCOUNT_MISSING'] },
  { method: 'Tiền mặt', account: '123456789', receiver: 'Tiền mặt', warnings: ['ACCOUNT_UNKNOWN'] },
  { method: 'Chuyển khoản', account: UNCALCULATED, receiver: '?', warnings: ['ACCOUNT_UNKNOWN'] },
  { method: UNCALCULATED, account: 'Tiền mặt', receiver: 'Tiền mặt', warnings: ['METHOD_UNKNOWN'] },
  // The account comes first, and the two columns contradict each other.
  { method: 'Tiền mặt', account: '8502215035268', receiver: '8502215035268', warnings: ['METHOD_CONFLICT'] },
  { method: 'Chuyển khoản', account: 'Tiền mặt', receiver: 'Tiền mặt', warnings: ['METHOD_CONFLICT'] },
];

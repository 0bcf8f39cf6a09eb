import { withoutMarks } from './fold.ts';

/** What a column of a bank statement is; `other` is known and of no use, or must not be taken for something else. */
export type HeaderRole =
  | 'date'
  | 'details'
  | 'payer'
  | 'credit'
  | 'debit'
  | 'amount'
  | 'side'
  | 'kind'
  | 'balance'
  | 'reference'
  | 'bareNo'
  | 'other';

export interface HeaderMeaning {
  readonly role: HeaderRole;
  /** Among columns of one role the lowest is taken: the transaction's date before the posting date. */
  readonly rank: number;
  /** The column also holds the reference under its own meaning: `Ngày / Số CT`. */
  readonly withReference: boolean;
}

/** Longer than any header in two languages. */
const LONGEST_HEADER = 100;

/** The words of a text without marks and signs, lower case, one space between: `Ghi có/Credit` is `ghi co credit`. */
export function wordsOf(text: string): string {
  return withoutMarks(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const anyOf = (...phrases: readonly string[]) => new RegExp(`(?:^| )(?:${phrases.join('|')})(?: |$)`);

const CREDIT = anyOf(
  ...['ghi co', '(?:phat sinh|ps|tien|so tien|doanh so) (?:ghi )?co', 'co tktt', 'credits?', 'cr'],
  ...['tien vao', 'thu vao', '(?:phat sinh|ps) tang', 'deposits?', '(?:money|paid) in'],
);
const DEBIT = anyOf(
  ...['ghi no', '(?:phat sinh|ps|tien|so tien|doanh so) (?:ghi )?no', 'no tktt', 'debits?', 'dr'],
  ...['tien ra', 'chi ra', 'rut ra', '(?:phat sinh|ps) giam', 'withdrawals?', '(?:money|paid) out'],
);
const BOTH_SIDES = anyOf('no (?:ghi )?co', 'co (?:ghi )?no', 'cr? dr?', 'dr? cr?');
const REFERENCE = anyOf(
  ...['tham chieu', 'so but toan', 'ma (?:giao dich|gd)', 'so (?:giao dich|gd)', 'reference', 'ref'],
  ...['(?:transaction|trans|txn|tnx) (?:id|no|number|code|ref)', 'ft'],
);
const VOUCHER = anyOf(
  ...['(?:so|ma) (?:ct|chung tu|hieu|lenh)', '(?:doc|document|voucher) (?:no|number)', 'trace', 'seq'],
);

/** The first that fits counts, so what only looks like another column comes before that column. */
const MEANINGS: readonly (readonly [role: HeaderRole, rank: number, is: RegExp])[] = [
  [
    'other',
    0,
    anyOf('stt', 'so thu tu', 'so du dau', 'opening balance', 'phi', 'fees?', 'vat', 'thue', 'tax'),
  ],
  ['balance', 1, anyOf('kha dung', 'available')],
  ['balance', 0, anyOf('so du', 'balance')],
  ['other', 0, anyOf('ngan hang', 'nh', 'bank', 'chi nhanh', 'branch')],
  ['date', 0, anyOf('ngay (?:gio )?(?:giao dich|gd)', '(?:transaction|trans?|tnx|txn) date')],
  ['date', 2, anyOf('(?:hieu luc|hach toan|ghi so)', '(?:effective|value|posting|posted|booking) date')],
  ['date', 1, anyOf('ngay', 'date')],
  ['date', 3, anyOf('thoi gian', '(?:transaction )?time')],
  ['payer', 0, anyOf('ten', 'name')],
  ['side', 0, BOTH_SIDES],
  ['credit', 0, anyOf('so tien ghi co', 'credit amount', 'ghi co vao')],
  ['debit', 0, anyOf('so tien ghi no', 'debit amount', 'ghi no (?:vao|tu)')],
  ['other', 0, anyOf('tai khoan', 'tk', 'account', 'acc(?:t|ount)? no')],
  ['credit', 0, /^(?:co|thu)$/],
  ['debit', 0, /^chi$/],
  ['credit', 0, CREDIT],
  ['debit', 0, DEBIT],
  ['details', 0, anyOf('noi dung', 'dien giai', 'mo ta', 'details?', 'descriptions?', 'remarks?')],
  ['details', 0, anyOf('narratives?', 'particulars', 'chi tiet', 'memo')],
  ['reference', 0, REFERENCE],
  ['reference', 1, VOUCHER],
  ['payer', 0, anyOf('doi tac', 'doi ung', '(?:nguoi|don vi) (?:chuyen|gui|nop|tra|huong|thu huong)')],
  ['payer', 0, anyOf('remitter', 'sender', 'payer', 'beneficiary', 'counterparty')],
  ['amount', 0, anyOf('so tien', 'amount', 'gia tri')],
  ['amount', 1, /^(?:phat sinh|ps)$/],
  ['kind', 0, /^(?:loai|loai (?:giao dich|gd)|(?:transaction |trans )?type)(?: |$)/],
];

/** What a header's cell means, in Vietnamese, in English or in both; undefined when nothing known. */
export function headerMeaning(cell: string): HeaderMeaning | undefined {
  if (cell.length > LONGEST_HEADER) return undefined;
  const words = wordsOf(cell)
    .replace(/(?:^| )vnd(?= |$)/g, '')
    .trim();
  if (words === '') return undefined;
  if (words === 'no') return meaning(isMarkedDebit(cell) ? 'debit' : 'bareNo');
  // One cell of both sides divides nothing by itself: its column tells the side, or is signed.
  if (CREDIT.test(words) && DEBIT.test(words)) return meaning('side');
  const found = MEANINGS.find(([, , is]) => is.test(words));
  if (!found) return undefined;
  const [role, rank] = found;
  return meaning(role, rank, role === 'date' && (REFERENCE.test(words) || VOUCHER.test(words)));
}

function meaning(role: HeaderRole, rank = 0, withReference = false): HeaderMeaning {
  return { role, rank, withReference };
}

/** Without its marks, `Nợ` is the English `No`, which numbers the rows. */
function isMarkedDebit(cell: string): boolean {
  return cell.normalize('NFC').toLowerCase().includes('ợ');
}

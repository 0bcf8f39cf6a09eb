/** What every action is asked for: in which workbook, on which day, with what. */
import { byListBoard } from '../../../src/actions/by-list-board.ts';
import { cancelCredit } from '../../../src/actions/cancel-credit.ts';
import { check } from '../../../src/actions/check.ts';
import { confirmationSheet } from '../../../src/actions/confirmation-sheet.ts';
import { issueConfirmations } from '../../../src/actions/confirmations.ts';
import { consolidate } from '../../../src/actions/consolidate.ts';
import { dashboard } from '../../../src/actions/dashboard.ts';
import { dateList } from '../../../src/actions/date-list.ts';
import { documentBoard } from '../../../src/actions/documents/document-board.ts';
import { makeDocument } from '../../../src/actions/documents/make-document.ts';
import { DOCUMENT_KINDS } from '../../../src/actions/documents/request.ts';
import { handoverReport } from '../../../src/actions/handover-report.ts';
import { handoverSheet } from '../../../src/actions/handover-sheet.ts';
import { importTargets, previewImport, writeImport } from '../../../src/actions/import-list.ts';
import { keepList } from '../../../src/actions/keep-list.ts';
import { lockLists } from '../../../src/actions/lock-lists.ts';
import { logContact } from '../../../src/actions/log-contact.ts';
import { newRound } from '../../../src/actions/new-round.ts';
import type { Now, Outcome } from '../../../src/actions/outcome.ts';
import { papersBoard } from '../../../src/actions/papers-board.ts';
import { paymentCodes } from '../../../src/actions/payment-codes.ts';
import { confirmedPaymentSheet } from '../../../src/actions/payment-sheet.ts';
import { personPage } from '../../../src/actions/person-page.ts';
import { problemBoard } from '../../../src/actions/problem-board.ts';
import { publicStanding, publish } from '../../../src/actions/public-file.ts';
import { publicSheet } from '../../../src/actions/public-sheet.ts';
import { reconcileTable } from '../../../src/actions/reconcile-table.ts';
import { reminderBoard } from '../../../src/actions/reminder-board.ts';
import { reopenList } from '../../../src/actions/reopen-list.ts';
import { roundBoard } from '../../../src/actions/round-board.ts';
import { sealBoard } from '../../../src/actions/seal-board.ts';
import { checkSeals } from '../../../src/actions/seal-check.ts';
import { sealRun } from '../../../src/actions/seal-run.ts';
import { separateBooks } from '../../../src/actions/separate-books.ts';
import { setUp } from '../../../src/actions/set-up.ts';
import { setUpForm } from '../../../src/actions/set-up-form.ts';
import { statementBoard, storeStatement } from '../../../src/actions/statement-board.ts';
import { undoList } from '../../../src/actions/undo-list.ts';
import type { Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import { BY_LIST, LIST, SEAL, STATEMENT } from '../../faults/campaign.ts';
import { ACCOUNT } from '../../support/book.ts';
import { STATES, type StateName } from './last-states.ts';
import { CLOSED, NEXT_YEAR, NOW, YEAR_END } from './states.ts';

export type Act = (snapshot: Spreadsheet, now: Now) => Outcome<unknown>;

/** The file's name, the workbook, the day, and what is done. */
export type Case = readonly [name: string, state: StateName, now: Now, act: Act];

export const asked =
  <Asked>(act: (snapshot: Spreadsheet, now: Now, request: Asked) => Outcome<unknown>, request: Asked): Act =>
  (snapshot, now) =>
    act(snapshot, now, request);

const agreedTo = (snapshot: Spreadsheet, now: Now) => ({
  ...BY_LIST,
  agreed: keepList(snapshot, now, BY_LIST).report.questions.map(({ id }) => id),
});
const PART = { ...BY_LIST, people: [...BY_LIST.people], counted: 150_000, place: ACCOUNT, voucher: 'PT01' };

const TABLE = [
  ['SAO KÊ TÀI KHOẢN', ACCOUNT],
  ['Ngày', 'Diễn giải', 'Ghi nợ', 'Ghi có', 'Số dư', 'Số tham chiếu'],
  ['17/05/2024', STATEMENT.lines[0]?.text ?? '', '', '450.000', '450.000', 'FT241'],
  ['18/05/2024', 'NGUYEN VAN LA chuyen khoan', '', '200.000', '650.000', 'FT242'],
  ['19/05/2024', 'Phi quan ly', '11.000', '', '639.000', 'FT243'],
  ['20/05/2024', 'Tien la', '', 'một trăm', '739.000', 'FT244'],
];

export const ROUND = {
  year: '2025',
  dueDate: '20/5/2025',
  closingDate: '20/6/2025',
  planNumber: '12/KH-BCĐ',
  planDate: '3/1/2025',
};

const tokenOf = (snapshot: Spreadsheet, now: Now, request: { unit: string; rows: string[][] }) =>
  previewImport(snapshot, now, request).report.token;
const HOUSEHOLDS = {
  unit: 'X01',
  rows: [
    ['STT', 'Chủ hộ', 'Số tiền', 'Ngày', 'Cách nộp'],
    ['1', 'Nông Văn Hộ Mẫu', '200.000', '18/5/2024', 'TM'],
    ['2', 'Bế Thị Hộ Hai', '', '', ''],
    ['3', '', '100.000', '18/5/2024', 'TM'],
    ['', 'Cộng', '300.000', '', ''],
  ],
};

const UNITS = [
  { code: 'CQ', name: 'Cơ quan xã', kind: 'office' },
  { code: 'X01', name: 'Xóm 1', kind: 'Xóm', head: 'Trưởng Xóm Mẫu', phone: '0912 345 678' },
  { code: 'HT', name: 'Nhà hảo tâm', kind: 'donor' },
];

export const CASES: readonly Case[] = [
  // The figures.
  ['check-all', 'typed', NOW, (snapshot, now) => check(snapshot, now)],
  ['check-one-tab', 'messy', NOW, (snapshot, now) => check(snapshot, now, sheetId(snapshot, 'CQ'))],
  ['check-again', 'messySettled', NOW, (snapshot, now) => check(snapshot, now)],
  ['consolidate-first', 'typed', NOW, consolidate],
  ['consolidate-same', 'settled', NOW, consolidate],
  ['consolidate-after-money', 'booked', NOW, consolidate],
  ['consolidate-messy', 'messy', NOW, consolidate],
  ['consolidate-late', 'messySettled', CLOSED, consolidate],
  ['consolidate-two-files', 'apart', NOW, consolidate],
  ['consolidate-empty', 'empty', NOW, consolidate],
  ['dashboard', 'messySettled', NOW, dashboard],
  ['dashboard-year', 'yearSealed', YEAR_END, dashboard],
  ['dashboard-nothing', 'small', NOW, dashboard],
  ['problems', 'messy', NOW, problemBoard],
  ['problems-none', 'small', NOW, problemBoard],
  ['problems-two-files', 'apart', NOW, problemBoard],

  // Set-up.
  ['set-up-empty', 'empty', NOW, asked(setUp, { units: UNITS })],
  ['set-up-same', 'laidOut', NOW, asked(setUp, {})],
  ['set-up-repair', 'small', NOW, asked(setUp, { repair: true })],
  [
    'set-up-more',
    'settled',
    NOW,
    asked(setUp, {
      settings: { dueDate: '25/5/2024', commune: 'Xã Thử' },
      units: [
        { code: 'X02', name: 'Xóm 2', kind: 'hamlet', email: 'x02@xa.example' },
        { code: 'MN', head: 'Cô Mới' },
      ],
    }),
  ],
  ['set-up-bad-setting', 'settled', NOW, asked(setUp, { settings: { dueDate: 'mai' } })],
  [
    'set-up-bad-unit',
    'settled',
    NOW,
    asked(setUp, { units: [{ code: 'X09', name: 'Xóm 9', kind: 'làng' }] }),
  ],
  ['set-up-form', 'settled', NOW, setUpForm],
  ['set-up-form-messy', 'messy', NOW, setUpForm],
  ['set-up-form-empty', 'empty', NOW, setUpForm],

  // Lists.
  [
    'import-targets',
    'settled',
    NOW,
    (snapshot, now) => importTargets(snapshot, now, sheetId(snapshot, 'X01')),
  ],
  [
    'import-targets-own',
    'settled',
    { ...NOW, who: 'mn@xa.example' },
    (snapshot, now) => importTargets(snapshot, now),
  ],
  ['import-preview', 'settled', NOW, asked(previewImport, LIST)],
  ['import-preview-households', 'settled', NOW, asked(previewImport, HOUSEHOLDS)],
  [
    'import-preview-columns',
    'settled',
    NOW,
    asked(previewImport, { ...HOUSEHOLDS, headerRow: 1, columns: [null, 'name', 'paid', null, null] }),
  ],
  ['import-preview-nothing', 'settled', NOW, asked(previewImport, { unit: 'MN', rows: [['chỉ có chữ']] })],
  ['import-preview-unknown', 'settled', NOW, asked(previewImport, { unit: 'ZZ', rows: [] })],
  [
    'import-write',
    'settled',
    NOW,
    (snapshot, now) => writeImport(snapshot, now, { ...LIST, token: tokenOf(snapshot, now, LIST) }),
  ],
  [
    'import-write-households',
    'settled',
    NOW,
    (snapshot, now) =>
      writeImport(snapshot, now, { ...HOUSEHOLDS, token: tokenOf(snapshot, now, HOUSEHOLDS), skip: [3] }),
  ],
  ['import-write-stale', 'settled', NOW, asked(writeImport, { ...LIST, token: 'cũ' })],

  // Money.
  ['statement-board', 'settled', NOW, asked(statementBoard, STATEMENT)],
  ['statement-board-again', 'booked', NOW, asked(statementBoard, STATEMENT)],
  ['statement-board-none', 'papersChanged', NOW, asked(statementBoard, { account: '', lines: [] })],
  ['statement-store', 'settled', NOW, asked(storeStatement, { ...STATEMENT, certain: true, confirmed: [] })],
  [
    'statement-store-given',
    'settled',
    NOW,
    asked(storeStatement, {
      ...STATEMENT,
      certain: false,
      confirmed: [
        {
          row: 2,
          shares: [
            { code: 'X01-01', amount: 150_000 },
            { code: 'MN', amount: 50_000 },
          ],
        },
      ],
    }),
  ],
  [
    'statement-store-too-much',
    'settled',
    NOW,
    asked(storeStatement, {
      ...STATEMENT,
      certain: false,
      confirmed: [{ row: 2, shares: [{ code: 'MN', amount: 1 }] }],
    }),
  ],
  ['statement-table', 'settled', NOW, asked(reconcileTable, { tables: [TABLE], account: '', store: false })],
  [
    'statement-table-store',
    'settled',
    NOW,
    asked(reconcileTable, { tables: [[], TABLE], account: ACCOUNT, store: true }),
  ],
  [
    'statement-table-none',
    'settled',
    NOW,
    asked(reconcileTable, { tables: [[['a', 'b']]], account: '', store: false }),
  ],
  [
    'statement-cancel',
    'booked',
    NOW,
    (snapshot, now) => cancelCredit(snapshot, now, { id: creditId(snapshot) }),
  ],
  ['statement-cancel-unknown', 'booked', NOW, asked(cancelCredit, { id: 'không có' })],
  ['by-list-board', 'byList', NOW, byListBoard],
  ['by-list-board-messy', 'messySettled', NOW, byListBoard],
  ['by-list-questions', 'settled', NOW, asked(keepList, PART)],
  ['by-list-keep', 'settled', NOW, (snapshot, now) => keepList(snapshot, now, agreedTo(snapshot, now))],
  [
    'by-list-keep-bank',
    'settled',
    NOW,
    asked(keepList, { ...BY_LIST, place: ACCOUNT, counted: null, agreed: [] }),
  ],
  [
    'by-list-moved',
    'settled',
    NOW,
    asked(keepList, {
      ...BY_LIST,
      people: [{ code: 'X01-01', name: 'Ai Khác', amount: 200_000, received: 0 }],
    }),
  ],
  ['by-list-undo', 'byList', NOW, (snapshot, now) => undoList(snapshot, now, lastKept(snapshot, now))],
  ['by-list-undo-unknown', 'byList', NOW, asked(undoList, { run: 999, amount: 1 })],
  ['papers-board', 'papers', NOW, papersBoard],
  ['confirmations', 'booked', NOW, asked(issueConfirmations, {})],
  ['confirmations-some', 'booked', NOW, asked(issueConfirmations, { codes: ['MN-02', 'X01'] })],
  ['confirmations-again', 'papers', NOW, asked(issueConfirmations, {})],
  ['confirmations-changed', 'papersChanged', NOW, asked(issueConfirmations, {})],
  [
    'confirmations-disagreed',
    'booked',
    NOW,
    asked(issueConfirmations, { agreed: { issued: 1, cancelled: 0, amount: 5 } }),
  ],
  ['confirmation-sheet', 'papers', NOW, asked(confirmationSheet, {})],
  ['confirmation-sheet-some', 'papers', NOW, asked(confirmationSheet, { numbers: [2] })],
  ['confirmation-sheet-cancelled', 'papersChanged', NOW, asked(confirmationSheet, { numbers: [1] })],
  ['payment-codes', 'typed', NOW, paymentCodes],
  ['payment-codes-messy', 'messySettled', NOW, paymentCodes],
  ['payment-sheet', 'typed', NOW, asked(confirmedPaymentSheet, { unit: 'MN' })],
  ['person-page', 'messySettled', NOW, asked(personPage, { code: 'X01-01' })],
  ['person-page-unit', 'messySettled', NOW, asked(personPage, { code: 'CQ' })],
  ['person-page-staff', 'papers', NOW, asked(personPage, { code: 'MN-02' })],
  ['person-page-business', 'messySettled', NOW, asked(personPage, { code: 'DN-01' })],
  ['person-page-donor', 'messySettled', NOW, asked(personPage, { code: 'HT-01' })],
  ['person-page-nobody', 'messySettled', NOW, asked(personPage, { code: 'ABC-77' })],
  ['handover', 'messySettled', NOW, asked(handoverReport, {})],
  [
    'handover-some-days',
    'year',
    YEAR_END,
    asked(handoverReport, { from: '2024-05-15', until: '2024-05-16' }),
  ],
  ['handover-bad-days', 'year', YEAR_END, asked(handoverReport, { from: '2024-05-16', until: '2024-05-15' })],
  ['handover-sheet', 'messySettled', NOW, asked(handoverSheet, {})],
  ['handover-sheet-year', 'year', YEAR_END, asked(handoverSheet, { from: '2024-05-01' })],

  // Following up.
  ['reminder-board', 'reminded', NOW, (snapshot, now) => reminded(snapshot, now, 100)],
  ['reminder-board-no-quota', 'handedIn', NOW, (snapshot, now) => reminded(snapshot, now, 0)],
  ['reminder-board-locked', 'locked', CLOSED, (snapshot, now) => reminded(snapshot, now, 100)],
  ['contact', 'reminded', NOW, asked(logContact, { unit: 'MN', channel: 'call', note: 'Hẹn thứ hai' })],
  [
    'date-list',
    'handedIn',
    NOW,
    asked(dateList, { unit: 'MN', day: '20/5/2024', why: 'bản giấy đến trước' }),
  ],
  ['date-list-later', 'handedIn', NOW, asked(dateList, { unit: 'MN', day: '25/5/2024', why: 'nhầm' })],
  ['date-list-none', 'typed', NOW, asked(dateList, { unit: 'MN', day: '20/5/2024', why: 'chưa có' })],
  ['lock-lists', 'handedIn', CLOSED, lockLists],
  ['lock-lists-early', 'handedIn', NOW, lockLists],
  ['lock-lists-again', 'locked', CLOSED, lockLists],
  [
    'reopen-list',
    'locked',
    CLOSED,
    asked(reopenList, { unit: 'MN', day: '10/6/2024', why: 'bổ sung hai người' }),
  ],
  ['reopen-list-past', 'locked', CLOSED, asked(reopenList, { unit: 'MN', day: '1/6/2024', why: 'muộn' })],
  ['reopen-list-no-reason', 'locked', CLOSED, asked(reopenList, { unit: 'MN', day: '10/6/2024', why: ' ' })],

  // Upwards and outwards.
  ['seal-board', 'settled', NOW, sealBoard],
  ['seal-board-messy', 'messySettled', NOW, sealBoard],
  ['seal-board-changed', 'sealedThenChanged', CLOSED, sealBoard],
  ['seal', 'settled', NOW, asked(sealRun, SEAL)],
  ['seal-unwaived', 'messySettled', NOW, asked(sealRun, { ...SEAL, waiver: '' })],
  ['seal-same', 'sealed', NOW, asked(sealRun, SEAL)],
  ['seal-adjusted', 'sealedThenChanged', CLOSED, asked(sealRun, { ...SEAL, reason: 'Xóm 1 nộp thêm.' })],
  ['seal-no-reason', 'sealedThenChanged', CLOSED, asked(sealRun, SEAL)],
  ['seal-one-person', 'settled', NOW, asked(sealRun, { ...SEAL, approvedBy: SEAL.preparedBy })],
  ['seal-check', 'sealed', NOW, checkSeals],
  ['seal-check-changed', 'sealedThenChanged', CLOSED, checkSeals],
  ['seal-check-none', 'settled', NOW, checkSeals],
  ['public', 'messySettled', NOW, publicStanding],
  ['public-year', 'yearSealed', YEAR_END, publicStanding],
  ['public-sheet', 'messySettled', NOW, publicSheet],
  ['public-sheet-year', 'yearSealed', YEAR_END, publicSheet],
  ['publish', 'yearSealed', YEAR_END, (snapshot, now) => publish(snapshot, now, STATES.empty())],
  ['publish-into-ours', 'yearSealed', YEAR_END, (snapshot, now) => publish(snapshot, now, STATES.small())],
  ['document-board', 'messySettled', NOW, documentBoard],
  ['document-board-sealed', 'yearSealed', YEAR_END, documentBoard],
  ...DOCUMENT_KINDS.flatMap((kind): Case[] => [
    [`document-${kind}`, 'messySettled', NOW, asked(makeDocument, { kind })],
    [`document-${kind}-year`, 'yearSealed', YEAR_END, asked(makeDocument, { kind, live: true })],
  ]),
  ['document-results-sealed', 'sealedThenChanged', CLOSED, asked(makeDocument, { kind: 'results' })],
  ['document-reminder-each', 'reminded', NOW, asked(makeDocument, { kind: 'reminder', each: true })],
  [
    'document-thanks-one',
    'messySettled',
    NOW,
    asked(makeDocument, { kind: 'thanks', codes: ['DN-01', 'HT-02'] }),
  ],
  ['round-board', 'yearSealed', YEAR_END, roundBoard],
  ['round-board-open', 'messySettled', NOW, roundBoard],
  [
    'new-round',
    'yearSealed',
    NEXT_YEAR,
    (snapshot, now) => newRound(snapshot, now, ROUND, STATES.yearSealed()),
  ],
  [
    'new-round-people',
    'yearSealed',
    NEXT_YEAR,
    (snapshot, now) => newRound(snapshot, now, { ...ROUND, keepPeople: true }, STATES.yearSealed()),
  ],
  ['new-round-open', 'messySettled', NEXT_YEAR, asked(newRound, ROUND)],
  [
    'new-round-reason',
    'messySettled',
    NEXT_YEAR,
    asked(newRound, { ...ROUND, reason: 'Công trình chuyển năm sau' }),
  ],
  ['separate-books', 'unpaired', NOW, asked(separateBooks, { withLists: true })],
  ['separate-books-only', 'unpaired', NOW, asked(separateBooks, {})],
  ['separate-books-alone', 'settled', NOW, asked(separateBooks, {})],
];

export const reminded = (snapshot: Spreadsheet, now: Now, quota: number): Outcome<unknown> =>
  reminderBoard(snapshot, now, quota, now.who);

export function sheetId(snapshot: Spreadsheet, title: string): number {
  const sheet = snapshot.sheets?.find(({ properties }) => properties.title === title);
  if (!sheet) throw new Error(`There is no tab ${title}`);
  return sheet.properties.sheetId ?? 0;
}

export function creditId(snapshot: Spreadsheet): string {
  const { report } = statementBoard(snapshot, NOW, STATEMENT);
  return report.stored[0]?.id ?? '';
}

function lastKept(snapshot: Spreadsheet, now: Now) {
  const [kept] = byListBoard(snapshot, now).report.kept;
  return { run: kept?.run ?? 0, amount: kept?.amount ?? 0 };
}

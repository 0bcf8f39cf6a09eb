/** What actions say and write in workbooks with what is rarer. */
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
import { DOCUMENT_KINDS, type DocumentKind } from '../../../src/actions/documents/request.ts';
import { handoverReport } from '../../../src/actions/handover-report.ts';
import { handoverSheet } from '../../../src/actions/handover-sheet.ts';
import { keepList } from '../../../src/actions/keep-list.ts';
import { lockLists } from '../../../src/actions/lock-lists.ts';
import type { Now } from '../../../src/actions/outcome.ts';
import { papersBoard } from '../../../src/actions/papers-board.ts';
import { paymentCodes } from '../../../src/actions/payment-codes.ts';
import { confirmedPaymentSheet } from '../../../src/actions/payment-sheet.ts';
import { personPage } from '../../../src/actions/person-page.ts';
import { problemBoard } from '../../../src/actions/problem-board.ts';
import { publicStanding } from '../../../src/actions/public-file.ts';
import { publicSheet } from '../../../src/actions/public-sheet.ts';
import { reopenList } from '../../../src/actions/reopen-list.ts';
import { roundBoard } from '../../../src/actions/round-board.ts';
import { sealBoard } from '../../../src/actions/seal-board.ts';
import { checkSeals } from '../../../src/actions/seal-check.ts';
import { sealRun } from '../../../src/actions/seal-run.ts';
import { setUp } from '../../../src/actions/set-up.ts';
import { setUpForm } from '../../../src/actions/set-up-form.ts';
import { statementBoard, storeStatement } from '../../../src/actions/statement-board.ts';
import { BY_LIST, SEAL, STATEMENT } from '../../faults/campaign.ts';
import { type Act, asked, type Case, creditId, reminded } from './cases.ts';
import type { StateName } from './last-states.ts';
import { CLOSED, NOW } from './states.ts';

type Named = readonly [name: string, act: Act];

export const PROBLEMS: Named = ['problems', problemBoard];
export const DASHBOARD: Named = ['dashboard', dashboard];
const SEALING: Named = ['seal-board', sealBoard];
export const REMINDING: Named = ['reminder-board', (snapshot, now) => reminded(snapshot, now, 100)];
export const document = (kind: DocumentKind, more = {}): Named => [
  `document-${kind}`,
  asked(makeDocument, { kind, ...more }),
];
export const page = (code: string): Named => [`person-page-${code}`, asked(personPage, { code })];

export const inState = (state: StateName, now: Now, ...acts: readonly Named[]): Case[] =>
  acts.map(([name, act]) => [`${state}-${name}`, state, now, act]);

const REDATED = { unit: 'MN', day: '20/5/2024', why: 'bản giấy đến trước' };
const keeping = (more: Partial<typeof BY_LIST>) => asked(keepList, { ...BY_LIST, ...more });

export const MORE_CASES: readonly Case[] = [
  ...inState('codes', NOW, PROBLEMS, ['consolidate', consolidate], page('CQ-01'), [
    'statement',
    asked(statementBoard, STATEMENT),
  ]),
  ...inState(
    'behind',
    NOW,
    PROBLEMS,
    DASHBOARD,
    SEALING,
    ['public', publicStanding],
    ['public-sheet', publicSheet],
    document('results'),
    document('progress'),
    document('thanks', { codes: ['X01-01', 'X01-02', 'DN-01', 'HT-01', 'HT-02', 'MN'] }),
    page('X01-01'),
    page('DN-02'),
    page('HT-02'),
    ['papers-board', papersBoard],
    ['by-list-board', byListBoard],
    ['seal', asked(sealRun, SEAL)],
  ),
  ...inState(
    'works',
    NOW,
    PROBLEMS,
    DASHBOARD,
    document('usePlan'),
    document('supportDecision'),
    document('results'),
    ['round-board', roundBoard],
    ['handover', asked(handoverReport, {})],
  ),
  ...inState(
    'moved',
    NOW,
    PROBLEMS,
    ['by-list-board', byListBoard],
    ['statement', asked(statementBoard, STATEMENT)],
    ['statement-cancel', (snapshot, now) => cancelCredit(snapshot, now, { id: creditId(snapshot) })],
    [
      'statement-store',
      asked(storeStatement, {
        ...STATEMENT,
        lines: [
          ...STATEMENT.lines,
          { row: 4, on: '2024-05-20', amount: 70_000, text: 'ung ho', reference: 'FT249' },
        ],
        certain: true,
        confirmed: [{ row: 4, shares: [{ code: 'HT-01', amount: 70_000 }] }],
      }),
    ],
    ['confirmations', asked(issueConfirmations, {})],
    ['by-list-questions', keeping({ voucher: 'PT52', day: '24/5/2024', payer: '', counted: 200_000 })],
    ['by-list-future', keeping({ day: '25/5/2024' })],
    ['by-list-no-day', keeping({ day: 'mai' })],
    ['by-list-no-place', keeping({ place: 'Chỗ khác' })],
    ['by-list-no-list', keeping({ unit: 'ZZ' })],
    ['by-list-last-year', keeping({ day: '31/12/2023' })],
    ['by-list-first-day', keeping({ day: '1/1/2024' })],
    page('MN-01'),
    page('X01'),
  ),
  ...inState(
    'movedSettled',
    NOW,
    ['consolidate', consolidate],
    ['handover', asked(handoverReport, {})],
    ['handover-sheet', asked(handoverSheet, {})],
    document('usePlan'),
  ),
  ...inState(
    'movedPapers',
    NOW,
    ['confirmation-sheet', asked(confirmationSheet, {})],
    ['papers-board', papersBoard],
    ['confirmations', asked(issueConfirmations, {})],
    page('MN-04'),
  ),
  ...inState(
    'bare',
    NOW,
    ['payment-codes', paymentCodes],
    ['set-up-form', setUpForm],
    REMINDING,
    ...DOCUMENT_KINDS.map((kind) => document(kind, kind === 'thanks' ? { codes: ['DN-01'] } : {})),
    ['handover-sheet', asked(handoverSheet, {})],
    ['seal', asked(sealRun, { ...SEAL, preparedBy: '', approvedBy: '' })],
  ),
  ...inState(
    'deputy',
    NOW,
    document('results'),
    document('reminder'),
    document('progress', { codes: ['MN', 'X01'] }),
  ),
  ...inState(
    'deputy',
    CLOSED,
    ['lock-lists', lockLists],
    ['reminder-board-closed', (snapshot, now) => reminded(snapshot, now, 9)],
  ),
  ...inState(
    'confirmed',
    NOW,
    ['payment-codes', paymentCodes],
    ['payment-sheet', asked(confirmedPaymentSheet, {})],
    page('CQ-01'),
    page('X01'),
  ),
  ...inState(
    'dated',
    NOW,
    PROBLEMS,
    REMINDING,
    ['date-list-same', asked(dateList, REDATED)],
    ['date-list-other', asked(dateList, { ...REDATED, day: '18/5/2024' })],
  ),
  ...inState(
    'datedSettled',
    NOW,
    REMINDING,
    document('progress'),
    document('reminder', { codes: ['X01', 'DN'] }),
    ['date-list-today', asked(dateList, { ...REDATED, day: '24/5/2024', why: 'nộp lại' })],
  ),
  ...inState(
    'datedSettled',
    CLOSED,
    ['reopen', asked(reopenList, { unit: 'MN', day: '10/6/2024', why: 'bổ sung' })],
    ['consolidate-later', consolidate],
  ),
  ...inState(
    'sealedTwice',
    NOW,
    SEALING,
    ['seal-check', checkSeals],
    document('results'),
    ['document-board', documentBoard],
    ['round-board', roundBoard],
    ['seal-agreed', asked(sealRun, { ...SEAL, agreed: { fingerprint: 'khác', number: 3 } })],
  ),
  ...inState('sealBroken', NOW, SEALING, ['seal-check', checkSeals], document('results'), [
    'seal',
    asked(sealRun, { ...SEAL, reason: 'Sửa' }),
  ]),
  ...inState(
    'torn',
    NOW,
    PROBLEMS,
    ['check', (snapshot, now) => check(snapshot, now)],
    DASHBOARD,
    SEALING,
    REMINDING,
    ['by-list-board', byListBoard],
    ['set-up', asked(setUp, { repair: true })],
    ['public', publicStanding],
    document('progress'),
  ),
  ...inState(
    'booksAway',
    NOW,
    PROBLEMS,
    ['check', (snapshot, now) => check(snapshot, now)],
    SEALING,
    DASHBOARD,
  ),
  ...inState(
    'apartMessy',
    NOW,
    PROBLEMS,
    ['check', (snapshot, now) => check(snapshot, now)],
    ['consolidate', consolidate],
    ['confirmations', asked(issueConfirmations, {})],
  ),
  ...inState(
    'empty',
    NOW,
    PROBLEMS,
    DASHBOARD,
    SEALING,
    ['check', (snapshot, now) => check(snapshot, now)],
    ['round-board', roundBoard],
    ['public', publicStanding],
  ),
];

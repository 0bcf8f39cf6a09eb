/** What sealing says of every kind of change, set-up of every kind of wish, and a tick of every kind of cell. */
import { byListBoard } from '../../../src/actions/by-list-board.ts';
import type { KeepRequest } from '../../../src/actions/by-list-request.ts';
import { cancelCredit } from '../../../src/actions/cancel-credit.ts';
import { check } from '../../../src/actions/check.ts';
import { issueConfirmations } from '../../../src/actions/confirmations.ts';
import { consolidate } from '../../../src/actions/consolidate.ts';
import { makeDocument } from '../../../src/actions/documents/make-document.ts';
import { handoverReport } from '../../../src/actions/handover-report.ts';
import { importTargets, previewImport } from '../../../src/actions/import-list.ts';
import { keepList } from '../../../src/actions/keep-list.ts';
import { logContact } from '../../../src/actions/log-contact.ts';
import { newRound } from '../../../src/actions/new-round.ts';
import { papersBoard } from '../../../src/actions/papers-board.ts';
import { paymentCodes } from '../../../src/actions/payment-codes.ts';
import { personPage } from '../../../src/actions/person-page.ts';
import { publicStanding } from '../../../src/actions/public-file.ts';
import { publicSheet } from '../../../src/actions/public-sheet.ts';
import { roundBoard } from '../../../src/actions/round-board.ts';
import { sealBoard } from '../../../src/actions/seal-board.ts';
import { checkSeals } from '../../../src/actions/seal-check.ts';
import { sealRun } from '../../../src/actions/seal-run.ts';
import { setUp } from '../../../src/actions/set-up.ts';
import { setUpForm } from '../../../src/actions/set-up-form.ts';
import type { SetUpOptions } from '../../../src/actions/set-up-options.ts';
import { stampList } from '../../../src/actions/stamp-list.ts';
import { statementBoard, storeStatement } from '../../../src/actions/statement-board.ts';
import { undoList } from '../../../src/actions/undo-list.ts';
import { BY_LIST, SEAL } from '../../faults/campaign.ts';
import { ACCOUNT } from '../../support/book.ts';
import { DONE, NOBODY } from '../../support/reminded-book.ts';
import { type Act, asked, type Case, creditId, ROUND, reminded, sheetId } from './cases.ts';
import { KEPT, KNOWN, STATES } from './last-states.ts';
import { sending, today } from './mails.ts';
import { document, inState, PROBLEMS, page, REMINDING } from './more-cases.ts';
import { CLOSED, NEXT_YEAR, NOW, OTHER } from './states.ts';

const wishing = (options: SetUpOptions): Act => asked(setUp, options);
const units = (...wished: NonNullable<SetUpOptions['units']>): Act => wishing({ units: wished });

/** A tick in the cell right of a label of a unit's tab. */
const ticking =
  (title: string, label = DONE, right = 1): Act =>
  (snapshot, now) => {
    const id = sheetId(snapshot, title);
    const sheet = snapshot.sheets?.find(({ properties }) => (properties.sheetId ?? 0) === id);
    const rows = sheet?.data?.[0]?.rowData ?? [];
    const columnIn = (at: number) =>
      (rows[at]?.values ?? []).findIndex(({ userEnteredValue }) => userEnteredValue?.stringValue === label);
    const row = rows.findIndex((_, at) => columnIn(at) >= 0);
    return stampList(snapshot, now, { sheetId: id, row, column: columnIn(row) + right });
  };

const PERSON = { code: 'X01-01', name: 'Nông Văn Hộ Mẫu', amount: 200_000, received: 200_000 };
/** Money on the list that may be what the bank has already. */
const keeping = (more: Partial<KeepRequest>): Act =>
  asked(keepList, {
    ...BY_LIST,
    people: [PERSON],
    counted: 200_000,
    place: ACCOUNT,
    voucher: 'PT90',
    ...more,
  });

const SEALING: readonly [string, Act][] = [
  ['seal-board', sealBoard],
  ['seal-check', checkSeals],
  ['seal', asked(sealRun, { ...SEAL, reason: 'Bổ sung' })],
];

export const LAST_CASES: readonly Case[] = [
  ...inState('listedSealed', NOW, ...SEALING, document('results'), document('progress')),
  ...inState('listedChanged', NOW, ...SEALING, document('results'), PROBLEMS, REMINDING),
  ...inState('receipted', NOW, ['seal-board', sealBoard], PROBLEMS),
  ...inState(
    'stray',
    NOW,
    PROBLEMS,
    ['set-up', asked(setUp, {})],
    ['consolidate-late', (snapshot) => consolidate(snapshot, CLOSED)],
  ),
  ...inState(
    'register',
    NOW,
    PROBLEMS,
    ['form', setUpForm],
    ['set-up', asked(setUp, {})],
    ['kind-back', units({ code: 'DN', kind: 'business' })],
    ['code-of-list', units({ code: 'X01', name: 'Xóm 1', kind: 'hamlet' })],
  ),
  ...inState(
    'registerTorn',
    NOW,
    PROBLEMS,
    ['form', setUpForm],
    ['set-up', asked(setUp, {})],
    ['units', units({ code: 'MN', head: 'Ai' })],
    ['check', (snapshot, now) => check(snapshot, now)],
  ),
  ...inState(
    'settled',
    NOW,
    [
      'set-up-all',
      units({
        code: 'X02',
        name: ' Xóm  2 ',
        kind: 'Xóm',
        head: 'Trưởng',
        email: 'x02@xa.example',
        phone: '0912',
        tab: 'Xóm hai',
        expected: '45',
      }),
    ],
    ['set-up-change', units({ code: 'mn', name: 'Trường Mầm non Mới', email: '', expected: '12' })],
    ['set-up-other-kind', units({ code: 'MN', kind: 'hamlet' })],
    ['set-up-other-tab', units({ code: 'MN', tab: 'Mầm non' })],
    ['set-up-taken-tab', units({ code: 'MN', tab: 'X01' })],
    ['set-up-tool-tab', units({ code: 'X03', name: 'Xóm 3', kind: 'hamlet', tab: 'Tổng hợp' })],
    ['set-up-bad-mail', units({ code: 'X03', name: 'Xóm 3', kind: 'hamlet', email: 'không phải' })],
    ['set-up-bad-number', units({ code: 'X03', name: 'Xóm 3', kind: 'hamlet', expected: 'nhiều' })],
    ['set-up-bad-code', units({ code: 'X 03/!', name: 'Xóm 3', kind: 'hamlet' })],
    ['set-up-no-code', units({ code: ' ', name: 'Xóm 3', kind: 'hamlet' })],
    [
      'set-up-twice',
      units({ code: 'X03', name: 'Xóm 3', kind: 'hamlet' }, { code: 'x03', name: 'Xóm ba', kind: 'hamlet' }),
    ],
    ['set-up-same-words', units({ code: 'MN', name: 'Trường Mầm non' })],
    [
      'set-up-settings',
      wishing({
        settings: {
          year: '2025',
          labourRate: '160.000',
          closingDate: '1/7/2024',
          reminderDays: '-5; 0; 5',
          account1: '123',
        },
      }),
    ],
    [
      'set-up-settings-bad',
      wishing({ settings: { labourRate: 'rẻ', year: '24', accountantEmail: 'x', closingDate: '1/1/2020' } }),
    ],
    ['set-up-settings-same', wishing({ settings: { dueDate: '20/5/2024' } })],
  ),
  ...inState(
    'empty',
    NOW,
    ['set-up-bad', units({ code: '', name: '', kind: '' })],
    [
      'set-up-settings',
      wishing({
        settings: { commune: 'Xã Thử', year: '2025' },
        units: [{ code: 'A', name: 'A', kind: 'office' }],
      }),
    ],
  ),
  ...inState(
    'ticked',
    NOW,
    ['X01', ticking('X01')],
    ['X01-label', ticking('X01', undefined, 0)],
    ['X01-nobody', ticking('X01', 'Không phát sinh ủng hộ')],
    ['MN-nobody', ticking('MN', NOBODY)],
    ['MN-box', ticking('MN')],
    ['CQ', ticking('CQ')],
    ['CQ-name', ticking('CQ', 'Họ và tên')],
    ['book', ticking('Sổ thu', 'Số chứng từ')],
    ['nothing', (snapshot, now) => stampList(snapshot, now, undefined)],
  ),
  ...inState(
    'settled',
    NOW,
    ['known', asked(statementBoard, KNOWN)],
    ['known-store', asked(storeStatement, KEPT)],
    ['known-store-none', asked(storeStatement, { ...KNOWN, certain: true, confirmed: [] })],
  ),
  ...inState(
    'known',
    NOW,
    ['again', asked(statementBoard, KNOWN)],
    ['store-again', asked(storeStatement, KEPT)],
    ['cancel', (snapshot, now) => cancelCredit(snapshot, now, { id: creditId(snapshot) })],
    ['by-list-board', byListBoard],
  ),
  ...inState(
    'knownTakenBack',
    NOW,
    ['again', asked(statementBoard, KNOWN)],
    ['cancel', (snapshot, now) => cancelCredit(snapshot, now, { id: creditId(snapshot) })],
  ),
  ...inState(
    'behind',
    NOW,
    ...['X01-01', 'DN-01', 'HT-01', 'HT-02', 'MN', 'X01'].map((code): [string, Act] => [
      `thanks-${code}`,
      asked(makeDocument, { kind: 'thanks', codes: [code] }),
    ]),
  ),
  ...inState('behind', NOW, [
    'thanks-two',
    asked(makeDocument, { kind: 'thanks', codes: ['X01-01', 'DN-01'] }),
  ]),
  ...inState(
    'called',
    NOW,
    ['contact-same', asked(logContact, { unit: 'mn', channel: 'call', note: ' Hẹn  thứ hai ' })],
    ['contact-other-note', asked(logContact, { unit: 'MN', channel: 'call', note: 'Đã hứa' })],
    ['contact-other-way', asked(logContact, { unit: 'MN', channel: 'zalo', note: 'Hẹn thứ hai' })],
    ['contact-other-unit', asked(logContact, { unit: 'CQ', channel: 'call', note: 'Hẹn thứ hai' })],
    ['contact-nobody', asked(logContact, { unit: 'ZZ', channel: 'call', note: '' })],
    ['reminder-board', (snapshot, now) => reminded(snapshot, now, 5)],
  ),
  ...inState('called', CLOSED, [
    'contact-other-day',
    asked(logContact, { unit: 'MN', channel: 'call', note: 'Hẹn thứ hai' }),
  ]),
  ...inState('halfSent', NOW, REMINDING, ['mails', sending(today())]),
  ...inState('halfSent', CLOSED, ['reminder-board-later', (snapshot, now) => reminded(snapshot, now, 100)]),
  ...['ke.toan@xa.example', 'nguoi.khac@xa.example', ''].map(
    (who, at): Case => [
      `daily-reminder-board-${at}`,
      'daily',
      { ...NOW, who },
      (snapshot, now) => reminded(snapshot, now, 100),
    ],
  ),
  ...inState(
    'booked',
    NOW,
    ['by-list-at-bank', keeping({ day: '17/5/2024' })],
    ['by-list-at-bank-other-day', keeping({ day: '18/5/2024' })],
    [
      'by-list-at-bank-other-sum',
      keeping({ day: '17/5/2024', counted: 250_000, people: [{ ...PERSON, amount: 250_000 }] }),
    ],
    ['by-list-in-cash', keeping({ day: '17/5/2024', place: 'Tiền mặt' })],
    ['by-list-other-account', keeping({ day: '17/5/2024', place: OTHER })],
  ),
  ...inState(
    'yearSealed',
    NEXT_YEAR,
    ['new-round-alone', asked(newRound, ROUND)],
    ['new-round-of-other-commune', (snapshot, now) => newRound(snapshot, now, ROUND, STATES.otherCommune())],
    ['new-round-of-other-year', (snapshot, now) => newRound(snapshot, now, ROUND, STATES.otherYear())],
    ['new-round-of-another', (snapshot, now) => newRound(snapshot, now, ROUND, STATES.empty())],
    [
      'new-round-too-soon',
      (snapshot, now) => newRound(snapshot, now, { ...ROUND, acceptFrom: '31/12/2024' }, STATES.yearSealed()),
    ],
  ),
  ...inState('apart', NEXT_YEAR, ['new-round', asked(newRound, { ...ROUND, reason: 'Làm tiếp ở sổ mới' })]),
  ...inState('behind', NEXT_YEAR, [
    'new-round-people',
    asked(newRound, { ...ROUND, keepPeople: true, reason: 'Làm tiếp' }),
  ]),
  ...inState('empty', NOW, [
    'tick',
    (snapshot, now) => stampList(snapshot, now, { sheetId: 0, row: 3, column: 2 }),
  ]),
  ...inState('torn', NOW, ['tick', ticking('MN')], ['tick-settings', ticking('Cấu hình', 'Mục')]),
  ...inState(
    'torn',
    NOW,
    ['statement-store', asked(storeStatement, { ...KNOWN, certain: true, confirmed: [] })],
    ['statement-cancel', asked(cancelCredit, { id: 'a' })],
    ['keep', asked(keepList, { ...BY_LIST, unit: 'MN' })],
    ['undo', asked(undoList, { run: 3, amount: 5 })],
    ['confirmations', asked(issueConfirmations, {})],
    ['papers-board', papersBoard],
    ['person-page', asked(personPage, { code: 'MN' })],
    ['import', asked(previewImport, { unit: 'MN', rows: [['Họ và tên'], ['Ai Đó']] })],
    ['import-targets', (snapshot, now) => importTargets(snapshot, now)],
    ['round-board', roundBoard],
    ['payment-codes', paymentCodes],
    ['handover', asked(handoverReport, {})],
  ),
  ...inState('empty', NOW, ['import-targets', (snapshot, now) => importTargets(snapshot, now)]),
  ...inState('sealTorn', NOW, ...SEALING, PROBLEMS),
  ...inState('sealCut', NOW, ...SEALING, PROBLEMS),
  ...inState('sealGone', NOW, ...SEALING, PROBLEMS),
  ...inState(
    'namedWorks',
    NOW,
    ['consolidate', consolidate],
    ['public', publicStanding],
    ['public-sheet', publicSheet],
    page('MN-01'),
    page('HT-01'),
  ),
  ...inState('moved', NOW, page('MN-03'), page('MN-04'), page('HT-01'), page('DN-01'), page('MN-02'), [
    'public-sheet',
    publicSheet,
  ]),
  ...inState('movedPapers', NOW, page('X01-01'), page('X01')),
  ...inState('treasury', NOW, page('MN-02'), page('HT'), ['public', publicStanding]),
  ...inState('handedIn', NOW, ['tick-again', ticking('MN')]),
];

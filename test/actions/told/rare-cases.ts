/** What actions say over the rare workbooks, to requests that are none, and how letters and codes are drawn. */
import { sentText, typedLine } from '../../../src/actions/arguments.ts';
import { checkedKeep, checkedUndo } from '../../../src/actions/by-list-request.ts';
import { check } from '../../../src/actions/check.ts';
import { checkedIssue, checkedSheet } from '../../../src/actions/confirmation-request.ts';
import { consolidate } from '../../../src/actions/consolidate.ts';
import { checkedDocument } from '../../../src/actions/documents/request.ts';
import { handoverReport } from '../../../src/actions/handover-report.ts';
import { handoverSheet } from '../../../src/actions/handover-sheet.ts';
import { previewImport } from '../../../src/actions/import-list.ts';
import { checkedPreview, checkedWrite } from '../../../src/actions/import-request.ts';
import { renderLetter } from '../../../src/actions/letter-render.ts';
import { checkedRound } from '../../../src/actions/new-round-request.ts';
import type { Outcome } from '../../../src/actions/outcome.ts';
import { pageToPrint } from '../../../src/actions/page-to-print.ts';
import { qrSvg, qrTable } from '../../../src/actions/qr-image.ts';
import {
  checkedCancel,
  checkedMatch,
  checkedStore,
  linesOf,
} from '../../../src/actions/reconcile-request.ts';
import { checkedRollUp } from '../../../src/actions/roll-up-request.ts';
import { checkedSeal } from '../../../src/actions/seal-request.ts';
import { readSetUpOptions } from '../../../src/actions/set-up-options.ts';
import { checkedUnitDay } from '../../../src/actions/unit-requests.ts';
import { BY_LIST, LIST, SEAL, STATEMENT } from '../../faults/campaign.ts';
import { type Act, asked, type Case } from './cases.ts';
import { sending, today } from './mails.ts';
import { DASHBOARD, document, inState, PROBLEMS, page, REMINDING } from './more-cases.ts';
import { CLOSED, NOW } from './states.ts';

const saying = (report: unknown): Outcome<unknown> => ({
  requests: [],
  protections: [],
  notice: { title: '', lines: [] },
  report,
});

/** What becomes of a request as it should be, without each of its fields, and with something else in each. */
function borders(checked: (sent: unknown) => unknown, good: Readonly<Record<string, unknown>>): Act {
  const wrong: readonly unknown[] = [undefined, null, -1, 1.5, 'x'.repeat(60_000), [], {}, true];
  return () => {
    const tell = (sent: unknown) => {
      try {
        return `taken ${JSON.stringify(checked(sent))?.slice(0, 300)}`;
      } catch (error) {
        return `! ${(error as Error).message}`;
      }
    };
    const fields = Object.keys(good).flatMap((field) =>
      wrong.map(
        (value) => `${field} ${JSON.stringify(value)?.slice(0, 12)}: ${tell({ ...good, [field]: value })}`,
      ),
    );
    return saying([tell(good), tell(undefined), tell({ ...good, thêm: 1 }), ...fields]);
  };
}

const TODAY = NOW.today;
const ROLL_UP = {
  files: [{ address: ' a\u200b  b ' }, { name: 'c.xlsx', why: 'hỏng' }],
  expected: [
    { name: 'Xã A', district: 'H' },
    { name: ' ', district: '' },
  ],
};
const ROUND = { year: '2025', dueDate: ' 20/5/2025 ', keepPeople: true, reason: 'vì\n thế' };
const STORE = { ...STATEMENT, certain: true, confirmed: [{ row: 2, shares: [{ code: 'MN', amount: 1 }] }] };
const WRITE = { ...LIST, token: 'mã', skip: [2], columns: ['name', null], headerRow: 0 };

const FAMILY = {
  unit: 'X01',
  rows: [
    ['DANH SÁCH HỘ', '', '', '', ''],
    ['STT', 'Họ và tên đệm', 'Tên', 'Số tiền', 'Hình thức'],
    ['', '', '', '(đồng)', ''],
    ['1', 'Nông Văn', 'Hộ Mẫu', '200.000', 'Tiền mặt'],
    ['2', 'Nông Thị', ' Tư ', 'hai trăm', 'Séc'],
    ['3', 'Nông Thị', 'Tư', '150000', 'CK'],
    ['TỔNG', '', '', '350.000', ''],
  ],
};

const LETTER = {
  subject: `Dòng một\r\nBcc: ai@x.example ${'dài '.repeat(60)}`,
  parts: [
    { kind: 'text' as const, text: 'Kính gửi <b>&' },
    { kind: 'link' as const, label: 'Mở "sổ"', url: 'https://docs.google.com/x?a=1&b=2' },
    { kind: 'link' as const, label: 'Xấu', url: 'javascript:alert(1)' },
    { kind: 'qr' as const, payload: '00020101', label: 'Mã "QR"', text: 'Quét <mã>' },
  ],
};

export const RARE_CASES: readonly Case[] = [
  ...inState(
    'treasury',
    NOW,
    PROBLEMS,
    ['handover', asked(handoverReport, {})],
    ['handover-days', asked(handoverReport, { from: '2024-05-13', until: '2024-05-14' })],
    ['handover-bad', asked(handoverReport, { from: '13/5/2024' })],
    ['handover-longer', asked(handoverReport, { from: '2024-05-131' })],
    ['handover-sheet', asked(handoverSheet, {})],
    page('MN-01'),
    page('HT-01'),
  ),
  ...inState(
    'listsChanged',
    NOW,
    REMINDING,
    PROBLEMS,
    ['consolidate', consolidate],
    ['mails', sending(today())],
  ),
  ...inState(
    'listsChangedAgain',
    CLOSED,
    REMINDING,
    ['consolidate', consolidate],
    document('reminder'),
    document('progress'),
  ),
  ...inState('ownOfOther', NOW, PROBLEMS, ['consolidate', consolidate]),
  ...inState('ownHalf', NOW, PROBLEMS, DASHBOARD),
  ...inState('ownMixed', NOW, PROBLEMS),
  ...inState(
    'ownForgotten',
    NOW,
    PROBLEMS,
    ['check', (snapshot, now) => check(snapshot, now)],
    ['consolidate', consolidate],
  ),
  ...inState('confirmed', NOW, ['mails', sending(today())]),
  ...inState('behind', CLOSED, ['mails', sending(today(1))], REMINDING),
  ...inState(
    'settled',
    NOW,
    ['import-family', asked(previewImport, FAMILY)],
    ['import-twice', asked(previewImport, { ...FAMILY, columns: [null, 'name', 'givenName', null, null] })],
    ['import-unknown-field', asked(previewImport, { ...FAMILY, columns: [null, 'lương', null, null, null] })],
    [
      'import-no-header',
      asked(previewImport, {
        ...FAMILY,
        headerRow: 0,
        columns: [null, 'familyName', 'givenName', 'paid', null],
      }),
    ],
    ['request-preview', borders(checkedPreview, LIST)],
    ['request-write', borders(checkedWrite, WRITE)],
    ['request-keep', borders(checkedKeep, BY_LIST)],
    ['request-undo', borders(checkedUndo, { run: 3, amount: -5 })],
    [
      'request-issue',
      borders(checkedIssue, { codes: ['MN'], agreed: { issued: 1, cancelled: 0, amount: 5 } }),
    ],
    ['request-sheet', borders(checkedSheet, { numbers: [1] })],
    [
      'request-document',
      borders(checkedDocument, { kind: 'thanks', codes: ['MN'], each: true, live: false }),
    ],
    ['request-match', borders(checkedMatch, STATEMENT)],
    ['request-store', borders(checkedStore, STORE)],
    ['request-cancel', borders(checkedCancel, { id: 'a' })],
    ['request-roll-up', borders(checkedRollUp, ROLL_UP)],
    ['request-round', borders((sent) => checkedRound(sent, TODAY), ROUND)],
    [
      'request-seal',
      borders(checkedSeal, { ...SEAL, reason: ' Vì  thế. ;', agreed: { fingerprint: 'a', number: 2 } }),
    ],
    [
      'request-set-up',
      borders(readSetUpOptions, { repair: true, settings: { dueDate: '1/6' }, units: [{ code: 'A' }] }),
    ],
    [
      'request-day',
      borders((sent) => checkedUnitDay(sent, 2024), { unit: 'MN', day: '25/5', why: ' vì\u200b  thế ' }),
    ],
    [
      'statement-days',
      () =>
        saying(
          linesOf({ lines: [{ ...STATEMENT.lines[0], on: '2024-02-30' }, STATEMENT.lines[1]] as never }),
        ),
    ],
    ['letter', () => saying(renderLetter(LETTER as never))],
    ['letter-short', () => saying(renderLetter({ ...LETTER, subject: `${'a'.repeat(198)}😀b` } as never))],
    [
      'qr',
      () =>
        saying(
          [qrSvg('00020101', 'Mã «A»'), qrTable('00020101', 'Mã "B"')].map((one) => one.match(/.{1,150}/gs)),
        ),
    ],
    [
      'sent-text',
      () =>
        saying([
          sentText(' a '),
          sentText(1),
          sentText(undefined),
          typedLine(' a \u200b\n b '),
          typedLine(''),
        ]),
    ],
    ['page-to-print', () => saying(pageToPrint('handover', '<!doctype html>', TODAY))],
  ),
];

import { asFailure, classify, Failure, stateAfter } from '../../src/google/failures.ts';
import type { FailureKind } from '../../src/text/vi-google.ts';

/** Texts as Google sends them, in English or in the account's language; from Google's pages and public reports. */
const TEXTS: [string, FailureKind][] = [
  [
    'API call to sheets.spreadsheets.get failed with error: Google Sheets API has not been used in project 311386532115 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=311386532115 then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    'apiNotEnabled',
  ],
  ['403 accessNotConfigured', 'apiNotEnabled'],
  ['SERVICE_DISABLED', 'apiNotEnabled'],
  ['Sheets is not defined', 'apiNotEnabled'],
  [
    'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    'consentRefused',
  ],
  [
    'Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    'consentRefused',
  ],
  ['Authorization is required to perform that action.', 'consentRefused'],
  [
    'API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.',
    'consentRefused',
  ],
  [
    "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1234567890'.",
    'quota',
  ],
  ['Service invoked too many times for one day: email.', 'quota'],
  ['Service using too much computer time for one day', 'quota'],
  ['User Rate Limit Exceeded', 'quota'],
  ['Exceeded maximum execution time', 'timeout'],
  ['Đã vượt quá thời gian thực thi tối đa', 'timeout'],
  [
    'Service Spreadsheets timed out while accessing document with id 1jklp1CxY_tShF_8uCky7P8IB_qH7vtTPLnZs56pSdX8.',
    'timeout',
  ],
  ['Deadline expired before operation could complete.', 'timeout'],
  ['Address unavailable: https://sheets.googleapis.com/', 'network'],
  ['API call to sheets.spreadsheets.batchUpdate failed with error: Empty response', 'serverError'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'serverError'],
  ["We're sorry, a server error occurred while reading from storage. Error code INTERNAL.", 'serverError'],
  ['API call to sheets.spreadsheets.get failed with error: Internal error encountered.', 'serverError'],
  [
    'API call to sheets.spreadsheets.get failed with error: The service is currently unavailable.',
    'serverError',
  ],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].updateCells: No sheet with id: 1042',
    'tabDeleted',
  ],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[2].updateSheetProperties: No sheet with id: 0',
    'tabDeleted',
  ],
  ['Invalid requests[7].repeatCell: No grid with id: 12', 'tabDeleted'],
  ['Invalid requests[9].createDeveloperMetadata: No sheet with id: 12', 'tabDeleted'],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].createDeveloperMetadata: Cannot add developer metadata with ID [7] because developer metadata with that ID already exists.',
    'concurrentRun',
  ],
  [
    'Invalid requests[0].addSheet: A sheet with the name "Tổng hợp" already exists. Please enter another name.',
    'concurrentRun',
  ],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[5].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'protectedRange',
  ],
  [
    'Invalid requests[5].updateCells: Bạn đang cố gắng chỉnh sửa một ô hoặc đối tượng được bảo vệ.',
    'protectedRange',
  ],
  ['API call to sheets.spreadsheets.get failed with error: The caller does not have permission', 'noAccess'],
  ['You do not have permission to access the requested document.', 'noAccess'],
  ['API call to sheets.spreadsheets.get failed with error: Requested entity was not found.', 'notFound'],
  ['Cannot call SpreadsheetApp.getUi() from this context.', 'noScreen'],
  [
    'Invalid requests[0].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    'tooLarge',
  ],
  ['Request payload size exceeds the limit: 10485760 bytes.', 'tooLarge'],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[4].addProtectedRange: ProtectedRange is warningOnly. Editors cannot be set on it.',
    'rejected',
  ],
  ['Invalid JSON payload received. Unknown name "colour" at \'requests[0]\': Cannot find field.', 'rejected'],
  ["Cannot read properties of undefined (reading 'sheets')", 'bug'],
  ['', 'bug'],
];

test.each(TEXTS)('%s means %s', (text, kind) => {
  expect(classify(new Error(text))).toBe(kind);
});

test.each([
  [400, 'rejected'],
  [401, 'consentRefused'],
  [403, 'noAccess'],
  [404, 'notFound'],
  [429, 'quota'],
  [500, 'serverError'],
  [503, 'serverError'],
  [504, 'timeout'],
  [418, 'bug'],
] as const)('code %d is enough when the words are in another language', (code, kind) => {
  const error = Object.assign(new Error('Etwas ist schiefgelaufen'), { details: { code } });
  expect(classify(error)).toBe(kind);
});

test("Google's machine word decides where the code alone would mislead", () => {
  const details = { code: 403, errors: [{ reason: 'rateLimitExceeded' }] };
  expect(classify(Object.assign(new Error('…'), { details }))).toBe('quota');
});

test.each([
  [undefined, 'bug'],
  [null, 'bug'],
  [42, 'bug'],
  ['Empty response', 'serverError'],
  [{ message: 'Requested entity was not found.' }, 'notFound'],
] as const)('a thrown %p is understood too', (thrown, kind) => {
  expect(classify(thrown)).toBe(kind);
});

test('only a write without an answer leaves the workbook in doubt', () => {
  const kinds: FailureKind[] = [
    'network',
    'serverError',
    'timeout',
    'bug',
    'quota',
    'tabDeleted',
    'protectedRange',
  ];
  expect(kinds.filter((kind) => stateAfter(kind, 'writing') === 'unknown')).toEqual([
    'network',
    'serverError',
    'timeout',
    'bug',
  ]);
  expect(kinds.every((kind) => stateAfter(kind, 'reading') === 'unchanged')).toBe(true);
});

test.each(TEXTS)('the sentence for «%s» says that the workbook is unchanged, and what to do', (text) => {
  const [what, next, ...rest] = asFailure(new Error(text), 'reading').message.split('\n');
  expect(what).toContain('Bảng tính giữ nguyên');
  expect(next).toMatch(/\.$/);
  expect(rest).toEqual([]);
});

test('after a write without an answer the sentence tells how to find out', () => {
  const { message } = asFailure(new Error('Empty response'), 'writing');
  expect(message).toContain('không rõ Google đã ghi hay chưa');
  expect(message).toContain('«Nhật ký»');
});

test('an unknown error is told with its own message', () => {
  expect(asFailure(new Error('x is not a function'), 'reading').message).toContain('(x is not a function)');
});

test('a refusal worded by an action passes as it is', () => {
  const refusal = Object.assign(new Error('Đây không phải bảng tính của tiện ích.'), { name: 'Refusal' });
  expect(asFailure(refusal, 'reading')).toMatchObject({ kind: 'refused', message: refusal.message });
});

test('a failure that is already worded is not worded again', () => {
  const failure = new Failure('busy', 'Có người đang chạy.');
  expect(asFailure(failure, 'writing')).toBe(failure);
});

import { type FailureKind, failureText, type WorkbookState } from '../text/vi-google.ts';

/**
 * What Google's errors mean.
 *
 * A structured error (`details.code`, as the advanced service throws) is read first, then its words. The words come
 * in the language of the account for some errors, but the path at their head (`Invalid requests[3].addSheet:`) does not.
 */

/** A failure that is ready to be shown: its message is the Vietnamese sentence. */
export class Failure extends Error {
  readonly kind: FailureKind | 'busy' | 'refused';

  constructor(kind: Failure['kind'], message: string) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
  }
}

/** `reading`: nothing was sent yet. `writing`: the write was sent. */
export type Phase = 'reading' | 'writing';

/** Whether an error leaves it open that the write took effect all the same. */
export function isAnswerless(error: unknown): boolean {
  return ANSWERLESS.includes(classify(error));
}

/** Only these leave it open whether a write that was sent took effect; any other is Google's refusal of all of it. */
const ANSWERLESS: readonly FailureKind[] = ['network', 'serverError', 'timeout', 'bug'];

/** First match wins: the particular before the general. */
const BY_WORDS: readonly (readonly [RegExp, FailureKind])[] = [
  [
    /accessNotConfigured|SERVICE_DISABLED|has not been used in project|API is not enabled|\bSheets is not defined/i,
    'apiNotEnabled',
  ],
  [/Cannot call SpreadsheetApp\.getUi\(\)/i, 'noScreen'],
  [
    /permissions are not sufficient|permission to call|Authorization is required|insufficient authentication scopes|insufficientPermissions|Access blocked|access_denied|Required permissions:|cần (được )?cấp quyền|không đủ quyền để gọi/i,
    'consentRefused',
  ],
  [/No sheet with id|No grid with id|không (có|tìm thấy) (trang tính|trang)/i, 'tabDeleted'],
  [
    /createDeveloperMetadata:|developer metadata with (that )?ID.*already exists|addSheet: .*(already exists|đã tồn tại)/i,
    'concurrentRun',
  ],
  [/protected (cell|range|object)|được bảo vệ/i, 'protectedRange'],
  [/above the limit of \d+ cells|payload size exceeds|Request Entity Too Large/i, 'tooLarge'],
  [
    /Quota exceeded|rate ?limit ?exceeded|RESOURCE_EXHAUSTED|too many times|too much computer time|Limit exceeded|Too many (simultaneous )?(requests|invocations)|Hết hạn mức|quá nhiều lần/i,
    'quota',
  ],
  [
    /timed out|time-?out|Deadline (expired|exceeded)|DEADLINE_EXCEEDED|maximum execution time|thời gian thực thi tối đa/i,
    'timeout',
  ],
  [
    /Address unavailable|DNS error|Network ?Error|Connection (failure|reset|refused)|ENOTFOUND|ECONNRESET|offline/i,
    'network',
  ],
  [
    /Empty response|Internal error|server error|Service unavailable|currently unavailable|Backend Error|Bad Gateway|Service error|lỗi máy chủ/i,
    'serverError',
  ],
  [/Requested entity was not found|is missing \(perhaps it was deleted/i, 'notFound'],
  [
    /caller does not have permission|PERMISSION_DENIED|do not have permission to (access|edit)|không có quyền (truy cập|chỉnh sửa)/i,
    'noAccess',
  ],
  [/Invalid requests\[\d+\]|Invalid JSON payload|Invalid value at/i, 'rejected'],
];

const BY_CODE: Readonly<Record<number, FailureKind>> = {
  400: 'rejected',
  401: 'consentRefused',
  403: 'noAccess',
  404: 'notFound',
  408: 'timeout',
  413: 'tooLarge',
  429: 'quota',
  500: 'serverError',
  502: 'serverError',
  503: 'serverError',
  504: 'timeout',
};

/** What an error of Google, or of ours, means. Pure: reads only its argument. */
export function classify(error: unknown): FailureKind {
  const words = `${messageOf(error)} ${reasonOf(error)}`;
  for (const [pattern, kind] of BY_WORDS) {
    if (pattern.test(words)) return kind;
  }
  const code = codeOf(error);
  return (code === undefined ? undefined : BY_CODE[code]) ?? 'bug';
}

/** What became of the workbook when a call of this phase failed so. */
export function stateAfter(kind: FailureKind, phase: Phase): WorkbookState {
  return phase === 'writing' && ANSWERLESS.includes(kind) ? 'unknown' : 'unchanged';
}

/** Anything thrown, as a failure with its sentence. Refusals that an action words itself pass as they are. */
export function asFailure(error: unknown, phase: Phase): Failure {
  if (error instanceof Failure) return error;
  if (isRefusal(error)) return new Failure('refused', error.message);
  const kind = classify(error);
  return new Failure(kind, failureText(kind, stateAfter(kind, phase), messageOf(error)));
}

export function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const message = field(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

/** An action refuses in words of its own by throwing an error with this name. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Refusal';
}

function codeOf(error: unknown): number | undefined {
  const code = field(field(error, 'details'), 'code');
  return typeof code === 'number' ? code : undefined;
}

/** Google's machine word beside the message, such as `rateLimitExceeded`. */
function reasonOf(error: unknown): string {
  const errors = field(field(error, 'details'), 'errors');
  const reason = Array.isArray(errors) ? field(errors[0], 'reason') : undefined;
  return typeof reason === 'string' ? reason : '';
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

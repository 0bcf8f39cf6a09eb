import { ORG_KINDS } from './org-kinds.ts';
import { SEALED_FIELDS, SEALED_SETTINGS, type SealedRun } from './sealing.ts';
import type { ListState } from './submission.ts';

/** What `JSON.parse` gave, of which nothing is known. */
type Plain = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const LIST_STATES: readonly ListState[] = ['complete', 'incomplete', 'none', 'nobody'];
const CLOSINGS = ['before', 'after', 'none'];
/** Rows read, counted and rejected stand behind fields and receivers. */
const ROW_COUNTS = 3;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
const isWhole: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isNull: Test = (value) => value === null;
const isDay: Test = (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value as string);
const isMoment: Test = (value) =>
  isText(value) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/.test(value as string);
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const among =
  (words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value);
const either =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const listOf =
  (test: Test, length?: number): Test =>
  (value) =>
    Array.isArray(value) && (length === undefined || value.length === length) && value.every(test);
const withFields =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isPlain(value) && Object.entries(tests).every(([key, test]) => test(value[key]));

/**
 * Whether what bears the digest of a sealed run has its form as well: somebody may have digested anything. That the
 * figures are right it does not say, only that they are figures.
 */
export function hasSealedForm(run: unknown): run is SealedRun {
  if (!isPlain(run) || !Array.isArray(run['receivers'])) return false;
  const figures = listOf(isNumber, SEALED_FIELDS.length + run['receivers'].length + ROW_COUNTS);
  return withFields({
    number: isWhole,
    at: isMoment,
    run: isWhole,
    fingerprint: isText,
    closing: among(CLOSINGS),
    preparedBy: isText,
    approvedBy: isText,
    reason: isText,
    waiver: isText,
    obstacles: withFields({ unread: listOf(isText), moneyErrors: isWhole, sealErrors: isWhole }),
    previous: isText,
    settings: listOf(isSetting),
    receivers: listOf(isText),
    units: listOf(
      withFields({
        code: isText,
        name: isText,
        kind: either(isNull, among(ORG_KINDS)),
        figures: either(isNull, figures),
        list: either(isNull, among(LIST_STATES)),
        isEmpty: among([true, false]),
        errors: isWhole,
        handedInOn: either(isNull, isDay),
        signedOn: either(isNull, isDay),
      }),
    ),
    groups: listOf(withFields({ key: isText, name: isText, figures })),
    totals: figures,
    unplaced: either(isNull, isNumber),
    use: either(isNull, (value) => isPlain(value) && Object.values(value).every(either(isNull, isNumber))),
    errors: isWhole,
  })(run);
}

function isSetting(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [key, is, clause] = value as unknown[];
  return (
    among(SEALED_SETTINGS)(key) &&
    either(isNull, isText, isNumber, among([true, false]))(is) &&
    isText(clause)
  );
}

import { closingOf, isOnePerson, type SealedRun, type SealHead, standsInTheWay } from '../domain/sealing.ts';
import { isSealedAs } from '../domain/sealing-changes.ts';
import { TABS } from '../text/vi.ts';
import { SEAL, waiverLines } from '../text/vi-seals.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { protectionRequests } from '../workbook/protections.ts';
import { sealRequest } from '../workbook/seal-book.ts';
import { sealTexts } from '../workbook/seal-json.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import { closing } from './closing.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { obstaclesIn, sealableFigures } from './seal-figures.ts';
import { lastSeal, type SealReport, sealReport } from './seal-report.ts';
import { checkedSeal } from './seal-request.ts';
import { changesSince, currentRun, isIntact, type PlacedChange } from './seals.ts';
import { tabMaker } from './tab-maker.ts';

export interface SealRunReport {
  readonly sealed: SealReport;
  /** False where the figures are those that were sealed last: then nothing is written. */
  readonly changed: boolean;
  /** What differs from the run that was sealed before; none for the first. */
  readonly changes: readonly PlacedChange[];
  /** For people to read. */
  readonly lines: readonly string[];
}

/**
 * `Chốt số liệu gửi cấp trên`: freezes the figures of the last `Tổng hợp`, chained to the run sealed before. What was sealed
 * stays as it is; other figures become an adjustment.
 * @throws Refusal when the figures are not those of the last `Tổng hợp`, when one person prepares and approves, or when
 * something stands in the way and the chairman gives no reason
 */
export function sealRun(snapshot: Spreadsheet, now: Now, sent: unknown): Outcome<SealRunReport> {
  const request = checkedSeal(sent);
  if (request.preparedBy === '') throw new Refusal(SEAL.noPreparer);
  if (request.approvedBy === '') throw new Refusal(SEAL.noApprover);
  if (isOnePerson(request.preparedBy, request.approvedBy)) throw new Refusal(SEAL.onePerson);
  const assessment = assess(snapshot, now.today);
  const { view, settings, fingerprint } = assessment;
  const { seals: book } = assessment;
  if (view.byTitle(TABS.seals) && !book.table) throw new Refusal(SEAL.unreadable);
  const run = currentRun(assessment);
  if (run === undefined) throw new Refusal(SEAL.consolidateFirst);
  const last = lastSeal(book);
  const number = (last?.number ?? 0) + 1;
  const { agreed } = request;
  if (agreed && (agreed.fingerprint !== fingerprint || agreed.number !== number))
    throw new Refusal(SEAL.changed);
  const figures = sealableFigures(assessment, now);
  if (isIntact(last) && isSealedAs(last.seal, figures)) {
    const lines = [SEAL.same(last.number)];
    const report = { sealed: sealReport(last, last.seal), changed: false, changes: [], lines };
    return { requests: [], protections: [], notice: { title: SEAL.title, lines }, report };
  }
  const head: SealHead = {
    number,
    at: now.at,
    run,
    fingerprint,
    closing: closingOf(now.today, settings.closingDate),
    preparedBy: request.preparedBy,
    approvedBy: request.approvedBy,
    who: now.who,
    ...reasonsIn(request, number, obstaclesIn(assessment)),
    previous: last?.digest ?? '',
  };
  const seal: SealedRun = { ...head, ...figures };
  const texts = sealTexts(head, figures);
  const changes = isIntact(last) ? changesSince(last.seal, figures, assessment) : [];
  const lines = [SEAL.done(seal, texts.digest), ...waiverLines(seal), SEAL.next];
  const { idOf, made, protections } = tabMaker(assessment);
  const line = { what: LOG_WORDS.sealed, figures: SEAL.log(number, texts.digest), fingerprint };
  const requests = [
    sealRequest(idOf('seals'), book.table, seal, texts),
    ...closing(view, idOf('log'), now, line),
  ];
  return {
    requests: [...made, ...requests],
    protections: protectionRequests(view, protections),
    notice: { title: SEAL.title, lines },
    report: { sealed: sealReport(texts, seal), changed: true, changes, lines },
  };
}

/** @throws Refusal without the reason that is asked for: of the first run there is but one to give */
function reasonsIn(
  request: ReturnType<typeof checkedSeal>,
  number: number,
  obstacles: SealHead['obstacles'],
): Pick<SealHead, 'reason' | 'waiver' | 'obstacles'> {
  const isFirst = number === 1;
  if (!isFirst && request.reason === '') throw new Refusal(SEAL.noReason(number));
  const reason = isFirst ? '' : request.reason;
  if (!standsInTheWay(obstacles)) return { reason, waiver: '', obstacles };
  const waiver = request.waiver || (isFirst ? request.reason : '');
  if (waiver === '') throw new Refusal(SEAL.inTheWay(obstacles, isFirst));
  return { reason, waiver, obstacles };
}

import { isoDate } from '../../domain/dates.ts';
import { DOCUMENT_REMARKS, DOCUMENTS, documentTitle } from '../../text/vi-documents.ts';
import { MENU_ITEMS } from '../../text/vi-google.ts';
import { booksBehindLine } from '../../text/vi-notices.ts';
import { SEALED_WORDS } from '../../text/vi-seals.ts';
import type { Spreadsheet } from '../../workbook/sheets-api.ts';
import { type Assessment, assess } from '../assess.ts';
import type { Now, Outcome } from '../outcome.ts';
import { Refusal } from '../refusal.ts';
import type { DocumentBlank, DocumentDraft, WordDocument } from './description.ts';
import { type DocumentFigures, documentFigures, reportFigures, type Sealing } from './figures.ts';
import { progressReport } from './progress-report.ts';
import { reminderDocument } from './reminder-document.ts';
import { checkedDocument, type DocumentKind, type DocumentRequest } from './request.ts';
import { resultsReport } from './results-report.ts';
import { supportDecision } from './support-decision.ts';
import { thankYouLetters } from './thank-you-letter.ts';
import { usePlanDocument } from './use-plan-document.ts';

export interface DocumentReport {
  readonly document: WordDocument;
  /** What is left to be written by hand, and where to fill it instead. */
  readonly blanks: readonly DocumentBlank[];
  /** What to know before it is sent. */
  readonly remarks: readonly string[];
}

type Maker = (figures: DocumentFigures, request: DocumentRequest, assessment: Assessment) => DocumentDraft;

/** A further kind of document is a file of its own and a line here. */
const MAKERS: Readonly<Record<DocumentKind, Maker>> = {
  results: (figures, request) => resultsReport(forAll(figures, request)),
  progress: (figures, request) => progressReport(forAll(figures, request)),
  usePlan: (figures, request, assessment) => usePlanDocument(forAll(figures, request), assessment),
  supportDecision: (figures, request, assessment) => supportDecision(forAll(figures, request), assessment),
  reminder: reminderDocument,
  thanks: thankYouLetters,
};

/**
 * A document of the office, described; nothing is written.
 * @param request see `DocumentRequest`
 * @throws Refusal for a bad request, or where there is nothing to be said
 */
export function makeDocument(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<DocumentReport> {
  const checked = checkedDocument(request);
  const assessment = assess(snapshot, now.today);
  const isLetter = checked.kind === 'reminder' || checked.kind === 'thanks';
  const figures = isLetter ? documentFigures(assessment, now) : reportFigures(assessment, now, checked.live);
  const { title, fileStem, sections, blanks } = MAKERS[checked.kind](figures, checked, assessment);
  const day = isoDate(now.today);
  const document: WordDocument = {
    title: documentTitle(title, figures.settings),
    fileName: DOCUMENTS.fileDay(fileStem.replace(/[^A-Za-z0-9-]+/g, '_'), day),
    day,
    sections,
  };
  const report = { document, blanks, remarks: checked.kind === 'thanks' ? [] : remarksOn(figures) };
  return { requests: [], protections: [], notice: { title: MENU_ITEMS.documents, lines: [] }, report };
}

/** What is no letter speaks of all units. */
function forAll(figures: DocumentFigures, { codes, each }: DocumentRequest): DocumentFigures {
  if (codes || each) throw new Refusal(DOCUMENTS.noUnitsFor);
  return figures;
}

export function remarksOn({ run, errors, behind, sealing }: DocumentFigures): string[] {
  return [
    ...sealingRemarks(sealing),
    ...(run === undefined ? [DOCUMENT_REMARKS.neverRun] : []),
    ...(run && !run.isCurrent ? [DOCUMENT_REMARKS.changed(run.number)] : []),
    ...(errors > 0 ? [DOCUMENT_REMARKS.errors(errors)] : []),
    ...booksBehindLine(behind),
  ];
}

/** What to know of the seal before a report is sent; letters have none. */
function sealingRemarks(sealing: Sealing): string[] {
  switch (sealing.state) {
    case 'sealed':
      return sealing.changes > 0 ? [DOCUMENT_REMARKS.sealedBefore(sealing.seal.number, sealing.changes)] : [];
    case 'changed':
      return [DOCUMENT_REMARKS.unsealed(sealing.number)];
    case 'never':
      return [DOCUMENT_REMARKS.neverSealed];
    case 'broken':
      return [SEALED_WORDS.broken];
    default:
      return [];
  }
}

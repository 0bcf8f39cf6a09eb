import { daysUntil, vietnameseDate } from '../../domain/dates.ts';
import { owesList } from '../../domain/submission.ts';
import { PROGRESS } from '../../text/vi-document-progress.ts';
import { BLANKS, ISSUER_WORDS, REPORT_TITLE, SIGNING } from '../../text/vi-documents.ts';
import type { Block, DocumentDraft } from './description.ts';
import { type DocumentFigures, unitsOf } from './figures.ts';
import { annex, basisBlanks, heading, issuingBody, letterhead, paragraph, signature } from './issuing.ts';
import { unitsToRemind } from './reminder-document.ts';
import { againstTarget, coverage, listOf, mobilised } from './report-parts.ts';
import { groupedTable, isInvitedOpen, namesWhere } from './unit-table.ts';

/**
 * `Báo cáo tiến độ`: the steering committee's, to the commune's People's Committee (plan III.1), whoever issues the other
 * documents: a body does not report to itself.
 */
export function progressReport(figures: DocumentFigures): DocumentDraft {
  const { settings, asOf } = figures;
  const issuer = issuingBody(settings, 'Ban Chỉ đạo');
  const symbol = `${REPORT_TITLE.symbol}-${issuer.symbol}`;
  const recipient = ISSUER_WORDS.UBND.inText(settings.commune);
  return {
    title: PROGRESS.kind,
    fileStem: PROGRESS.fileStem,
    blanks: [BLANKS.number, ...issuer.blanks, ...basisBlanks(settings)],
    sections: [
      {
        isLandscape: false,
        blocks: [
          letterhead(figures, issuer, { symbol }),
          { kind: 'title', name: REPORT_TITLE.name, about: PROGRESS.about(settings) },
          { kind: 'addressees', names: [recipient] },
          paragraph(PROGRESS.opening(settings, issuer.inText, asOf)),
          ...lists(figures),
          heading(2, PROGRESS.collected),
          ...coverage(figures),
          ...mobilised(figures),
          heading(2, PROGRESS.target),
          ...againstTarget(figures),
          ...nextWork(figures),
          paragraph(PROGRESS.closing(settings, issuer.short, recipient)),
          signature(issuer, SIGNING.recipients),
        ],
      },
      annex(
        figures,
        issuer,
        { number: '', title: PROGRESS.annex, inText: REPORT_TITLE.inText, symbol },
        groupedTable(figures, ANNEX_COLUMNS),
      ),
    ],
  };
}

const ANNEX_COLUMNS = [
  'list',
  'handedIn',
  'signed',
  'target',
  'paid',
  'labourValue',
  'inKindValue',
  'remaining',
  'rate',
  'missing',
] as const;

function lists(figures: DocumentFigures): Block[] {
  const { settings, today, complete } = figures;
  const named = [
    ['noList', namesWhere(figures, ({ kind, list }) => list !== null && owesList(kind, list))],
    ['invited', namesWhere(figures, isInvitedOpen)],
    ['withErrors', namesWhere(figures, ({ reasons }) => reasons.includes('LIST_HAS_ERRORS'))],
    ['unsigned', namesWhere(figures, ({ reasons }) => reasons.includes('NO_SIGNED_PAPER'))],
    ['unread', namesWhere(figures, (unit) => unit.figures === null)],
  ] as const;
  return [
    heading(2, PROGRESS.deadline),
    paragraph(PROGRESS.daysLeft(vietnameseDate(settings.dueDate), daysUntil(settings.dueDate, today))),
    heading(2, PROGRESS.lists),
    paragraph(PROGRESS.listCounts(complete, unitsOf(figures).length)),
    ...listOf(named.map(([key, names]) => names !== '' && PROGRESS[key](names))),
  ];
}

function nextWork(figures: DocumentFigures): Block[] {
  const { totals, errors } = figures;
  const open = unitsToRemind(figures).length;
  return [
    heading(2, PROGRESS.work),
    ...listOf([
      open === 0 ? PROGRESS.allDone : PROGRESS.toRemind(open),
      errors > 0 && PROGRESS.errors(errors),
      totals.undetermined > 0 && PROGRESS.undetermined(totals.undetermined),
    ]),
  ];
}

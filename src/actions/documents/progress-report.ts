import { daysUntil, vietnameseDate } from '../../domain/dates.ts';
import { fulfilment } from '../../domain/figures.ts';
import { dong } from '../../domain/quantities.ts';
import { owesList } from '../../domain/submission.ts';
import { PROGRESS } from '../../text/vi-document-progress.ts';
import { RESULTS } from '../../text/vi-document-results.ts';
import { ISSUER_WORDS, REPORT_TITLE, SIGNING, shareWords } from '../../text/vi-documents.ts';
import { coverageLine } from '../../text/vi-summary.ts';
import { amountInWords } from '../amount-words.ts';
import type { Block, DocumentDraft } from './description.ts';
import { type DocumentFigures, unitsOf } from './figures.ts';
import { annex, basisBlanks, heading, issuingBody, letterhead, paragraph, signature } from './issuing.ts';
import { groupedTable, namesWhere } from './unit-table.ts';

/**
 * `Báo cáo tiến độ`: the steering committee's, to the commune's People's Committee (plan III.1), whoever issues the other
 * documents: a body does not report to itself.
 */
export function progressReport(figures: DocumentFigures): DocumentDraft {
  const { settings, today } = figures;
  const issuer = issuingBody(settings, 'Ban Chỉ đạo');
  const symbol = `${REPORT_TITLE.symbol}-${issuer.symbol}`;
  const recipient = ISSUER_WORDS.UBND.inText(settings.commune);
  return {
    title: PROGRESS.kind,
    fileStem: PROGRESS.fileStem,
    blanks: [...issuer.blanks, ...basisBlanks(settings)],
    sections: [
      {
        isLandscape: false,
        blocks: [
          letterhead(figures, issuer, { symbol }),
          { kind: 'title', name: REPORT_TITLE.name, about: PROGRESS.about(settings) },
          { kind: 'addressees', names: [recipient] },
          paragraph(PROGRESS.opening(settings, issuer.inText, today)),
          ...lists(figures),
          ...collected(figures),
          ...nextWork(figures),
          paragraph(PROGRESS.closing(settings, issuer.inText, recipient)),
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
  const units = unitsOf(figures);
  const unread = namesWhere(figures, (unit) => unit.figures === null);
  const named = [
    ['noList', namesWhere(figures, ({ kind, list }) => list !== null && owesList(kind, list))],
    ['withErrors', namesWhere(figures, ({ reasons }) => reasons.includes('LIST_HAS_ERRORS'))],
    ['unsigned', namesWhere(figures, ({ reasons }) => reasons.includes('NO_SIGNED_PAPER'))],
    ['unread', unread],
  ] as const;
  return [
    heading(2, PROGRESS.deadline),
    paragraph(PROGRESS.daysLeft(vietnameseDate(settings.dueDate), daysUntil(settings.dueDate, today))),
    heading(2, PROGRESS.lists),
    paragraph(PROGRESS.listCounts(complete, units.length)),
    ...named.flatMap(([key, names]) => (names === '' ? [] : [paragraph(PROGRESS[key](names))])),
  ];
}

function collected(figures: DocumentFigures): Block[] {
  const { totals } = figures;
  const units = unitsOf(figures);
  const share = fulfilment(totals);
  const done = totals.targetAmount - totals.remaining;
  return [
    heading(2, PROGRESS.collected),
    paragraph(coverageLine(units.filter((unit) => unit.figures).length, units.length)),
    paragraph(PROGRESS.mobilised(totals.mobilised, amountInWords(dong(totals.mobilised)))),
    paragraph(PROGRESS.parts(totals.paid, totals.labourDays, totals.labourValue, totals.inKindValue)),
    ...(totals.landArea > 0 ? [paragraph(PROGRESS.land(totals.landArea))] : []),
    heading(2, PROGRESS.target),
    ...(share === undefined
      ? [paragraph(RESULTS.noTarget)]
      : [
          paragraph(RESULTS.target(totals.inScope, totals.targetAmount)),
          paragraph(RESULTS.fulfilled(done, shareWords(share), totals.remaining, totals.surplus)),
        ]),
  ];
}

function nextWork(figures: DocumentFigures): Block[] {
  const { totals, errors } = figures;
  const late = unitsOf(figures).filter(({ reasons }) => reasons.length > 0).length;
  return [
    heading(2, PROGRESS.work),
    paragraph(late === 0 ? PROGRESS.allDone : PROGRESS.toRemind(late)),
    ...(errors === 0 ? [] : [paragraph(PROGRESS.errors(errors))]),
    ...(totals.undetermined === 0 ? [] : [paragraph(PROGRESS.undetermined(totals.undetermined))]),
  ];
}

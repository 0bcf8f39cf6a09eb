import { vietnameseDate } from '../../domain/dates.ts';
import { dong } from '../../domain/quantities.ts';
import { DECISION as WORDS } from '../../text/vi-document-decision.ts';
import { WORKS } from '../../text/vi-document-works.ts';
import { BLANKS, ISSUER_WORDS, plansBehind, SIGNING } from '../../text/vi-documents.ts';
import { amountInWords } from '../amount-words.ts';
import type { Assessment } from '../assess.ts';
import type { Block, DocumentBlank, DocumentDraft } from './description.ts';
import {
  documentWorks,
  noteOnWorks,
  sinceSealed,
  sourceOfWorks,
  sumOfSupports,
  workBlanks,
} from './document-works.ts';
import type { DocumentFigures } from './figures.ts';
import { annex, bases, basisBlanks, issuingBody, letterhead, paragraph, signature } from './issuing.ts';
import { coverage } from './report-parts.ts';
import { type WorkRow, workTable } from './work-table.ts';

/** Its last article, by which it binds whoever gets it. */
const LAST_ARTICLE = 4;

/**
 * `Quyết định phê duyệt dự toán kinh phí hỗ trợ`, as the accountant drafts it (plan III.2) for either body. It approves the
 * supports that bear no decision's number yet; those that do are decided already, and stand apart.
 */
export function supportDecision(figures: DocumentFigures, assessment: Assessment): DocumentDraft {
  const { settings } = figures;
  const { commune, issuer: body } = settings;
  const issuer = issuingBody(settings);
  const symbol = `${WORDS.symbol}-${issuer.symbol}`;
  const committee = ISSUER_WORDS['Ban Chỉ đạo'].inText(commune);
  const rows = documentWorks(assessment).works.flatMap((work) =>
    work.supports.map((support): WorkRow => ({ work, supports: [support] })),
  );
  const pending = rows.filter((row) => !isDecided(row));
  const decided = rows.filter(isDecided);
  return {
    title: WORDS.kind,
    fileStem: WORDS.fileStem,
    blanks: [
      BLANKS.number,
      WORDS.blanks.mark,
      ...issuer.blanks,
      WORDS.blanks.power[body],
      ...basisBlanks(settings),
      WORDS.blanks.planOfUse,
      ...blanksIn(pending),
    ],
    sections: [
      {
        isLandscape: false,
        blocks: [
          letterhead(figures, issuer, { symbol, mark: WORDS.mark }),
          { kind: 'title', name: WORDS.name, about: WORDS.about(settings) },
          { kind: 'enacting', text: issuer.inCapitals },
          ...bases([
            WORDS.power[body](commune),
            ...plansBehind(settings).map(WORDS.basis),
            WORDS.planOfUse(ISSUER_WORDS.UBND.inText(commune)),
            WORDS.proposed[body](committee),
          ]),
          { kind: 'enacting', text: WORDS.enacting },
          ...approval(figures, pending, decided, sinceSealed(figures, assessment)),
          article(2, WORDS.use),
          article(3, WORDS.force),
          article(LAST_ARTICLE, WORDS.carryOut(committee)),
          signature(issuer, SIGNING.recipients, [WORDS.asArticle(LAST_ARTICLE)]),
        ],
      },
      annex(
        sourceOfWorks(figures, assessment),
        issuer,
        { number: '', title: WORDS.annex, inText: WORDS.inText, symbol, more: noteOnWorks(assessment) },
        workTable(
          [
            { key: 'A', name: WORDS.pending, rows: pending },
            ...(decided.length === 0 ? [] : [{ key: 'B', name: WORDS.decided, rows: decided }]),
          ],
          ['implementer', 'category', 'estimate', 'people', 'otherSources', 'need', 'support', 'decision'],
        ),
      ),
    ],
  };
}

/** A number is a decision's, also where its day was forgotten. */
function isDecided({ supports }: WorkRow): boolean {
  return supports.some(({ decision }) => decision.number !== '');
}

function approval(
  figures: DocumentFigures,
  pending: readonly WorkRow[],
  decided: readonly WorkRow[],
  sealed: readonly Block[],
): Block[] {
  const { settings, pool, asOf, unplaced } = figures;
  const supports = pending.flatMap((row) => row.supports);
  const known = supports.filter(({ amount }) => amount !== undefined);
  const open = supports.length - known.length;
  const sum = sumOfSupports(known);
  const before = sumOfSupports(decided.flatMap((row) => row.supports));
  const whole = pool.carried + pool.received;
  const left = whole - before - sum;
  return [
    article(1, WORDS.approve(settings, new Set(pending.map(({ work }) => work)).size)),
    paragraph(
      known.length === 0
        ? WORDS.noSum
        : `${WORDS.sum(sum, amountInWords(dong(sum)))}${open === 0 ? '' : WORDS.without(open)}`,
    ),
    paragraph(
      [
        WORDS.source(vietnameseDate(asOf), whole, before),
        ...(known.length === 0 ? [] : [left < 0 ? WORDS.over(-left) : WORDS.left(left)]),
      ].join(' '),
    ),
    ...coverage(figures),
    ...sealed,
    // While the receipt book has no line, money is what the lists say.
    ...(unplaced === undefined ? [paragraph(WORKS.declared)] : []),
    paragraph(WORDS.list),
  ];
}

function article(number: number, text: string): Block {
  return { kind: 'article', label: WORDS.article(number), text };
}

function blanksIn(pending: readonly WorkRow[]): DocumentBlank[] {
  if (pending.length === 0) return [WORDS.blanks.pending];
  const works = [...new Set(pending.map(({ work }) => work))];
  return workBlanks(works, ['category', 'estimate', 'support', 'implementer']);
}

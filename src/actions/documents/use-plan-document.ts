import { vietnameseDate } from '../../domain/dates.ts';
import { dong } from '../../domain/quantities.ts';
import { USE_CATEGORIES } from '../../domain/use-plan.ts';
import { vietnameseNumber } from '../../text/vi.ts';
import { USE_PLAN as WORDS } from '../../text/vi-document-use-plan.ts';
import { USE_OF, WORK_BLANKS, WORKS } from '../../text/vi-document-works.ts';
import { ANNEX, BLANK, BLANKS, ISSUER_WORDS, plansBehind, SIGNING } from '../../text/vi-documents.ts';
import { amountInWords } from '../amount-words.ts';
import type { Assessment } from '../assess.ts';
import type { Block, DocumentBlank, DocumentDraft, DocumentTable } from './description.ts';
import {
  type DocumentWork,
  type DocumentWorks,
  documentWorks,
  noteOnWorks,
  sinceSealed,
  sourceOfWorks,
  sumOfSupports,
  workBlanks,
} from './document-works.ts';
import type { DocumentFigures } from './figures.ts';
import {
  annex,
  bases,
  basisBlanks,
  heading,
  issuingBody,
  letterhead,
  list,
  paragraph,
  signature,
} from './issuing.ts';
import { coverage, listOf } from './report-parts.ts';
import { type WorkGroup, workTable } from './work-table.ts';

/**
 * `Kế hoạch sử dụng nguồn vận động`: the People's Committee's, on the steering committee's proposal (plan III.1), whoever
 * issues the other documents. Its money is of the sealed run, its works are those of the accountant's tabs.
 */
export function usePlanDocument(figures: DocumentFigures, assessment: Assessment): DocumentDraft {
  const { settings, asOf } = figures;
  const issuer = issuingBody(settings, 'UBND');
  const symbol = `${WORDS.symbol}-${issuer.symbol}`;
  const found = documentWorks(assessment);
  const committee = ISSUER_WORDS['Ban Chỉ đạo'].inText(settings.commune);
  return {
    title: WORDS.kind,
    fileStem: WORDS.fileStem,
    blanks: [BLANKS.number, ...issuer.blanks, ...basisBlanks(settings), ...blanksIn(found.works)],
    sections: [
      {
        isLandscape: false,
        blocks: [
          letterhead(figures, issuer, { symbol }),
          { kind: 'title', name: WORDS.name, about: WORDS.about(settings) },
          ...bases([
            ...plansBehind(settings).map(WORDS.basis),
            WORDS.results(settings.year, vietnameseDate(asOf)),
            WORDS.proposed(committee),
          ]),
          paragraph(WORDS.opening(settings, issuer.inText)),
          heading(1, WORDS.purpose),
          ...WORDS.purposes.map(paragraph),
          heading(1, WORDS.sources),
          ...sources(figures),
          ...contents(figures, found, assessment),
          heading(1, WORDS.carryingOut),
          ...WORDS.duties.map(paragraph),
          paragraph(WORDS.closing),
          signature(issuer, [...SIGNING.recipients, WORDS.hamlets], [settings.reportRecipient]),
        ],
      },
      annex(
        sourceOfWorks(figures, assessment),
        issuer,
        { number: '', title: WORDS.annex, inText: WORDS.inText, symbol, more: noteOnWorks(assessment) },
        workTable(annexGroups(found.works), [
          'proposer',
          'implementer',
          'time',
          'estimate',
          'people',
          'land',
          'otherSources',
          'need',
          'support',
          'decision',
        ]),
      ),
    ],
  };
}

function sources(figures: DocumentFigures): Block[] {
  const { pool, asOf, unplaced } = figures;
  const whole = pool.carried + pool.received;
  return [
    ...coverage(figures),
    paragraph(WORDS.pool(vietnameseDate(asOf), whole, amountInWords(dong(whole)))),
    ...list([WORDS.carried(pool.carried), WORDS.received(pool.received)]),
    ...(pool.paid === 0 ? [] : [paragraph(WORDS.paid(pool.paid))]),
    // While the receipt book has no line, money is what the lists say.
    ...(unplaced === undefined ? [paragraph(WORKS.declared)] : []),
  ];
}

function contents(
  figures: DocumentFigures,
  { works, refused }: DocumentWorks,
  assessment: Assessment,
): Block[] {
  const { pool } = figures;
  const supports = works.flatMap((work) => work.supports);
  const approved = sumOfSupports(supports);
  const left = pool.carried + pool.received - approved;
  const notApproved = works.filter((work) => work.approved === undefined).length;
  const undecided = supports.filter(
    ({ amount, decision }) => amount !== undefined && decision.number === '',
  ).length;
  const open = listOf([
    notApproved > 0 && WORDS.notApproved(notApproved),
    undecided > 0 && WORDS.undecided(undecided),
    refused > 0 && WORDS.refused(refused),
  ]);
  return [
    heading(1, WORDS.contents),
    heading(2, WORDS.byCategory),
    categoryTable(works),
    paragraph(WORDS.list),
    heading(2, WORDS.balance),
    paragraph(
      works.length === 0
        ? WORDS.noApproved
        : `${WORDS.approved(approved, amountInWords(dong(approved)))} ${left < 0 ? WORDS.over(-left) : WORDS.left(left)}`,
    ),
    ...sinceSealed(figures, assessment),
    ...(open.length === 0 ? [] : [paragraph(WORDS.ofAnnex), ...open]),
  ];
}

/** Works of each paragraph of plan II.2, and those of which nobody says the paragraph. */
function byCategory(works: readonly DocumentWork[]) {
  const unknown = works.filter(({ category }) => category === undefined);
  return [
    ...USE_CATEGORIES.map((category) => ({
      key: category.slice(-1),
      name: USE_OF[category],
      works: works.filter((work) => work.category === category),
    })),
    ...(unknown.length === 0 ? [] : [{ key: '', name: WORKS.unknownCategory, works: unknown }]),
  ];
}

/** A paragraph without works is left out; while there are none at all, each has a line to be filled in. */
function annexGroups(works: readonly DocumentWork[]): WorkGroup[] {
  return byCategory(works)
    .filter((group) => works.length === 0 || group.works.length > 0)
    .map(({ key, name, works: own }) => ({
      key: ROMAN[key] ?? '',
      name,
      rows: own.map((work) => ({ work, supports: work.supports })),
    }));
}

const ROMAN: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III' };

const CATEGORY_WIDTHS = [12, 75, 22, 28, 28];

function categoryTable(works: readonly DocumentWork[]): DocumentTable {
  const cells = (key: string, name: string, own: readonly DocumentWork[]) => [
    key,
    name,
    ...[
      own.length,
      own.reduce((sum, { estimate = 0 }) => sum + estimate, 0),
      sumOfSupports(own.flatMap(({ supports }) => supports)),
    ].map((value) => (works.length === 0 ? BLANK : vietnameseNumber(value))),
  ];
  return {
    kind: 'table',
    columns: WORDS.categoryHeaders.map((header, at) => ({
      header,
      width: CATEGORY_WIDTHS[at] ?? 0,
      align: at === 0 ? 'center' : at === 1 ? 'left' : 'right',
    })),
    rows: [
      ...byCategory(works).map(({ key, name, works: own }) => ({
        look: 'plain' as const,
        cells: cells(key, name, own),
      })),
      { look: 'total', cells: cells('', ANNEX.total, works) },
    ],
  };
}

function blanksIn(works: readonly DocumentWork[]): DocumentBlank[] {
  if (works.length === 0) return [WORK_BLANKS.works];
  return workBlanks(works, ['category', 'estimate', 'support', 'decision', 'implementer', 'time']);
}

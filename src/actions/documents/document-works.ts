import { vietnameseDate } from '../../domain/dates.ts';
import { fold } from '../../domain/fold.ts';
import type { Dong } from '../../domain/quantities.ts';
import type { UseCategory } from '../../domain/use-plan.ts';
import { plannedFigures, type Work } from '../../domain/work-list.ts';
import { type Support, supportsOf } from '../../domain/work-supports.ts';
import { TABS } from '../../text/vi.ts';
import { WORK_BLANKS, WORKS } from '../../text/vi-document-works.ts';
import type { Assessment } from '../assess.ts';
import type { Block, DocumentBlank } from './description.ts';
import type { DocumentFigures } from './figures.ts';
import { paragraph } from './issuing.ts';

/** A work or another content as documents tell of it; what nobody wrote, or cannot be read, is '' or undefined. */
export interface DocumentWork {
  readonly name: string;
  readonly category: UseCategory | undefined;
  /** The unit that proposes it. */
  readonly proposer: string;
  readonly implementer: string;
  readonly time: string;
  readonly estimate: number | undefined;
  /** What the people bring, in đồng; land in m². Both are undefined of what no unit proposes. */
  readonly people: number | undefined;
  readonly land: number | undefined;
  readonly otherSources: number | undefined;
  /** The most that the plan lets the campaign give. */
  readonly need: number | undefined;
  /** In đồng; undefined while nothing is approved. */
  readonly approved: Dong | undefined;
  readonly supports: readonly Support[];
}

export interface DocumentWorks {
  readonly works: readonly DocumentWork[];
  /** Proposals that the steering committee refused and that got nothing: they are no works. */
  readonly refused: number;
}

export function documentWorks({ use, receipts }: Assessment): DocumentWorks {
  const all = use?.works ?? [];
  const kept = all.filter((work) => !isRefused(work));
  const unitName = (code: string) => receipts.owners.get(fold(code))?.reading.orgUnit.name ?? code;
  return { works: kept.map((work) => told(work, unitName)), refused: all.length - kept.length };
}

function isRefused({ proposal, plan, approved }: Work): boolean {
  return proposal?.line.opinion === 'refused' && plan.length === 0 && approved === 0;
}

function told(work: Work, unitName: (code: string) => string): DocumentWork {
  const { proposal, plan, need } = work;
  const supports = supportsOf(work);
  const lines = plan.map(({ line }) => line);
  const planned = plannedFigures(lines);
  const { estimate, otherSources, beyondMeans, share, orgUnit = '' } = proposal?.line ?? {};
  const isReadable = beyondMeans !== undefined;
  return {
    name: work.name === '' ? work.code : work.name,
    // What stands in no plan yet is a hamlet's work (plan II.2.1, III.8).
    category: work.category ?? (plan.length === 0 ? '2.1' : undefined),
    proposer: unitName(orgUnit),
    implementer: lines.find(({ implementer }) => implementer !== '')?.implementer ?? '',
    time: lines.find(({ time }) => time !== '')?.time ?? '',
    estimate: estimate || planned.estimate || undefined,
    people: isReadable ? (estimate ?? 0) - (otherSources ?? 0) - beyondMeans : undefined,
    land: share?.land,
    otherSources: isReadable ? otherSources : planned.otherSources || undefined,
    need: need === undefined ? undefined : Math.max(0, need),
    approved: supports.some(({ amount }) => amount !== undefined) ? work.approved : undefined,
    supports,
  };
}

/** So much by the supports that are approved. */
export function sumOfSupports(supports: readonly Pick<Support, 'amount'>[]): number {
  return supports.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/**
 * Of which figures the list of works is: a sealed run has none, only the inputs that it was of. Where these are the
 * workbook's no longer, the list is today's and not sealed.
 */
export function sourceOfWorks(figures: DocumentFigures, { fingerprint }: Assessment): DocumentFigures {
  const { sealing, today } = figures;
  if (sealing.state !== 'sealed' || figures.fingerprint === fingerprint) return figures;
  const { seal, changes } = sealing;
  return {
    ...figures,
    asOf: today,
    fingerprint,
    run: undefined,
    sealing: { state: 'changed', number: seal.number, changes },
  };
}

/** What the body says where the list is not of the sealed run whose money it tells of. */
export function sinceSealed(figures: DocumentFigures, assessment: Assessment): Block[] {
  const { sealing, today, pool } = figures;
  if (sealing.state !== 'sealed' || sourceOfWorks(figures, assessment) === figures) return [];
  return [paragraph(WORKS.notSealed(vietnameseDate(today), sealing.seal.number, pool.approved))];
}

/** What is to be known above the list; a line in error may have kept a work or an amount out of it. */
export function noteOnWorks({ use }: Assessment): string {
  const wrong = (['proposals', 'plan'] as const).flatMap((tab) => {
    const { rejected = 0 } = use?.rows[tab] ?? {};
    return rejected > 0 ? [WORKS.wrongLines(rejected, TABS[tab])] : [];
  });
  return wrong.length === 0 ? WORKS.people : `${WORKS.people} ${WORKS.notWhole(wrong.join(', '))}`;
}

/** What of the works is left open, each kind once, of the kinds that the document shows. */
export function workBlanks(works: readonly DocumentWork[], kinds: readonly WorkBlank[]): DocumentBlank[] {
  return kinds.flatMap((kind) => {
    const open = works.filter(IS_OPEN[kind]).length;
    return open === 0 ? [] : [WORK_BLANKS[kind](open)];
  });
}

type WorkBlank = Exclude<keyof typeof WORK_BLANKS, 'works'>;

const IS_OPEN: Readonly<Record<WorkBlank, (work: DocumentWork) => boolean>> = {
  category: ({ category }) => category === undefined,
  estimate: ({ estimate }) => estimate === undefined,
  support: ({ approved }) => approved === undefined,
  decision: ({ supports }) => supports.some(({ decision }) => decision.number === '' || !decision.on),
  implementer: ({ implementer }) => implementer === '',
  time: ({ time }) => time === '',
};

import { shown } from './cells.ts';
import type { Choice } from './choices.ts';
import type { DateWindow } from './date-cells.ts';
import type { CivilDate } from './dates.ts';
import { readLabourDays } from './measures.ts';
import type { RowProblem } from './problems.ts';
import { type Dong, type LabourDays, labourValue, type Measure, NO_DAYS, NO_DONG } from './quantities.ts';
import { type CellOf, type Decision, lineReader } from './use-cells.ts';

/** What the steering committee says of a proposal (plan III.1). */
export type Opinion = 'agreed' | 'partly' | 'refused';

/** The three conditions of plan II.2.1, each ticked by whoever answers for it. */
export const CONDITIONS = ['isCommunity', 'isSpecial', 'isBeyondMeans'] as const;

export type Condition = (typeof CONDITIONS)[number];

export type ProposalField =
  | Condition
  | 'code'
  | 'on'
  | 'orgUnit'
  | 'name'
  | 'estimate'
  | 'shareMoney'
  | 'shareDays'
  | 'shareGoods'
  | 'shareLand'
  | 'otherSources'
  | 'opinion'
  | 'approved'
  | 'decisionNumber'
  | 'decisionOn';

/** A line of `Đề nghị hỗ trợ`: a hamlet's work that is beyond its people's means (plan III.8). */
export interface Proposal {
  /** Given by the accountant; every other tab names the work by it. */
  readonly code: string;
  readonly name: string;
  /** The code of the unit that proposes it. */
  readonly orgUnit: string;
  readonly on: CivilDate | undefined;
  readonly estimate: Dong;
  /** What the people themselves bring; land is never money. */
  readonly share: {
    readonly money: Dong;
    readonly labourDays: LabourDays;
    readonly goods: Dong;
    readonly land: Measure;
  };
  readonly otherSources: Dong;
  /** Below zero where more is brought than is needed; undefined where a part of it cannot be read. */
  readonly beyondMeans: number | undefined;
  readonly conditions: Readonly<Record<Condition, boolean>>;
  readonly opinion: Opinion | undefined;
  readonly approved: Dong;
  readonly decision: Decision;
}

export interface ProposalRules {
  readonly window: DateWindow;
  readonly labourRate: Dong;
}

/** Days of a whole hamlet on one work. */
const MOST_DAYS = 100_000;

/** One proposal; what is wrong is reported, what is readable still counts. */
export function readProposal(
  cell: CellOf<ProposalField>,
  opinion: Choice<Opinion>,
  { window, labourRate }: ProposalRules,
): { line: Proposal; problems: RowProblem<ProposalField>[] } {
  const { problems, report, text, day, money, area, box, decision } = lineReader(cell, window);
  const days = readLabourDays(cell('shareDays'), MOST_DAYS);
  if (!days.ok) report({ code: days.code, field: 'shareDays', found: shown(cell('shareDays')) });
  const estimate = money('estimate');
  const shareMoney = money('shareMoney');
  const shareGoods = money('shareGoods');
  const otherSources = money('otherSources');
  const parts = [
    shareMoney,
    days.ok ? labourValue(days.value, labourRate) : undefined,
    shareGoods,
    otherSources,
  ];
  const code = text('code');
  if (code === '') report({ code: 'WORK_CODE_UNKNOWN', field: 'code', found: text('name') });
  const line: Proposal = {
    code,
    name: text('name'),
    orgUnit: text('orgUnit'),
    on: day('on'),
    estimate: estimate ?? NO_DONG,
    share: {
      money: shareMoney ?? NO_DONG,
      labourDays: days.ok ? days.value : NO_DAYS,
      goods: shareGoods ?? NO_DONG,
      land: area('shareLand'),
    },
    otherSources: otherSources ?? NO_DONG,
    beyondMeans: restOf(estimate, parts),
    conditions: {
      isCommunity: box('isCommunity'),
      isSpecial: box('isSpecial'),
      isBeyondMeans: box('isBeyondMeans'),
    },
    opinion: opinion.kind === 'known' ? opinion.value : undefined,
    approved: money('approved') ?? NO_DONG,
    decision: decision('decisionNumber', 'decisionOn'),
  };
  return { line, problems };
}

/** What is left of a whole after its parts, in đồng; undefined where one of them is not known. */
function restOf(whole: Dong | undefined, parts: readonly (Dong | undefined)[]): number | undefined {
  let rest: number | undefined = whole;
  for (const part of parts) rest = rest === undefined || part === undefined ? undefined : rest - part;
  return rest;
}

import { readChoice, vocabulary } from '../domain/choices.ts';
import type { DateWindow } from '../domain/date-cells.ts';
import { type LandField, type LandLine, readLandLine } from '../domain/land-lines.ts';
import type { Settings } from '../domain/settings.ts';
import { readSettlementLine, type SettlementField, type SettlementLine } from '../domain/settlement.ts';
import { type PlanField, type PlanLine, readPlanLine } from '../domain/use-plan.ts';
import { type Proposal, type ProposalField, readProposal } from '../domain/works.ts';
import { LAND_HEADERS, PLAN_HEADERS, PROPOSAL_HEADERS, SETTLEMENT_HEADERS } from '../text/vi-columns.ts';
import { PLACE_WORDS } from '../text/vi-receipts.ts';
import {
  CATEGORY_WORDS,
  CLEARANCE_WORDS,
  LAND_KIND_WORDS,
  OPINION_WORDS,
  SETTLEMENT_KIND_WORDS,
  USE_NOTES,
  WORK_KIND_WORDS,
} from '../text/vi-use.ts';
import type { Column, ColumnKind, ColumnRole } from './columns.ts';
import type { LineForm } from './line-book.ts';
import { accountChoices } from './unit-forms.ts';

/** The tabs in which the accountant keeps what the money is used for (plan II.2, III.1, III.2, III.8). */
export type UseTab = 'proposals' | 'land' | 'plan' | 'settlement';

export const USE_TABS: readonly UseTab[] = ['proposals', 'land', 'plan', 'settlement'];

type More = Partial<Pick<Column, 'note' | 'choices' | 'strict'>>;

/** Makes columns under their headers. */
function under<Key extends string>(headers: Readonly<Record<Key, string>>) {
  return (key: Key, kind: ColumnKind, role: ColumnRole, width: number, more: More = {}): Column<Key> => ({
    key,
    header: headers[key],
    kind,
    role,
    width,
    ...more,
  });
}

type ProposalKey = keyof typeof PROPOSAL_HEADERS;
type LandKey = keyof typeof LAND_HEADERS;
type PlanKey = keyof typeof PLAN_HEADERS;
type SettlementKey = keyof typeof SETTLEMENT_HEADERS;

const { code: codeNote, condition: note } = USE_NOTES;

const proposal = under<ProposalKey>(PROPOSAL_HEADERS);

export const PROPOSALS_FORM: readonly Column<ProposalKey>[] = [
  proposal('code', 'digits', 'essential', 90, { note: codeNote }),
  proposal('on', 'date', 'typed', 90),
  proposal('orgUnit', 'digits', 'typed', 80),
  proposal('name', 'text', 'typed', 230),
  proposal('kind', 'choice', 'typed', 120, { choices: WORK_KIND_WORDS }),
  proposal('criterion', 'text', 'typed', 100),
  proposal('volume', 'text', 'typed', 100),
  proposal('estimate', 'money', 'essential', 95),
  proposal('shareMoney', 'money', 'essential', 90),
  proposal('shareDays', 'measure', 'essential', 65, { note: USE_NOTES.shareDays }),
  proposal('shareGoods', 'money', 'essential', 90),
  proposal('shareLand', 'measure', 'typed', 65, { note: USE_NOTES.shareLand }),
  proposal('otherSources', 'money', 'essential', 90),
  proposal('isCommunity', 'box', 'essential', 65, { note }),
  proposal('isSpecial', 'box', 'essential', 65, { note }),
  proposal('isBeyondMeans', 'box', 'essential', 80, { note }),
  proposal('opinion', 'choice', 'typed', 100, { choices: Object.values(OPINION_WORDS) }),
  proposal('approved', 'money', 'essential', 95),
  proposal('decisionNumber', 'text', 'typed', 100),
  proposal('decisionOn', 'date', 'typed', 85),
  proposal('note', 'text', 'typed', 110),
  proposal('beyondMeans', 'money', 'computed', 100, { note: USE_NOTES.beyondMeans }),
];

const land = under<LandKey>(LAND_HEADERS);

export const LAND_FORM: readonly Column<LandKey>[] = [
  land('on', 'date', 'typed', 90),
  land('code', 'digits', 'essential', 80),
  land('giver', 'text', 'typed', 180),
  land('works', 'digits', 'typed', 90, { note: codeNote }),
  land('mapSheet', 'text', 'typed', 70),
  land('plot', 'text', 'typed', 70),
  land('kind', 'choice', 'typed', 140, { choices: LAND_KIND_WORDS }),
  land('amount', 'signedMeasure', 'essential', 90, { note: USE_NOTES.shareLand }),
  land('structures', 'text', 'typed', 170),
  land('minutes', 'text', 'essential', 120),
  land('clearance', 'choice', 'typed', 120, { choices: CLEARANCE_WORDS }),
  land('original', 'text', 'typed', 110, { note: USE_NOTES.landOriginal }),
  land('note', 'text', 'typed', 170),
];

const plan = under<PlanKey>(PLAN_HEADERS);

export const PLAN_FORM: readonly Column<PlanKey>[] = [
  plan('code', 'digits', 'essential', 90, { note: codeNote }),
  plan('name', 'text', 'typed', 240),
  plan('category', 'choice', 'essential', 180, { choices: Object.values(CATEGORY_WORDS), strict: true }),
  plan('noMechanism', 'box', 'essential', 100, { note: USE_NOTES.noMechanism }),
  plan('implementer', 'text', 'typed', 170),
  plan('estimate', 'money', 'typed', 110),
  plan('support', 'signedMoney', 'essential', 115, { note: USE_NOTES.support }),
  plan('otherSources', 'money', 'typed', 105),
  plan('time', 'text', 'typed', 120),
  plan('decisionNumber', 'text', 'essential', 120),
  plan('decisionOn', 'date', 'essential', 90),
  plan('original', 'text', 'typed', 120),
  plan('note', 'text', 'typed', 160),
];

const paid = under<SettlementKey>(SETTLEMENT_HEADERS);

export function settlementForm(settings: Settings): readonly Column<SettlementKey>[] {
  const places = [...accountChoices(settings), ...Object.values(PLACE_WORDS)];
  return [
    paid('number', 'text', 'typed', 100),
    paid('on', 'date', 'essential', 90),
    paid('code', 'digits', 'essential', 85, { note: codeNote }),
    paid('kind', 'choice', 'essential', 150, {
      choices: Object.values(SETTLEMENT_KIND_WORDS),
      strict: true,
    }),
    paid('amount', 'signedMoney', 'essential', 115, { note: USE_NOTES.amount }),
    paid('place', 'choice', 'essential', 190, { choices: places }),
    paid('payee', 'text', 'typed', 160),
    paid('what', 'text', 'typed', 200),
    paid('original', 'text', 'essential', 100, { note: USE_NOTES.original }),
    paid('papers', 'text', 'typed', 150, { note: USE_NOTES.papers }),
    paid('isComplete', 'box', 'typed', 70),
    paid('note', 'text', 'typed', 150),
  ];
}

export function formOfUse(tab: UseTab, settings: Settings): readonly Column[] {
  if (tab === 'settlement') return settlementForm(settings);
  return { proposals: PROPOSALS_FORM, land: LAND_FORM, plan: PLAN_FORM }[tab];
}

const OPINIONS = vocabulary(OPINION_WORDS);
const KINDS = vocabulary(SETTLEMENT_KIND_WORDS);
const PLACES = vocabulary(PLACE_WORDS);

/** How each of the four books is read. */
export function formsOfUse(settings: Settings, accounts: readonly string[], window: DateWindow) {
  const { labourRate } = settings;
  const proposals: LineForm<ProposalKey | ProposalField, Proposal> = {
    columns: PROPOSALS_FORM,
    readLine: (cell) => readProposal(cell, readChoice(cell('opinion'), OPINIONS), { window, labourRate }),
  };
  const lands: LineForm<LandKey | LandField, LandLine> = {
    columns: LAND_FORM,
    readLine: (cell) => readLandLine(cell, window),
  };
  const plans: LineForm<PlanKey | PlanField, PlanLine> = {
    columns: PLAN_FORM,
    readLine: (cell) => readPlanLine(cell, window),
  };
  const settlement: LineForm<SettlementKey | SettlementField, SettlementLine> = {
    columns: settlementForm(settings),
    readLine: (cell) => {
      const choices = { kind: readChoice(cell('kind'), KINDS), place: readChoice(cell('place'), PLACES) };
      return readSettlementLine(cell, choices, { window, accounts });
    },
  };
  return { proposals, land: lands, plan: plans, settlement };
}

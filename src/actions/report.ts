import { isoDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import { SEALED_FIELDS } from '../domain/sealing.ts';
import { METHOD_WORDS, UNTOLD_RECEIVER } from '../text/vi.ts';
import { describe } from '../workbook/describe.ts';
import type { Assessment, UnitAssessment } from './assess.ts';
import { booksBehind } from './books-behind.ts';
import { lastSeal, sealReport } from './seal-report.ts';
import { reportOfUse } from './use-report.ts';

/** Which write of the workbook the figures belong to. */
export interface RunReport {
  /** 0 when nothing was consolidated yet. */
  readonly number: number;
  readonly at: string | null;
  readonly fingerprint: string;
  readonly changed: boolean;
}

export type FiguresReport = Omit<Figures, 'paidBy'> & {
  readonly paidByAccount: Readonly<Record<string, number>>;
};

export type CampaignReport = ReturnType<typeof campaignReport>;

/** The figures as every host gets them (WORKBOOK.md, "The command line and its JSON"). */
export function campaignReport(assessment: Assessment, run: RunReport) {
  const { settings } = assessment;
  const sealed = sealedState(assessment);
  const behind = booksBehind(assessment);
  return {
    campaign: {
      name: settings.campaignName,
      commune: settings.commune,
      year: settings.year,
      labourRate: settings.labourRate as number,
      dueDate: isoDate(settings.dueDate),
    },
    run,
    units: assessment.units.map(unitReport),
    groups: assessment.groups.map(({ key, name, figures }) => ({ key, name, ...figuresReport(figures) })),
    totals: figuresReport(assessment.totals),
    ...(behind.length === 0 ? {} : { booksBehind: behind }),
    ...(sealed ? { sealed } : {}),
    ...(assessment.use ? { use: reportOfUse(assessment, assessment.use) } : {}),
    problems: assessment.problems.map((problem) => ({
      severity: problem.severity,
      code: problem.code,
      unit: problem.orgUnit,
      tab: problem.tab,
      cell: problem.cell,
      found: problem.found,
      ...describe(problem),
    })),
  };
}

/** The run that was sealed last, where there is one, and whether its figures are still these. */
export function sealedState(assessment: Assessment) {
  const last = lastSeal(assessment.seals);
  if (!last) return undefined;
  const { number, digest, seal } = last;
  if (!seal) return { number, digest, intact: false as const };
  const isCurrent = seal.fingerprint === assessment.fingerprint;
  return { intact: true as const, ...sealReport(last, seal), isCurrent };
}

function unitReport({ reading, figures, list }: UnitAssessment) {
  const { orgUnit } = reading;
  const doneOn = reading.list?.declaration.doneOn;
  return {
    code: orgUnit.code,
    name: orgUnit.name,
    kind: orgUnit.kindWords,
    tab: reading.tab?.title ?? orgUnit.tabTitle,
    readable: figures !== null,
    ...(figures ? figuresReport(figures) : NULL_FIGURES),
    list,
    listCompleteOn: doneOn ? isoDate(doneOn) : null,
  };
}

export function figuresReport({ paidBy, ...figures }: Figures): FiguresReport {
  const paidByAccount: Record<string, number> = Object.fromEntries(paidBy.accounts);
  paidByAccount[METHOD_WORDS.cash] = paidBy.cash;
  paidByAccount[UNTOLD_RECEIVER] = paidBy.untold;
  return { ...figures, paidByAccount };
}

const FIGURE_KEYS = [
  ...SEALED_FIELDS,
  'paidByAccount',
  'rows',
] as const satisfies readonly (keyof FiguresReport)[];

/** An unreadable unit has no figures, which is not the same as zero. */
const NULL_FIGURES = Object.fromEntries(FIGURE_KEYS.map((key) => [key, null])) as Record<
  (typeof FIGURE_KEYS)[number],
  null
>;

import { daysUntil } from '../domain/dates.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import { MOST_ERRORS, type ReminderFacts } from '../text/vi-mail.ts';
import { errorLine } from '../text/vi-reminders.ts';
import { describe } from '../workbook/describe.ts';
import { cellLink, isAddressed } from '../workbook/links.ts';
import { isListLocked } from '../workbook/list-lock.ts';
import { isOwn } from '../workbook/own-file.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import type { Assessment } from './assess.ts';
import type { FollowUp } from './follow-up.ts';
import type { Now } from './outcome.ts';
import { unitPayment } from './payment-codes.ts';

/** What a letter to a unit says, from its own figures and its own errors. */
export function reminderFacts(
  assessment: Assessment,
  { unit, reasons, errors, blanks }: FollowUp,
  now: Now,
): ReminderFacts {
  const { settings, view } = assessment;
  const { orgUnit, tab } = unit.reading;
  const own = unit.problems.filter(
    ({ severity, sheetId }) => severity === 'error' && sheetId === tab?.sheetId,
  );
  return {
    settings,
    today: now.today,
    daysLeft: daysUntil(settings.dueDate, now.today),
    unitName: orgUnit.name,
    locked: isListLocked(orgUnit, settings, now.today),
    head: orgUnit.head,
    form: FORM_OF[orgUnit.kind ?? 'otherOffice'],
    tab: tab?.title ?? orgUnit.tabTitle,
    figures: unit.figures,
    reasons,
    errorLines: own.slice(0, MOST_ERRORS).map((problem) => errorLine(problem.cell, describe(problem))),
    errors,
    blanks: blanks.map(({ cell }) => cell),
    ...unitPayment(assessment, unit),
    link: tab ? webLink(view.snapshot, tab.sheetId) : '',
  };
}

/** The address of a tab, for whoever the shared workbook is for: a file on somebody's machine, and the own file, have none. */
export function webLink(snapshot: Spreadsheet, sheetId: number): string {
  return isAddressed(snapshot) && !isOwn(sheetId) ? cellLink(snapshot, sheetId) : '';
}

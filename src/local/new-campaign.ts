import type { CampaignReport } from '../actions/report.ts';
import type { SetUpReport } from '../actions/set-up.ts';
import { fillSample } from './sample/fill.ts';
import { newSpreadsheet, openSession, type Session } from './session.ts';
import { takeNamesOut } from './without-names.ts';

/** Where the sample commune is kept. */
export const DEMO_BOOK = 'mau/chung-suc-mau.xlsx';
/** The sample commune is seen a few days after its due date, when there is something to see. */
export const DEMO_DAY = '2024-05-24';

type Progress = { progress?: (message: string) => void };

/** A new workbook of the campaign: empty, filled with the sample commune, or empty and without the sample plan's accounts and names. */
export function newCampaign(
  now: () => number,
  kind: 'empty' | 'sample' | 'nameless',
  progress: Progress,
): { session: Session; report: SetUpReport } {
  const session = openSession(newSpreadsheet('Chung sức'), { now, recalculate: true, ...progress });
  const report = session.call('runSetUp') as SetUpReport;
  if (kind === 'sample') fillSample(session.sheets);
  if (kind === 'nameless') {
    takeNamesOut(session.sheets);
    // The lists of accounts in the units' tabs follow the settings.
    session.call('runSetUp');
  }
  return { session, report };
}

/** The sample commune with its summary. */
export function sampleCampaign(
  now: () => number,
  progress: Progress,
): { session: Session; report: CampaignReport } {
  const { session: filled } = newCampaign(now, 'sample', progress);
  const session = openSession(filled.sheets.snapshot(), { now, recalculate: false, ...progress });
  return { session, report: session.call('runConsolidate') as CampaignReport };
}

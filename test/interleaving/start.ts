import { campaign, NOW } from '../faults/campaign.ts';
import { openDoor, SHARED, type Standing } from '../faults/office.ts';

/** The workbook on the morning when everybody comes at once: consolidated once, everything still to do. */
export function beforehand(code: string): Standing {
  const from: Standing = { files: { [SHARED]: campaign().resource() }, remembered: {} };
  const { error, after } = openDoor(code, from, { door: 'runConsolidate', args: [], now: NOW });
  if (error) throw error;
  return after;
}

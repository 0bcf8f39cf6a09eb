import { TABS } from '../text/vi.ts';
import { NOT_YET, REMEDIES, SCRATCH_TITLE } from '../text/vi-self-check.ts';
import type { Sheet } from '../workbook/sheets-api.ts';
import { watchesEdits } from './edits.ts';
import { classify, messageOf } from './failures.ts';
import { Found } from './self-check-found.ts';
import { readWorkbook, writeBatch } from './sheets.ts';
import { hasAddresses, ownFileId } from './workbook-id.ts';

/** Steps of the self-check that read the workbook, or write to a scratch tab of it. */

/** Chosen high, where neither Google's random ids of a usual file nor the tool's own small ones are likely to be. */
const SCRATCH_SHEET_ID = 1_990_119_001;
const SCRATCH_METADATA_ID = 1_990_119_002;
const PROBE = 450_000;

const REFUSALS = ['concurrentRun', 'rejected'];

export function checkApi(id: string): undefined {
  readWorkbook(id, 'spreadsheetId');
}

export function checkLocale(id: string): undefined {
  const locale = readWorkbook(id, 'properties.locale').properties?.locale ?? '';
  if (locale !== 'vi_VN') throw new Found(REMEDIES.locale(locale));
}

/** Google's old and new names of Vietnam's zone, and others that keep its time. */
const SAME_TIME = ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok'];

export function checkTimeZone(id: string): undefined {
  const zone = readWorkbook(id, 'properties.timeZone').properties?.timeZone ?? '';
  if (!SAME_TIME.includes(zone)) throw new Found(REMEDIES.timeZone(zone));
}

/** A killed check may have left its tab: that goes first. */
export function checkWrite(id: string): undefined {
  removeScratch(id);
  const properties = { sheetId: SCRATCH_SHEET_ID, title: SCRATCH_TITLE, hidden: true };
  writeBatch(id, [{ addSheet: { properties } }, writeProbe(PROBE)]);
  if (readProbe(id) !== PROBE) throw new Found(REMEDIES.readBack);
}

/** The guard between two officers: a second batch with the same run number fails as a whole. */
export function checkAtomic(id: string): string | undefined {
  const developerMetadata = {
    metadataId: SCRATCH_METADATA_ID,
    metadataKey: 'chungsuc.selfCheck',
    location: { sheetId: SCRATCH_SHEET_ID },
    visibility: 'DOCUMENT' as const,
  };
  const token = { createDeveloperMetadata: { developerMetadata } };
  writeBatch(id, [token]);
  const refusal = refusalOf(() => writeBatch(id, [writeProbe(PROBE + 1), token]));
  if (readProbe(id) !== PROBE) throw new Found(REMEDIES.notAtomic);
  // Words of Google that failures.ts does not know yet are shown, so that it can be taught them.
  return classify(refusal) === 'concurrentRun' ? undefined : messageOf(refusal);
}

export function checkProtection(id: string): undefined {
  const range = { sheetId: SCRATCH_SHEET_ID, endRowIndex: 1, endColumnIndex: 1 };
  writeBatch(id, [{ addProtectedRange: { protectedRange: { range, description: SCRATCH_TITLE } } }]);
}

/**
 * Once there are tabs of ours the day of a ticked box is stamped, which needs a trigger of the accountant's; on a laptop the
 * program sees the edits itself.
 */
export function checkEdits(id: string, handler: string): string {
  if (!hasAddresses()) return '';
  const { sheets = [] } = readWorkbook(id, 'sheets.properties.title');
  if (!sheets.some(({ properties }) => properties.title === TABS.settings)) return NOT_YET.edits;
  if (!watchesEdits(handler, id)) throw new Found(REMEDIES.edits);
  return '';
}

/** A copied workbook keeps its protections and loses whom they let in. */
export function checkLocks(id: string): undefined {
  const fields = 'sheets(properties.title,protectedRanges(warningOnly,requestingUserCanEdit))';
  const shut = (readWorkbook(id, fields).sheets ?? []).filter(
    ({ properties, protectedRanges = [] }) =>
      properties.title !== SCRATCH_TITLE &&
      protectedRanges.some((range) => !range.warningOnly && !range.requestingUserCanEdit),
  );
  if (shut.length > 0) throw new Found(REMEDIES.locks(shut.map(({ properties }) => `${properties.title}`)));
}

export function checkOwnFile(): string {
  const id = ownFileId();
  if (id === undefined) return NOT_YET.ownFile;
  try {
    readWorkbook(id, 'spreadsheetId');
  } catch (error) {
    if (['noAccess', 'notFound'].includes(classify(error))) throw new Found(REMEDIES.ownFile);
    throw error;
  }
  return '';
}

/**
 * Removes the scratch tab, and with it all that the steps put there; a tab that is not there needs nothing.
 * One that a person has since renamed is theirs.
 */
export function removeScratch(id: string): undefined {
  const { sheets = [] } = readWorkbook(id, 'sheets.properties(sheetId,title)');
  const there = sheets.some((sheet) => isScratch(sheet) && sheet.properties.title === SCRATCH_TITLE);
  if (there) writeBatch(id, [{ deleteSheet: { sheetId: SCRATCH_SHEET_ID } }]);
}

/** The error of a write that must be refused; any error that is not a refusal goes on up. */
function refusalOf(write: () => void): unknown {
  try {
    write();
  } catch (error) {
    if (REFUSALS.includes(classify(error))) return error;
    throw error;
  }
  throw new Found(REMEDIES.duplicateAccepted);
}

function writeProbe(numberValue: number) {
  return {
    updateCells: {
      start: { sheetId: SCRATCH_SHEET_ID, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { numberValue } }] }],
      fields: 'userEnteredValue',
    },
  };
}

function readProbe(id: string): number | undefined {
  const fields = 'sheets(properties.sheetId,data.rowData.values.effectiveValue)';
  const scratch = readWorkbook(id, fields).sheets?.find(isScratch);
  return scratch?.data?.[0]?.rowData?.[0]?.values?.[0]?.effectiveValue?.numberValue;
}

function isScratch(sheet: Sheet): boolean {
  return sheet.properties.sheetId === SCRATCH_SHEET_ID;
}

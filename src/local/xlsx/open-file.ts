/** A workbook's file kept open beside the sheets service that works on it: each change is saved in the cheapest sure way. */

import type { Spreadsheet } from '../../workbook/sheets-api.ts';
import type { SheetsService } from '../sheets/service.ts';
import { writeAtomically } from './atomic-write.ts';
import { keptStateOf } from './kept-state.ts';
import { type OpenPackage, openPackage, patched } from './patch.ts';
import { xlsxBytes } from './write.ts';

export interface Saved {
  /** The file as it now is. */
  readonly bytes: Uint8Array;
  /**
   * `values`: some cells got new values, all else is as it stood in the file. `whole`: the workbook was written anew.
   * `nothing`: nothing had changed, and the file was not touched.
   */
  readonly written: 'values' | 'whole' | 'nothing';
  /** Kinds of things, in Vietnamese words, that could not be written. */
  readonly lost: readonly string[];
}

export interface XlsxFile {
  /** The file as this program last read or wrote it. */
  readonly bytes: Uint8Array;
  /**
   * Puts everything that changed since the last save on the disk, atomically. Saves wait for one another; after one that
   * failed, the next saves its changes too. @throws XlsxFileError when the disk does not take it
   */
  save(): Promise<Saved>;
}

/**
 * @param original the file's bytes
 * @param resource what they were read as, and what `sheets` was made of and still holds
 * @param put writes the file, or throws; the last thing of a save
 */
export function openXlsxFile(
  path: string,
  { original, resource }: { readonly original: Uint8Array; readonly resource: Spreadsheet },
  sheets: Pick<SheetsService, 'mark' | 'changesSince' | 'snapshot'>,
  put: (bytes: Uint8Array) => void = (bytes) => writeAtomically(path, bytes),
): XlsxFile {
  let bytes = original;
  let open: OpenPackage | undefined = openPackage(original, resource);
  let saved = sheets.mark();
  let lastSave: Promise<unknown> = Promise.resolve();

  async function save(): Promise<Saved> {
    const now = sheets.mark();
    const changes = sheets.changesSince(saved);
    if (changes !== 'structure' && changes.cells.length === 0 && !changes.metadata)
      return { bytes, written: 'nothing', lost: [] };
    const quick =
      open !== undefined && changes !== 'structure' && changes.valuesOnly
        ? patched(open, changes.cells, changes.metadata ? keptStateOf(sheets.snapshot()) : undefined)
        : undefined;
    if (quick !== undefined) {
      put(quick.bytes);
      ({ bytes, open } = quick);
      saved = now;
      return { bytes, written: 'values', lost: [] };
    }
    const snapshot = sheets.snapshot();
    const whole = await xlsxBytes(snapshot, { original: bytes });
    put(whole.bytes);
    bytes = whole.bytes;
    saved = now;
    open = openPackage(bytes, snapshot);
    return { bytes, written: 'whole', lost: whole.lost };
  }

  return {
    get bytes() {
      return bytes;
    },
    save() {
      const next = lastSave.then(save);
      lastSave = next.catch(() => undefined);
      return next;
    },
  };
}

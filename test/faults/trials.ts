import { createHash } from 'node:crypto';
import type { Fault } from '../../src/local/realm/ports.ts';
import type { ProtectedRange, RowData, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import type { Call } from '../simulation/faults.ts';
import { openBook } from '../support/book.ts';
import { type Batch, type Opened, openDoor, type Standing } from './office.ts';
import type { Scene } from './scenes.ts';
import { isHold } from './shut.ts';

/** What the scene comes to when nothing fails. */
export interface Course {
  readonly calls: readonly Call[];
  readonly batches: readonly Batch[];
  /** How far a state of the files is: 0 is the old one, and each batch brings it one further; undefined for any other state. */
  readonly progressOf: (state: string) => number | undefined;
  /** The essences of these states. */
  readonly essences: ReadonlySet<string>;
  readonly last: Opened;
}

export function courseOf(code: string, scene: Scene): Course {
  const calls: Call[] = [];
  const batches: Batch[] = [];
  const standings: [at: number, standing: Standing][] = [];
  const essences = new Set([essenceOf(scene.from)]);
  // Google does not always tell who somebody is: then the run is done in nobody's name.
  const courses = [undefined, 'getActiveUser', 'getEmail'].map((unknown) => {
    let at = 0;
    standings.push([at, scene.from]);
    const opened = openDoor(code, scene.from, scene, {
      hook(call) {
        if (unknown === undefined) calls.push(call);
        return call.method === unknown ? NOBODY : undefined;
      },
      took(batch, standing) {
        if (unknown === undefined) batches.push(batch);
        at += 1;
        standings.push([at, standing]);
        essences.add(essenceOf(standing));
      },
    });
    return opened;
  });
  const [last] = courses;
  if (!last) throw new Error('Nothing was run');
  let progress: Map<string, number> | undefined;
  // Of two with the same state the earlier one.
  const known = () => new Map(standings.reverse().map(([at, standing]) => [stateOf(standing), at]));
  const progressOf = (state: string) => {
    progress ??= known();
    return progress.get(state);
  };
  return { calls, batches, progressOf, essences, last };
}

const NOBODY: Fault = {
  when: 'before',
  error: { name: 'Exception', message: 'Service error: Empty response' },
};

/** Stands for all that the files hold: values, formats, protections, marks. */
export function stateOf({ files }: Standing): string {
  return Object.entries(files)
    .map(([id, file]) => `${id} ${digestOf(file)}`)
    .join('\n');
}

/** As the file is read again, whatever went through it; one that nobody wrote into is the same object in every run. */
function digestOf(file: Spreadsheet): string {
  const known = digests.get(file);
  if (known !== undefined) return known;
  const { sheets = [], ...rest } = openBook(file).resource();
  const text = JSON.stringify([withoutEmpty(rest), sheets.map(withoutEmpty)]);
  const digest = createHash('sha256').update(text).digest('base64');
  digests.set(file, digest);
  return digest;
}

/** A tab that is held is no other tab, whatever number its protections then have; a list that was emptied never was. */
function withoutEmpty(part: object): object {
  const kept = Object.entries(part).map(([name, value]) => [
    name,
    name === 'protectedRanges' ? value.filter((one: ProtectedRange) => !isHold(one)).map(unnumbered) : value,
  ]);
  return Object.fromEntries(kept.filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}

const unnumbered = ({ protectedRangeId: _, ...one }: ProtectedRange) => one;

const digests = new WeakMap<Spreadsheet, string>();

/** Whether a tab is still held. */
export const isHeld = ({ files }: Standing): boolean =>
  Object.values(files).some(({ sheets = [] }) =>
    sheets.some(({ protectedRanges = [] }) => protectedRanges.some(isHold)),
  );

/**
 * The filled lines of every tab but the log of runs, which is the tool's: that there is a formula, but not where it points; not
 * who did it, which Google does not always tell, nor the digest over that; not the number of the run.
 */
export function essenceOf({ files }: Standing): string {
  return JSON.stringify(
    Object.entries(files).map(([id, { sheets = [] }]) => [
      id,
      sheets
        .filter(({ properties }) => properties.title !== 'Nhật ký')
        .map(({ properties, data }) => [properties.title, filled(data?.[0]?.rowData ?? [])] as const)
        .filter(([, lines]) => lines.length > 0),
    ]),
  );
}

/** The essence with some tabs of a file left out. */
export function essenceWithout({ files, ...rest }: Standing, id: string, titles: readonly string[]): string {
  const { sheets = [], ...file } = files[id] ?? {};
  const left = sheets.filter(({ properties }) => !titles.includes(properties.title ?? ''));
  return essenceOf({ ...rest, files: { ...files, [id]: { ...file, sheets: left } } });
}

/** Numbers of runs that stand in the log of a file more than once; `none` where no log has any. */
export function doubledRuns({ files }: Standing): number[] | 'none' {
  const logs = Object.values(files).map(numbersOfRuns);
  const isNone = logs.every((runs) => runs.length === 0);
  return isNone ? 'none' : logs.flatMap((runs) => runs.filter((run, at) => runs.indexOf(run) < at));
}

function numbersOfRuns({ sheets = [] }: Spreadsheet): number[] {
  const log = sheets.find(({ properties }) => properties.title === 'Nhật ký');
  const rows = (log?.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
    values.map(({ userEnteredValue: value }) => value?.stringValue ?? value?.numberValue),
  );
  const column = Math.max(...rows.map((row) => row.indexOf('Lần')));
  return rows.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []));
}

function filled(rows: readonly RowData[]): string[] {
  const lines = rows.map(({ values = [] }) =>
    values
      .map(({ userEnteredValue: value = {} }) =>
        value.formulaValue ? '=' : `${Object.values(value)[0] ?? ''}`,
      )
      .join('\t')
      .replace(/ke\.toan@xa\.example|\b[0-9a-f]{64}\b|Lần ghi số \d+/g, '')
      .trimEnd(),
  );
  return lines.filter((line) => line !== '');
}

/** Where two essences part. */
export function firstDifference(found: string, wanted: string): string {
  let at = 0;
  while (found[at] === wanted[at] && at < found.length) at += 1;
  return `…${found.slice(Math.max(0, at - 120), at + 80)}… instead of …${wanted.slice(at, at + 80)}…`;
}

/** Workbooks filled by another program, by every hand of a commune: the figures are the ones that were meant. */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import {
  builtProgram,
  describeWith,
  havePython,
  inTurn,
  type Outcome,
  type Program,
  runPython,
} from './program.ts';
import { type Figures, figuresOf, KEYS, NUMBERS, type Report, sumOf } from './report.ts';

/** E2E_SEEDS=200 runs that many; the usual dozen goes once through every kind of workbook. */
const SEEDS = Number(process.env['E2E_SEEDS'] ?? 12);
const FIRST = Number(process.env['E2E_FIRST_SEED'] ?? 0);
const seeds = Array.from({ length: SEEDS }, (_, place) => FIRST + place);

interface Meant {
  scenario: string;
  campaign: { labourRate: number; dueDate: string };
  units: (Partial<Figures> & { code: string; name: string; kind: string; readable: boolean })[];
  errors: [tab: string, cell: string, code: string][];
}

interface Trial {
  meant: Meant;
  first: Report;
  again: Report;
  /** Of every fourth seed: what kiem-tra said first. */
  checked: (Report & { exitCode: number }) | undefined;
  bytes: { written: string; afterwards: string };
}

describeWith({ 'python3-openpyxl': havePython })('a workbook filled by another program', () => {
  let program: Program;
  let kept: string[];
  const trials = new Map<number, Trial>();
  const trial = (seed: number): Trial => {
    const found = trials.get(seed);
    if (found === undefined) throw new Error(`seed ${seed} did not run`);
    return found;
  };

  beforeAll(
    async () => {
      program = builtProgram();
      await succeed(program.run('tao', '-o', 'new.xlsx', '--ngay', '2024-05-02'));
      await runPython('messy.py', program.path('new.xlsx'), program.folder, ...seeds.map(String));
      await inTurn(seeds, async (seed) => trials.set(seed, await tryOut(program, seed)));
      const pairs = seeds.flatMap((seed) => [
        program.path(`${seed}.before.xlsx`),
        program.path(`${seed}.xlsx`),
      ]);
      kept = JSON.parse(await runPython('kept.py', ...pairs)) as string[];
    },
    60_000 + SEEDS * 20_000,
  );
  afterAll(() => program?.remove());

  describe.each(seeds)('seed %i', (seed) => {
    test('every figure of every unit is what the rows mean', () => {
      const { meant, first } = trial(seed);
      const seen = first.units.map(({ tab: _tab, ...unit }) => unit);
      const expected = meant.units.map((unit) => (unit.readable ? unit : { ...unreadable(), ...unit }));
      expect(seen).toEqual(expected);
      expect(first.campaign).toMatchObject(meant.campaign);
    });

    test('every error stands in its cell, and there is no other', () => {
      const { meant, first } = trial(seed);
      const seen = first.problems.filter((problem) => problem.severity === 'error').map(placeOf);
      expect(seen.sort()).toEqual(meant.errors.map(([tab, cell, code]) => `${tab}!${cell} ${code}`).sort());
    });

    test('the groups and the totals are the sums of the units that can be read', () => {
      const { first } = trial(seed);
      const readable = first.units.filter((unit) => unit.readable);
      expect(figuresOf(first.totals)).toEqual(sumOf(readable.map(figuresOf)));
      expect(sumOf(first.groups)).toEqual(figuresOf(first.totals));
      for (const { rows } of [first.totals, ...first.groups, ...readable]) {
        expect(rows?.read).toBe((rows?.counted ?? 0) + (rows?.rejected ?? 0));
      }
    });

    test('the same money seen from three sides is the same', () => {
      for (const unit of [
        ...trial(seed)
          .first.units.filter((unit) => unit.readable)
          .map(figuresOf),
      ]) {
        const byReceiver = Object.values(unit.paidByAccount).reduce((sum, paid) => sum + paid, 0);
        expect(byReceiver).toBe(unit.paid);
        expect(unit.paidOnTime + unit.paidOnDueDate + unit.paidLate + unit.paidUndated).toBe(unit.paid);
        expect(unit.mobilised).toBe(unit.paid + unit.labourValue + unit.inKindValue);
      }
    });

    test('one call reads and one call writes', () => {
      const { first } = trial(seed);
      expect(first.calls).toEqual({ 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 1 });
      expect(first.run.changed).toBe(true);
    });

    test('a second run finds nothing to change and leaves the file alone', () => {
      const { first, again, bytes } = trial(seed);
      expect(again.calls).toEqual({ 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 0 });
      expect(again.run).toEqual({ ...first.run, changed: false });
      expect({ ...again, run: 0, calls: 0 }).toEqual({ ...first, run: 0, calls: 0 });
      expect(bytes.afterwards).toBe(bytes.written);
    });

    test('kiem-tra says the same before anything is written', () => {
      const { checked, first } = trial(seed);
      if (checked === undefined) return;
      expect(checked.units).toEqual(first.units);
      expect(checked.problems).toEqual(first.problems);
      expect(checked.exitCode).toBe(first.problems.some(({ severity }) => severity === 'error') ? 2 : 0);
    });

    test('the JSON has the keys of the interface and no other', () => {
      for (const report of [trial(seed).first, trial(seed).again]) {
        expect(keysOf(report)).toEqual([...KEYS.report].sort());
        expect(keysOf(report.campaign)).toEqual([...KEYS.campaign].sort());
        expect(keysOf(report.run)).toEqual([...KEYS.run].sort());
        expect(keysOf(report.totals)).toEqual([...NUMBERS, 'paidByAccount', 'rows'].sort());
        for (const unit of report.units) expect(keysOf(unit)).toEqual([...KEYS.unit].sort());
        for (const group of report.groups) expect(keysOf(group)).toEqual([...KEYS.group].sort());
        for (const problem of report.problems) expect(keysOf(problem)).toEqual([...KEYS.problem].sort());
      }
    });

    test('every problem tells the place, what is wrong and what to do', () => {
      for (const { tab, message, fix } of trial(seed).first.problems) {
        expect([tab, message, fix]).not.toContain('');
        expect(`${message} ${fix}`).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });
  });

  test('what people typed is all still there, and none of it became a formula of the tool', () => {
    expect(kept).toEqual([]);
  });

  test('nothing but the workbooks is left in their folder', () => {
    const files = seeds.flatMap((seed) => [`${seed}.xlsx`, `${seed}.json`, `${seed}.before.xlsx`]);
    expect(readdirSync(program.folder).sort()).toEqual([...files, 'new.xlsx'].sort());
  });
});

async function tryOut(program: Program, seed: number): Promise<Trial> {
  const file = `${seed}.xlsx`;
  copyFileSync(program.path(file), program.path(`${seed}.before.xlsx`));
  const meant = JSON.parse(readFileSync(program.path(`${seed}.json`), 'utf8')) as Meant;
  const checked = seed % 4 === 0 ? await program.report('kiem-tra', file) : undefined;
  const first = await program.report('tong-hop', file);
  const written = digest(program.path(file));
  const again = await program.report('tong-hop', file);
  const { exitCode: _first, ...firstReport } = first;
  const { exitCode: _again, ...againReport } = again;
  return {
    meant,
    checked,
    first: firstReport,
    again: againReport,
    bytes: { written, afterwards: digest(program.path(file)) },
  };
}

async function succeed(running: Promise<Outcome>): Promise<void> {
  const { code, err } = await running;
  if (code !== 0) throw new Error(err);
}

/** Which cell of the row tells of a missing column or tab is left open; the row is not. */
function placeOf({ tab, cell, code }: { tab: string; cell: string; code: string }): string {
  const wholeRow = code === 'HEADER_CHANGED' || code === 'TAB_MISSING';
  return `${tab}!${wholeRow ? cell.replace(/^[A-Z]+/, '') : cell} ${code}`;
}

function unreadable(): Record<string, null> {
  const keys = [...NUMBERS, 'paidByAccount', 'rows', 'list', 'listCompleteOn'];
  return Object.fromEntries(keys.map((key) => [key, null]));
}

function keysOf(part: object): string[] {
  return Object.keys(part).sort();
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

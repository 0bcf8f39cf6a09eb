/**
 * A test runner for Stryker that keeps everything in one process: the tests of the named folders are bundled once by
 * esbuild, and a mutant is switched on and off in the loaded code. What takes Jest seconds for each mutant, because it
 * loads every module anew, takes hundredths here. A mutant that matters while a file is loaded (a regular expression
 * at its top) is given freshly loaded modules, of the nearest test files first.
 *
 * Options, under `bundled` in stryker.config.mjs: `tests`, test files and folders of them; `leftOut`, files that
 * cannot be (they open a browser); `first`, files whose tests look at much; `milliseconds`, how much of the processor's
 * time the tests of one mutant may take; `freshFiles`, how many test files are loaded anew for one mutant.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleOf } from './bundle.mjs';
import { collector } from './collector.mjs';

/** Where the instrumented code looks for the mutant that is on, and counts what each test reaches. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

/** In the sandbox: how much of the processor's time each test took, in thousandths of a second. */
const TOOK = '.took.json';

/** Code that has just been loaded is not yet compiled for speed. */
const FRESH_IS_SLOWER = 4;

/** What test files do while they are loaded is told to Stryker as a test, which is never run again. */
const LOADING = { id: 'loading', name: 'test files are loaded', timeSpentMs: 0, status: TestStatus.Success };

class BundledTestRunner {
  static inject = [commonTokens.options];

  constructor(options) {
    this.options = options.bundled;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = this.options.tests.flatMap(testFiles).filter((file) => !this.options.leftOut.includes(file));
    const { load, distances } = await bundleOf(
      this.files,
      createRequire(join(process.cwd(), 'package.json')),
    );
    this.load = load;
    this.distances = distances;
    this.killers = new Map();
    // A process that takes the place of one that hung knows how long the tests took.
    this.took = new Map(existsSync(TOOK) ? JSON.parse(readFileSync(TOOK, 'utf8')) : []);
    if (this.took.size > 0) await this.warmUp();
  }

  /** What tests make once and share must not be made while a mutant is on: no process but the first has a dry run. */
  async warmUp() {
    for (const test of this.loaded().values())
      if (this.options.first.includes(test.file)) await resultOf(test);
  }

  async dryRun({ disableBail }) {
    const results = [LOADING];
    for (const test of this.loaded().values()) {
      const { processorMs, ...result } = await resultOf(test);
      this.took.set(test.id, processorMs);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    writeFileSync(TOOK, JSON.stringify([...this.took]));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun(options) {
    const { activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName } = options;
    const source = relative(process.cwd(), sandboxFileName);
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === 'runtime') this.loaded();
    stryker.activeMutant = activeMutant.id;
    const { milliseconds } = this.options;
    try {
      const results =
        mutantActivation === 'static'
          ? await untilOneFails(
              this.freshTests(source, activeMutant.id),
              this.took,
              milliseconds / FRESH_IS_SLOWER,
            )
          : await untilOneFails(this.reached(testFilter, source, activeMutant.id), this.took, milliseconds);
      const { id, status } = results.at(-1) ?? {};
      if (status === TestStatus.Failed) {
        const killers = this.killersOf(source);
        killers.set(id, (killers.get(id) ?? 0) + 1);
      }
      return outcomeOf(results);
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  /** The tests in modules that no mutant has ever been loaded into. */
  loaded() {
    if (!this.tests) {
      // What a test file does while it is loaded is no part of what a source does while it is.
      const testsOf = collector(this.load, () => {
        stryker.currentTestId = LOADING.id;
      });
      this.tests = new Map(this.files.flatMap((file) => testsOf(file)).map((test) => [test.id, test]));
      stryker.currentTestId = undefined;
    }
    return this.tests;
  }

  reached(ids, source, mutant) {
    return this.nearestFirst(ids.map((id) => this.tests.get(id)).filter(Boolean), source, mutant);
  }

  /** Loads the test files that import a source, one after the other, the nearest first, and gives their tests. */
  *freshTests(source, mutant) {
    const testsOf = collector(this.load);
    const distances = this.distances(source);
    const near = (file) => {
      if (isNamedAfter(file, source)) return -2;
      return this.options.first.includes(file) ? -1 : distances.get(file);
    };
    const files = [...distances.keys()].sort((a, b) => near(a) - near(b)).slice(0, this.options.freshFiles);
    for (const file of files) yield* this.nearestFirst(testsOf(file), source, mutant);
  }

  /** How many other mutants of a file each test killed. */
  killersOf(source) {
    if (!this.killers.has(source)) this.killers.set(source, new Map());
    return this.killers.get(source);
  }

  /**
   * First the tests that killed others of the file, then those named like it, then those of `first`, of which those come
   * first that have a word of its name, in another order for each mutant so that the right ones are found, then the quick
   * ones.
   */
  nearestFirst(tests, source, mutant) {
    const killers = this.killersOf(source);
    const words = wordsOf(source);
    const took = (test) => this.took.get(test.id) ?? 1;
    const rank = (test) => {
      if (killers.has(test.id)) return [0, took(test) / killers.get(test.id)];
      if (isNamedAfter(test.file, source)) return [1, took(test)];
      if (this.options.first.includes(test.file))
        return [words.some((word) => test.name.includes(word)) ? 2 : 3, shuffled(test.id, mutant)];
      return [4, took(test)];
    };
    const ranks = new Map(tests.map((test) => [test, rank(test)]));
    return [...tests].sort((one, other) => {
      const [[group, value], [otherGroup, otherValue]] = [ranks.get(one), ranks.get(other)];
      return group - otherGroup || value - otherValue;
    });
  }
}

/** Tests for which the time is too short are left out, but for the first: a figure says that at least so many are killed. */
async function untilOneFails(tests, took, milliseconds) {
  const results = [];
  let spent = 0;
  try {
    for (const test of tests) {
      const its = took.get(test.id) ?? 1;
      if (results.length > 0 && spent + its > milliseconds) continue;
      spent += its;
      const { processorMs: _, ...result } = await resultOf(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
  } catch (error) {
    // The mutant broke the loading of a file.
    const failed = { id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed };
    results.push({ ...failed, failureMessage: String(error) });
  }
  return results;
}

async function resultOf({ id, name, file, run }) {
  const begun = performance.now();
  const usedBefore = process.cpuUsage();
  const result = { id, name, fileName: join(process.cwd(), file) };
  stryker.currentTestId = id;
  try {
    await run();
    const { user, system } = process.cpuUsage(usedBefore);
    const processorMs = (user + system) / 1000;
    return { ...result, timeSpentMs: performance.now() - begun, processorMs, status: TestStatus.Success };
  } catch (error) {
    const failureMessage = String(error?.message ?? error).slice(0, 500);
    return { ...result, timeSpentMs: performance.now() - begun, status: TestStatus.Failed, failureMessage };
  } finally {
    stryker.currentTestId = undefined;
  }
}

function outcomeOf(tests) {
  if (stryker.hitCount > stryker.hitLimit) {
    return { status: MutantRunStatus.Timeout, reason: `Hit limit reached (${stryker.hitLimit})` };
  }
  return toMutantRunResult({ status: DryRunStatus.Complete, tests });
}

/** `seal` and `figures` of `seal-figures.ts`. */
function wordsOf(source) {
  return source
    .replace(/^.*\//, '')
    .replace(/\.ts$/, '')
    .split('-')
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word.length > 3);
}

/** A number that looks random and is always the same for the same two. */
function shuffled(test, mutant) {
  let hash = 0;
  for (const character of `${mutant} ${test}`) hash = (Math.imul(hash, 31) + character.codePointAt(0)) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

function isNamedAfter(file, source) {
  return file.endsWith(`/${source.replace(/^.*\//, '').replace(/\.ts$/, '')}.test.ts`);
}

function testFiles(folder) {
  if (folder.endsWith('.test.ts')) return [folder];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundled', BundledTestRunner)];

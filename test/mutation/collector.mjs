/** Jest's words, as far as the tests use them: what the test files declare is collected, and run by the runner. */
import { format } from 'node:util';
import { expect } from 'expect';

/**
 * Freshly loaded test files: `testsOf` loads one, with what it imports and nothing else has, and gives its tests.
 * @param loadedSources told once all sources are loaded, before any test file; left out: each is loaded when it is imported
 */
export function collector(load, loadedSources) {
  const declare = new Map();
  load((file, its) => declare.set(file, its));
  if (loadedSources) {
    declare.get('')();
    loadedSources();
  }
  const collected = new Map();
  return function testsOf(file) {
    if (!collected.has(file)) collected.set(file, declaredBy(file, declare.get(file)));
    return collected.get(file);
  };
}

function declaredBy(file, declare) {
  const tests = new Map();
  let group = '';

  const test = (name, run) => {
    const full = group ? `${group} ${name}` : name;
    const base = `${file}: ${full}`;
    let id = base;
    for (let again = 2; tests.has(id); again += 1) id = `${base} (${again})`;
    tests.set(id, { id, name: full, file, run });
  };
  const describe = (name, body) => {
    const outer = group;
    group = outer ? `${outer} ${name}` : name;
    body();
    group = outer;
  };
  test.each = each(test);
  describe.each = each(describe);
  const unknown = () => {
    throw new Error(`${file} uses a word of Jest that the mutation runner does not know`);
  };
  const words = { describe, test, it: test, expect };
  const others = { beforeAll: unknown, beforeEach: unknown, afterAll: unknown, afterEach: unknown };
  Object.assign(globalThis, words, others);
  declare();
  return [...tests.values()];
}

const each = (declare) => (table) => (name, body) => {
  const rows = table.every(Array.isArray) ? table : table.map((row) => [row]);
  for (const [index, row] of rows.entries()) declare(titled(name, row, index), () => body(...row));
};

/** `%s` and the like take the row's values in their order, `$name` a field of the first. */
function titled(name, row, index) {
  const [first] = row;
  const named = name.replaceAll('%#', String(index)).replace(/\$(\w+)/g, (all, field) => {
    return first !== null && typeof first === 'object' && field in first ? String(first[field]) : all;
  });
  const wanted = (named.replaceAll('%%', '').match(/%[sdifjopO]/g) ?? []).length;
  return format(named.replaceAll('%p', '%O'), ...row.slice(0, wanted));
}

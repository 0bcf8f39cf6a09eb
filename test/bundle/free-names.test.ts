import { parse } from 'acorn';
import { freeNames } from './free-names.ts';

const free = (code: string) =>
  [...freeNames(parse(code, { ecmaVersion: 2019, sourceType: 'script' }))].sort();

test.each([
  ['var a = 1; a', []],
  ['a', ['a']],
  ['a = 1', ['a']],
  ['typeof a', ['a']],
  ['a.b.c', ['a']],
  ['({ a: b })', ['b']],
  ['({ a })', ['a']],
  ['function f(a, { b, c: [d] = [] }, ...e) { return [a, b, c, d, e, f] }', ['c']],
  ['(function g() { return g })(); g', ['g']],
  ['{ let a = 1 } a', ['a']],
  ['{ var a = 1 } a', []],
  ['function f() { var a } a', ['a']],
  ['for (const a of b) a', ['b']],
  ['try {} catch (e) { e } e', ['e']],
  ['try {} catch { e }', ['e']],
  ['class A { m() { return A } } A', []],
  ['(class B {}); B', ['B']],
  ['function f() { return arguments }', []],
  ['arguments', ['arguments']],
  ['x => { y; { x } }', ['y']],
  ['label: for (;;) break label', []],
  ['f(); function f() {}', []],
  ['(a = b) => a', ['b']],
])('%s uses %j of its surroundings', (code, names) => {
  expect(free(code)).toEqual(names);
});

/** `npm run licences`: every dependency has a licence that is allowed and a reason, and the document says what is installed. */
import { audit, auditHere, documentWith } from '../../scripts/licences.mjs';
import { textOf } from './markdown.ts';

test('every licence is in the list, every dependency has its reason', () => {
  expect(auditHere().faults).toEqual([]);
});

test('docs/dependencies.md says what is installed; else: npm run licences -- --write', () => {
  const text = textOf('docs/dependencies.md');
  expect(documentWith(text, auditHere())).toBe(text);
});

test('the versions are those of package.json, not those that another package brings for itself', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
  const said = auditHere().dependencies.map(({ name, version }) => [name, version]);
  expect(Object.fromEntries(said)).toEqual({ ...dependencies, ...devDependencies });
});

describe('what is refused', () => {
  const faultsOf = (license: string | undefined, more: object = {}) =>
    audit({
      manifest: { dependencies: {}, devDependencies: {}, ...more },
      lock: { packages: { '': {}, 'node_modules/planted': { version: '1.0.0', license } } },
      manifestOf: () => undefined,
    }).faults.filter((fault) => fault.startsWith('planted'));

  test.each(['MIT', 'ISC', '(MIT OR GPL-3.0-only)', 'MIT/Apache-2.0', 'MIT AND ISC'])('not %s', (licence) => {
    expect(faultsOf(licence)).toEqual([]);
  });

  test.each(['GPL-3.0-only', 'AGPL-3.0', 'MIT AND GPL-2.0', 'SEE LICENSE IN FILE', undefined])(
    '%s',
    (licence) => {
      expect(faultsOf(licence)).toEqual([
        `planted 1.0.0: the licence ${licence ?? 'unknown'} is not in the list`,
      ]);
    },
  );

  test('a dependency of which nobody says what it is for', () => {
    expect(faultsOf('MIT', { dependencies: { planted: '1.0.0' } })).toEqual([
      'planted: scripts/dependencies.mjs does not say what it is for',
    ]);
  });
});

import { fold } from '../../src/domain/fold.ts';
import { homonyms, mobilisedList } from '../../src/domain/persons.ts';
import { HOMONYM_LISTS, MOBILISED_CASES } from './cases/persons.ts';

test.each(HOMONYM_LISTS)('$fact: rows $warned are warned of', ({ rows, warned }) => {
  const listed = rows.map((row) => {
    const [orgUnit = '', name = ''] = row.split(': ');
    return { orgUnit, foldedName: fold(name.replace('*', '')), setAside: name.endsWith('*') };
  });
  const found = homonyms(listed);
  expect([...found.keys()].map((row) => listed.indexOf(row)).sort()).toEqual(warned);
  for (const [row, other] of found) {
    expect(other).not.toBe(row);
    expect(other.foldedName).toBe(row.foldedName);
    expect(other.setAside).toBe(false);
  }
});

test.each(MOBILISED_CASES)('on the already-mobilised list, $fact: $exclusion', (row) => {
  const list = mobilisedList(row.lines.map(([name, orgUnit]) => ({ name, orgUnit })));
  const unit = { code: 'MN', name: 'Trường Mầm non' };
  expect(list.exclusion(fold(row.name), unit, row.timesInUnit)).toBe(row.exclusion);
});

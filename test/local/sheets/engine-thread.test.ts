/** Formulas that would hang, fill or break the calculation: the other cells of the workbook are worked out all the same. */
import { engineThread, stopEngine } from '../../../src/local/sheets/engine-thread.ts';
import { apply, computed, rows, serviceOf, tab } from './support.ts';

afterAll(stopEngine);

const engines = engineThread();
const many = (formula: string) => Array<string>(30).fill(formula);
const wide = { properties: { sheetId: 0, title: 'A', gridProperties: { rowCount: 5, columnCount: 40 } } };

/** A list of a unit, one cell of which holds what nobody should type. */
const bookWith = (formulas: readonly string[]) =>
  serviceOf([tab('A', 0, [[2, '=A1*10', ...formulas]], wide), tab('B', 1, [['=SUM(A!A1:B1)']])], { engines });

test('in the thread they come to the same', () => {
  expect(engines).toBeDefined();
  const service = bookWith(['=IF(A1>1;"nhiều";"ít")', '=1/0']);
  expect(computed(service)).toEqual([[2, 20, 'nhiều', 'DIVIDE_BY_ZERO']]);
  expect(computed(service, 1)).toEqual([[22]]);
  expect(service.formulas).toBe('all');
});

describe.each([
  ['too much time', '=COMBIN(1000000000;500000000)'],
  ['too much memory', '=SUM(SEQUENCE(1048576;16384))'],
])('%s', (_what, formula) => {
  test('that formula is an error, the others are not, and the next change is worked out too', () => {
    const service = bookWith(many(formula));
    expect(computed(service)[0]?.slice(0, 3)).toEqual([2, 20, 'ERROR']);
    expect(computed(service, 1)).toEqual([[22]]);
    expect(service.formulas).toBe('modest');
    apply(service, { updateCells: { start: { sheetId: 0 }, rows: rows([3]), fields: 'userEnteredValue' } });
    expect(computed(service)[0]?.slice(0, 3)).toEqual([3, 30, 'ERROR']);
  });
});

test('brackets in brackets in brackets: only that cell is an error', () => {
  const service = bookWith([`=${'('.repeat(3_000)}1${')'.repeat(3_000)}`]);
  expect(computed(service)).toEqual([[2, 20, 'ERROR']]);
  expect(service.formulas).toBe('all');
});

test('where the engine breaks down all formulas are errors; another workbook is calculated', () => {
  const circle = Array.from({ length: 30_000 }, (_, i) => [`=A${i === 0 ? 30_000 : i}+1`]);
  const tall = {
    properties: { sheetId: 0, title: 'A', gridProperties: { rowCount: 30_000, columnCount: 1 } },
  };
  const service = serviceOf([tab('A', 0, circle, tall)], { engines });
  expect(computed(service)[0]).toEqual(['ERROR']);
  expect(service.formulas).toBe('none');
  expect(computed(bookWith([]))).toEqual([[2, 20]]);
});

test('a chain of cells, each waiting for the one before, may be as long as a list', () => {
  const chain = Array.from({ length: 5_000 }, (_, i) => [i === 0 ? 1 : `=A${i}+1`]);
  const tall = {
    properties: { sheetId: 0, title: 'A', gridProperties: { rowCount: 5_000, columnCount: 1 } },
  };
  expect(computed(serviceOf([tab('A', 0, chain, tall)], { engines })).at(-1)).toEqual([5_000]);
});

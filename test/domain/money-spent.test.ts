/** What was spent, what came back and what was short, line by line. */
import type { BookLine } from './book-lines.ts';
import { came, gone, refund, told, type Used } from './money-told.ts';

const TWO = [came('PT5', 5, 300), came('PT9', 9, 200)];

test.each<[string, BookLine[], Used[], string, Record<string, string>]>([
  ['nothing', TWO, [], '', { cash: 'PT5 300, PT9 200' }],
  ['a part of the oldest', TWO, [['spent', 12, -100]], 'PT5 100', { cash: 'PT5 200, PT9 200' }],
  ['all of it', TWO, [['spent', 12, -500]], 'PT5 300, PT9 200', { cash: '' }],
  ['more than came: of that nothing is told', TWO, [['spent', 12, -501]], 'PT5 300, PT9 200', { cash: '' }],
  [
    'nothing at all, of a place nobody names else',
    TWO,
    [['spent', 12, 0, 'treasury']],
    '',
    { cash: 'PT5 300, PT9 200' },
  ],
  [
    'more was taken over than there was, which is paid first',
    TWO,
    [['carried', '', -100]],
    'PT5 100',
    { cash: 'PT5 200, PT9 200' },
  ],
  [
    'what was spent last comes back first',
    TWO,
    [
      ['spent', 12, -300],
      ['spent', 13, -150],
      ['spent', 14, 200],
    ],
    'PT5 250',
    { cash: 'PT5 50, PT9 50, PT9 150' },
  ],
  [
    'of one day it is spent first, whatever the order of the book',
    TWO,
    [
      ['spent', 12, 100],
      ['spent', 12, -300],
    ],
    'PT5 200',
    { cash: 'PT5 100, PT9 200' },
  ],
  [
    'what comes back was spent here, though elsewhere was spent later',
    [...TWO, came('PB', 7, 400, 'thu')],
    [
      ['spent', 12, -300],
      ['spent', 13, -400, 'thu'],
      ['spent', 14, 100],
    ],
    'PT5 200, PB 400',
    { cash: 'PT5 100, PT9 200', bank: '' },
  ],
  [
    'or elsewhere, where no more was spent here',
    [...TWO, came('PB', 7, 400, 'thu')],
    [
      ['spent', 12, -300],
      ['spent', 13, -400, 'thu'],
      ['spent', 14, 350],
    ],
    'PB 350',
    { cash: 'PT5 300, PB 50, PT9 200', bank: '' },
  ],
  [
    'more comes back than was spent: whose that is nobody knows',
    TWO,
    [
      ['spent', 12, -300],
      ['spent', 14, 301],
    ],
    '',
    { cash: 'PT5 300, PT9 200, ? 1' },
  ],
  [
    'the treasury pays of what it had that day, not of what came later',
    [
      came('PB', 1, 300, 'thu'),
      came('PT5', 5, 500),
      ...gone(14, 500, 'cash', 'treasury'),
      ...gone(20, 300, 'thu', 'treasury'),
    ],
    [['spent', 14, -500, 'treasury']],
    'PT5 500',
    { bank: '', cash: '', treasury: 'PB 300' },
  ],
  [
    'what only came later to the place explains what was spent there',
    [came('PB', 1, 300, 'thu'), ...gone(20, 300, 'thu', 'cash')],
    [['spent', 14, -200]],
    'PB 200',
    { bank: '', cash: 'PB 100' },
  ],
])('spent: %s', (_fact, book, used, spent, held) => {
  const found = told(book, used);
  expect(found.spent).toBe(spent);
  expect(found.held).toEqual(held);
});

test.each<[string, BookLine[], Used[], string[], Record<string, string>]>([
  [
    'what only came later explains a move, in full',
    [
      came('PT5', 5, 450),
      came('PB', 4, 300, 'thu'),
      ...gone(6, 700, 'cash', 'treasury'),
      ...gone(9, 300, 'thu', 'cash'),
    ],
    [],
    ['PT5 450, PB 250', 'PB 300'],
    { cash: 'PB 50', bank: '', treasury: 'PT5 450, ? 250' },
  ],
  [
    'or in part',
    [
      came('PT5', 5, 450),
      came('PB', 4, 300, 'thu'),
      ...gone(6, 800, 'cash', 'treasury'),
      ...gone(9, 300, 'thu', 'cash'),
    ],
    [],
    ['PT5 450, PB 300, ? 50', 'PB 300'],
    { cash: '', bank: '', treasury: 'PT5 450, ? 350' },
  ],
  ['nothing came at all', gone(6, 5, 'cash', 'treasury'), [], ['? 5'], { cash: '', treasury: '? 5' }],
  ['from where nobody tells', [['N6', '', 5, 'cash', '6/5/2024', 'transfer']], [], ['? 5'], { cash: '? 5' }],
  [
    'to where nobody tells',
    [came('PT5', 5, 450), ['N6', '', -50, 'cash', '6/5/2024', 'transfer']],
    [],
    ['PT5 50'],
    { cash: 'PT5 400' },
  ],
  [
    'a refund of that day takes its own money before it moves',
    [came('PT2', 2, 500), came('PT3', 3, 300), ...gone(14, 600, 'cash', 'thu'), refund(14, 200, 'PT2')],
    [],
    ['PT2 300, PT3 300'],
    { cash: '', bank: 'PT2 300, PT3 300' },
  ],
  [
    'a refund of money that had moved on, and was brought for it afterwards',
    [
      came('PT2', 2, 300),
      ...gone(3, 300, 'cash', 'thu'),
      refund(5, 300, 'PT2'),
      ...gone(9, 300, 'thu', 'cash'),
    ],
    [],
    ['PT2 300', 'PT2 300'],
    { cash: '', bank: '' },
  ],
])('moved: %s', (_fact, book, used, moves, held) => {
  const found = told(book, used);
  expect(found.moves).toEqual(moves);
  expect(found.held).toEqual(held);
});

import { heldSince, type Part } from '../../src/domain/money-trail.ts';
import { dong } from '../../src/domain/quantities.ts';
import type { BookLine } from './book-lines.ts';
import { came, gone, type Line, told, type Used } from './money-told.ts';
import { day } from './typed.ts';

describe('the day since when money is there', () => {
  test.each<[string, BookLine[], Used[], Record<string, string>]>([
    [
      'is that of its line, wherever it went',
      [came('PT5', 5, 300), ...gone(9, 300, 'cash', 'thu')],
      [],
      { cash: '', bank: 'PT5 300 5/5' },
    ],
    [
      'is the day of the move, where nobody knows whose it is',
      [came('PT5', 5, 300), ...gone(9, 350, 'cash', 'thu')],
      [],
      { cash: '', bank: 'PT5 300 5/5, ? 50 9/5' },
    ],
    [
      'is not told of what was carried over without one, wherever it goes',
      gone(9, 300, 'cash', 'thu'),
      [['carried', '', 300]],
      { cash: '', bank: 'carried 300' },
    ],
    [
      'is the first, also of what came back',
      [came('PT5', 5, 300)],
      [
        ['spent', 9, -300],
        ['spent', 14, 400],
      ],
      { cash: 'PT5 300 5/5, ? 100 14/5' },
    ],
  ])('%s', (_fact, book, used, held) => {
    expect(told(book, used, true).held).toEqual(held);
  });

  const part = (since: string): Part<Line> => ({
    ...{ origin: undefined, amount: dong(1) },
    since: since === '' ? undefined : day(since),
  });

  test.each<[string, string[], { on: string; days: number } | undefined]>([
    ['nothing is held', [], undefined],
    ['no day is told of the oldest', ['', '1/5/2024'], undefined],
    ['since today', ['10/5/2024'], { on: '10/5/2024', days: 0 }],
    ['since yesterday, some since today', ['9/5/2024', '10/5/2024'], { on: '9/5/2024', days: 1 }],
    ['since last year', ['10/5/2023'], { on: '10/5/2023', days: 366 }],
    ['since tomorrow', ['11/5/2024'], { on: '11/5/2024', days: -1 }],
  ])('on 10/5/2024: %s', (_fact, days, since) => {
    const told = heldSince(days.map(part), day('10/5/2024'));
    expect(told).toEqual(since && { on: day(since.on), days: since.days });
  });
});

import fc from 'fast-check';
import { type BalanceLine, checkBalance } from '../../src/domain/statement-balance.ts';
import { day } from './typed.ts';

/** `19 +450 =1450`: day of May, what moved, balance; `?` where it cannot be read, nothing where none stands. */
function lines(...written: readonly string[]): BalanceLine[] {
  return written.map((line, at) => {
    const [, on = '', net = '', balance] = /^(\d+) (\S+)(?: =(\S+))?$/.exec(line) ?? [];
    return {
      row: at + 1,
      on: day(`${on}/5/2024`),
      net: net === '?' ? undefined : Number(net),
      balance: balance === undefined ? undefined : Number(balance),
    };
  });
}

describe('a running balance', () => {
  test.each<[string, readonly string[], number | undefined, 'agrees' | 'absent' | readonly number[]]>([
    ['oldest first', ['18 +5 =15', '19 -3 =12', '20 +8 =20'], undefined, 'agrees'],
    ['newest first', ['20 +8 =20', '19 -3 =12', '18 +5 =15'], undefined, 'agrees'],
    [
      'days newest first, rows oldest first',
      ['20 +8 =20', '20 +1 =21', '18 +5 =5', '18 +7 =12'],
      undefined,
      'agrees',
    ],
    ['a balance at the end of a day only', ['18 +5', '18 +7 =12', '20 +8', '20 +1 =21'], undefined, 'agrees'],
    ['such a day newest first', ['20 +1 =21', '20 +8', '18 +7 =12', '18 +5'], undefined, 'agrees'],
    ['back where it began', ['18 +5 =5', '19 -5 =0', '20 +5 =5', '20 -5 =0'], undefined, 'agrees'],
    ['the opening balance that is told', ['18 +5 =15', '19 -3 =12'], 10, 'agrees'],
    ['one row after the opening balance', ['18 +5 =15'], 10, 'agrees'],
    ['an amount that cannot be read', ['18 +5 =15', '19 ? =12', '20 +8 =20'], undefined, 'agrees'],
    ['an amount that cannot be read before the first balance', ['18 ?', '19 +2 =2'], 0, 'agrees'],
    ['one row that cannot be read after the opening balance', ['18 ? =2'], 0, 'agrees'],
    ['newest first, the newest of which cannot be read', ['19 ? =2', '18 +1 =5'], undefined, 'agrees'],
    ['rows in order, their days not', ['19 +3 =3', '18 -2 =1'], undefined, 'agrees'],
    ['no balance', ['18 +5', '19 +5'], undefined, 'absent'],
    ['one row alone', ['18 +5 =15'], undefined, 'absent'],
    ['no row', [], undefined, 'absent'],
    ['a wrong amount', ['18 +5 =15', '19 -4 =12', '20 +8 =20'], undefined, [2]],
    ['a row left out', ['18 +5 =15', '20 +8 =20', '21 +1 =21'], undefined, [2]],
    ['a row left out, newest first', ['21 +1 =21', '20 +8 =20', '18 +5 =15'], undefined, [2]],
    ['another opening balance', ['18 +5 =15', '19 -3 =12'], 11, [1]],
    [
      'a row left out of an account that ends where it began',
      ['18 +5 =5', '19 -1 =6', '20 -6 =0'],
      undefined,
      [2],
    ],
    ['a wrong amount that could be first as well as last', ['19 +1 =3', '18 -1 =1'], 2, [2]],
    [
      'a wrong amount on the first day, under one that cannot be read',
      ['20 ? =5', '18 +1 =3', '19 -3 =0'],
      undefined,
      [2],
    ],
    ['two rows that follow one balance', ['19 +3 =6', '19 +2 =5', '18 -2 =3'], undefined, [2]],
    ['two wrong rows, newest first', ['20 -1 =5', '19 +7 =6', '18 +3 =4'], 2, [2, 3]],
    ['two wrong rows', ['18 +5 =15', '19 +1 =12', '20 +9 =20', '20 +1 =21'], undefined, [2, 3]],
  ])('with %s: %j', (_fact, written, opening, expected) => {
    const found = checkBalance(lines(...written), opening);
    expect(typeof found === 'string' ? found : found.brokenAt).toEqual(expected);
  });

  test('agrees for any movements in either order, and names the row whose amount is changed', () => {
    const movements = fc.array(fc.integer({ min: -9_000_000, max: 9_000_000 }), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(movements, fc.nat(), fc.boolean(), fc.nat(), (nets, opening, newestFirst, at) => {
        let balance = opening;
        const kept: BalanceLine[] = nets.map((net, index) => {
          balance += net;
          return { row: index + 1, on: day(`${1 + Math.floor(index / 2)}/5/2024`), net, balance };
        });
        const shown = newestFirst ? [...kept].reverse() : kept;
        expect(checkBalance(shown, opening)).toBe('agrees');
        expect(checkBalance(shown)).toBe('agrees');
        const wrong = at % nets.length;
        const changed = shown.map((line, index) =>
          index === wrong ? { ...line, net: (line.net ?? 0) + 0.5 } : line,
        );
        expect(checkBalance(changed, opening)).toEqual({ brokenAt: [shown[wrong]?.row] });
      }),
    );
  });
});

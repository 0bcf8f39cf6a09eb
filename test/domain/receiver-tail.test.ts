import fc from 'fast-check';
import { plainWords } from '../../src/domain/fold.ts';
import { receiverCutter } from '../../src/domain/receiver-tail.ts';

const ACCOUNTS = [
  { number: '8502215035268', holder: 'Nguyễn Thị Thu' },
  { number: '8502215036905', holder: 'Ma Văn Đông' },
];
/** What is left of a transfer's words; `|` is where a name was. */
const left = (text: string, accounts = ACCOUNTS) => receiverCutter(accounts)(plainWords(text)).join(' ');

describe('the receiver’s name is cut out', () => {
  test.each([
    // Behind "to", which alone is also "I"
    ['den NGUYEN THI THU', 'den |'],
    ['đến Nguyễn Thị Thu', 'den |'],
    ['ung ho den NGUYEN THI THU', 'ung ho den |'],
    ['toi 8502215035268 NGUYEN THI THU', 'toi 8502215035268 |'],
    ['toi 0123456789 NGUYEN THI THU', 'toi 0123456789 |'],
    ['toi tk NGUYEN THI THU', 'toi tk |'],
    ['toi stk NGUYEN THI THU', 'toi stk |'],
    ['vao tai khoan NGUYEN THI THU', 'vao tai khoan |'],
    ['toi so tk cua ba NGUYEN THI THU', 'toi so tk cua ba |'],
    ['chuyen toi ngan hang agribank 123 NGUYEN THI THU', 'chuyen toi ngan hang agribank 123 |'],
    // Behind what the receiver is
    ['chu tk NGUYEN THI THU', 'chu tk |'],
    ['chu stk NGUYEN THI THU', 'chu stk |'],
    ['ung ho, chủ tài khoản Nguyễn Thị Thu', 'ung ho chu tai khoan |'],
    ['nguoi nhan NGUYEN THI THU', 'nguoi nhan |'],
    ['nguoi huong NGUYEN THI THU', 'nguoi huong |'],
    ['người thụ hưởng: Nguyễn Thị Thu', 'nguoi thu huong |'],
    ['nguoi thu nhan ten NGUYEN THI THU', 'nguoi thu nhan ten |'],
    // Behind an account of the campaign, however it is written
    ['8502215035268 NGUYEN THI THU', '8502215035268 |'],
    ['8502 2150 35268 NGUYEN THI THU', '8502 2150 35268 |'],
    ['TK 8502-2150-35268, ba NGUYEN THI THU', 'tk 8502 2150 35268 ba |'],
    ['TK 8502 215 035 268 NGUYEN THI THU', 'tk 8502 215 35 268 |'],
    ['85.02.21.50.35.26.8 NGUYEN THI THU', '85 2 21 50 35 26 8 |'],
    ['8502215036905 MA VAN DONG', '8502215036905 |'],
    ['8502215036905 NGUYEN THI THU', '8502215036905 |'],
    // Wherever it stands, and however often
    ['den NGUYEN THI THU tai Agribank', 'den | tai agribank'],
    ['TRAN THI BINH den MA VAN DONG ung ho', 'tran thi binh den | ung ho'],
    ['den NGUYEN THI THU chu tk NGUYEN THI THU', 'den | chu tk |'],
    ['den NGUYEN THI THU NGUYEN THI THU', 'den | nguyen thi thu'],
    // The bank cut the text short
    ['den NGUYEN THI TH', 'den |'],
    ['den NGUYEN THI T', 'den |'],
    ['den NGUYEN THI', 'den |'],
    ['den NGUYEN TH', 'den |'],
    ['den NG', 'den |'],
  ])('«%s» leaves «%s»', (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  test.each([
    ...['so', 'tk', 'stk', 'tai khoan', 'chu', 'ten', 'cua', 'nguoi', 'thu', 'nhan', 'huong', 'ngan hang'],
    ...['agribank', 'ong', 'ba', 'co', '9', '0123456789'],
  ])('«%s» may stand before it', (word) => {
    const kept = plainWords(word).join(' ');
    expect(left(`den ${word} MA VAN DONG`)).toBe(`den ${kept} |`);
    expect(left(`8502215036905 ${word} ${word} MA VAN DONG`)).toBe(`8502215036905 ${kept} ${kept} |`);
    expect(left(`tu ${word} MA VAN DONG`)).toBe(`tu ${kept} ma van dong`);
  });
});

describe('the name stays', () => {
  test.each([
    ['nothing leads to it', 'NGUYEN THI THU ung ho'],
    ['«tôi» is who writes', 'toi NGUYEN THI THU ung ho'],
    ['nor is an account what another word says', 'vao xom 4 NGUYEN THI THU'],
    ['«chủ» of something else', 'chu nha NGUYEN THI THU'],
    ['«chủ» of nothing', 'chu NGUYEN THI THU'],
    ['whoever collects', 'nguoi thu NGUYEN THI THU'],
    ['another word is between', 'den truong NGUYEN THI THU'],
    ['a word that only begins so', 'dent NGUYEN THI THU'],
    ['a word that only ends so', 'aden NGUYEN THI THU'],
    ['an account that is not the campaign’s', '0123456789 NGUYEN THI THU'],
    ['a longer number that begins so', '85022150352689 NGUYEN THI THU'],
    ['a longer number that ends so', '98502215035268 NGUYEN THI THU'],
    ['a number with a digit less', '852215035268 NGUYEN THI THU'],
    ['it came from there', 'tu NGUYEN THI THU'],
    ['it came from that account', 'tu 8502215035268 NGUYEN THI THU'],
    ['it came from that account, by its holder', 'ung ho tu tk 8502215035268 chu tk NGUYEN THI THU'],
    ['a longer name', 'den NGUYEN THI THUY'],
    ['a name that is cut in the middle of a text', 'den NGUYEN THI TH ung ho'],
    ['a name that breaks off in the middle of a text', 'den NGUYEN THI ung ho'],
    ['a word in it is cut that is not the last', 'den NGU THI THU'],
    ['another name', 'den NGUYEN THI TAM'],
    ['part of it is somebody else', 'den THI THU'],
  ])('%s: «%s»', (_fact, text) => {
    expect(left(text)).toBe(plainWords(text).join(' '));
  });
});

test('a word that ends like "from" is none: what went there is cut out', () => {
  expect(left('dau tu den MA VAN DONG')).toBe('dau tu den |');
  expect(left('catu tk 8502215036905 MA VAN DONG')).toBe('catu tk 8502215036905 |');
});

test('the sender’s name stays, the receiver’s goes, though it is one', () => {
  expect(left('CT tu 0123456789 NGUYEN THI THU toi 8502215035268 NGUYEN THI THU')).toBe(
    'ct tu 0123456789 nguyen thi thu toi 8502215035268 |',
  );
});

test('of two holders of whom one’s name begins the other’s the longer is meant', () => {
  const both = [
    { number: '1111111111', holder: 'Ma Văn' },
    { number: '2222222222', holder: 'Ma Văn Đông' },
    { number: '3333333333', holder: 'Ma' },
  ];
  expect(left('den MA VAN DONG nop', both)).toBe('den | nop');
  expect(left('den MA VAN HUNG nop', both)).toBe('den | hung nop');
});

test('an account without a number or a holder leads to nobody', () => {
  const empty = [
    { number: '', holder: 'Nguyễn Thị Thu' },
    { number: '8502215036905', holder: '' },
  ];
  expect(left('NGUYEN THI THU', empty)).toBe('nguyen thi thu');
  expect(left('ung ho so NGUYEN THI THU den', empty)).toBe('ung ho so nguyen thi thu den');
  expect(left('8502215036905 MA VAN DONG', empty)).toBe('8502215036905 ma van dong');
  expect(left('den NGUYEN THI THU', [])).toBe('den nguyen thi thu');
});

test('the account’s number may be kept with spaces or points', () => {
  const spaced = [{ number: '8502 2150.36905', holder: 'Ma Văn Đông' }];
  expect(left('8502215036905 MA VAN DONG', spaced)).toBe('8502215036905 |');
});

describe('properties', () => {
  const piece = fc.constantFrom(
    ...['den', 'toi', 'tu', 'tk', 'chu', '8502215035268', 'ung', 'nguyen', 'thi', 'thu', 'ma', 'van', 'dong'],
    ...['NGUYEN THI THU', 'MA VAN DONG', 'nguoi nhan'],
  );
  const anyWords = fc.array(piece, { maxLength: 9 }).map((pieces) => plainWords(pieces.join(' ')));
  const cut = receiverCutter(ACCOUNTS);

  test('a second time nothing is left to be cut', () => {
    fc.assert(fc.property(anyWords, (words) => expect(cut(cut(words))).toEqual(cut(words))));
  });

  test('only words of a holder’s name go, the others stay in their order', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const holders = new Set(ACCOUNTS.flatMap(({ holder }) => plainWords(holder)));
        const others = (some: readonly string[]) => some.filter((word) => word !== '|' && !holders.has(word));
        expect(others(cut(words))).toEqual(others(words));
        expect(cut(words).length).toBeLessThanOrEqual(words.length);
      }),
    );
  });
});

import { plainWords } from '../../src/domain/fold.ts';
import { internalTest } from '../../src/domain/internal-transfers.ts';

const [MINE, OTHER] = ['8502215035268', '8502215036905'];
const ACCOUNTS = [
  { number: MINE, holder: 'Nguyễn Thị Thu' },
  { number: '85022 150 36905', holder: 'Ma Văn Đông' },
  // Not yet told.
  { number: '', holder: '' },
  { number: '1234567890123', holder: 'Lò Thị Sen' },
];

test.each([
  ['NGUYEN THI THU noi bo', 'moved'],
  ['noi bo MA VAN DONG', 'moved'],
  ['MA VAN DONG chuyen sang tk', 'moved'],
  ['MA VAN DONG chuyen qua stk', 'moved'],
  ['MA VAN DONG dieu chuyen sang tai khoan', 'moved'],
  ['NGUYEN THI THU nop kho bac', 'moved'],
  ['NGUYEN THI THU nop vao kho bac', 'moved'],
  ['NGUYEN THI THU rut tien mat nop lai', 'moved'],
  ['NGUYEN THI THU nop lai tien mat', 'moved'],
  // Somebody else’s words, or a holder who gives as others do.
  ['NGUYEN VAN AN noi bo', undefined],
  ['noi bo', undefined],
  ['NGUYEN THI THU ung ho', undefined],
  ['NGUYEN THI THU hanoi bo tien', undefined],
  ['NGUYEN THI THUY noi bo', undefined],
  // The number of another account, which a giver may write too.
  [`ung ho toi ${OTHER}`, 'named'],
  ['ung ho toi 1234567890123', 'named'],
  [`ung ho toi ${MINE}`, undefined],
  [`ung ho toi 9${OTHER}`, undefined],
  ['', undefined],
])('«%s» is %s', (text, expected) => {
  expect(internalTest(MINE, ACCOUNTS)(text, plainWords(text))).toBe(expected);
});

import { BanksObject } from 'vietnam-qr-pay';
import { bankBin } from '../../src/domain/banks.ts';

test.each([
  ['Agribank Định Hóa', '970405'],
  ['agribank', '970405'],
  ['AGRIBANK chi nhánh huyện Định Hóa, Thái Nguyên', '970405'],
  ['Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam', '970405'],
  ['Ngân hàng Nông nghiệp & PTNT huyện', '970405'],
  ['NHNo&PTNT Định Hóa', '970405'],
  ['Vietcombank', '970436'],
  ['Ngân hàng TMCP Ngoại thương Việt Nam (VCB)', '970436'],
  ['VietinBank', '970415'],
  ['VIETIN BANK', '970415'],
  ['Ngân hàng Công thương', '970415'],
  ['BIDV Thái Nguyên', '970418'],
  ['Ngân hàng TMCP Đầu tư và Phát triển Việt Nam', '970418'],
  ['MB', '970422'],
  ['MB Bank', '970422'],
  ['MBBank - Ngân hàng Quân đội', '970422'],
  ['Techcombank', '970407'],
  ['Ngân hàng TMCP Á Châu', '970416'],
  ['Ngân hàng TMCP Sài Gòn', '970429'],
  ['Ngân hàng TMCP Sài Gòn - Hà Nội', '970443'],
  ['Ngân hàng TMCP Sài Gòn Thương Tín', '970403'],
  ['Ngân hàng TMCP Sài Gòn Công thương', '970400'],
  ['Agribank Sài Gòn', '970405'],
  ['Ngân hàng TMCP Đông Nam Á', '970440'],
  ['NGAN HANG TMCP DONG NAM A', '970440'],
  ['Ngân hàng TMCP Đầu tư & Phát triển', '970418'],
  ['(MB)', '970422'],
  ['Ngân hàng Sài Gòn Thương Tín (Ngân hàng TMCP Sài Gòn Thương Tín)', '970403'],
  ['Nga\u0302n ha\u0300ng TMCP A\u0301 Cha\u0302u', '970416'],
])('%s is %s', (name, bin) => {
  expect(bankBin(name)).toBe(bin);
});

test.each([
  ['nothing', ''],
  ['no bank', 'Kho bạc Nhà nước Định Hóa'],
  ['two banks', 'Agribank hoặc Vietcombank'],
  ['two banks, one by its full name', 'BIDV, Ngân hàng Công thương'],
  ['two short names side by side', 'VCB MB'],
  ['three short names side by side', 'MB BIDV VCB'],
  ['a part of a word', 'Agribanking'],
  ['a bank’s name inside a word', 'Mbala'],
  ['a place that is also a bank’s name', 'Bắc Á'],
])('%s is no bank: %s', (_, name) => {
  expect(bankBin(name)).toBeUndefined();
});

/** Foreign banks, wallets and brands with numbers of their own, at which no commune has its account. */
const OTHERS =
  'BIDC CAKE CIMB DBS HLB HSBC IBKHCM IBKHN IVB KBANK KBHCM KBHN LIOBANK NONGHYUP PBVN SC TIMO UBANK UOB VRB WRB MOMO'.split(
    ' ',
  );
/** Banks that others took over; their accounts moved. */
const TAKEN_OVER = ['VNCB', 'GPBANK'];

test.each(
  Object.values(BanksObject)
    .filter(({ code }) => ![...OTHERS, ...TAKEN_OVER].includes(code))
    .flatMap(({ bin, shortName, name }) => [
      [shortName, bin],
      [name, bin],
    ]),
)('the published list: %s is %s', (name, bin) => {
  expect(bankBin(name)).toBe(bin);
});

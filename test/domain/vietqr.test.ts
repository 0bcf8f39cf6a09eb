import fc from 'fast-check';
import { QRPay } from 'vietnam-qr-pay';
import { dong } from '../../src/domain/quantities.ts';
import { type QrTransfer, vietQrPayload } from '../../src/domain/vietqr.ts';

const COMMUNE = { bin: '970405', account: '8502215035268', memo: 'CSNTM24 MN01' };

test('450.000 đồng to the commune’s account (RULES.md 4)', () => {
  expect(vietQrPayload({ ...COMMUNE, amount: dong(450_000) })).toBe(
    '00020101021238570010A00000072701270006970405011385022150352680208QRIBFTTA530370454064500005802VN62160812CSNTM24 MN016304ACFB',
  );
});

test.each([
  ['left out', undefined],
  ['of 0', dong(0)],
])('an amount %s is for whoever pays to enter', (_, amount) => {
  const payload = vietQrPayload({ ...COMMUNE, amount });
  expect(payload).toMatch(/^000201010211/);
  expect(decoded(payload).has('54')).toBe(false);
  expect(payload).toBe(vietQrPayload(COMMUNE));
});

test.each([
  ['a bank number of five digits', { bin: '97040' }],
  ['a bank number of seven digits', { bin: '9704051' }],
  ['an account with a space', { account: '8502 2150' }],
  ['an account of twenty digits', { account: '1'.repeat(20) }],
  ['no memo', { memo: '' }],
  ['a memo with marks', { memo: 'Ủng hộ' }],
  ['a memo of 26 characters', { memo: 'A'.repeat(26) }],
])('%s is refused', (_, wrong) => {
  expect(() => vietQrPayload({ ...COMMUNE, ...wrong })).toThrow(RangeError);
});

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const transfers: fc.Arbitrary<QrTransfer> = fc.record({
  bin: digits(6, 6),
  account: digits(1, 19),
  amount: fc.option(fc.integer({ min: 1, max: 1_000_000_000_000 }).map(dong), { nil: undefined }),
  memo: fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 '),
    minLength: 1,
    maxLength: 25,
  }),
});

test('every payload is the one that another program writes, and it reads ours back', () => {
  fc.assert(
    fc.property(transfers, (transfer) => {
      const { bin, account, amount, memo } = transfer;
      const payload = vietQrPayload(transfer);
      const theirs = QRPay.initVietQR({
        bankBin: bin,
        bankNumber: account,
        purpose: memo,
        ...(amount === undefined ? {} : { amount: `${amount}` }),
      });
      expect(payload).toBe(theirs.build());
      const read = new QRPay(payload);
      expect([read.isValid, read.consumer.bankBin, read.consumer.bankNumber]).toEqual([true, bin, account]);
      expect([read.amount, read.additionalData.purpose]).toEqual([amount && `${amount}`, memo]);
    }),
  );
});

test('every payload decodes by the book: whole fields in order, each part in its place', () => {
  fc.assert(
    fc.property(transfers, (transfer) => {
      const root = decoded(vietQrPayload(transfer));
      const asked = transfer.amount !== undefined;
      expect([...root.keys()]).toEqual(
        ['00', '01', '38', '53', '54', '58', '62', '63'].filter((id) => asked || id !== '54'),
      );
      expect(root.get('01')).toBe(asked ? '12' : '11');
      expect(root.get('54')).toBe(asked ? `${transfer.amount}` : undefined);
      const receiver = decoded(root.get('38') ?? '');
      expect([receiver.get('00'), receiver.get('02')]).toEqual(['A000000727', 'QRIBFTTA']);
      expect(Object.fromEntries(decoded(receiver.get('01') ?? ''))).toEqual({
        '00': transfer.bin,
        '01': transfer.account,
      });
      expect(Object.fromEntries(decoded(root.get('62') ?? ''))).toEqual({ '08': transfer.memo });
    }),
  );
});

test('a payload with any one character wrong fails its own checksum', () => {
  const payload = vietQrPayload({ ...COMMUNE, amount: dong(450_000) });
  const other = (character: string) => (character === '7' ? '8' : '7');
  for (let at = 0; at < payload.length - 4; at++) {
    const wrong = payload.slice(0, at) + other(payload.charAt(at)) + payload.slice(at + 1);
    expect(new QRPay(wrong).isValid).toBe(false);
  }
});

/** Fields as EMVCo describes them: a number of two digits, a length of two digits, then that many characters. */
function decoded(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const length = Number(text.slice(at + 2, at + 4));
    const value = text.slice(at + 4, at + 4 + length);
    if (!/^\d{4}$/.test(text.slice(at, at + 4)) || value.length < length)
      throw new Error(`No field at ${at} of ${text}`);
    fields.set(text.slice(at, at + 2), value);
    at += 4 + length;
  }
  return fields;
}

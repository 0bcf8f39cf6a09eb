import type { Dong } from './quantities.ts';

/** A transfer as a bank's application fills it in from a QR code. */
export interface QrTransfer {
  /** The bank's NAPAS number: six digits. */
  readonly bin: string;
  /** At most 19 digits. */
  readonly account: string;
  /** Left out, or 0: whoever pays enters it. */
  readonly amount?: Dong | undefined;
  /** 1 to 25 characters of ASCII. */
  readonly memo: string;
}

/**
 * The text of a VietQR code (NAPAS, over EMVCo's merchant-presented QR): fields of a two-digit number, a two-digit length
 * and a value, closed by a checksum over all before it (RULES.md 4).
 * @throws RangeError when a part cannot stand in one: a bug, never bad input
 */
export function vietQrPayload({ bin, account, amount, memo }: QrTransfer): string {
  if (!/^\d{6}$/.test(bin)) throw new RangeError(`not a bank number: ${bin}`);
  if (!/^\d{1,19}$/.test(account)) throw new RangeError(`not an account number: ${account}`);
  if (!/^[ -~]{1,25}$/.test(memo)) throw new RangeError(`not a memo of a QR code: ${memo}`);
  const asked = amount !== undefined && amount > 0;
  const body = [
    field(ROOT.format, '01'),
    field(ROOT.use, asked ? FOR_ONE_PAYMENT : FOR_MANY_PAYMENTS),
    field(
      ROOT.receiver,
      field(RECEIVER.scheme, NAPAS) +
        field(RECEIVER.account, field(ACCOUNT.bank, bin) + field(ACCOUNT.number, account)) +
        field(RECEIVER.service, TO_AN_ACCOUNT),
    ),
    field(ROOT.currency, DONG),
    ...(asked ? [field(ROOT.amount, `${amount}`)] : []),
    field(ROOT.country, 'VN'),
    field(ROOT.more, field(MORE.memo, memo)),
    // The checksum is over its own number and length too.
    `${ROOT.checksum}04`,
  ].join('');
  return body + checksum(body);
}

const ROOT = {
  format: '00',
  use: '01',
  receiver: '38',
  currency: '53',
  amount: '54',
  country: '58',
  more: '62',
  checksum: '63',
} as const;
const RECEIVER = { scheme: '00', account: '01', service: '02' } as const;
const ACCOUNT = { bank: '00', number: '01' } as const;
const MORE = { memo: '08' } as const;

const FOR_MANY_PAYMENTS = '11';
const FOR_ONE_PAYMENT = '12';
const NAPAS = 'A000000727';
const TO_AN_ACCOUNT = 'QRIBFTTA';
/** ISO 4217. */
const DONG = '704';

function field(number: string, value: string): string {
  return number + `${value.length}`.padStart(2, '0') + value;
}

/** CRC-16/CCITT-FALSE of ASCII, as four hexadecimal digits. */
function checksum(text: string): string {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

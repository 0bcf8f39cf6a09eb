import { type CivilDate, vietnameseDate } from '../domain/dates.ts';
import type { Settings } from '../domain/settings.ts';
import { SETTING_LABELS, TABS, vietnameseNumber } from './vi.ts';
import { campaignTitle } from './vi-summary.ts';

/** The documents of the office: what stands in each of them, whatever it is about. */

/** Where something is left to be written by hand. */
export const BLANK = '……';

export const orBlank = (text: string): string => (text === '' ? BLANK : text);

export const LETTERHEAD = {
  district: (district: string) => `UBND HUYỆN ${district.toLocaleUpperCase('vi')}`,
  council: (commune: string) => ['ỦY BAN NHÂN DÂN', communeUpper(commune)],
  committeeParent: (commune: string) => `UBND ${communeUpper(commune)}`,
  committee: ['BAN CHỈ ĐẠO CHƯƠNG TRÌNH', 'MTQG XÂY DỰNG NTM'],
  number: (symbol: string) => `Số: ${BLANK}/${symbol}`,
  subject: (about: string) => `V/v ${about}`,
  placeAndDate: (commune: string, year: number) =>
    `${orBlank(commune)}, ngày ${BLANK} tháng ${BLANK} năm ${year}`,
} as const;

function communeUpper(commune: string): string {
  return `XÃ ${orBlank(commune).toLocaleUpperCase('vi')}`;
}

/** How either issuer is named in the middle of a sentence, and signs. */
export const ISSUER_WORDS = {
  UBND: {
    symbol: 'UBND',
    inText: (commune: string) => `UBND xã ${orBlank(commune)}`,
    short: (commune: string) => `UBND xã ${orBlank(commune)}`,
    inCapitals: (commune: string) => LETTERHEAD.council(commune).join(' '),
    otherHead: 'councilHead',
    authority: 'TM. ỦY BAN NHÂN DÂN',
    head: 'CHỦ TỊCH',
    deputy: 'PHÓ CHỦ TỊCH',
  },
  'Ban Chỉ đạo': {
    symbol: 'BCĐ',
    inText: (commune: string) => `Ban Chỉ đạo Chương trình MTQG xây dựng NTM xã ${orBlank(commune)}`,
    short: (commune: string) => `Ban Chỉ đạo xã ${orBlank(commune)}`,
    inCapitals: (commune: string) => `${LETTERHEAD.committee.join(' ')} ${communeUpper(commune)}`,
    otherHead: 'committeeHead',
    authority: 'TM. BAN CHỈ ĐẠO',
    head: 'TRƯỞNG BAN',
    deputy: 'PHÓ TRƯỞNG BAN',
  },
} as const;

export const SIGNING = {
  instead: (head: string) => `KT. ${head}`,
  asAbove: 'Như trên',
  recipients: ['Lãnh đạo Đảng ủy xã', 'Thường trực HĐND xã', 'Lãnh đạo UBND xã', 'Thành viên Ban Chỉ đạo xã'],
} as const;

/** The names of the kinds, as their titles have them, and their symbols in front of the issuer's. */
export const REPORT_TITLE = { name: 'BÁO CÁO', inText: 'Báo cáo', symbol: 'BC' } as const;

export function quoted(text: string): string {
  return `“${text}”`;
}

/** The campaign as the plan names it: “…” năm 2024. */
export function campaignWords({ campaignName, year }: Settings): string {
  return `${quoted(campaignName)} năm ${year}`;
}

/** The plans that everything rests on, the higher first; what the settings leave blank stays blank. */
export function plansBehind(settings: Settings): string[] {
  const { planNumber, planDate, commune, legalBasis } = settings;
  const own = `Kế hoạch số ${orBlank(planNumber)} ngày ${planDate ? vietnameseDate(planDate) : BLANK} của xã ${orBlank(commune)} về vận động ${campaignWords(settings)}`;
  return legalBasis === '' ? [own] : [legalBasis, own];
}

/** The same in one sentence. */
export function basisWords(settings: Settings): string {
  return plansBehind(settings).join(' và ');
}

/** 66,7 %, never rounded up to the whole nor down to nothing. */
export function shareWords(share: number | undefined): string {
  if (share === undefined) return '';
  const tenths = Math.round(share * 1000);
  const honest = share > 0 && share < 1 ? Math.min(Math.max(tenths, 1), 999) : tenths;
  return `${vietnameseNumber(honest / 10)}%`;
}

export const ANNEX = {
  label: (number: string) => (number === '' ? 'Phụ lục' : `Phụ lục ${number}`),
  /** @param what the kind and symbol of the document that it goes with */
  under: (what: string, symbol: string, year: number, issuer: string) =>
    `(Kèm theo ${what} số ${BLANK}/${symbol} ngày ${BLANK} tháng ${BLANK} năm ${year} của ${issuer})`,
  source: (today: CivilDate, fingerprint: string, run: number | undefined) =>
    `Đơn vị tính tiền: đồng. Số liệu đến ngày ${vietnameseDate(today)}${run === undefined ? '' : `, theo lần tổng hợp số ${run}`}; dấu số liệu ${fingerprint}.`,
  total: 'Tổng cộng',
  unread: 'Chưa đọc được',
} as const;

/** What is left open in a document, and where it is filled. */
export const BLANKS = {
  number: { what: 'Số, ngày của văn bản', fill: 'văn thư ghi khi ban hành' },
  day: { what: 'Ngày của thư', fill: 'ghi khi ký' },
  planNumber: { what: 'Số kế hoạch của xã', fill: inSettings(SETTING_LABELS.planNumber) },
  planDate: { what: 'Ngày kế hoạch của xã', fill: inSettings(SETTING_LABELS.planDate) },
  signer: { what: 'Họ tên người ký', fill: inSettings(SETTING_LABELS.signer) },
  committeeHead: {
    what: 'Họ tên Trưởng ban Chỉ đạo',
    fill: `ghi vào văn bản; «${SETTING_LABELS.signer}» ở trang «${TABS.settings}» là người ký của UBND`,
  },
  councilHead: {
    what: 'Họ tên người ký của UBND',
    fill: `ghi vào văn bản; «${SETTING_LABELS.signer}» ở trang «${TABS.settings}» là người ký của Ban Chỉ đạo`,
  },
  proposals: { what: 'Đề xuất, kiến nghị', fill: 'xã tự ghi; không có thì xóa mục này' },
  until: {
    what: 'Ngày yêu cầu hoàn thành',
    fill: `ghi vào văn bản, hoặc ${inSettings(SETTING_LABELS.closingDate)}`,
  },
  account: { what: 'Tài khoản nhận', fill: inSettings(SETTING_LABELS.account1) },
} as const;

function inSettings(label: string): string {
  return `ghi ở mục «${label}» của trang «${TABS.settings}»`;
}

/** What whoever makes a document is told beside it. */
export const DOCUMENT_REMARKS = {
  neverSealed:
    'Số liệu chưa chốt: trước khi gửi cấp trên, bấm «Chốt số liệu gửi cấp trên» rồi soạn lại; văn bản ghi rõ là chưa chốt.',
  unsealed: (number: number) =>
    `Số liệu chưa chốt: đã đổi sau lần chốt ${number}. Muốn gửi số này, chốt lần điều chỉnh rồi soạn lại.`,
  sealedBefore: (number: number, changes: number) =>
    `Văn bản lấy số đã chốt lần ${number}. Sau đó số liệu đã đổi (${vietnameseNumber(changes)} thay đổi, chưa chốt); muốn gửi số mới thì chốt lần điều chỉnh rồi soạn lại.`,
  neverRun: 'Chưa tổng hợp lần nào: bấm «Tổng hợp» trước khi gửi, để số trong văn bản có ở trang «Tổng hợp».',
  changed: (run: number) =>
    `Số liệu đã đổi sau lần tổng hợp số ${run}: bấm «Tổng hợp» rồi làm lại văn bản trước khi gửi.`,
  errors: (errors: number) =>
    `Còn ${vietnameseNumber(errors)} lỗi, ghi ở trang «${TABS.problems}»; số liệu có thể còn đổi.`,
} as const;

export const DOCUMENTS = {
  fileDay: (stem: string, day: string) => `${stem}-${day}.docx`,
  badRequest: (field: string) => `Yêu cầu soạn văn bản không đúng dạng${field === '' ? '' : ` (${field})`}.`,
  unknownUnit: (code: string) => `Không có đơn vị mã «${code}» ở trang «${TABS.units}».`,
  noUnitsFor: 'Văn bản loại này nói về mọi đơn vị: bỏ phần chọn đơn vị.',
} as const;

/** The name of a document in lists of files: its kind and the campaign. */
export function documentTitle(kind: string, settings: Settings): string {
  return `${kind} - ${campaignTitle(settings)}`;
}

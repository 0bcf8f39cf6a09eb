import type { FileFault } from '../domain/commune-files.ts';
import { TABS, vietnameseNumber } from './vi.ts';
import { SEAL_HEADERS, SUMMARY_HEADERS } from './vi-columns.ts';

/** `Gộp số liệu các xã`: the district's tabs, and what is said of the communes' files. */

export const ROLL_UP_TABS = {
  summary: 'Tổng hợp các xã',
  rules: 'Quy định khác nhau',
  files: 'Tệp của các xã',
  list: 'Danh sách xã',
} as const;

export const ROLL_UP_HEADERS = {
  ...SUMMARY_HEADERS,
  name: 'Xã',
  units: 'Số đơn vị',
  seal: SEAL_HEADERS.number,
  sealedOn: 'Ngày chốt',
  fingerprint: SEAL_HEADERS.fingerprint,
  digest: SEAL_HEADERS.digest,
} as const;

const count = vietnameseNumber;

export const ROLL_UP_TAB = {
  district: (name: string) => `HUYỆN ${name.replace(/^huyện\s+/i, '').toUpperCase()}`,
  title: (year: number | undefined) =>
    `TỔNG HỢP KẾT QUẢ VẬN ĐỘNG CỦA CÁC XÃ${year === undefined ? '' : ` NĂM ${year}`}`,
  how: 'Chỉ lấy số liệu các xã đã chốt, còn khớp dấu chốt. Đơn vị tính tiền: đồng. Đất hiến không quy ra tiền, không tính vào tổng giá trị.',
  total: (communes: number) => `Tổng cộng ${count(communes)} xã`,
  missing: 'Chưa có số liệu đã chốt',
  unread: (units: number) => `${count(units)} đơn vị không đọc được`,
  undetermined: (people: number) => `${count(people)} người chưa xác định mức`,
} as const;

export const RULES_TAB = {
  title: 'QUY ĐỊNH KHÔNG GIỐNG NHAU GIỮA CÁC XÃ',
  how: 'Mỗi mục mà các xã ghi khác nhau: số liệu của các xã đó không tính theo cùng một mức, một hạn. Giá trị nhiều xã dùng đứng trước.',
  none: 'Các xã dùng chung mọi quy định.',
  headers: ['Mục', 'Giá trị', 'Số xã', 'Các xã'],
  communes: (names: readonly string[], more: number) =>
    `${names.join(', ')}${more > 0 ? ` và ${count(more)} xã nữa` : ''}`,
} as const;

export const FILES_TAB = {
  title: 'TỆP CỦA CÁC XÃ',
  how: 'Mỗi tệp đã đưa vào, có được tính hay không và vì sao. Lần gộp sau ghi lại cả trang này.',
  counted: 'Đã tính',
  left: 'Không tính',
} as const;

export const FILES_HEADERS = { file: 'Tệp', commune: 'Xã', outcome: 'Kết quả', why: 'Vì sao' } as const;

export const COMMUNE_LIST_TAB = {
  title: 'DANH SÁCH CÁC XÃ PHẢI GỬI SỐ LIỆU',
  howTo:
    'Mỗi dòng một xã, đúng tên ở mục «Xã» của «Cấu hình» xã đó. Chỉ ghi huyện khi có hai xã trùng tên. Để trống cả bảng thì không theo dõi xã còn thiếu.',
} as const;

export const COMMUNE_LIST_HEADERS = { name: 'Xã', district: 'Huyện', note: 'Ghi chú' } as const;

/** What is told at the end, and above the table. */
export const ROLL_UP = {
  /** @param missing undefined where nobody said who is expected */
  coverage: (counted: number, missing: number | undefined) => {
    if (missing === undefined)
      return `Có số liệu của ${count(counted)} xã. Trang «${ROLL_UP_TABS.list}» còn trống nên không biết xã nào còn thiếu.`;
    if (missing === 0) return `Có đủ số liệu của ${count(counted)} xã trong danh sách.`;
    return `Có số liệu của ${count(counted)} trên ${count(counted + missing)} xã trong danh sách; ${count(missing)} xã chưa có, ghi ở cuối bảng.`;
  },
  leftOut: (files: number) =>
    files === 0 ? '' : `${count(files)} tệp không tính, lý do ở trang «${ROLL_UP_TABS.files}».`,
  differ: (settings: number) =>
    settings === 0
      ? ''
      : `${count(settings)} mục quy định không giống nhau giữa các xã, xem trang «${ROLL_UP_TABS.rules}».`,
  changed: 'Đã ghi bảng tổng hợp các xã.',
  same: 'Bảng tổng hợp các xã đã đúng số liệu này; không ghi gì thêm.',
} as const;

/** Why nothing is rolled up. */
export const ROLL_UP_REFUSED = {
  badRequest: (field: string) => `Yêu cầu gộp số liệu không đúng dạng${field === '' ? '' : ` (${field})`}.`,
  noFiles: 'Chưa có tệp nào để gộp: mỗi dòng dán một đường dẫn.',
  tooMany: (most: number) =>
    `Mỗi lần trên Google chỉ gộp được ${count(most)} tệp. Nhiều hơn thì tải các tệp về máy rồi dùng lệnh gop.`,
  isCampaign:
    'Bảng tính này là sổ của một xã nên không ghi bảng của huyện vào. Hãy tạo một bảng tính mới cho huyện rồi gộp ở đó.',
  othersTab: (title: string) =>
    `Bảng tính đã có trang «${title}» do người khác ghi nên chưa ghi gì. Đổi tên trang ấy rồi gộp lại.`,
  isTarget: 'Đây là chính bảng tính của huyện.',
} as const;

/** Why a file does not count, with what to do. @param commune its name; '' where that stands beside it or is not known */
export function fileSentence(fault: FileFault, commune: string): string {
  const sentence = faultSentence(fault);
  return commune === '' ? sentence : `${commune}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

function faultSentence(fault: FileFault): string {
  switch (fault.kind) {
    case 'unreadable':
      return fault.why;
    case 'notOurs':
      return `Không phải sổ của cuộc vận động: không có trang «${TABS.seals}». Kiểm tra lại xã gửi đúng tệp chưa.`;
    case 'noSeal':
      return `Xã chưa chốt số liệu lần nào, hoặc trang «${TABS.seals}» ở tệp riêng của kế toán xã. Đề nghị xã chốt rồi gửi tệp có trang ấy.`;
    case 'notIntact':
      return `Số đã chốt không còn như khi chốt (${TABS.seals}!${fault.cell || 'A1'}). ${fault.what} Đề nghị xã lấy lại trang ấy rồi gửi lại.`;
    case 'notSums':
      return `Số đã chốt cộng lại không khớp ở ${count(fault.faults)} chỗ. Đề nghị xã chạy «Kiểm lại số đã chốt» rồi gửi lại.`;
    case 'noName':
      return 'Số đã chốt không có tên xã. Đề nghị xã ghi mục «Xã» ở «Cấu hình», tổng hợp rồi chốt lần điều chỉnh.';
    case 'same':
      return `Cùng một lần chốt với tệp «${fault.counts}», chỉ tính một lần.`;
    case 'older':
      return `Bản cũ; đã tính lần chốt mới hơn ở tệp «${fault.counts}».`;
    case 'conflict':
      return `Có tệp khác (${fault.others.map((name) => `«${name}»`).join(', ')}) với lần chốt khác, không nối tiếp nhau, nên không tính tệp nào. Hỏi xã bản nào đúng, bỏ bản kia.`;
    case 'otherYear':
      return `Số liệu năm ${fault.year || '?'}, các xã khác là năm ${fault.others}. Đề nghị xã gửi đúng năm.`;
    case 'notExpected':
      return `Không có trong danh sách xã${fault.like === '' ? '' : ` (trong danh sách ghi «${fault.like}»)`}. Thêm hoặc sửa tên ở trang «${ROLL_UP_TABS.list}» rồi gộp lại.`;
  }
}

import { dongWords, vietnameseNumber } from './vi.ts';
import { ROLL_UP_TABS } from './vi-roll-up.ts';
import { sealKind, shortDigest } from './vi-seals.ts';

/** The sidebar `Gộp số liệu các xã`. */
export const ROLL_UP_PAGE = {
  heading: 'Gộp số liệu các xã',
  why: 'Dành cho huyện, ở một bảng tính riêng. Chỉ đọc số các xã đã chốt; không đọc danh sách người.',
  steps: [
    'Nhờ từng xã chia sẻ sổ (hoặc tệp có trang «Các lần tổng hợp») cho tài khoản này, quyền «Người xem».',
    'Dán đường dẫn của các tệp vào ô dưới đây, mỗi dòng một tệp.',
    `Muốn biết xã nào còn thiếu: ghi tên các xã ở trang «${ROLL_UP_TABS.list}».`,
  ],
  addresses: 'Đường dẫn các tệp, mỗi dòng một tệp',
  counted: (lines: number) => `${vietnameseNumber(lines)} đường dẫn`,
  expected: (communes: number) =>
    communes === 0
      ? `Trang «${ROLL_UP_TABS.list}» chưa có xã nào.`
      : `Trang «${ROLL_UP_TABS.list}» có ${vietnameseNumber(communes)} xã.`,
  run: 'Gộp số liệu',
  running: 'Đang đọc tệp của các xã, có thể mất vài phút…',
  missing: (communes: number) => `Xã chưa có số liệu (${vietnameseNumber(communes)})`,
  left: (files: number) => `Tệp không tính (${vietnameseNumber(files)})`,
  onThisMachine: 'Trên máy này, gộp bằng lệnh; ghi tên từng tệp hoặc tên thư mục có các tệp:',
  commands: [
    'npx chungsuc gop xa-1.xlsx xa-2.xlsx -o huyen.xlsx',
    'npx chungsuc gop thu-muc-cac-xa --danh-sach xa.csv -o huyen.xlsx',
  ],
} as const;

/** `chungsuc gop`. */
export const ROLL_UP_CLI = {
  about: 'gộp số đã chốt của các xã thành bảng của huyện; chỉ đọc trang «Các lần tổng hợp» của mỗi tệp',
  files: 'các tệp .xlsx của các xã, hoặc thư mục có các tệp ấy',
  list: 'danh sách xã phải gửi (.txt, .csv, .xlsx; mỗi dòng một xã) để biết xã nào còn thiếu',
  read: (at: number, files: number) => `Đã đọc ${at}/${files} tệp…`,
  noFiles: 'Không có tệp .xlsx nào để gộp. Ví dụ: npx chungsuc gop xa-1.xlsx xa-2.xlsx -o huyen.xlsx',
  isBook: (file: string) => `Tệp «${file}» là sổ của một xã; chọn tên khác sau -o.`,
  badList: (file: string, most: number) =>
    `Không đọc được danh sách xã «${file}»: phải là tệp .txt, .csv (mã UTF-8) hoặc .xlsx, mỗi dòng một xã, nhiều nhất ${vietnameseNumber(most)} dòng.`,
  emptyList: (file: string) => `Danh sách xã «${file}» chưa có xã nào.`,
  money: (of: Readonly<Record<string, unknown>>) =>
    `huy động ${dongWords(Number(of['mobilised']))}, trong đó tiền ${dongWords(Number(of['paid']))}; còn vận động ${dongWords(Number(of['remaining']))}`,
  seal: ({ number, fingerprint, digest }: { number: number; fingerprint: string; digest: string }) =>
    `${sealKind(number)}, dấu số liệu ${fingerprint}, dấu chốt ${shortDigest(digest)}`,
  missing: (names: readonly string[]) => `Chưa có số liệu: ${names.join(', ')}.`,
  left: (files: number) => `Không tính ${vietnameseNumber(files)} tệp:`,
} as const;

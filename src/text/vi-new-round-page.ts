import { dongWords, TABS, vietnameseNumber } from './vi.ts';
import { MENU_ITEMS } from './vi-google.ts';
import { NEW_ROUND } from './vi-new-round.ts';
import { SETTLEMENT_KIND_WORDS } from './vi-use.ts';

/** The sidebar and the command that open the next round. */

interface Board {
  readonly year: number;
  readonly lists: readonly { readonly title: string; readonly rows: number }[];
  readonly books: readonly { readonly title: string; readonly rows: number }[];
  readonly isSealed: boolean;
  readonly openWorks: readonly string[];
  readonly unreadable: readonly string[];
  readonly strays: readonly string[];
  readonly left: readonly Balance[] | null;
}

interface Opened {
  readonly from: number;
  readonly year: number;
  readonly emptied: readonly string[];
  readonly carried: readonly Balance[];
  readonly odd: readonly Balance[];
  readonly isBalanceKnown: boolean;
  readonly oldBasis: string;
  readonly dailyWasOn: boolean;
}

interface Balance {
  readonly place: string;
  readonly amount: number;
}

const balancesOf = (balances: readonly Balance[]) =>
  balances.map(({ place, amount }) => `${place} ${dongWords(amount)}`).join('; ');

const unknownBalance = `Sổ của đợt cũ chưa theo dõi tiền đã dùng nên không biết số dư: còn tiền thì tự ghi dòng «${SETTLEMENT_KIND_WORDS.opening}» ở «${TABS.settlement}».`;

/** What was done, and what is still to be done by hand. */
export function openedLines(report: Opened): string[] {
  const { from, year, emptied: tabs, carried: moved, odd, isBalanceKnown, oldBasis, dailyWasOn } = report;
  if (from === year)
    return [`Sổ này đã là đợt ${year}: không để trống trang nào; phần bảo vệ trang đã được xem lại.`];
  return [
    `Đã mở đợt ${year}: ${tabs.length} trang của đợt ${from} đã để trống; đơn vị, tài khoản, mức vận động, người ký giữ nguyên.`,
    ...(moved.length > 0 ? [`Số dư chuyển sang, ghi ở «${TABS.settlement}»: ${balancesOf(moved)}.`] : []),
    ...(odd.length > 0
      ? [
          `Số dư chưa chuyển được: ${balancesOf(odd)}. Xem lại sổ của đợt trước rồi tự ghi ở «${TABS.settlement}».`,
        ]
      : []),
    ...(isBalanceKnown ? [] : [unknownBalance]),
    ...(oldBasis === ''
      ? []
      : [`«Căn cứ» còn ghi như đợt trước («${oldBasis}»): có kế hoạch mới thì sửa ở «Cấu hình».`]),
    ...(dailyWasOn ? [`Nhắc hằng ngày đang tắt ở sổ này: cần thì bấm «${MENU_ITEMS.dailyOn}».`] : []),
    'Việc tiếp theo: xem lại «Cấu hình», rồi chia sẻ sổ với các đơn vị.',
  ];
}

const rowsOf = (tabs: Board['lists']) => tabs.reduce((sum, { rows }) => sum + rows, 0);

const kept =
  'Giữ nguyên: đơn vị, tài khoản, mức vận động, người ký, các mục khác của «Cấu hình», «Nhật ký», cột do đơn vị tự thêm (giữ người thì giữ cả nội dung).';

const emptied = ({ lists, books }: Board) => [
  `Danh sách của ${lists.length} đơn vị (${vietnameseNumber(rowsOf(lists))} dòng), bỏ dấu xác nhận, ngày nộp, mở khóa.`,
  ...(books.length > 0
    ? [`${books.map(({ title, rows }) => `«${title}» (${vietnameseNumber(rows)} dòng)`).join(', ')}.`]
    : []),
  `«${TABS.summary}» và các trang công cụ tự lập.`,
];

const carried = (left: Board['left']) => {
  if (left === null) return unknownBalance;
  return left.length === 0 ? 'Không còn số dư.' : `Số dư chuyển sang: ${balancesOf(left)}.`;
};

const open = ({ isSealed, openWorks }: Board) => NEW_ROUND.inTheWay(isSealed, openWorks);

/** What would be refused, whatever the reason given. */
const blocked = ({ unreadable, strays }: Board) => [
  ...(unreadable.length > 0 ? [NEW_ROUND.unreadable(unreadable)] : []),
  ...(strays.length > 0 ? [NEW_ROUND.strays(strays)] : []),
];

export const NEW_ROUND_PAGE = {
  about: (year: number) =>
    `Sổ đang là đợt ${year}. Mở đợt mới ở một bản sao: sổ của đợt ${year} để nguyên làm hồ sơ.`,
  steps: [
    'Chốt số liệu của đợt này (mục «Chốt số liệu gửi cấp trên»).',
    'Tệp → Tạo bản sao (có tệp riêng thì tạo bản sao cả hai tệp), rồi mở bản sao.',
    'Ở bản sao, chạy lại mục này, dán đường dẫn của tệp gốc.',
  ],
  emptiedHead: 'Sẽ để trống ở tệp đang mở',
  emptied,
  kept,
  leftHead: 'Tiền còn lại',
  carried,
  openHead: 'Còn vướng',
  open,
  blocked,
  year: 'Năm của đợt mới',
  dueDate: 'Nộp trước ngày',
  closingDate: 'Ngày khóa danh sách (để trống: chưa khóa)',
  acceptFrom: 'Tiếp nhận từ ngày (để trống: như đợt trước, đổi năm)',
  acceptUntil: 'Tiếp nhận đến ngày (để trống: như đợt trước, đổi năm)',
  legalBasis: 'Căn cứ (để trống: sửa sau)',
  planNumber: 'Số kế hoạch',
  planDate: 'Ngày kế hoạch',
  keepPeople:
    'Giữ tên người trong danh sách (họ tên, chức vụ, đối tượng; doanh nghiệp: mã số thuế, người đại diện). Mức thu nhập, tình trạng, tiền, ngày công, ghi chú vẫn để trống để đơn vị ghi lại.',
  record: 'Đường dẫn tệp của đợt trước (bản để nguyên)',
  ownRecord: 'Đường dẫn tệp riêng của đợt trước (bản để nguyên)',
  reason: 'Lý do vẫn mở đợt mới',
  open_: 'Mở đợt mới',
  question: (from: number) =>
    `Các trang kể trên của đợt ${from} sẽ để trống ở tệp đang mở. Công cụ so với tệp của đợt trước; chỉ khi tệp ấy giữ đúng từng ô thì mới làm. Gõ lại năm của đợt mới để xác nhận:`,
  again: 'Gõ lại năm',
  yes: 'Mở',
  no: 'Chưa',
  opening: 'Đang so với tệp của đợt trước rồi mở đợt mới…',
  onThisMachine:
    'Trên máy này, sổ của đợt mới là một tệp khác; sổ cũ để nguyên. Chạy ở cửa sổ lệnh, thay tên tệp và ngày:',
  commands: (year: number) => [
    `npx chungsuc mo-dot so-${year}.xlsx --xem`,
    `npx chungsuc mo-dot so-${year}.xlsx -o so-${year + 1}.xlsx --nam ${year + 1} --nop-truoc 20/5/${year + 1}`,
    `npx chungsuc mo so-${year + 1}.xlsx`,
  ],
} as const;

/** The command line. */
export const NEW_ROUND_CLI = {
  about: `${MENU_ITEMS.newRound.toLocaleLowerCase('vi')} ở một tệp khác (sổ cũ để nguyên): để trống số liệu của đợt cũ, giữ đơn vị và cấu hình, chuyển số dư sang; --xem: xem trước`,
  output: 'tệp của đợt mới, đuôi .xlsx',
  ownOutput: 'tệp riêng của kế toán cho đợt mới, khi sổ có --tep-rieng',
  year: 'năm của đợt mới',
  dueDate: 'Nộp trước ngày',
  closingDate: 'Ngày khóa danh sách (không ghi: để trống)',
  acceptFrom: 'Tiếp nhận từ ngày (không ghi: như đợt trước, đổi năm)',
  acceptUntil: 'Tiếp nhận đến ngày (không ghi: như đợt trước, đổi năm)',
  legalBasis: 'Căn cứ (không ghi: còn như đợt trước)',
  planNumber: 'Số kế hoạch',
  planDate: 'Ngày kế hoạch',
  keepPeople: 'giữ tên người trong danh sách; mức thu nhập, tình trạng, tiền, ngày công vẫn để trống',
  reason: 'lý do vẫn mở khi số liệu chưa chốt hoặc còn tạm ứng',
  look: 'chỉ xem: sẽ để trống gì, còn vướng gì, số dư; không ghi',
  noOutput: 'Thiếu tên tệp của đợt mới: thêm -o so-2025.xlsx. Xem trước: thêm --xem.',
  noYear: 'Thiếu năm của đợt mới: thêm --nam 2025.',
  noOwnOutput: 'Sổ có tệp riêng: thêm tên tệp riêng của đợt mới, --tep-rieng-moi ke-toan-2025.xlsx.',
  noOwn: 'Có --tep-rieng-moi mà thiếu --tep-rieng: ghi cả tệp riêng của đợt cũ.',
  sameFiles: 'Hai tệp của đợt mới phải khác nhau. Chưa làm gì.',
  board: (board: Board) => [
    `Đợt ${board.year}. Khi mở đợt mới, tệp mới sẽ để trống:`,
    ...emptied(board).map((line) => `- ${line}`),
    kept,
    carried(board.left),
    ...blocked(board),
    ...(open(board) === '' ? [] : [`Còn vướng: ${open(board)}. Vẫn mở thì thêm --ly-do.`]),
    ...(open(board) === '' && blocked(board).length === 0 ? ['Không còn vướng mắc.'] : []),
  ],
} as const;

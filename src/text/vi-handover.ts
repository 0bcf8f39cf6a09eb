import { dongWords, TABS, vietnameseNumber } from './vi.ts';

/** `Biên bản bàn giao tiền`: money that went from accounts and cash to the treasury, as a paper and in a few sentences. */

export const HANDOVER = {
  title: 'Biên bản bàn giao tiền',
  noBook: `Sổ chưa có trang «${TABS.receipts}», hoặc tiêu đề cột của trang này đã đổi. Chạy «Tạo / cập nhật các trang» rồi làm lại.`,
  badPeriod: 'Từ ngày phải trước hoặc bằng đến ngày.',
  noDay: (day: string) => `Không có ngày «${day}».`,
  untoldPlace: 'Chưa ghi nơi đi',
  done: (transfers: number, total: number) =>
    transfers === 0
      ? 'Chưa có lần chuyển tiền nào vào kho bạc.'
      : `${vietnameseNumber(transfers)} lần chuyển vào kho bạc, ${dongWords(total)}.`,
  doneIn: (transfers: number, total: number) =>
    transfers === 0
      ? 'Không có lần chuyển tiền nào vào kho bạc trong thời gian này.'
      : `${vietnameseNumber(transfers)} lần chuyển vào kho bạc trong thời gian này, ${dongWords(total)}.`,
  covered: (receipts: number) => `Gồm ${vietnameseNumber(receipts)} khoản thu.`,
  over: (receipts: number, most: number, longest: number) =>
    `${vietnameseNumber(receipts)} khoản thu giữ quá ${most} ngày mới bàn giao, lâu nhất ${vietnameseNumber(longest)} ngày.`,
  unexplained: (amount: number) =>
    `${dongWords(amount)} chưa rõ của khoản thu nào: sổ thu chưa ghi đủ khoản đến trước lần chuyển.`,
  later: (receipts: number) =>
    `${vietnameseNumber(receipts)} khoản thu ghi ngày sau ngày chuyển: xem lại ngày ở «${TABS.receipts}».`,
  untold: (amount: number) =>
    `${dongWords(amount)} vào kho bạc chưa rõ chuyển từ đâu: mỗi lần chuyển ghi hai dòng «Chuyển nội bộ» cùng số chứng từ, dòng trừ ở nơi đi, dòng cộng ở Kho bạc.`,
  undated: (transfers: number, total: number) =>
    `${vietnameseNumber(transfers)} lần chuyển chưa ghi ngày (${dongWords(total)}) không có trong biên bản.`,
  returned: (amount: number) => `Kho bạc chuyển trở lại trong thời gian này: ${dongWords(amount)}.`,
  held: (place: string, amount: number, since: string, days: number, isOver: boolean) =>
    `Còn giữ ở ${place}: ${dongWords(amount)}${since === '' ? '' : `, từ ngày ${since} (${vietnameseNumber(days)} ngày${isOver ? ', quá hạn' : ''})`}.`,
  nothingHeld: `Theo «${TABS.receipts}», không còn tiền nào chưa bàn giao.`,
  negative: (place: string, amount: number) =>
    `Sổ thu ghi ${place} bị âm ${dongWords(amount)}: xem lại các dòng của nơi này.`,
} as const;

/** The paper. */
export const HANDOVER_PAPER = {
  howToPrint: 'Để in: bấm Ctrl+P, khổ giấy A4. Ghi tiếp những chỗ để trống bằng tay, rồi ký.',
  number: 'Số: ……………',
  title: 'BIÊN BẢN',
  about: 'Bàn giao tiền ủng hộ vào kho bạc',
  campaign: (campaign: string) => `Cuộc vận động «${campaign}»`,
  basis: (basis: string) => `Căn cứ ${basis};`,
  basisBook: `Căn cứ trang «${TABS.receipts}» của cuộc vận động,`,
  today: (year: number, commune: string) =>
    `Hôm nay, ngày …… tháng …… năm ${year}, tại UBND xã ${commune}, chúng tôi gồm:`,
  giver: 'BÊN GIAO',
  receiver: 'BÊN NHẬN',
  person: 'Ông/bà',
  blank: '……………………………………',
  holderOf: (account: string, bank: string) => `chủ tài khoản ${account}${bank === '' ? '' : `, ${bank}`}`,
  cashier: 'người giữ tiền mặt',
  unknownGiver: 'người giao phần tiền chưa ghi nơi đi',
  accountant: 'kế toán',
  treasurer: 'thủ quỹ',
  treasury: 'Nơi nhận tiền: Kho bạc Nhà nước ……………………………………',
  agree: 'Hai bên cùng lập biên bản bàn giao số tiền đã chuyển vào kho bạc',
  period: (from: string, until: string) =>
    from === ''
      ? `, đến hết ngày ${until}, như sau:`
      : from === until
        ? ` ngày ${until}, như sau:`
        : ` từ ngày ${from} đến hết ngày ${until}, như sau:`,
  transfers: '1. Các lần chuyển tiền',
  transferHeaders: ['STT', 'Ngày', 'Số chứng từ', 'Chuyển từ', 'Số tiền (đồng)'],
  total: 'Cộng',
  inWords: (words: string) => `Bằng chữ: ${words}.`,
  places: '2. Theo nơi giữ tiền',
  placeHeaders: [
    'Nơi giữ tiền',
    'Bàn giao trong biên bản này',
    'Còn giữ sau bàn giao',
    'Giữ từ ngày',
    'Số ngày giữ',
  ],
  placesAsOf: (day: string) => `Số còn giữ tính đến hết ngày ${day}.`,
  receipts: '3. Các khoản thu đã bàn giao',
  receiptsHow:
    'Khoản thu trước được coi là đã chi, đã bàn giao trước. Số ngày giữ: từ ngày thu đến ngày chuyển.',
  receiptHeaders: [
    'STT',
    'Giữ từ ngày',
    'Số chứng từ',
    'Nộp cho (mã), người nộp',
    'Số tiền (đồng)',
    'Số ngày giữ',
    'Ghi chú',
  ],
  transferLine: (number: number, day: string, voucher: string, from: string, amount: number) =>
    `Lần chuyển ${number}: ${[day, voucher === '' ? '' : `chứng từ ${voucher}`, from].filter((part) => part !== '').join(', ')}: ${dongWords(amount)}`,
  day: (day: string) => `ngày ${day}`,
  noDay: 'chưa ghi',
  payer: (payer: string, code: string) => [code, payer].filter((part) => part !== '').join(', '),
  partOf: (whole: number) => `một phần của ${vietnameseNumber(whole)}`,
  over: (most: number) => `quá ${most} ngày`,
  later: 'ngày thu sau ngày chuyển',
  unexplained: 'Chưa rõ khoản thu nào',
  carried: 'Số dư chuyển sang, nhận bàn giao',
  remarks: '4. Điều cần xem lại',
  empty: 'Không có lần chuyển tiền nào vào kho bạc trong thời gian này, nên không có gì để bàn giao.',
  copies:
    'Biên bản lập thành …… bản có nội dung như nhau, mỗi bên giữ …… bản. Biên bản này không thay giấy nộp tiền và chứng từ kế toán.',
  signGiver: 'BÊN GIAO',
  signReceiver: 'BÊN NHẬN (THỦ QUỸ)',
  signAccountant: 'KẾ TOÁN',
  signHere: '(Ký, ghi rõ họ tên)',
  stampHere: '(Ký tên, đóng dấu)',
} as const;

/** `chungsuc ban-giao`: its options, and what it prints. */
export const HANDOVER_CLI = {
  about: 'biên bản bàn giao tiền từ các tài khoản, tiền mặt vào kho bạc; thêm -o thì ghi thành trang để in',
  from: 'từ ngày này: 2024-05-01 hoặc 1/5/2024',
  until: 'đến hết ngày này (mặc định: hôm nay)',
  transfer: (day: string, voucher: string, from: string, amount: number, receipts: number) =>
    `  ${day === '' ? 'chưa ghi ngày' : day}${voucher === '' ? '' : `, chứng từ ${voucher}`}, từ ${from}: ${dongWords(amount)}, ${vietnameseNumber(receipts)} khoản thu`,
} as const;

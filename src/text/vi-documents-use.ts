import { MENU_ITEMS } from './vi-google.ts';

/** What is said about making documents: the command line and the sidebar `Văn bản`. */

/** Each kind: what it is called on the command line and in the sidebar, and what it is for. */
export const DOCUMENT_NAMES = {
  results: {
    option: 'ket-qua',
    name: 'Báo cáo kết quả vận động',
    about: 'Gửi cấp trên: kết quả chung, theo nhóm và theo đơn vị (2 phụ lục). Không có tên người đóng góp.',
  },
  progress: {
    option: 'tien-do',
    name: 'Báo cáo tiến độ',
    about: 'Của Ban Chỉ đạo xã gửi UBND xã: đơn vị nào xong, đơn vị nào còn thiếu gì (1 phụ lục).',
  },
  usePlan: {
    option: 'ke-hoach',
    name: 'Kế hoạch sử dụng nguồn vận động',
    about: 'Của UBND xã: nguồn kinh phí, nội dung hỗ trợ theo mục II.2, danh mục công trình (1 phụ lục).',
  },
  supportDecision: {
    option: 'quyet-dinh',
    name: 'Quyết định phê duyệt dự toán kinh phí hỗ trợ',
    about:
      'Dự thảo: công trình, nội dung chờ quyết định và mức hỗ trợ; phần đã có quyết định ghi riêng (1 phụ lục).',
  },
  reminder: {
    option: 'don-doc',
    name: 'Công văn đôn đốc',
    about: 'Gửi đơn vị còn việc cần hoàn thành: một công văn chung, hoặc mỗi đơn vị một công văn.',
  },
  thanks: {
    option: 'cam-on',
    name: 'Thư cảm ơn',
    about:
      'Gửi đơn vị, doanh nghiệp, nhà hảo tâm, người đã ủng hộ: mỗi nơi một thư, chỉ nêu phần của nơi đó.',
  },
} as const;

const OPTIONS = Object.values(DOCUMENT_NAMES)
  .map(({ option }) => option)
  .join(', ');

/** `chungsuc bao-cao`. */
export const DOCUMENTS_CLI = {
  about:
    'soạn văn bản Word: báo cáo kết quả, báo cáo tiến độ, kế hoạch sử dụng, dự thảo quyết định hỗ trợ, công văn đôn đốc, thư cảm ơn',
  kind: `loại văn bản: ${OPTIONS}`,
  output: 'tệp văn bản, đuôi .docx',
  unit: 'mã đơn vị (cam-on: cả mã người, doanh nghiệp); nhiều mã cách nhau bằng dấu phẩy',
  each: 'don-doc: mỗi đơn vị một công văn, trong cùng một tệp',
  live: 'báo cáo, kế hoạch, quyết định: lấy số hiện tại thay cho số đã chốt (văn bản ghi rõ là số liệu chưa chốt)',
  noKind: `Thiếu loại văn bản: thêm --loai và một trong các loại ${OPTIONS}.`,
  badKind: (typed: string) => `Không có loại văn bản «${typed}». Các loại: ${OPTIONS}.`,
  noOutput: 'Thiếu tên văn bản: thêm -o và tên tệp, ví dụ -o bao-cao.docx.',
  notDocx: (file: string) => `Tên tệp «${file}» phải có đuôi .docx. Ví dụ: -o bao-cao.docx`,
  written: (file: string) => `Đã ghi văn bản «${file}». Mở bằng Word hoặc LibreOffice để xem lại, ký, in.`,
  blanks: 'Còn để trống trong văn bản:',
  blank: (what: string, fill: string) => `- ${what}: ${fill}`,
} as const;

/** The sidebar `Văn bản`. */
export const DOCUMENT_PAGE = {
  choose: 'Loại văn bản',
  forWhom: 'Gửi đơn vị',
  forAll: 'Một công văn chung cho các đơn vị',
  each: 'Mỗi đơn vị một công văn',
  chosen: (units: number) => `Đã chọn ${units} đơn vị`,
  all: 'Chọn tất cả',
  none: 'Bỏ chọn',
  toThank: 'Gửi',
  otherCode: 'Mã khác',
  otherCodeHint:
    'Người, hộ không có trong danh sách trên: ghi mã, ví dụ MN-07. Nhiều mã cách nhau bằng dấu phẩy.',
  nobodyToRemind: 'Không có đơn vị nào cần đôn đốc.',
  nobodyToThank: 'Chưa có đơn vị, doanh nghiệp, nhà hảo tâm nào có ủng hộ. Gửi một người thì ghi mã ở dưới.',
  live: (changes: number) =>
    `Lấy số hiện tại, chưa chốt (khác lần chốt cuối ${changes} chỗ); văn bản ghi rõ là số liệu chưa chốt.`,
  chooseSomebody: 'Chọn ít nhất một nơi gửi.',
  make: 'Soạn văn bản',
  making: 'Đang soạn…',
  contents: 'Nội dung',
  to: 'Kính gửi',
  letters: (count: number) => `${count} văn bản trong một tệp`,
  rows: (count: number) => `${count} dòng`,
  blanks: 'Còn để trống',
  noBlanks: 'Không còn chỗ trống.',
  remarks: 'Cần biết trước khi gửi',
  download: 'Tải về .docx',
  downloading: 'Đang tạo tệp…',
  downloaded: (file: string) => `Đã tải «${file}». Mở bằng Word để xem lại, ghi chỗ trống, ký, in.`,
  layout: 'Khổ A4, trình bày theo Nghị định 30/2020/NĐ-CP.',
  again: `Đã sửa số liệu hay «Cấu hình» thì bấm «Soạn văn bản» lần nữa. Báo cáo lấy số đã chốt; chưa chốt lần nào thì lấy như «${MENU_ITEMS.consolidate}».`,
} as const;

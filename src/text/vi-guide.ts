import { TABS } from './vi.ts';

/** `Hướng dẫn`: one page, what each role does. A line that names a tab links to it. */
export interface GuideLine {
  readonly text: string;
  readonly look: 'heading' | 'step' | 'plain' | 'tab';
  /** The tab that the line leads to. */
  readonly tab?: string;
}

export const GUIDE_TITLE = 'HƯỚNG DẪN SỬ DỤNG SỔ';

export const GUIDE_LINES: readonly GuideLine[] = [
  { look: 'heading', text: 'Cán bộ đơn vị (cơ quan, trường, trạm y tế, doanh nghiệp)' },
  {
    look: 'step',
    text: '1. Mở trang mang mã của đơn vị mình. Ghi mỗi người một dòng; ô màu xanh nhạt tự tính.',
  },
  {
    look: 'step',
    text: '2. Mức thu nhập: chọn một trong hai mức, không ghi số lương. Tiền: ghi đủ số đồng. Ngày: 19/5/2024.',
  },
  {
    look: 'step',
    text: '3. Lập xong: tích ô «Đơn vị xác nhận đã lập xong danh sách» ở đầu trang, ghi tên người xác nhận. Ngày tự ghi.',
  },
  {
    look: 'step',
    text: '4. Nếu không có ai thuộc diện, hoặc không phát sinh ủng hộ, tích vào ô tương ứng; để trống nghĩa là chưa nộp.',
  },
  { look: 'heading', text: 'Trưởng xóm' },
  {
    look: 'step',
    text: '1. Dùng điện thoại cũng được: chạm thẻ của xóm ở dưới cùng, chạm hai lần vào ô trắng rồi gõ. Ghi vào ô là đã lưu.',
  },
  {
    look: 'step',
    text: '2. Mỗi hộ một dòng: tiền (đủ số đồng), ngày công (nửa ngày: 0,5), hiện vật (đủ số lượng, đơn giá), đất (m²). Xong thì tích ô ở đầu trang.',
  },
  { look: 'heading', text: 'Kế toán xã' },
  {
    look: 'step',
    text: '1. Thực đơn «Chung sức NTM» → «Thiết lập»: xã, mức, thời hạn, tài khoản, đơn vị. Mở lại để sửa, để thêm đơn vị; số liệu đã ghi vẫn còn.',
  },
  {
    look: 'step',
    text: '2. «Nhập danh sách»: dán bảng chép từ Excel, Word hoặc chọn tệp đơn vị gửi lên; xem trước rồi mới ghi vào sổ.',
  },
  {
    look: 'step',
    text: '3. «Xem và sửa lỗi»: bấm vào một lỗi là đến đúng ô cần sửa. «Kiểm tra tất cả» ghi mọi lỗi vào trang Kiểm tra.',
  },
  {
    look: 'step',
    text: '4. «Tổng hợp» lập bảng gửi huyện, theo dõi nộp và ghi nhật ký. Số liệu không đổi thì không ghi lại.',
  },
  {
    look: 'step',
    text: '5. Sửa thẳng ở trang Cấu hình, Đơn vị thì chạy «Tạo / cập nhật các trang» (trên máy, lệnh cap-nhat cũng làm việc này).',
  },
  {
    look: 'step',
    text: '6. «Đôn đốc»: hôm nay nhắc ai, vì sao; xem thư rồi gửi. Thư «chưa rõ» thì gọi điện hỏi, công cụ không tự gửi lại.',
  },
  {
    look: 'step',
    text: '7. Sau ngày khóa: «Khóa danh sách». Đơn vị cần sửa thì mở lại, có lý do và ngày mở đến; hết ngày tự khóa.',
  },
  {
    look: 'step',
    text: '8. «Sao kê»: chọn tệp sao kê của ngân hàng; xem từng khoản tiền vào là của ai rồi mới ghi vào «Sổ thu».',
  },
  {
    look: 'step',
    text: '9. «Nộp theo danh sách»: một người mang tiền của nhiều người đến; chọn từng người, ghi một lần vào «Sổ thu».',
  },
  {
    look: 'step',
    text: '10. «In giấy tờ»: giấy xác nhận đã nhận tiền, mã chuyển khoản, biên bản bàn giao, tra cứu một người, bảng công khai.',
  },
  {
    look: 'step',
    text: '11. Gửi cấp trên: «Chốt số liệu gửi cấp trên», rồi «Văn bản». «Tệp riêng của kế toán»: cất sổ tiền ở nơi chỉ kế toán mở được.',
  },
  { look: 'heading', text: 'Chủ tịch, Ban Chỉ đạo' },
  {
    look: 'step',
    text: 'Xem «Bảng điều hành», trang Tổng hợp, trang Theo dõi nộp: chỉ có số liệu của đơn vị, không có tên người đóng góp.',
  },
  {
    look: 'step',
    text: 'Trước khi ký: đọc phần Kiểm soát số liệu dưới bảng Tổng hợp. Báo cáo ghi «SỐ LIỆU CHƯA CHỐT» thì chưa ký.',
  },
  { look: 'heading', text: 'Màu của ô' },
  {
    look: 'step',
    text: 'Trắng: đơn vị ghi. Xanh nhạt: tự tính, không ghi. Vàng: cần xem lại. Xanh lá: đã đủ.',
  },
  { look: 'heading', text: 'Các trang' },
  { look: 'tab', text: 'Các mức, thời hạn, tài khoản của cuộc vận động', tab: TABS.settings },
  { look: 'tab', text: 'Danh sách đơn vị phải nộp', tab: TABS.units },
  { look: 'tab', text: 'Người đã được vận động ở danh sách khác', tab: TABS.mobilised },
  { look: 'tab', text: 'Bảng tổng hợp gửi huyện', tab: TABS.summary },
  { look: 'tab', text: 'Đơn vị nào đã nộp, còn thiếu gì', tab: TABS.submissions },
  { look: 'tab', text: 'Các lỗi và điểm cần xem', tab: TABS.problems },
  { look: 'tab', text: 'Từng khoản tiền đã nhận, hoàn trả, chuyển', tab: TABS.receipts },
  { look: 'tab', text: 'Từng ngày công đã làm, ai xác nhận', tab: TABS.labour },
  { look: 'tab', text: 'Từng hiện vật đã nhận, theo biên bản nào', tab: TABS.goods },
  { look: 'tab', text: 'Công trình các xóm đề nghị, số tiền được duyệt', tab: TABS.proposals },
  { look: 'tab', text: 'Từng thửa đất hiến, cho công trình nào', tab: TABS.land },
  { look: 'tab', text: 'Nguồn vận động dùng vào việc gì, theo quyết định nào', tab: TABS.plan },
  { look: 'tab', text: 'Từng khoản tạm ứng, chi, quyết toán', tab: TABS.settlement },
  { look: 'tab', text: 'Mỗi lần công cụ ghi vào sổ', tab: TABS.log },
  { look: 'tab', text: 'Đã nhắc ai, khi nào, thư đã đi hay chưa', tab: TABS.reminders },
  { look: 'tab', text: 'Danh sách nộp lần đầu ngày nào, sau đó sửa gì', tab: TABS.history },
  { look: 'heading', text: 'In' },
  {
    look: 'step',
    text: 'Mở trang cần in, khổ A4 ngang. Sổ trên máy: Tệp → In trang này. Trong Google: Tệp → In → Ngang, Vừa chiều rộng, Lặp lại hàng cố định.',
  },
];

export const UNIT_HOW_TO =
  'Ghi mỗi người (hộ, tổ chức) một dòng. Ô xanh nhạt tự tính, không ghi vào. Lập xong thì tích ô xác nhận bên dưới.';

export const UNIT_MEMO = 'Nội dung chuyển khoản:';

/** At the head of a unit's tab. @param memo `CSNTM24 MN00000D` */
export function unitMemoLine(memo: string): string {
  return `${UNIT_MEMO} ${memo}`;
}

export const OFFICE_HOW_TO = {
  settings:
    'Các mức và thời hạn của cuộc vận động. Chỉ sửa cột «Giá trị»; cột «Căn cứ» cho biết mức lấy từ đâu.',
  units:
    'Các đơn vị phải nộp. Thêm đơn vị: «Thiết lập», bước 5; hoặc ghi một dòng mới ở đây rồi chạy «Tạo / cập nhật các trang».',
  receipts:
    'Mỗi khoản nhận ghi một dòng, chỉ ghi thêm, không sửa xóa: sai thì thêm dòng Điều chỉnh hoặc Hoàn trả. Từ dòng đầu tiên, số đã nộp ở mọi báo cáo lấy theo sổ này.',
  labour:
    'Mỗi lần làm ghi một dòng, chỉ ghi thêm: sai thì thêm dòng số âm, ghi lý do. Từ dòng đầu tiên, ngày công ở mọi báo cáo lấy theo sổ này, phần có người xác nhận.',
  goods:
    'Mỗi lần nhận ghi một dòng, chỉ ghi thêm: sai thì thêm dòng số âm, ghi lý do. Từ dòng đầu tiên, hiện vật ở mọi báo cáo lấy theo sổ này, phần có biên bản bàn giao.',
  proposals: 'Mỗi công trình một dòng; mã do kế toán đặt (CT01), dùng ở mọi trang. Ô xanh nhạt tự tính.',
  land: 'Mỗi lần hiến một dòng, theo biên bản; không quy ra tiền. Sai thì thêm dòng số âm, ghi biên bản gốc.',
  plan: 'Mỗi quyết định về một công trình một dòng; điều đã ghi ở «Đề nghị hỗ trợ» để trống được. Giảm thì thêm dòng số âm, ghi quyết định gốc.',
  settlement:
    'Mỗi chứng từ một dòng, chỉ ghi thêm. Sai thì thêm dòng Điều chỉnh với số trừ. Chứng từ gốc: phiếu tạm ứng, hoặc dòng sai.',
  mobilised:
    'Người Ban Chỉ đạo đã vận động ở danh sách khác (kế hoạch mục II.1): ghi đúng tên và đơn vị thì không tính mức ở đây.',
} as const;

export const OFFICE_TITLES = {
  receipts: 'SỔ THU',
  labour: 'SỔ NGÀY CÔNG',
  goods: 'SỔ HIỆN VẬT',
  proposals: 'ĐỀ NGHỊ HỖ TRỢ CÔNG TRÌNH',
  land: 'SỔ HIẾN ĐẤT',
  plan: 'KẾ HOẠCH SỬ DỤNG NGUỒN VẬN ĐỘNG',
  settlement: 'SỔ THANH QUYẾT TOÁN',
  settings: 'CẤU HÌNH CUỘC VẬN ĐỘNG',
  units: 'CÁC ĐƠN VỊ PHẢI NỘP',
  mobilised: 'NGƯỜI ĐÃ ĐƯỢC VẬN ĐỘNG Ở DANH SÁCH KHÁC',
} as const;

/** The headers of the workbook, to the letter of its description: the tests' own copy. */

const list = (headers: string) => headers.split(' · ');

export const UNIT_HEADERS = {
  staff: list(
    'STT · Mã · Họ và tên · Chức vụ · Đối tượng · Mức thu nhập · Tình trạng · Số ngày công vận động · Quy tiền (đồng) · Ngày công đã làm · Tiền đã nộp (đồng) · Ngày nộp · Hình thức nộp · Tài khoản nhận · Đã thực hiện (đồng) · Còn vận động (đồng) · Ủng hộ thêm (đồng) · Kết quả · Ghi chú',
  ),
  hamlet: list(
    'STT · Mã · Họ và tên chủ hộ · Tiền đã nộp (đồng) · Ngày nộp · Hình thức nộp · Tài khoản nhận · Ngày công đã làm · Quy tiền ngày công (đồng) · Hiện vật · Đơn vị tính · Số lượng · Đơn giá (đồng) · Giá trị hiện vật (đồng) · Đất hiến (m²) · Ghi chú',
  ),
  business: list(
    'STT · Mã · Tên doanh nghiệp · Loại hình · Mã số thuế · Người đại diện · Điện thoại · Mức vận động tối thiểu (đồng) · Đăng ký ủng hộ (đồng) · Tiền đã nộp (đồng) · Ngày nộp · Hình thức nộp · Tài khoản nhận · Hiện vật quy tiền (đồng) · Tình trạng · Kết quả · Ghi chú',
  ),
  donor: list(
    'STT · Mã · Tên tổ chức, cá nhân · Địa chỉ · Điện thoại · Đăng ký ủng hộ (đồng) · Tiền đã nộp (đồng) · Ngày nộp · Hình thức nộp · Tài khoản nhận · Hiện vật quy tiền (đồng) · Ẩn danh · Ghi chú',
  ),
} as const;

export const COMPUTED_HEADERS = {
  staff: list(
    'Số ngày công vận động · Quy tiền (đồng) · Đã thực hiện (đồng) · Còn vận động (đồng) · Ủng hộ thêm (đồng) · Kết quả',
  ),
  hamlet: list('Quy tiền ngày công (đồng) · Giá trị hiện vật (đồng)'),
  business: list('Mức vận động tối thiểu (đồng) · Kết quả'),
  donor: [],
} as const;

export const ESSENTIAL_HEADERS = {
  staff: list(
    'Họ và tên · Đối tượng · Mức thu nhập · Tình trạng · Ngày công đã làm · Tiền đã nộp (đồng) · Ngày nộp',
  ),
  hamlet: list(
    'Họ và tên chủ hộ · Tiền đã nộp (đồng) · Ngày nộp · Ngày công đã làm · Số lượng · Đơn giá (đồng) · Đất hiến (m²)',
  ),
  business: list('Tên doanh nghiệp · Tiền đã nộp (đồng) · Ngày nộp · Hiện vật quy tiền (đồng)'),
  donor: list('Tên tổ chức, cá nhân · Tiền đã nộp (đồng) · Ngày nộp · Hiện vật quy tiền (đồng)'),
} as const;

export const TAB_HEADERS = {
  'Cấu hình': list('Mục · Giá trị · Căn cứ'),
  'Đơn vị': list(
    'Mã · Tên đơn vị · Loại · Người phụ trách · Email · Điện thoại · Trang tính · Số người dự kiến · Ngày nhận danh sách đã ký · Mở lại đến ngày · Lý do mở lại · Ghi chú',
  ),
  'Đã vận động': list('Họ và tên · Đơn vị · Văn bản · Ngày · Ghi chú'),
  'Sổ thu': list(
    'Số chứng từ · Ngày nhận · Người nộp · Nộp cho (mã) · Số tiền · Nơi nhận · Loại · Chứng từ gốc · Người thu · Ghi chú',
  ),
  'Ngày công': list(
    'Ngày làm · Làm cho (mã) · Người làm · Công trình, việc làm · Số ngày công · Người xác nhận · Giấy tờ · Ghi chú',
  ),
  'Hiện vật': list(
    'Ngày nhận · Nộp cho (mã) · Người nộp · Hiện vật · Đơn vị tính · Số lượng · Đơn giá (đồng) · Căn cứ đơn giá · Biên bản bàn giao · Công trình · Ghi chú',
  ),
  'Đề nghị hỗ trợ': list(
    'Mã công trình · Ngày đề nghị · Đơn vị đề nghị (mã) · Tên công trình, nội dung · Loại công trình · Tiêu chí · Khối lượng · Dự toán (đồng) · Dân góp tiền (đồng) · Dân góp ngày công · Dân góp hiện vật (đồng) · Dân hiến đất (m²) · Nguồn khác (đồng) · Giao cộng đồng · Có tính chất đặc thù · Vượt khả năng của người dân · Ý kiến Ban Chỉ đạo · Số tiền duyệt (đồng) · Số quyết định · Ngày quyết định · Ghi chú · Phần vượt khả năng (đồng)',
  ),
  'Hiến đất': list(
    'Ngày hiến · Hộ hiến (mã) · Hộ hiến đất · Mã công trình · Tờ bản đồ · Thửa đất · Loại đất · Diện tích hiến (m²) · Cây cối, công trình trên đất · Biên bản hiến đất · Tình trạng mặt bằng · Biên bản gốc · Ghi chú',
  ),
  'Kế hoạch sử dụng': list(
    'Mã công trình · Tên công trình, nội dung · Mục sử dụng · Chưa có cơ chế hỗ trợ từ nguồn NSNN · Đơn vị thực hiện · Dự toán (đồng) · Hỗ trợ từ nguồn vận động (đồng) · Nguồn khác (đồng) · Thời gian thực hiện · Số quyết định · Ngày quyết định · Quyết định gốc · Ghi chú',
  ),
  'Thanh quyết toán': list(
    'Số chứng từ · Ngày · Mã công trình · Loại · Số tiền · Nơi giữ tiền · Người nhận · Nội dung · Chứng từ gốc · Hồ sơ, biên bản · Đủ hồ sơ · Ghi chú',
  ),
  'Nhật ký': list('Lần · Thời điểm · Người thực hiện · Việc · Kết quả · Dấu số liệu'),
  Mã: list('Mã · Đơn vị · Họ và tên'),
} as const;

export const SUMMARY_HEADERS = list(
  'STT · Đơn vị · Tổng số · Thuộc diện · Đã tham gia · Số ngày công vận động · Số tiền theo mức · Nộp đúng hạn · Nộp ngày hạn · Nộp sau hạn · Chưa rõ ngày · Tổng tiền đã nộp · Ngày công đã làm · Quy tiền ngày công · Hiện vật quy tiền · Đất hiến (m²) · Tổng giá trị huy động · Còn vận động · Ủng hộ thêm · Tỷ lệ thực hiện · Tình trạng danh sách · Ghi chú',
);

export const PROBLEM_HEADERS = list('Mức độ · Đơn vị · Ô · Nội dung · Cách sửa');

export const SETTINGS = list(
  'Tên cuộc vận động · Năm · Xã · Huyện · Tỉnh · Số kế hoạch · Ngày kế hoạch · Căn cứ · Đơn giá ngày công (đồng) · Ngưỡng thu nhập (đồng/tháng) · Số ngày công từ ngưỡng trở lên · Số ngày công dưới ngưỡng · Mức vận động doanh nghiệp từ (đồng) · Nộp trước ngày · Ngày khóa danh sách · Tiếp nhận từ ngày · Tiếp nhận đến ngày · Tính người hoạt động không chuyên trách · Tính lực lượng vũ trang · Tài khoản 1 · Chủ tài khoản 1 · Tài khoản 2 · Chủ tài khoản 2 · Ngân hàng · Tài khoản đã được xác nhận · Cơ quan ban hành (UBND/Ban Chỉ đạo) · Người ký · Chức vụ người ký · Nơi nhận báo cáo · Kế toán · Email kế toán · Điện thoại kế toán · Email chủ tịch · Lịch nhắc (ngày so với hạn) · Số lần nhắc tối đa · Ban Chỉ đạo đã duyệt công khai',
);

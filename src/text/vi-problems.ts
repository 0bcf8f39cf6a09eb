import type { ProblemCode } from '../domain/problems.ts';
import { type ProblemWords, read, type Sentence, say } from './problem-words.ts';
import { PAPER_SENTENCES } from './vi-confirmations.ts';
import { GIFT_SENTENCES } from './vi-gifts.ts';
import { RECEIPT_SENTENCES } from './vi-receipts.ts';
import { SEAL_SENTENCES } from './vi-seals.ts';
import { USE_SENTENCES } from './vi-use.ts';

/** Labour and goods have no columns by day; money has. */
const isOfGift = (p: ProblemWords) => p.fact('ofGift') !== '';
const counted = (p: ProblemWords) =>
  isOfGift(p) ? 'Dòng này vẫn được tính như đã ghi ngày.' : 'Tiền vẫn được tính, vào cột chưa rõ ngày.';

const WRITE_AMOUNT = 'Ghi lại bằng số đồng, ví dụ 450.000.';
const WRITE_NUMBER = 'Ghi lại bằng số, ví dụ 12,5.';

/** Two sentences a problem: what was found, and what to do. Polite, and free of anybody's salary. */
export const PROBLEM_SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  ...RECEIPT_SENTENCES,
  ...GIFT_SENTENCES,
  ...PAPER_SENTENCES,
  ...SEAL_SENTENCES,
  ...USE_SENTENCES,
  NAME_MISSING: say(
    'Dòng có số liệu nhưng chưa có tên.',
    'Ghi tên vào ô này, hoặc xóa nội dung các ô của dòng nếu nhập nhầm.',
  ),
  TOTAL_LINE: say(
    (p) => `«${p.found}» là dòng cộng, không phải một người: không tính dòng này, để khỏi tính hai lần.`,
    'Xóa nội dung các ô của dòng; trang «Tổng hợp» tự cộng. Nếu là tên người thật thì ghi đủ họ và tên.',
  ),
  CATEGORY_MISSING: say(
    'Chưa chọn đối tượng nên chưa biết có thuộc diện vận động hay không.',
    'Chọn đối tượng trong danh sách của ô.',
  ),
  CATEGORY_UNKNOWN: say(
    (p) => `Đối tượng không có trong danh sách${read(p)}; chưa xác định được mức.`,
    'Chọn lại đối tượng trong danh sách của ô.',
  ),
  INCOME_MISSING: say(
    'Chưa chọn mức thu nhập nên chưa xác định được mức vận động.',
    'Chọn một trong hai mức của ô.',
  ),
  INCOME_UNREADABLE: say(
    (p) => `Không đọc được mức thu nhập${read(p)}; chưa xác định được mức vận động.`,
    'Chọn một trong hai mức của ô. Nếu vừa đổi ngưỡng thu nhập ở trang «Cấu hình», chạy «Tạo / cập nhật các trang» (trên máy tính: lệnh cap-nhat) trước, rồi chọn lại.',
  ),
  INCOME_IS_A_FIGURE: say(
    'Ô mức thu nhập đang ghi số lương. Mức đã được tính đúng, nhưng số lương là thông tin riêng.',
    'Chọn một trong hai mức của ô thay cho số lương.',
  ),
  STATUS_UNKNOWN: say(
    (p) => `Tình trạng không có trong danh sách${read(p)}; chưa xác định được mức vận động.`,
    'Chọn lại tình trạng trong danh sách, hoặc để trống nếu đang công tác.',
  ),
  STATUS_NEEDS_REASON: say(
    (p) => `Tình trạng «${p.found}» chưa ghi theo quyết định hoặc danh sách nào.`,
    'Ghi số quyết định hoặc tên danh sách vào cột Ghi chú.',
  ),
  DAYS_UNREADABLE: say(
    (p) => `Không đọc được số ngày công${read(p)}; tạm tính là 0.`,
    'Ghi số ngày, ví dụ 1 hoặc 1,5.',
  ),
  DAYS_NEGATIVE: say(
    (p) => `Số ngày công là số âm${read(p)}; tạm tính là 0.`,
    'Ghi lại số ngày từ 0 trở lên.',
  ),
  DAYS_STEP: say(
    (p) => `Số ngày công lẻ hơn nửa ngày${read(p)}; tạm tính là 0.`,
    'Làm tròn đến nửa ngày: 1, 1,5, 2.',
  ),
  DAYS_TOO_MANY: say(
    (p) => `Số ngày công nhiều hơn cả năm${read(p)}; tạm tính là 0.`,
    'Kiểm tra lại: có nhập nhầm tiền vào cột ngày công không?',
  ),
  AMOUNT_UNREADABLE: say((p) => `Không đọc được số tiền${read(p)}; tạm tính là 0.`, WRITE_AMOUNT),
  AMOUNT_SUSPICIOUS: say(
    (p) => `Số tiền quá nhỏ${read(p)}, có thể đã mất ba số 0; tạm tính là 0.`,
    (p) =>
      p.fact('suggested') ? `Có phải ${p.fact('suggested')} đồng? Nếu đúng, ghi lại đủ số.` : WRITE_AMOUNT,
  ),
  AMOUNT_NEGATIVE: say((p) => `Số tiền là số âm${read(p)}; tạm tính là 0.`, 'Ghi lại số tiền từ 0 trở lên.'),
  AMOUNT_FRACTION: say((p) => `Số tiền có phần lẻ của đồng${read(p)}; tạm tính là 0.`, WRITE_AMOUNT),
  AMOUNT_IS_DATE: say(
    (p) => `Ô tiền đang chứa ngày tháng${read(p)}; tạm tính là 0.`,
    'Ghi số tiền vào ô này, ngày nộp vào cột Ngày nộp.',
  ),
  AMOUNT_TOO_LARGE: say(
    (p) => `Số tiền lớn khác thường${read(p)}; tạm tính là 0.`,
    'Kiểm tra xem có thừa chữ số không.',
  ),
  AMOUNT_UNUSUAL: say(
    (p) => `Số tiền nhiều hơn ba lần mức vận động${read(p)}. Vẫn được tính.`,
    'Kiểm tra lại: thừa một chữ số, hay đúng là ủng hộ thêm?',
  ),
  DATE_UNREADABLE: say(
    (p) =>
      p.fact('ofList') !== ''
        ? `Không đọc được ngày của danh sách${read(p)}; coi như chưa ghi ngày.`
        : p.fact('ofUse') !== ''
          ? `Không đọc được ngày${read(p)}; coi như chưa ghi ngày.`
          : `Không đọc được ngày${read(p)}. ${counted(p)}`,
    'Ghi ngày trước, tháng sau, đủ năm: 19/5/2024.',
  ),
  DATE_OUT_OF_CAMPAIGN: say(
    (p) =>
      p.fact('ofUse') === ''
        ? `Ngày chưa đến, hoặc nằm ngoài thời gian tiếp nhận${read(p)}. ${counted(p)}`
        : `Ngày chưa đến, hoặc quá xa năm của cuộc vận động${read(p)}; coi như chưa ghi ngày.`,
    (p) => `Ghi ngày từ ${p.fact('from')} đến ${p.fact('until')}.`,
  ),
  DATE_MISSING: say(
    (p) => `${isOfGift(p) ? 'Dòng chưa ghi ngày.' : 'Có tiền nhưng chưa ghi ngày nộp.'} ${counted(p)}`,
    'Ghi ngày theo chứng từ.',
  ),
  QUANTITY_UNREADABLE: say((p) => `Không đọc được số lượng${read(p)}; hiện vật tạm tính là 0.`, WRITE_NUMBER),
  QUANTITY_NEGATIVE: say((p) => `Số lượng là số âm${read(p)}; hiện vật tạm tính là 0.`, WRITE_NUMBER),
  QUANTITY_STEP: say((p) => `Số lượng có quá ba chữ số lẻ${read(p)}; hiện vật tạm tính là 0.`, WRITE_NUMBER),
  AREA_UNREADABLE: say((p) => `Không đọc được diện tích đất${read(p)}; tạm tính là 0.`, WRITE_NUMBER),
  AREA_NEGATIVE: say((p) => `Diện tích đất là số âm${read(p)}; tạm tính là 0.`, WRITE_NUMBER),
  AREA_STEP: say((p) => `Diện tích đất có quá ba chữ số lẻ${read(p)}; tạm tính là 0.`, WRITE_NUMBER),
  IN_KIND_UNPRICED: say(
    (p) => `Hiện vật${read(p)} chưa có đủ số lượng và đơn giá nên chưa tính được giá trị.`,
    'Ghi cả số lượng và đơn giá.',
  ),
  METHOD_MISSING: say(
    'Có tiền nhưng chưa chọn hình thức nộp. Tiền vẫn được tính.',
    'Chọn Chuyển khoản hoặc Tiền mặt.',
  ),
  METHOD_UNKNOWN: say(
    (p) => `Hình thức nộp không có trong danh sách${read(p)}. Tiền vẫn được tính.`,
    'Chọn Chuyển khoản hoặc Tiền mặt.',
  ),
  METHOD_CONFLICT: say(
    'Hình thức nộp và tài khoản nhận nói hai điều khác nhau. Tiền được tính theo cột Tài khoản nhận.',
    'Sửa một trong hai ô cho khớp với chứng từ.',
  ),
  ACCOUNT_MISSING: say(
    'Có tiền nhưng chưa rõ nơi nhận. Tiền được tính vào mục «?».',
    'Chọn tài khoản nhận, hoặc chọn Tiền mặt ở cột Hình thức nộp.',
  ),
  ACCOUNT_UNKNOWN: say(
    (p) => `Nơi nhận tiền không phải tài khoản nào của cuộc vận động${read(p)}.`,
    'Chọn lại trong danh sách của ô; nếu tiền đã vào một tài khoản khác, kế toán xem lại với người nộp.',
  ),
  FORM_MISSING: say(
    'Chưa chọn loại hình nên chưa áp dụng mức vận động tối thiểu.',
    'Chọn loại hình trong danh sách của ô.',
  ),
  FORM_UNKNOWN: say(
    (p) => `Loại hình không có trong danh sách${read(p)}.`,
    'Chọn lại loại hình trong danh sách của ô.',
  ),
  TAX_CODE_INVALID: say(
    (p) => `Mã số thuế có thể sai${read(p)}.`,
    'Đối chiếu với giấy đăng ký; mã phải đủ cả số 0 ở đầu.',
  ),
  BELOW_FLOOR: say(
    'Đã ủng hộ, dưới mức vận động. Khoản ủng hộ vẫn được ghi nhận đủ.',
    'Chỉ để kế toán biết; không cần sửa.',
  ),
  BOX_UNREADABLE: say(
    (p) => `Không rõ ô này đã tích hay chưa${read(p)}; tạm hiểu là chưa.`,
    'Tích vào ô, hoặc để trống.',
  ),
  NOBODY_BUT_ROWS: say(
    (p) =>
      `Đã tích «không có ai» nhưng danh sách có ${p.fact('rows')} dòng. Danh sách được coi là ${p.fact('done') === '1' ? 'đã lập xong, vì ô «đã lập xong» cũng được tích' : 'đang lập'}.`,
    'Bỏ tích ô này, hoặc xóa các dòng nhập nhầm.',
  ),
  LIST_EMPTY: say(
    'Đã tích «đã lập xong» nhưng danh sách chưa có dòng nào.',
    'Ghi danh sách; nếu thật sự không có, bỏ tích ô này và tích ô «Không có ai thuộc diện» hoặc «Không phát sinh ủng hộ».',
  ),
  LIST_SHORT: say(
    (p) => `Đã báo xong nhưng danh sách có ${p.fact('listed')} người, dự kiến ${p.fact('expected')} người.`,
    'Bổ sung người còn thiếu. Nếu danh sách đã đủ: kế toán sửa «Số người dự kiến» hoặc ghi lý do ở cột «Ghi chú» của đơn vị, trang «Đơn vị».',
  ),
  COMPUTED_OVERWRITTEN: say(
    (p) => `Ô tự tính «${p.fact('header')}» đã bị ghi đè${read(p)}. Công cụ vẫn dùng số tự tính.`,
    'Xóa nội dung ô; chạy «Tạo / cập nhật các trang» (trên máy tính: lệnh cap-nhat) để có lại công thức.',
  ),
  CODE_DUPLICATE: say(
    (p) => `Mã ${p.found} có ở ${p.fact('times')} dòng; mỗi mã là của một người.`,
    'Xóa mã ở dòng chép sang, giữ mã ở dòng gốc.',
  ),
  CODE_NAME_CHANGED: say(
    (p) => `Mã ${p.fact('code')} trước đây là của «${p.fact('registered')}», nay đứng cạnh «${p.found}».`,
    (p) =>
      `Nếu đổi người, xóa mã ở dòng này. Nếu chỉ sửa tên, mở trang «Mã», bỏ bảo vệ trang (không có mật khẩu), xóa dòng mã ${p.fact('code')} rồi tổng hợp lại.`,
  ),
  DUPLICATE_PERSON: say(
    (p) => `Trùng tên với ô ${p.fact('other')}: «${p.found}». Cả hai đều được tính.`,
    'Nếu là một người: cùng đơn vị thì gộp vào một dòng, khác đơn vị thì chọn tình trạng «Kê khai ở đơn vị khác» ở một dòng. Nếu là hai người thì không cần sửa.',
  ),
  EXCLUDED_PERSON: say(
    (p) =>
      p.fact('certain') === '1'
        ? `«${p.found}» có trong danh sách đã vận động nên không tính mức ở đây.`
        : `«${p.found}» trùng tên với một người trong danh sách đã vận động. Mức vẫn được tính.`,
    (p) =>
      p.fact('certain') === '1'
        ? 'Đúng thì không cần sửa; sai thì sửa ở trang «Đã vận động».'
        : 'Nếu đúng là người đó, ghi đúng tên đơn vị ở trang «Đã vận động».',
  ),
  MERGED_CELLS: say(
    (p) => `Các ô bị gộp trong danh sách${read(p)}: chỉ dòng đầu của ô gộp có số liệu.`,
    'Bỏ gộp ô và ghi số liệu cho từng dòng.',
  ),
  HEADER_CHANGED: say(
    (p) =>
      p.found === ''
        ? `Không thấy cột «${p.fact('header')}».`
        : `Không thấy cột «${p.fact('header')}»; gần nhất là «${p.found}».`,
    (p) => `Ghi lại tiêu đề cột đúng là «${p.fact('header')}».`,
  ),
  HEADER_DUPLICATED: say(
    (p) => `Có hai cột cùng tên «${p.found}»; chỉ cột bên trái được đọc.`,
    'Đổi tên hoặc xóa cột thừa.',
  ),
  TAB_MISSING: say(
    (p) => `Không có trang «${p.found}» của đơn vị này; số liệu đơn vị không có trong tổng hợp.`,
    'Nếu trang đã được đổi tên, đổi lại cho khớp hoặc ghi tên mới vào cột Trang tính. Nếu trang đã bị xóa hoặc chưa có, chạy «Tạo / cập nhật các trang» (trên máy tính: lệnh cap-nhat).',
  ),
  TAB_NAME_INVALID: say(
    (p) =>
      `Tên trang «${p.found}» không dùng được nên chưa tạo được trang của đơn vị; số liệu đơn vị không có trong tổng hợp.`,
    'Ghi tên ngắn hơn, nhiều nhất 31 chữ, không có các dấu [ ] : * ? / \\, rồi chạy «Tạo / cập nhật các trang» (trên máy tính: lệnh cap-nhat).',
  ),
  TAB_DUPLICATED: say(
    (p) => `Trang «${p.found}» là bản sao của trang «${p.fact('original')}»; số liệu ở đây không được tính.`,
    (p) => `Chép số liệu cần giữ sang trang «${p.fact('original')}» rồi xóa trang này.`,
  ),
  TAB_UNREGISTERED: say(
    (p) => `Trang «${p.found}» có danh sách nhưng không thuộc đơn vị nào; số liệu ở đây không được tính.`,
    'Thêm đơn vị vào trang «Đơn vị», hoặc ghi tên trang này vào cột Trang tính của đơn vị đã có.',
  ),
  TAB_IN_BOTH_FILES: say(
    (p) => `Trang «${p.found}» có cả ở đây lẫn ở tệp riêng của kế toán; chỉ trang ở tệp riêng được tính.`,
    (p) => `Chép những dòng cần giữ sang trang «${p.found}» của tệp riêng rồi xóa trang này.`,
  ),
  OWN_FILE_MISSING: say(
    'Sổ tiền của bảng này ở tệp riêng của kế toán, lần này không mở được; tiền tính theo đơn vị khai.',
    'Kế toán chạy lại «Kiểm tra» thì mới xem được cả tệp riêng.',
  ),
  CONFIG_MISSING: say(
    (p) => `Chưa có giá trị cho mục «${p.fact('setting')}»; đang dùng giá trị mặc định.`,
    'Ghi giá trị ở trang «Cấu hình»; nếu thiếu cả dòng, chạy «Tạo / cập nhật các trang» (trên máy tính: lệnh cap-nhat).',
  ),
  CONFIG_INVALID: say(
    (p) => `Không dùng được giá trị của mục «${p.fact('setting')}»${read(p)}; đang dùng giá trị mặc định.`,
    'Ghi lại giá trị đúng ở trang «Cấu hình»; mỗi mục chỉ có một dòng.',
  ),
  UNIT_DUPLICATE: say(
    (p) =>
      `Đơn vị trùng mã hoặc trùng trang với một dòng ở trên hay một trang chung của sổ${read(p)}; dòng này không được tính.`,
    'Mỗi đơn vị một mã, một trang: sửa hoặc xóa dòng thừa.',
  ),
  UNIT_CODE_MISSING: say(
    'Dòng đơn vị chưa có mã nên chưa được tính.',
    'Ghi một mã ngắn, không trùng, ví dụ X12.',
  ),
  UNIT_KIND_UNKNOWN: say(
    (p) => `Không rõ loại đơn vị${read(p)}; chưa đọc được trang của đơn vị.`,
    'Chọn loại trong danh sách của ô.',
  ),
  EMAIL_INVALID: say(
    (p) => `Địa chỉ thư không đúng${read(p)}; đơn vị sẽ không nhận được thư.`,
    'Ghi lại địa chỉ, ví dụ truong.mn@gmail.com.',
  ),
  REOPENED_WITHOUT_REASON: say(
    'Đơn vị được mở lại danh sách nhưng chưa ghi lý do.',
    'Ghi lý do vào ô này, hoặc mở lại ở bảng «Đôn đốc», mục «Khóa và mở lại».',
  ),
  PROTECTION_LOST: say(
    (p) => `Phần bảo vệ trang «${p.fact('tab')}» không còn cho đúng người sửa (thường do sổ là bản sao).`,
    'Chạy «Khóa danh sách» hoặc «Tạo / cập nhật các trang»: phần bảo vệ được đặt lại.',
  ),
  REMINDERS_UNREADABLE: say(
    'Không đọc được tiêu đề cột của trang «Nhật ký nhắc», nên không gửi thư nào: không biết thư nào đã gửi.',
    'Ghi lại đúng tiêu đề cột, hoặc lấy lại trang này từ lịch sử phiên bản của sổ.',
  ),
  LOCALE_CHANGED: say(
    (p) => `Vùng hoặc múi giờ của sổ không phải Việt Nam${read(p)}; số 450.000 có thể bị hiểu thành 450.`,
    'Chạy «Tạo / cập nhật các trang» (trên máy tính: lệnh cap-nhat) để đặt lại, rồi xem lại các số tiền đã nhập.',
  ),
};

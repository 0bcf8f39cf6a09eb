import type { UnitFault } from '../domain/register.ts';
import type { SettingFault, SettingKey, SettingKind, Settings } from '../domain/settings.ts';
import { NO, SETTING_LABELS, TABS, vietnameseNumber, YES } from './vi.ts';

/** The words of the form *Thiết lập*, and of what set-up refuses in it. */

export type SettingGroup = 'campaign' | 'targets' | 'dates' | 'accounts' | 'people' | 'reminders';

export const GROUP_TITLES: Readonly<Record<SettingGroup, string>> = {
  campaign: 'Xã và cuộc vận động',
  targets: 'Mức vận động',
  dates: 'Thời hạn',
  accounts: 'Tài khoản',
  people: 'Người phụ trách và báo cáo',
  reminders: 'Nhắc các đơn vị',
};

/** A setting as a person types it, in the form and nowhere else: `Cấu hình` holds numbers and days as such. */
export function settingText(kind: SettingKind, value: Settings[SettingKey]): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return kind === 'number' ? `${value}` : vietnameseNumber(value);
  if (typeof value === 'string') return value;
  return 'day' in value ? `${value.day}/${value.month}/${value.year}` : value.join('; ');
}

/** What of a setting cannot be taken, and what to type instead; without the setting's name. */
export function settingSentence(
  key: SettingKey,
  kind: SettingKind,
  code: SettingFault['code'],
  found: string,
): string {
  if (code === 'CONFIG_MISSING') return 'Mục này không để trống được.';
  return `Không dùng được «${found}». ${REMEDY_OF_KEY[key] ?? REMEDY_OF_KIND[kind]}`;
}

const ACCOUNT = 'Ghi số tài khoản từ 6 đến 19 chữ số; chưa có thì để trống.';
const EMAIL = 'Ghi địa chỉ như ke.toan@gmail.com; chưa có thì để trống.';

const REMEDY_OF_KIND: Readonly<Record<SettingKind, string>> = {
  text: 'Ghi lại bằng chữ.',
  number: 'Ghi lại bằng số.',
  money: 'Ghi đủ số đồng, từ 1.000 trở lên, ví dụ 150.000.',
  days: 'Ghi số ngày, nửa ngày là 0,5; ví dụ 3 hoặc 2,5.',
  date: 'Ghi ngày trước, tháng sau, từ năm 2000: 20/5/2024.',
  yesNo: 'Ghi Có hoặc Không.',
  issuer: 'Chọn UBND hoặc Ban Chỉ đạo.',
};

const REMEDY_OF_KEY: Readonly<Partial<Record<SettingKey, string>>> = {
  year: 'Ghi năm bằng bốn chữ số, ví dụ 2024.',
  acceptUntil: 'Ghi ngày trước, tháng sau (31/12/2024), không sớm hơn ngày bắt đầu tiếp nhận.',
  account1: ACCOUNT,
  account2: ACCOUNT,
  accountantEmail: EMAIL,
  chairmanEmail: EMAIL,
  reminderDays: 'Ghi số ngày so với hạn, cách nhau dấu chấm phẩy; trước hạn là số âm: -7; -3; 0; 7.',
  maxReminders: 'Ghi một số từ 0 đến 99.',
};

/** What is wrong with a unit's field, and what to type instead. */
export const UNIT_SENTENCES: Readonly<Record<UnitFault, (found: string) => string>> = {
  CODE_MISSING: () => 'Ghi một mã ngắn cho đơn vị, ví dụ X12.',
  CODE_TAKEN: (found) => `Mã «${found}» đã có ở một đơn vị khác. Mỗi đơn vị một mã.`,
  KIND_MISSING: () => 'Chọn loại đơn vị; loại quyết định mẫu danh sách của trang.',
  EMAIL_INVALID: (found) =>
    `Không gửi thư được đến «${found}». Ghi địa chỉ như truong.mn@gmail.com; chưa có thì để trống.`,
  TAB_INVALID: (found) =>
    `Tên trang «${found}» không dùng được: nhiều nhất 31 chữ, không có các dấu [ ] : * ? / \\, không có dấu nháy ở đầu hay cuối.`,
  TAB_TAKEN: (found) => `Tên trang «${found}» trùng với trang của một đơn vị khác.`,
  TAB_RESERVED: (found) => `«${found}» là tên một trang chung của sổ. Chọn tên khác.`,
  EXPECTED_UNREADABLE: (found) => `Không dùng được «${found}». Ghi số người từ 0 đến 5.000, hoặc để trống.`,
};

/** What the server refuses, whole; nothing is written then. */
export const SET_UP_REFUSED = {
  head: 'Chưa ghi gì vào sổ, vì:',
  badField: (field: string) => (field === '' ? '' : ` (${field})`),
  setting: (key: SettingKey, sentence: string) => `${SETTING_LABELS[key]}: ${sentence}`,
  unit: (code: string, place: number, sentence: string) =>
    `Đơn vị ${code === '' ? `thứ ${place + 1}` : code}: ${sentence}`,
  registerUnreadable: (why: string) =>
    `Không đọc được trang «${TABS.units}». ${why} Ghi lại đúng tiêu đề cột rồi làm lại.`,
  kindOfList: (tab: string, rows: number) =>
    rows > 0
      ? `trang «${tab}» đã ghi ${vietnameseNumber(rows)} dòng theo mẫu của loại cũ nên không đổi loại được. Thêm một đơn vị với mã khác, rồi chép danh sách sang.`
      : `trang «${tab}» đã lập theo mẫu của loại cũ. Xóa trang đó (chưa ghi dòng nào) rồi làm lại.`,
  tabOfList: (tab: string) =>
    `danh sách của đơn vị đang ở trang «${tab}». Đổi tên ngay ở thẻ của trang đó, không đổi ở đây.`,
  tabInUse: (tab: string) => `đã có trang «${tab}» dùng vào việc khác. Chọn tên trang khác.`,
  lineInUse: (code: string) =>
    `trang «${TABS.units}» đã có dòng khác trùng mã hoặc trùng trang với ${code}. Sửa dòng đó ở trang «${TABS.units}» trước.`,
  tooManyTabs: (tabs: number, most: number) =>
    `Sổ sẽ có ${tabs} trang, Google chỉ cho ${most}. Bớt đơn vị, hoặc gộp các đơn vị nhỏ.`,
} as const;

export const SET_UP_WRITTEN = {
  line: (settings: number, units: number) =>
    [
      settings > 0 ? `sửa ${settings} mục ở trang «${TABS.settings}»` : '',
      units > 0 ? `ghi ${units} đơn vị ở trang «${TABS.units}»` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  notice: (line: string) => `Đã ${line}.`,
} as const;

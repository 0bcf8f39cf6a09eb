import type { SealChange } from '../domain/sealing-changes.ts';
import { KIND_WORDS, LIST_STATE_WORDS, SETTING_LABELS, UNREADABLE, vietnameseNumber } from './vi.ts';
import { SUMMARY_HEADERS } from './vi-columns.ts';
import { settingValue } from './vi-seals.ts';

/** A change since a sealed run in words, by codes and without a name: whose it is, what, and both figures. */
export interface ChangeWords {
  /** `MN`, `MN-07`; the tab of settings for a setting. */
  readonly whose: string;
  readonly what: string;
  /** Both '' where only that it changed is told. */
  readonly before: string;
  readonly after: string;
}

const CAMPAIGN_FIELDS: Readonly<Record<string, string>> = {
  unplaced: 'Đã thu chưa rõ nộp cho ai',
  'use.carried': 'Số dư năm trước chuyển sang',
  'use.received': 'Tiền đã nhận',
  'use.moved': 'Chuyển giữa các nơi giữ tiền',
  'use.approved': 'Đã duyệt hỗ trợ',
  'use.advanced': 'Đã tạm ứng',
  'use.paid': 'Đã chi',
  'use.settled': 'Đã quyết toán',
  'use.left': 'Còn lại',
};

export function changeWords(change: SealChange): ChangeWords {
  switch (change.of) {
    case 'setting':
      return {
        whose: 'Cấu hình',
        what: SETTING_LABELS[change.field],
        before: settingValue(change.field, change.before),
        after: settingValue(change.field, change.after),
      };
    case 'campaign':
      return {
        whose: 'Toàn xã',
        what: CAMPAIGN_FIELDS[change.field] ?? change.field,
        before: plain(change.before),
        after: plain(change.after),
      };
    case 'person':
      return personWords(change);
    default:
      return unitWords(change);
  }
}

/** `MN-07, Nộp đúng hạn: 450.000 → 300.000`. */
export function changeLine(change: SealChange): string {
  const { whose, what, before, after } = changeWords(change);
  return before === '' && after === '' ? `${whose}: ${what}` : `${whose}, ${what}: ${before} → ${after}`;
}

function personWords({
  unit,
  code,
  field,
  before,
  after,
}: Extract<SealChange, { of: 'person' }>): ChangeWords {
  const whose = code === unit ? `${unit} (chung cả đơn vị)` : `${unit} / ${code}`;
  if (field === 'row')
    return { whose, what: before === null ? 'thêm dòng' : 'bỏ dòng', before: '', after: '' };
  // A target tells an income, so its amount stays in the lists.
  if (field === 'targetAmount')
    return {
      whose,
      what: 'mức vận động đã đổi (đối tượng, mức thu nhập hoặc tình trạng)',
      before: '',
      after: '',
    };
  return { whose, what: SUMMARY_HEADERS[field], before: plain(before ?? 0), after: plain(after ?? 0) };
}

function unitWords({ unit, field, before, after }: Extract<SealChange, { of: 'unit' }>): ChangeWords {
  const whose = unit;
  if (field === 'unit')
    return { whose, what: before === null ? 'thêm đơn vị' : 'bỏ đơn vị', before: '', after: '' };
  if (field === 'readable')
    return { whose, what: 'đọc trang', before: readWords(before), after: readWords(after) };
  if (field === 'list')
    return { whose, what: SUMMARY_HEADERS.list, before: stateWords(before), after: stateWords(after) };
  if (field === 'kind') return { whose, what: 'Loại', before: kindWords(before), after: kindWords(after) };
  const what = field.startsWith('account:')
    ? `Tiền nộp vào ${field.slice('account:'.length)}`
    : ({
        ...SUMMARY_HEADERS,
        name: 'Tên đơn vị',
        rows: 'Số dòng (đọc/không lỗi/có lỗi)',
        undetermined: 'Chưa rõ mức',
      }[field as 'paid'] ?? field);
  return { whose, what, before: plain(before), after: plain(after) };
}

function plain(value: string | number | boolean | null): string {
  if (value === null) return '–';
  return typeof value === 'number' ? vietnameseNumber(value) : `${value}`;
}

function readWords(value: unknown): string {
  return value === true ? 'đọc được' : UNREADABLE.toLocaleLowerCase('vi');
}

function stateWords(value: unknown): string {
  return LIST_STATE_WORDS[value as keyof typeof LIST_STATE_WORDS] ?? UNREADABLE;
}

function kindWords(value: unknown): string {
  return KIND_WORDS[value as keyof typeof KIND_WORDS] ?? '–';
}

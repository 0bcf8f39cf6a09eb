import * as addon from '../../src/addon.ts';

/** Of all services only what a menu needs exists: to open a file may call nothing that needs a permission. */
function openFile(open: () => void): { title: string; items: [string, string][] } {
  const menu = { title: '', items: [] as [string, string][], shown: false };
  const building = {
    addItem: (label: string, door: string) => {
      menu.items.push([label, door]);
      return building;
    },
    addSeparator: () => building,
    addToUi: () => {
      menu.shown = true;
    },
  };
  const createMenu = (title: string) => {
    menu.title = title;
    return building;
  };
  Object.assign(globalThis, { SpreadsheetApp: { getUi: () => ({ createMenu }) } });
  open();
  expect(menu.shown).toBe(true);
  return menu;
}

test.each([
  ['onOpen', addon.onOpen],
  ['onInstall', addon.onInstall],
])('%s builds the menu and calls nothing else', (_, open) => {
  const { title, items } = openFile(open);
  expect(title).toBe('Chung sức NTM');
  expect(items.map(([label]) => label)).toEqual([
    'Tổng hợp',
    'Bảng điều hành',
    'Xem và sửa lỗi',
    'Nhập danh sách',
    'Sao kê',
    'Nộp theo danh sách',
    'In giấy tờ',
    'Chốt số liệu gửi cấp trên',
    'Văn bản',
    'Đôn đốc',
    'Gửi thư nhắc hôm nay',
    'Bật nhắc hằng ngày',
    'Tắt nhắc hằng ngày',
    'Khóa danh sách',
    'Kiểm tra trang này',
    'Kiểm tra tất cả',
    'Thiết lập',
    'Tạo / cập nhật các trang',
    'Tệp riêng của kế toán',
    'Mở đợt mới',
    'Gộp số liệu các xã',
    'Tự kiểm tra hệ thống',
    'Trợ giúp',
  ]);
});

test('every item opens a door that exists', () => {
  const exported: Record<string, unknown> = { ...addon };
  const doors = openFile(addon.onOpen).items.map(([, door]) => door);
  expect(doors.filter((door) => typeof exported[door] !== 'function')).toEqual([]);
  expect(new Set(doors).size).toBe(23);
});

/**
 * Makes every picture of README.md and docs/huong-dan.md again, in docs/images/, from a fresh sample commune and a fixed day:
 * the same program gives the same pictures.
 *
 *   node build.mjs && node scripts/pictures.mjs [name …]
 *
 * Needs Chromium (CHROMIUM: where it is, when not /usr/bin/chromium) and, for the printed page, pdftoppm of poppler-utils.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChromium } from './chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'build/chungsuc.mjs');
const IMAGES = join(ROOT, 'docs/images');
const DAY = '2024-05-24';
const VIEW = { width: 1366, height: 768 };
/** Pictures go with every clone. */
const LARGEST = 250 * 1024;
const PRINTED_DPI = 115;

/** What is pasted in the picture of the import: somebody new, somebody who gave more since, and a line that is nobody. */
const SCHOOL_LIST = [
  'TT\tHọ và tên\tĐối tượng\tThu nhập/tháng\tSố tiền\tNgày nộp\tHình thức',
  '1\tNông Văn Mẫu\tViên chức\t7.200.000\t450.000\t17/5/2024\tTiền mặt',
  '2\tVi Văn Tre\tViên chức\t6.100.000\t450k\t22/5/2024\tTiền mặt',
  '\tCộng\t\t\t900.000\t\t',
].join('\n');

const PICTURES = {
  'trang-so': () =>
    onSample(async (local) => {
      await local.menu('Bảng điều hành');
      await local.sidebar.getByRole('heading', { name: 'Đã huy động' }).waitFor();
      await local.tab('Tổng hợp');
      await local.zoom('75%');
      await local.choose('B9');
      await local.keep('trang-so');
    }),
  'thiet-lap': () =>
    onWorkbook('so-cua-xa.xlsx', async (local) => {
      await local.sidebar.getByLabel('Xã', { exact: true }).fill('Phú Mẫu');
      await local.sidebar.getByRole('button', { name: /^Bước 5:/ }).click();
      await addUnit(local.sidebar, 'Trường Tiểu học Phú Mẫu', 'Trường học');
      await addUnit(local.sidebar, 'Xóm Đồng Mẫu', 'Xóm');
      await addUnit(local.sidebar, 'Doanh nghiệp trong xã', 'Doanh nghiệp');
      await local.sidebar.locator('body').evaluate(() => scrollTo(0, 0));
      await local.keep('thiet-lap');
    }),
  'nhap-danh-sach': () =>
    onSample(async (local) => {
      await local.tab('TH');
      await local.menu('Nhập danh sách');
      await local.sidebar.getByLabel('Nhập vào trang của đơn vị').selectOption('TH');
      await local.sidebar.getByLabel('Dán danh sách').fill(SCHOOL_LIST);
      await local.sidebar.getByRole('button', { name: 'Tiếp tục' }).click();
      await local.sidebar.getByRole('button', { name: 'Xem trước' }).click();
      await local.sidebar.getByRole('button', { name: /^Ghi \d+ dòng$/ }).waitFor();
      await local.keep('nhap-danh-sach');
    }),
  'sua-loi': () =>
    onSample(async (local) => {
      await local.menu('Xem và sửa lỗi');
      await local.sidebar.getByText('Trường Tiểu học', { exact: true }).click();
      const problem = local.sidebar.getByRole('button', { name: /TH!/ }).first();
      await problem.click();
      await local.keep('sua-loi');
    }),
  'nop-theo-danh-sach': () =>
    onSample(async (local) => {
      await local.tab('MN');
      await local.zoom('75%');
      await local.choose('C7');
      await local.menu('Nộp theo danh sách');
      await local.sidebar.getByLabel('Đơn vị').selectOption('MN');
      await local.sidebar.getByRole('button', { name: /còn vận động$/ }).click();
      await local.sidebar.getByLabel('Số tiền thực nhận').fill('3.000.000');
      await local.keep('nop-theo-danh-sach');
    }),
  'sao-ke': () =>
    onSample(async (local) => {
      await local.tab('TH');
      await local.menu('Sao kê');
      await local.sidebar.getByLabel('Dán sao kê').fill(statement());
      await local.sidebar.getByRole('button', { name: 'Tiếp tục' }).click();
      await local.sidebar.getByRole('button', { name: 'Tìm người nộp' }).click();
      await local.sidebar.getByRole('button', { name: /^Ghi \d+ khoản/ }).waitFor();
      await local.keep('sao-ke');
    }),
  'in-giay-to': () =>
    onSample(async (local) => {
      await local.tab('MN');
      await local.zoom('75%');
      await local.menu('In giấy tờ');
      await local.sidebar.getByRole('button', { name: /^Tra cứu/ }).click();
      await local.sidebar.getByLabel('Tìm theo tên, mã hoặc đơn vị').fill('nong');
      await local.keep('in-giay-to');
    }),
  'trang-don-vi': () =>
    onSample(async (local) => {
      await local.tab('MN');
      await local.zoom('75%');
      await local.choose('C7');
      await local.keep('trang-don-vi');
    }),
  'mau-o': () =>
    onSample(async (local) => {
      await local.tab('TH');
      await local.zoom('75%');
      await local.choose('S7');
      await local.choose('M21');
      await local.keep('mau-o');
    }),
  'don-doc': () =>
    onSample(async (local) => {
      await local.tab('Theo dõi nộp');
      await local.zoom('75%');
      await local.choose('B5');
      await local.menu('Đôn đốc');
      await local.sidebar.getByRole('button', { name: 'Xem thư: Xóm 9' }).click();
      await local.sidebar.frameLocator('iframe').getByText('Kính gửi').waitFor();
      await local.keep('don-doc');
    }),
  'tong-hop': () => onSample((local) => local.keepPrinted('Tổng hợp', 'tong-hop')),
  'tu-kiem-tra': () =>
    onSample(async (local) => {
      await local.tab('Hướng dẫn');
      await local.menu('Tự kiểm tra hệ thống');
      await local.told('Quyền truy cập');
      await local.keep('tu-kiem-tra');
    }),
  'mo-dot': () =>
    onSample(async (local) => {
      await local.tab('Tổng hợp');
      await local.zoom('75%');
      await local.menu('Mở đợt mới');
      await local.sidebar.getByRole('heading', { name: 'Sẽ để trống ở tệp đang mở' }).waitFor();
      await local.keep('mo-dot');
    }),
};

const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'chung-suc-hinh-'));
const browser = await startChromium();
try {
  mkdirSync(IMAGES, { recursive: true });
  execFileSync(process.execPath, [PROGRAM, 'xem-thu', '--ngay', DAY], { cwd: folder, stdio: 'ignore' });
  for (const [name, make] of Object.entries(PICTURES)) {
    if (asked.length === 0 || asked.includes(name)) await make();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** A statement of the sample's first account: two with their memo, one by name, a stranger, and money out. */
function statement() {
  const codes = JSON.parse(
    execFileSync(process.execPath, [PROGRAM, 'ma', 'mau/chung-suc-mau.xlsx', '--json', '--ngay', DAY], {
      cwd: folder,
    }),
  );
  const [first, second, third] = codes.filter(({ code }) => /^TH-/.test(code));
  const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toUpperCase();
  return [
    'Số tài khoản: 8502215035268',
    'Ngày giao dịch\tNội dung\tGhi nợ\tGhi có\tSố dư\tSố bút toán',
    `15/05/2024\t${first.memo} chung suc\t\t450.000\t1.450.000\tFT24136001`,
    `15/05/2024\tUNG HO ${second.memo}\t\t300.000\t1.750.000\tFT24136002`,
    '16/05/2024\tRUT TIEN ATM\t500.000\t\t1.250.000\tFT24137001',
    `17/05/2024\t${plain(third.name)} truong tieu hoc nop chung suc\t\t450.000\t1.700.000\tFT24138001`,
    '17/05/2024\tTRA TIEN HANG\t\t2.000.000\t3.700.000\tFT24138002',
  ].join('\n');
}

async function addUnit(sidebar, name, kind) {
  await sidebar.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
  await sidebar.getByLabel('Tên đơn vị', { exact: true }).fill(name);
  await sidebar.getByLabel('Loại', { exact: true }).selectOption(kind);
  await sidebar.getByRole('button', { name: 'Xong', exact: true }).click();
}

/** Nothing that is done for a picture is written, so that all of them show one sample. */
function onSample(work) {
  return onWorkbook('mau/chung-suc-mau.xlsx', work);
}

async function onWorkbook(file, work) {
  const program = spawn(process.execPath, [PROGRAM, 'mo', file, '--khong-mo', '--cong', '0', '--ngay', DAY], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await work(await openPage(await firstLine(program)));
  } finally {
    program.kill('SIGTERM');
    await new Promise((ended) => program.once('exit', ended));
  }
}

function firstLine({ stdout }) {
  return new Promise((found) => {
    let out = '';
    stdout.on('data', (data) => {
      out += data;
      if (out.includes('\n')) found(out.split('\n')[0]);
    });
  });
}

/** The page as a person uses it, by accessible names. */
async function openPage(address) {
  const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: 1, locale: 'vi-VN' });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.locator('body[data-ready]').waitFor();
  const item = async (menu, name) => {
    await page.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  const local = {
    sidebar: page.frameLocator('aside iframe'),
    menu: (name) => item('Chung sức NTM', name),
    told: (words) => page.getByText(words).first().waitFor(),
    async tab(title) {
      await page.getByRole('tab', { name: title, exact: true }).click();
      await page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor();
    },
    async choose(cell) {
      const box = page.getByRole('textbox', { name: 'Ô cần đến' });
      await box.fill(cell);
      await box.press('Enter');
    },
    /** Shows more of the sheet: one of the sizes that are offered beside the tabs. */
    async zoom(size) {
      await page.getByText('100%', { exact: true }).click();
      await page.getByText(size, { exact: true }).click();
    },
    async keep(name) {
      const path = join(IMAGES, `${name}.png`);
      // The sheet scrolls and draws in its own time; what is said in the corner is no part of the picture.
      await page.waitForTimeout(1_500);
      for (const toast of await page.locator('.toast').all()) await toast.evaluate((it) => it.remove());
      await page.screenshot({ path });
      report(path);
    },
    async keepPrinted(title, name) {
      await local.tab(title);
      const opened = page.waitForEvent('popup');
      await item('Tệp', 'In trang này');
      const printed = await opened;
      await printed.waitForLoadState();
      const pdf = join(folder, `${name}.pdf`);
      await printed.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
      const stem = join(IMAGES, name);
      execFileSync('pdftoppm', ['-png', '-singlefile', '-f', '1', '-r', `${PRINTED_DPI}`, pdf, stem]);
      report(`${stem}.png`);
    },
  };
  return local;
}

function report(path) {
  const { size } = statSync(path);
  process.stdout.write(`${path} ${Math.round(size / 1024)} KiB\n`);
  if (size > LARGEST) throw new Error(`${path} is larger than ${LARGEST} bytes`);
}

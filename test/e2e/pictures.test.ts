/**
 * Every picture of README.md and of the guide is taken anew, from a fresh sample commune and a fixed day, and compared with
 * the one that is kept. After a change that is meant: UPDATE_PICTURES=1 npx jest test/e2e/pictures
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { sampleCommune } from '../../src/local/sample/commune.ts';
import { PAGE_WORDS } from '../../src/text/vi-grid.ts';
import { ACCOUNT, day, receipt, type TypedRow } from '../support/book.ts';
import { type LocalPage, type OpenWorkbook, openWorkbook } from './local-page.ts';
import { changedLooks, changedWords, differenceOf, lettersOf, type Shot, stillPicture } from './picture.ts';
import { builtProgram, describeWith, havePoppler, type Program, TODAY } from './program.ts';
import { changed } from './reminding.ts';
import { typed } from './typed-rows.ts';

/** Of what is printed: enough to read the figures on a screen. */
const PRINTED_DPI = 115;
/** The first cell that scrolls; of a list it is D7. */
const FIRST_FREE: Record<string, string> = { 'Tổng hợp': 'C9', 'Theo dõi nộp': 'C5', 'Sổ thu': 'A5' };
const SCREEN = { width: 1366, height: 768 };
const PHONE = { width: 412, height: 780 };

let program: Program;
/** The sample as it is made; as the accountant has booked its money; and a new workbook at its first form. */
let sample: OpenWorkbook;
let booked: OpenWorkbook;
let onSample: LocalPage;
let onBooked: LocalPage;
let letters: string;

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'chung-suc-mau.xlsx', '--ngay', TODAY);
  await program.run('tong-hop', 'chung-suc-mau.xlsx', '--ngay', TODAY);
  await changed(program.path('chung-suc-mau.xlsx'), program.path('xa-diem-mac.xlsx'), (book) =>
    typed(book, 'Sổ thu', receipts()),
  );
  await program.run('tong-hop', 'xa-diem-mac.xlsx', '--ngay', TODAY);
  [sample, booked] = await Promise.all([
    openWorkbook(program, program.path('chung-suc-mau.xlsx')),
    openWorkbook(program, program.path('xa-diem-mac.xlsx')),
  ]);
  // A page is loaded once for all its pictures; nothing that is done for one is written.
  [onSample, onBooked] = await Promise.all([sample.open(), booked.open()]);
  letters = await lettersOf(onSample.page);
});
afterAll(async () => {
  await Promise.all([sample?.stop(), booked?.stop()]);
  program?.remove();
});

const ON_SAMPLE: Record<string, (local: LocalPage) => Promise<Shot>> = {
  'trang-so': async (local) => {
    const board = await local.openSidebar('Bảng điều hành');
    await board.getByRole('heading', { name: 'Đã huy động' }).waitFor();
    await at(local, 'Tổng hợp', 'B9');
    return screen(local);
  },
  'trang-don-vi': async (local) => {
    await at(local, 'MN', 'C7');
    return screen(local);
  },
  'trang-xom': async (local) => {
    await at(local, 'X01', 'C7');
    return screen(local);
  },
  'mau-o': async (local) => {
    await at(local, 'TH', 'C7');
    await local.choose('S7');
    await local.choose('M21');
    return screen(local);
  },
  'don-vi-dien-thoai': (local) => onPhone(local, 'MN', 'C7'),
  'xom-dien-thoai': (local) => onPhone(local, 'X01', 'C7'),
  'nhap-danh-sach': async (local) => {
    await at(local, 'TH', 'C7');
    const sidebar = await local.openSidebar('Nhập danh sách');
    await sidebar.getByLabel('Nhập vào trang của đơn vị').selectOption('TH');
    await sidebar.getByLabel('Dán danh sách').fill(SCHOOL_LIST);
    await sidebar.getByRole('button', { name: 'Tiếp tục' }).click();
    await sidebar.getByRole('button', { name: 'Xem trước' }).click();
    await sidebar.getByRole('button', { name: /^Ghi \d+ dòng$/ }).waitFor();
    return screen(local);
  },
  'sua-loi': async (local) => {
    await at(local, 'TH', 'C7');
    const sidebar = await local.openSidebar('Xem và sửa lỗi');
    await sidebar.getByText('Trường Tiểu học', { exact: true }).click();
    await sidebar.getByRole('button', { name: /TH!/ }).first().click();
    return screen(local);
  },
  'nop-theo-danh-sach': async (local) => {
    await at(local, 'MN', 'C7');
    const sidebar = await local.openSidebar('Nộp theo danh sách');
    await sidebar.getByLabel('Đơn vị').selectOption('MN');
    await sidebar.getByRole('button', { name: /còn vận động$/ }).click();
    await sidebar.getByLabel('Số tiền thực nhận').fill('3.000.000');
    return screen(local);
  },
  'sao-ke': async (local) => {
    await at(local, 'TH', 'C7');
    const sidebar = await local.openSidebar('Sao kê');
    await sidebar.getByLabel('Dán sao kê').fill(statement());
    await sidebar.getByRole('button', { name: 'Tiếp tục' }).click();
    await sidebar.getByRole('button', { name: 'Tìm người nộp' }).click();
    await sidebar.getByRole('button', { name: /^Ghi \d+ khoản/ }).waitFor();
    return screen(local);
  },
  'don-doc': async (local) => {
    await at(local, 'Theo dõi nộp', 'B5');
    const sidebar = await local.openSidebar('Đôn đốc');
    await sidebar.getByRole('button', { name: 'Xem thư: Xóm 9' }).click();
    await sidebar.frameLocator('iframe').getByText('Kính gửi').waitFor();
    return screen(local);
  },
  'mo-dot': async (local) => {
    await at(local, 'Tổng hợp', 'B9');
    const sidebar = await local.openSidebar('Mở đợt mới');
    await sidebar.getByRole('heading', { name: 'Sẽ để trống ở tệp đang mở' }).waitFor();
    return screen(local);
  },
  'tu-kiem-tra': async (local) => {
    await at(local, 'Tổng hợp', 'B9');
    await local.menu('Tự kiểm tra hệ thống');
    await local.page.getByText('Quyền truy cập').first().waitFor();
    const shot = await screen(local);
    await local.alert();
    return shot;
  },
};

const ON_BOOKED: Record<string, (local: LocalPage) => Promise<Shot>> = {
  'in-giay-to': async (local) => {
    await at(local, 'Sổ thu', 'B5');
    const sidebar = await local.openSidebar('In giấy tờ');
    await sidebar.getByRole('button', { name: /^Giấy xác nhận/ }).click();
    await sidebar.getByRole('button', { name: /^Lập \d+ giấy$/ }).waitFor();
    return screen(local);
  },
  'chot-so-lieu': async (local) => {
    await at(local, 'Tổng hợp', 'B9');
    const sidebar = await local.openSidebar('Chốt số liệu gửi cấp trên');
    await sidebar.getByText('Sẽ chốt').first().waitFor();
    return screen(local);
  },
};

describe('the pictures of the sample', () => {
  test.each(Object.keys(ON_SAMPLE))('%s', async (name) => {
    expect(await taken(onSample, name, ON_SAMPLE[name])).toBe('');
  });
});

describe('the pictures of a commune whose money is booked', () => {
  test.each(Object.keys(ON_BOOKED))('%s', async (name) => {
    expect(await taken(onBooked, name, ON_BOOKED[name])).toBe('');
  });
});

test('the picture of a new workbook', async () => {
  const book = await openWorkbook(program, program.path('so-cua-xa.xlsx'));
  try {
    const shot = async (local: LocalPage) => {
      const sidebar = local.sidebar();
      await sidebar.getByLabel('Xã', { exact: true }).fill('Phú Mẫu');
      await sidebar.getByRole('button', { name: /^Bước 5:/ }).click();
      await addUnit(sidebar, 'Trường Tiểu học Phú Mẫu', 'Trường học');
      await addUnit(sidebar, 'Xóm Đồng Mẫu', 'Xóm');
      await addUnit(sidebar, 'Doanh nghiệp trong xã', 'Doanh nghiệp');
      await sidebar.locator('body').evaluate(() => scrollTo(0, 0));
      return screen(local);
    };
    expect(differenceOf('thiet-lap', await shot(await book.open()), letters)).toBe('');
  } finally {
    await book.stop();
  }
});

describeWith({ 'poppler-utils': havePoppler })('pictures of what is printed', () => {
  test.each([
    ['tong-hop', () => onSample, 'Tổng hợp'],
    ['doi-chieu', () => onBooked, 'Đối chiếu'],
  ] as const)('%s', async (name, local, tab) => {
    const { page, address } = local();
    const shot = await printed(page.context(), await printAddress(page, address, tab));
    expect(differenceOf(name, shot, letters)).toBe('');
  });

  test('giay-xac-nhan', async () => {
    const file = program.path('giay.html');
    const { code } = await program.run(
      'giay-xac-nhan',
      'xa-diem-mac.xlsx',
      '-o',
      'giay.html',
      '--don-vi',
      'MN',
      '--ngay',
      TODAY,
    );
    expect(code).toBe(0);
    const shot = await printed(onBooked.page.context(), pathToFileURL(file).href);
    expect(differenceOf('giay-xac-nhan', shot, letters)).toBe('');
  });
});

describe('what is noticed', () => {
  const picture = (draw: (x: number, y: number) => number) => {
    const png = new PNG({ width: 120, height: 60 });
    for (let at = 0; at < png.data.length; at += 4) {
      png.data.fill(draw((at / 4) % 120, Math.floor(at / 480)), at, at + 3);
      png.data[at + 3] = 255;
    }
    return PNG.sync.write(png);
  };
  const button = (left: number) =>
    picture((x, y) => (x >= left && x < left + 60 && y >= 20 && y < 44 ? 90 : 250));

  test('a button that moved, a picture of another size', () => {
    expect(changedLooks(button(20), button(20))).toBe('');
    expect(changedLooks(button(20), button(50))).toContain('squares');
    expect(changedLooks(button(20), PNG.sync.write(new PNG({ width: 90, height: 60 })))).toContain(
      'pixels large',
    );
  });

  test('not the smoothing of letters', () => {
    const striped = (smooth: number) => picture((x, y) => ((x + y) % 6 === 0 ? 60 + smooth : 250 - smooth));
    expect(changedLooks(striped(0), striped(4))).toBe('');
  });

  test('a word', () => {
    const words = ['a', 'Tổng hợp'];
    expect(changedWords(words, ['a', 'Tổng hợp'])).toBe('');
    expect(changedWords(words, ['a', 'Tổng kết'])).toBe('line 2 said «Tổng hợp» and says «Tổng kết»');
    expect(changedWords(words, ['a'])).toBe('line 2 said «Tổng hợp» and says «»');
  });
});

async function taken(
  local: LocalPage,
  name: string,
  shot: ((local: LocalPage) => Promise<Shot>) | undefined,
): Promise<string> {
  if (shot === undefined) return 'no such picture';
  await local.page.setViewportSize(SCREEN);
  await closeSidebar(local.page);
  return differenceOf(name, await shot(local), letters);
}

/** What was typed for the picture before is not to be kept. */
async function closeSidebar(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: PAGE_WORDS.closeSidebar, exact: true });
  if (!(await close.isVisible())) return;
  await close.click();
  const leave = page.getByRole('dialog').getByRole('button', { name: PAGE_WORDS.leave, exact: true });
  await leave.or(page.locator('aside[hidden]')).first().waitFor({ state: 'attached' });
  if (await leave.isVisible()) await leave.click();
  await page.locator('aside[hidden]').waitFor({ state: 'attached' });
}

async function at(local: LocalPage, title: string, cell: string): Promise<void> {
  await local.tab(title);
  const whole = local.page.getByText('100%', { exact: true });
  if (await whole.isVisible()) {
    await whole.click();
    await local.page.getByText('75%', { exact: true }).click();
  }
  // Back from where the picture before had scrolled: the cell right below and beside what is frozen.
  await local.choose(FIRST_FREE[title] ?? 'D7');
  await local.choose(cell);
}

/** The screen as it is, with what a reader finds written on it: the bar, the sidebar, the whole tab in front. */
async function screen(
  local: LocalPage,
  clip?: { x: number; y: number; width: number; height: number },
): Promise<Shot> {
  const { page, address } = local;
  const png = await stillPicture(page, clip);
  const inFront = (await page.getByRole('tab', { selected: true }).textContent()) ?? '';
  const frames = await Promise.all(
    page
      .frames()
      .slice(1)
      .map(async (frame) => (await frame.locator('body').ariaSnapshot()).split('\n')),
  );
  // The folder is another one in each run.
  return {
    png,
    words: [
      ...frames.flat().map((line) => line.replaceAll(program.folder, '…')),
      '',
      inFront,
      ...(await wordsOfTab(page.context(), await printAddress(page, address, inFront))),
    ],
  };
}

/** A tab as a phone shows it: the sheet alone, for the bars around it are those of the application there. */
async function onPhone(local: LocalPage, title: string, cell: string): Promise<Shot> {
  await local.page.setViewportSize(PHONE);
  await at(local, title, cell);
  const boxes = await Promise.all(
    (await local.page.locator('#grid canvas[data-u-comp="render-canvas"]').all()).map((it) =>
      it.boundingBox(),
    ),
  );
  const grid = boxes.find((box) => box !== null && box.width > 0 && box.height > 200);
  return screen(local, grid ?? undefined);
}

async function printAddress(page: Page, address: string, title: string): Promise<string> {
  const id = await page.evaluate(
    async ([from, wanted]) => {
      const book = await (await fetch(`${from}api/book`)).json();
      const sheets = Object.values(book.data.sheets) as { id: string; name: string }[];
      return sheets.find(({ name }) => name === wanted)?.id;
    },
    [address, title] as const,
  );
  return `${address}print?sheet=${id}`;
}

/** By the address of the printed tab; nothing that is done for a picture changes a tab. */
const wordsRead = new Map<string, Promise<string[]>>();

function wordsOfTab(context: BrowserContext, address: string): Promise<string[]> {
  const read = async () => {
    const page = await context.newPage();
    await page.goto(address);
    const words = await wordsOf(page);
    await page.close();
    return words;
  };
  const known = wordsRead.get(address) ?? read();
  wordsRead.set(address, known);
  return known;
}

/** As they are seen: a cell without a line of its own would run into the next one. */
async function wordsOf(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent knows no lines
  const lines = (await page.locator('body').innerText()).split('\n');
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** The first sheet of paper. */
async function printed(context: BrowserContext, address: string): Promise<Shot> {
  const page = await context.newPage();
  await page.goto(address);
  const words = await wordsOf(page);
  const pdf = program.path('in.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await page.close();
  const stem = program.path('in');
  execFileSync('pdftoppm', ['-png', '-singlefile', '-f', '1', '-r', `${PRINTED_DPI}`, pdf, stem]);
  return { png: readFileSync(`${stem}.png`), words };
}

/** What is pasted in the picture of the import: somebody new, somebody who gave more since, and a line that is nobody. */
const SCHOOL_LIST = [
  'TT\tHọ và tên\tĐối tượng\tThu nhập/tháng\tSố tiền\tNgày nộp\tHình thức',
  '1\tNông Văn Mẫu\tViên chức\t7.200.000\t450.000\t17/5/2024\tTiền mặt',
  '2\tVi Văn Tre\tViên chức\t6.100.000\t450k\t22/5/2024\tTiền mặt',
  '\tCộng\t\t\t900.000\t\t',
].join('\n');

/** A statement of the sample's first account: two with their memo, one by name, a stranger, and money out. */
function statement(): string {
  const codes = JSON.parse(
    execFileSync(process.execPath, [program.entry, 'ma', 'chung-suc-mau.xlsx', '--json', '--ngay', TODAY], {
      cwd: program.folder,
      encoding: 'utf8',
    }),
  ) as { code: string; memo: string; name: string }[];
  const [first, second, third] = codes.filter(({ code }) => /^TH-/.test(code));
  const plain = (name = '') => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toUpperCase();
  return [
    `Số tài khoản: ${ACCOUNT}`,
    'Ngày giao dịch\tNội dung\tGhi nợ\tGhi có\tSố dư\tSố bút toán',
    `15/05/2024\t${first?.memo} chung suc\t\t450.000\t1.450.000\tFT24136001`,
    `15/05/2024\tUNG HO ${second?.memo}\t\t300.000\t1.750.000\tFT24136002`,
    '16/05/2024\tRUT TIEN ATM\t500.000\t\t1.250.000\tFT24137001',
    `17/05/2024\t${plain(third?.name)} truong tieu hoc nop chung suc\t\t450.000\t1.700.000\tFT24138001`,
    '17/05/2024\tTRA TIEN HANG\t\t2.000.000\t3.700.000\tFT24138002',
  ].join('\n');
}

/** What came of what the sample declares: all but a few, and then what went to the treasury. */
function receipts(): TypedRow[] {
  const came = sampleCommune().flatMap(({ code, rows }) =>
    rows.flatMap(({ name, paid, paidOn, account }, place): TypedRow[] => {
      if (typeof paid !== 'number' || paid < 1_000 || typeof paidOn !== 'object') return [];
      const person = `${code}-${`${place + 1}`.padStart(2, '0')}`;
      return [
        receipt(person, {
          'Ngày nhận': day(paidOn.day),
          'Người nộp': `${name ?? ''}`,
          'Số tiền': paid,
          'Nơi nhận': `${account ?? 'Tiền mặt'}`,
        }),
      ];
    }),
  );
  const booked = came.filter((_, place) => place % 9 !== 4);
  const moved = (on: string, place: string, amount: number): TypedRow =>
    receipt('', {
      'Ngày nhận': day(on),
      'Nơi nhận': place,
      'Số tiền': amount,
      Loại: 'Chuyển nội bộ',
      'Số chứng từ': 'NT01',
    });
  return [
    ...booked.map((line, place) => ({ ...line, 'Số chứng từ': `PT${`${place + 1}`.padStart(3, '0')}` })),
    moved('2024-05-21', `${ACCOUNT} Nguyễn Thị Thu`, -8_000_000),
    moved('2024-05-21', 'Kho bạc', 8_000_000),
  ];
}

async function addUnit(sidebar: FrameLocator, name: string, kind: string): Promise<void> {
  await sidebar.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
  await sidebar.getByLabel('Tên đơn vị', { exact: true }).fill(name);
  await sidebar.getByLabel('Loại', { exact: true }).selectOption(kind);
  await sidebar.getByRole('button', { name: 'Xong', exact: true }).click();
}

/** `chungsuc don-doc`: who would get what, mails as files, and what people typed as text and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { changed, DAY, ledger, ofUnit, openReminding, type Reminding, setting, states } from './reminding.ts';

let reminding: Reminding;
beforeAll(async () => {
  reminding = await openReminding();
});
afterAll(() => reminding?.program.remove());

const TITLE = 'Chung sức xây dựng NTM xã Điềm Mặc năm 2024';
const SUBJECT = `Kính đề nghị hoàn thành trước ngày 20/5/2024: ${TITLE}`;

/** Units of the workbook whose tab is not there. */
const WITHOUT_TAB = [
  'Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể)',
  ...['Trường Mầm non', 'Trường Trung học cơ sở', 'Trạm Y tế'],
  ...[1, 2, 3, 5, 6, 7, 8, 10].map((number) => `Xóm ${number}`),
];

describe('--json', () => {
  test('is one object of who would get what and why, and nothing is written', async () => {
    const path = reminding.book();
    const before = readFileSync(path);
    const { code, out, err } = await reminding.list(path, { args: ['--json'] });
    expect([code, err, out.split('\n').length]).toEqual([0, '', 2]);
    expect(out).toBe(
      `${JSON.stringify({
        on: DAY,
        occasion: '-3',
        mails: [
          {
            unit: 'TH',
            to: 'th@mau.example',
            subject: `${SUBJECT} - Trường Tiểu học`,
            state: 'would-send',
            note: '',
            reasons: ['NO_LIST', 'LIST_HAS_ERRORS', 'REMAINING'],
          },
          ...['9', '11'].map((number) => ({
            unit: `X${number.padStart(2, '0')}`,
            to: `x${number.padStart(2, '0')}@mau.example`,
            subject: `${SUBJECT} - Xóm ${number}`,
            state: 'would-send',
            note: '',
            reasons: ['NO_LIST'],
          })),
          {
            unit: 'X04',
            to: '',
            subject: `${SUBJECT} - Xóm 4`,
            state: 'no-address',
            note: 'Địa chỉ thư ghi không đúng: x04@mau. Sửa ở cột «Email» của trang «Đơn vị»',
            reasons: ['NO_LIST'],
          },
        ],
        thanks: [
          {
            unit: 'DN',
            to: 'dn@mau.example',
            subject: `Thư cảm ơn: ${TITLE} - Doanh nghiệp`,
            state: 'would-send',
            note: '',
          },
        ],
        digest: null,
        unread: WITHOUT_TAB,
      })}\n`,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['so.xlsx']);
  });

  test('of the whole sample: neither businesses nor donors are reminded', async () => {
    const path = reminding.program.path('mau.xlsx');
    const { mails, thanks } = JSON.parse((await reminding.list(path, { args: ['--json'] })).out);
    expect(mails.map(({ unit }: { unit: string }) => unit)).toEqual(
      'TH X09 X11 CQ MN THCS YT X01 X03 X06 X10 X04'.split(' '),
    );
    expect(thanks.map(({ unit }: { unit: string }) => unit)).toEqual(['DN', 'HT']);
  });

  test('the day before the first occasion nobody is due', async () => {
    const { out } = await reminding.list(reminding.book(), { day: '2024-05-12', args: ['--json'] });
    expect(JSON.parse(out)).toMatchObject({ on: '2024-05-12', occasion: null, mails: [] });
  });

  test('the chairman is told once a week', async () => {
    const path = reminding.book();
    await changed(path, path, (book) => [setting(book, 'Email chủ tịch', 'chutich@xa.example.vn')]);
    const { out } = await reminding.list(path, { args: ['--json'] });
    expect(JSON.parse(out).digest).toMatchObject({
      to: 'chutich@xa.example.vn',
      subject: `Tiến độ đến ngày 17/5/2024: ${TITLE}`,
      state: 'would-send',
      note: '',
    });
  });
});

test('for people: the day, the occasion, each unit with its reasons, and how to send', async () => {
  const { code, out, err } = await reminding.list(reminding.book());
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Ngày 17\/5\/2024\. Đợt nhắc: trước hạn 3 ngày\.\n/);
  expect(out).toMatch(
    /^Sẽ gửi +TH +th@mau\.example\n +chưa báo xong danh sách; danh sách còn lỗi; còn vận động$/m,
  );
  expect(out).toMatch(/^Chưa có địa chỉ +X04$/m);
  expect(out).toContain(`Không nhắc được vì không đọc được trang: ${WITHOUT_TAB.join(', ')}. Xem`);
  expect(out).toMatch(/Chưa gửi thư nào\. Để gửi, chạy lại với --gui\.\n$/);
});

describe('--gui without a server', () => {
  test('the mails are files beside the workbook, once an occasion', async () => {
    const path = reminding.book();
    const folder = join(dirname(path), 'so-thu-gui');
    const first = await reminding.send(path);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('4 thư đã ghi thành tệp, chờ mở ra gửi.');
    expect(first.out).toMatch(/^Đã ghi tệp +TH /m);
    expect(first.out).toContain('Chưa có địa chỉ thư dùng được: Xóm 4.');
    expect(first.out).toContain(`tệp .eml trong thư mục «${folder}»`);
    const names = readdirSync(folder);
    expect((await mailsIn(folder)).map(({ to }) => to?.[0]?.address)).toEqual(
      ['th', 'x09', 'x11', 'dn'].map((name) => `${name}@mau.example`),
    );
    const sent = ['TH -3 đã gửi', 'X09 -3 đã gửi', 'X11 -3 đã gửi', 'DN cảm ơn 7.000.000 đã gửi'];
    expect(await ledger(path)).toEqual(sent);
    expect(readdirSync(dirname(path)).sort()).toEqual(['so-thu-gui', 'so.xlsx']);

    const bytes = readFileSync(path);
    const again = await reminding.send(path, { day: '2024-05-18', args: ['--json'] });
    expect([again.code, again.err]).toEqual([0, '']);
    expect(states(again.out)).toEqual([
      'TH already-sent',
      'X04 no-address',
      'X09 already-sent',
      'X11 already-sent',
    ]);
    expect(readdirSync(folder)).toEqual(names);
    expect(readFileSync(path).equals(bytes)).toBe(true);

    const next = await reminding.send(path, { day: '2024-05-19', args: ['--han-muc', '1', '--json'] });
    expect(JSON.parse(next.out).occasion).toBe('-1');
    expect(states(next.out)).toEqual(['TH sent', 'X09 over-quota', 'X11 over-quota', 'X04 no-address']);
    expect(await ledger(path)).toEqual([...sent, 'TH -1 đã gửi']);
    expect(readdirSync(folder)).toHaveLength(names.length + 1);
  });

  test('a day between occasions makes good what the number of mails did not reach', async () => {
    const path = reminding.book();
    const folder = join(dirname(path), 'thư riêng');
    const few = await reminding.send(path, { args: ['--han-muc', '2', '--thu-muc', folder] });
    expect([few.code, few.err]).toEqual([0, '']);
    expect(few.out).toMatch(/^Để ngày mai +X11 /m);
    expect(few.out).toContain(
      '2 thư đã ghi thành tệp, chờ mở ra gửi; 2 thư để ngày mai vì hết hạn mức trong ngày.',
    );
    expect(await ledger(path)).toEqual(['TH -3 đã gửi', 'X09 -3 đã gửi']);

    const day = '2024-05-18';
    const list = await reminding.list(path, { day, args: ['--json'] });
    expect(JSON.parse(list.out).occasion).toBe('-3');
    expect(states(list.out).sort()).toEqual([
      'DN would-send',
      'TH already-sent',
      'X04 no-address',
      'X09 already-sent',
      'X11 would-send',
    ]);
    const rest = await reminding.send(path, { day, args: ['--thu-muc', folder] });
    expect(rest.out).toContain('2 thư đã ghi thành tệp, chờ mở ra gửi.');
    expect(await ledger(path)).toContain('X11 -3 đã gửi');
    expect(readdirSync(folder)).toHaveLength(4);
    expect(existsSync(join(dirname(path), 'so-thu-gui'))).toBe(false);
  });
});

describe('what people typed is text', () => {
  const NAMES = {
    TH: 'Trường <script>alert(1)</script> & "TH"\r\nBcc: ke@xau.example',
    X09: '=HYPERLINK("http://xau.example";"Xóm 9")',
    X11: '../../../etc/\u202Efdp.exe\\..\\con',
  };

  test('in mails, in their names and in the workbook', async () => {
    const path = reminding.book();
    await changed(path, path, (book) => [
      ...Object.entries(NAMES).map(([unit, stringValue]) =>
        ofUnit(book, unit, 'Tên đơn vị', { stringValue }),
      ),
      ofUnit(book, 'TH', 'Người phụ trách', { stringValue: '<img src=x onerror=alert(1)>' }),
      ofUnit(book, 'X04', 'Email', { stringValue: 'x04@mau.example\r\nBcc: ke@xau.example' }),
      ofUnit(book, 'DN', 'Email', { stringValue: '=1+1@mau.example' }),
    ]);
    const { code, out, err } = await reminding.send(path, { args: ['--json'] });
    expect([code, err]).toEqual([0, '']);
    expect(states(out)).toEqual(['TH sent', 'X09 sent', 'X11 sent', 'X04 no-address']);
    const beside = readdirSync(dirname(path)).sort();
    expect(beside).toEqual(['so-thu-gui', 'so.xlsx']);
    const folder = join(dirname(path), 'so-thu-gui');
    for (const name of readdirSync(folder)) expect(name).toMatch(/^[a-z0-9-]+\.eml$/);
    const [th, x09, x11] = await mailsIn(folder);
    expect(th?.subject).toBe(`${SUBJECT} - Trường <script>alert(1)</script> & "TH" Bcc: ke@xau.example`);
    expect(x09?.subject).toBe(`${SUBJECT} - ${NAMES.X09}`);
    expect(x11?.subject).toBe(`${SUBJECT} - ${NAMES.X11.replace('\u202E', '')}`);
    expect(th?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;TH&quot;');
    for (const mail of [th, x09, x11]) {
      expect(mail?.html).not.toMatch(/<script|<img/i);
      expect(mail?.headers.map(({ key }) => key).sort()).toEqual([
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'reply-to',
        'subject',
        'to',
        // Outlook opens it as a mail to be sent, not as one that came.
        'x-unsent',
      ]);
    }
    expect((await ledger(path)).length).toBe(3);
  });
});

/** The mails of a folder, in the order in which they were written. */
async function mailsIn(folder: string): Promise<Email[]> {
  const mails = readdirSync(folder).map((name) => PostalMime.parse(readFileSync(join(folder, name))));
  const order = ['th', 'x09', 'x11', 'dn'];
  const place = ({ to }: Email) => order.indexOf(to?.[0]?.address?.split('@')[0] ?? '');
  return (await Promise.all(mails)).sort((a, b) => place(a) - place(b));
}

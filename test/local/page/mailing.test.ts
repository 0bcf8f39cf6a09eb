/** Reminders from the page: each line of the log is in the file before its mail leaves, whatever happens meanwhile. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ACCOUNTANT, changed, ledger, ofUnit, setting, slowServer } from '../../e2e/reminding.ts';
import { declaration, mailing } from './mailing.ts';
import { ask, listen, openPage, pageOf, tabIn, until, write } from './support.ts';

const of = mailing();

describe('mails leave', () => {
  test('one by one, each after its line is in the file, and while no other program sends', async () => {
    const seen: string[][] = [];
    const lock = join(dirname(of.path), '.so.xlsx.dang-gui');
    await of.open(async () => {
      expect(existsSync(lock)).toBe(true);
      seen.push(await ledger(of.path));
    });
    const { value, error, changed: isOther } = await of.byHand('CQ', 'MN');
    expect([error, isOther, of.mailed]).toEqual([undefined, true, ['CQ', 'MN']]);
    expect(value).toMatchObject({
      units: [
        { unit: 'CQ', state: 'sent' },
        { unit: 'MN', state: 'sent' },
      ],
      lines: ['2 thư đã gửi.'],
    });
    expect(seen).toEqual([['CQ -3 đang gửi'], ['CQ -3 đã gửi', 'MN -3 đang gửi']]);
    expect(await ledger(of.path)).toEqual(['CQ -3 đã gửi', 'MN -3 đã gửi']);
    expect(existsSync(lock)).toBe(false);
    expect(of.events).toContainEqual(expect.objectContaining({ kind: 'reload' }));
    expect((await of.byHand('CQ')).value).toMatchObject({ units: [{ unit: 'CQ', state: 'already-sent' }] });
    expect(of.mailed).toEqual(['CQ', 'MN']);
  });

  test('from the menu: to those who are due today, as many as may go', async () => {
    await of.open(() => {}, 2);
    const { error, shown } = await of.call('menuRemindersSend');
    expect(error).toBeUndefined();
    expect(shown).toContainEqual({
      kind: 'alert',
      title: 'Gửi thư nhắc hôm nay',
      text: expect.stringMatching(/^2 thư đã gửi; \d thư để ngày mai vì hết hạn mức trong ngày\./),
    });
    expect(of.mailed).toEqual(['CQ', 'MN']);
    expect(await ledger(of.path)).toEqual(['CQ -3 đã gửi', 'MN -3 đã gửi']);
  });

  test('by no door that is not for a page', async () => {
    await of.open();
    const before = readFileSync(of.path);
    for (const door of [
      'runRemindersSend',
      'dailyRemindersSend',
      'runConsolidate',
      'runTicked',
      'editedSheet',
      'onOpen',
      'sideNothingSend',
      'sideRemindersSend.call',
    ]) {
      const { error } = await of.call(door);
      expect([door, error]).toEqual([door, 'Không có việc này trong thực đơn. Hãy tải lại trang.']);
    }
    expect(of.mailed).toEqual([]);
    expect(readFileSync(of.path).equals(before)).toBe(true);
  });

  test('while pages hear and are served; their edits wait', async () => {
    await changed(of.path, of.path, (book) => [setting(book, 'Email kế toán', ACCOUNTANT)]);
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await slowServer(() => released);
    process.env['CHUNGSUC_SMTP'] = `smtp://127.0.0.1:${server.port}`;
    const page = await openPage(of.path).finally(() => delete process.env['CHUNGSUC_SMTP']);
    const told = listen(page, 'page-one');
    await Promise.all([told.open, page.book()]);
    const answer = page.call('sideReminderTestSend', { unit: 'CQ' });
    await until(() => server.mailed.length > 0);

    let isEdited = false;
    const { sheetId, box } = await declaration(of.path);
    const edited = pageOf(page.server, 'page-two')
      .edit([write(sheetId, box.row, box.column + 1, { stringValue: 'Chờ' })])
      .finally(() => {
        isEdited = true;
      });
    expect((await ask(page.port, page.base)).status).toBe(200);
    const late = listen(page, 'page-three');
    await late.open;
    expect([isEdited, told.events]).toEqual([false, []]);
    release?.();
    expect(await answer).toMatchObject({ value: { to: ACCOUNTANT, lines: ['1 thư đã gửi.'] } });
    // Seen from before the mails, the sheet may be another.
    expect((await edited).state).toBe('refused');
    await until(() => late.events.length > 0);
    expect(late.events[0]).toMatchObject({ kind: 'reload' });
    told.close();
    late.close();
    await page.server.close();
  });
});

describe('the run stops, nothing more is mailed, and the workbook is that of the file', () => {
  const READ_BACK = /^Không ghi được vào tệp «so\.xlsx» trong lúc gửi thư/;
  const readBack = () =>
    of.events.filter((event) => event.kind === 'reload' && READ_BACK.test(event.message ?? ''));

  test('when another program writes it while a mail is on its way', async () => {
    let theirs = Buffer.alloc(0);
    await of.open(async (to) => {
      if (to !== 'CQ') return;
      await changed(of.path, of.path, (book) => [
        ofUnit(book, 'CQ', 'Điện thoại', { stringValue: '0900 123 456' }),
      ]);
      theirs = readFileSync(of.path);
    });
    const { value } = await of.byHand('CQ', 'MN', 'YT');
    expect(of.mailed).toEqual(['CQ']);
    expect(value).toMatchObject({
      lines: expect.arrayContaining([expect.stringContaining('kết quả chưa ghi được vào nhật ký')]),
    });
    expect(readFileSync(of.path).equals(theirs)).toBe(true);
    expect(readBack()).toHaveLength(1);
    expect(JSON.stringify((await of.store.book()).data)).toContain('0900 123 456');

    expect((await of.byHand('CQ', 'MN')).error).toBeUndefined();
    expect(of.mailed).toEqual(['CQ', 'MN']);
    expect(await ledger(of.path)).toEqual(['CQ -3 chưa rõ', 'MN -3 đã gửi']);
  });

  test('when the file is open in LibreOffice, from the beginning or meanwhile', async () => {
    const lock = join(dirname(of.path), '.~lock.so.xlsx#');
    await of.open(() => writeFileSync(lock, ''));
    writeFileSync(lock, '');
    const before = readFileSync(of.path);
    expect((await of.byHand('CQ', 'MN')).error).toContain('đang mở trong Excel hoặc LibreOffice');
    expect([of.mailed, readBack().length]).toEqual([[], 1]);
    expect(readFileSync(of.path).equals(before)).toBe(true);
    const rows = tabIn(await of.store.snapshot(), 'Nhật ký nhắc').sheet.data?.[0]?.rowData;
    expect(JSON.stringify(rows)).not.toContain('đang gửi');

    rmSync(lock);
    await of.byHand('CQ', 'MN');
    expect([of.mailed, readBack().length]).toEqual([['CQ'], 2]);
    expect(await ledger(of.path)).toEqual(['CQ -3 đang gửi']);
  });

  test('when the file is moved away meanwhile, and it is whole when it is back', async () => {
    await of.open(() => renameSync(of.path, `${of.path}.cu`));
    await of.byHand('CQ', 'MN');
    expect(of.mailed).toEqual(['CQ']);
    expect(existsSync(of.path)).toBe(false);
    renameSync(`${of.path}.cu`, of.path);
    await of.store.book();
    expect(await ledger(of.path)).toEqual(['CQ -3 đang gửi']);
    expect((await of.byHand('CQ')).value).toMatchObject({ units: [{ unit: 'CQ', state: 'unknown' }] });
    expect(of.mailed).toEqual(['CQ']);
  });
});

describe('nothing is mailed', () => {
  test('from a workbook whose last edit is not in the file', async () => {
    await of.open();
    const { sheetId, box } = await declaration(of.path);
    writeFileSync(join(dirname(of.path), '.~lock.so.xlsx#'), '');
    expect((await of.edit(write(sheetId, box.row, box.column + 1, { stringValue: 'x' }))).state).toBe(
      'unsaved',
    );
    expect((await of.byHand('CQ')).error).toContain('đang mở trong LibreOffice');
    expect(of.mailed).toEqual([]);
  });

  test('while another program sends for the workbook; one that is no more keeps nobody', async () => {
    await of.open();
    const lock = join(dirname(of.path), '.so.xlsx.dang-gui');
    writeFileSync(lock, `${process.ppid}`);
    expect((await of.byHand('CQ')).error).toMatch(/^Một chương trình khác đang gửi thư của sổ «so\.xlsx»/);
    expect([of.mailed, existsSync(lock)]).toEqual([[], true]);
    writeFileSync(lock, '999999999');
    expect((await of.byHand('CQ')).error).toBeUndefined();
    expect([of.mailed, existsSync(lock)]).toEqual([['CQ'], false]);
  });
});

import { sideGoTo } from '../../src/addon.ts';
import { fakeServices } from './fake-services.ts';

/** A screen that shows the file `active`, with tabs 7 and 9 of ten rows; what is activated is noted. */
function screen(properties: Record<string, string> | null = {}, activeId: string | null = 'active') {
  fakeServices({ properties, activeId });
  const went: string[] = [];
  const sheet = (id: number) => ({
    getSheetId: () => id,
    getRange: (cell: string) => {
      if (Number(cell.replace(/\D/g, '')) > 10) throw new Error('Range not found');
      return { activate: () => went.push(`${id}!${cell}`) };
    },
  });
  const getUrl = () => `https://docs.google.com/spreadsheets/d/${activeId}/edit`;
  const file = { getId: () => activeId, getUrl, getSheets: () => [sheet(7), sheet(9)] };
  Object.assign(globalThis, { SpreadsheetApp: { getActiveSpreadsheet: () => activeId && file } });
  return went;
}

test('the cell of the file in front is brought before the person', () => {
  const went = screen();
  expect(sideGoTo(9, 'F8')).toEqual({ shown: true });
  expect(went).toEqual(['9!F8']);
});

test('where the campaign’s workbook is another file, its address is given and nothing on the screen moves', () => {
  const went = screen({ workbookId: 'so-xa' });
  expect(sideGoTo(9, 'F8')).toEqual({
    shown: false,
    link: 'https://docs.google.com/spreadsheets/d/so-xa/edit#gid=9&range=F8',
  });
  expect(went).toEqual([]);
});

test('a tab that is gone is told in words', () => {
  const went = screen();
  expect(() => sideGoTo(8, 'F8')).toThrow(/^Trang này không còn trong bảng tính\./);
  expect(went).toEqual([]);
});

test('a cell beyond the tab, its rows deleted, is told in words', () => {
  screen();
  expect(() => sideGoTo(9, 'F12')).toThrow(/^Trang này không còn ô F12/);
});

test('a call that is not of the sidebar’s making moves nothing', () => {
  const went = screen();
  for (const cell of ['A1:Z9', 'MN!A1', '']) expect(() => sideGoTo(9, cell)).toThrow(/không đúng dạng/);
  expect(went).toEqual([]);
});

test('what Google refuses is told as a failure', () => {
  screen();
  Object.assign(globalThis, {
    SpreadsheetApp: {
      getActiveSpreadsheet: () => {
        throw new Error('Service unavailable: Spreadsheets');
      },
    },
  });
  expect(() => sideGoTo(9, 'F8')).toThrow('Máy chủ của Google đang trục trặc.');
});

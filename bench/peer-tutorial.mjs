/**
 * The script that tutorials teach: a `getRange().getValues()` for each tab, and each cell of the summary written by itself. Its
 * SpreadsheetApp is a thin one over the very stand-in of the Sheets API that our bundle runs on, so calls are counted alike.
 *
 *   node bench/peer-tutorial.mjs <folder of the bundled sources> <units> <rows>
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expected, HEADERS, lists, targetOf } from './peer-data.mjs';

const [folder, unitsText, rowsText] = process.argv.slice(2);
const [units, rows] = [Number(unitsText), Number(rowsText)];
const { createSheetsService } = await import(pathToFileURL(join(folder, 'sources.mjs')).href);

const cell = (value) => ({
  userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
});
const tab = (sheetId, title, table) => ({
  properties: {
    sheetId,
    title,
    gridProperties: { rowCount: table.length + 1, columnCount: 8 },
  },
  data: [{ rowData: table.map((values) => ({ values: values.map(cell) })) }],
});
const given = lists(units, rows);
const service = createSheetsService({
  spreadsheetId: 'local',
  properties: { title: 'Đo', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
  sheets: [
    tab(1, 'Đơn vị', [['Mã', 'Tên'], ...given.map(({ code, name }) => [code, name])]),
    tab(2, 'Tổng hợp', [['Mã', 'Tên', 'Số người', 'Mức', 'Đã nộp', 'Còn'], ...given.map(() => [''])]),
    ...given.map(({ code, people }, place) => tab(10 + place, code, [HEADERS, ...people])),
  ],
});

let calls = 0;
const ids = new Map([['Đơn vị', 1], ['Tổng hợp', 2], ...given.map(({ code }, place) => [code, 10 + place])]);
const contentOf = ({ userEnteredValue: value } = {}) => value?.numberValue ?? value?.stringValue ?? '';
const letter = (column) => String.fromCharCode(64 + column);
const SpreadsheetApp = {
  getActive: () => ({
    getSheetByName: (title) => ({
      getLastRow() {
        calls += 1;
        const ranges = [`'${title}'!A:A`];
        const { sheets } = service.get('local', {
          ranges,
          fields: 'sheets.data.rowData.values.userEnteredValue',
        });
        return sheets[0].data[0].rowData.length;
      },
      getRange: (row, column, height = 1, width = 1) => ({
        getValues() {
          calls += 1;
          const ranges = [`'${title}'!${letter(column)}:${letter(column + width - 1)}`];
          const { sheets } = service.get('local', {
            ranges,
            fields: 'sheets.data.rowData.values.userEnteredValue',
          });
          const rowData = sheets[0].data[0].rowData.slice(row - 1, row - 1 + height);
          return rowData.map(({ values = [] }) => values.map(contentOf));
        },
        setValue(value) {
          calls += 1;
          const start = { sheetId: ids.get(title), rowIndex: row - 1, columnIndex: column - 1 };
          const fields = 'userEnteredValue';
          service.batchUpdate(
            { requests: [{ updateCells: { start, rows: [{ values: [cell(value)] }], fields } }] },
            'local',
          );
        },
      }),
    }),
  }),
};

function tongHop() {
  const book = SpreadsheetApp.getActive();
  const register = book.getSheetByName('Đơn vị');
  const summary = book.getSheetByName('Tổng hợp');
  const totals = { target: 0, paid: 0, remaining: 0 };
  register
    .getRange(2, 1, register.getLastRow() - 1, 2)
    .getValues()
    .forEach(([code, name], place) => {
      const sheet = book.getSheetByName(code);
      const people = sheet.getRange(2, 1, sheet.getLastRow() - 1, 4).getValues();
      let [target, paid, remaining] = [0, 0, 0];
      for (const [, , income, sum] of people) {
        target += targetOf(income);
        paid += sum;
        remaining += Math.max(0, targetOf(income) - sum);
      }
      [code, name, people.length, target, paid, remaining].forEach((value, column) => {
        summary.getRange(place + 2, column + 1).setValue(value);
      });
      totals.target += target;
      totals.paid += paid;
      totals.remaining += remaining;
    });
  return totals;
}

const start = performance.now();
const totals = tongHop();
const ms = performance.now() - start;
if (JSON.stringify(totals) !== JSON.stringify(expected(units, rows))) throw new Error('Another sum');
process.stdout.write(`${JSON.stringify({ calls, ms })}\n`);

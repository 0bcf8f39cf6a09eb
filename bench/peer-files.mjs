/**
 * The files that the ways over files start from: lists alone (for exceljs), the same with formulas made by hand (for
 * LibreOffice), and our own workbook with the same people (for `chungsuc tong-hop`; not where it is larger than that takes).
 *
 *   node bench/peer-files.mjs <folder of the bundled sources> <units> <rows> <with our own: yes or no>
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workbook } from '@cj-tech-master/excelts';
import { HEADERS, lists } from './peer-data.mjs';

const [folder, unitsText, rowsText, own] = process.argv.slice(2);
const [units, rows] = [Number(unitsText), Number(rowsText)];
const given = lists(units, rows);

const plain = new Workbook();
const formulas = new Workbook();
const summary = formulas.addWorksheet('Tổng hợp');
summary.addRow(['Mã', 'Số người', 'Mức', 'Đã nộp', 'Còn']);
for (const { code, people } of given) {
  plain.addWorksheet(code).addRows([HEADERS, ...people]);
  const sheet = formulas.addWorksheet(code);
  sheet.addRow([...HEADERS, 'Mức', 'Còn']);
  people.forEach((person, place) => {
    const row = place + 2;
    sheet.addRow([
      ...person,
      { formula: `IF(C${row}="Từ 5 triệu trở lên",450000,300000)` },
      { formula: `MAX(0,E${row}-D${row})` },
    ]);
  });
  const all = (column) => ({ formula: `SUM('${code}'!${column}2:${column}${rows + 1})` });
  summary.addRow([code, { formula: `COUNTA('${code}'!A2:A${rows + 1})` }, all('E'), all('D'), all('F')]);
}
summary.addRow([
  'Cộng',
  ...['B', 'C', 'D', 'E'].map((column) => ({ formula: `SUM(${column}2:${column}${units + 1})` })),
]);
await plain.xlsx.writeFile(join(folder, `lists-${units}-${rows}.xlsx`));
await formulas.xlsx.writeFile(join(folder, `formulas-${units}-${rows}.xlsx`));

if (own === 'yes') {
  const { createSheetsService, newSpreadsheet, setUp, SNAPSHOT_FIELDS, writeXlsxFile } = await import(
    pathToFileURL(join(folder, 'sources.mjs')).href
  );
  const now = { today: { year: 2024, month: 5, day: 24 }, at: '2024-05-24T08:00:00+07:00', who: '' };
  const service = createSheetsService(newSpreadsheet('Đo'));
  const wishes = { units: given.map(({ code, name }) => ({ code, name, kind: 'school' })) };
  const send = (requests) => service.batchUpdate({ requests }, 'local');
  send(setUp(service.get('local', { fields: SNAPSHOT_FIELDS }), now, wishes).requests);
  for (const { code, people } of given) {
    const { properties, data } = service.snapshot().sheets.find((sheet) => sheet.properties.title === code);
    const header = data[0].rowData.findIndex(({ values = [] }) =>
      values.some(({ userEnteredValue }) => userEnteredValue?.stringValue === HEADERS[0]),
    );
    const columns = HEADERS.map((name) =>
      data[0].rowData[header].values.findIndex(
        ({ userEnteredValue }) => userEnteredValue?.stringValue === name,
      ),
    );
    const { sheetId, gridProperties } = properties;
    const short = header + 1 + rows - gridProperties.rowCount;
    if (short > 0) send([{ appendDimension: { sheetId, dimension: 'ROWS', length: short } }]);
    send(
      columns.map((columnIndex, at) => ({
        updateCells: {
          start: { sheetId, rowIndex: header + 1, columnIndex },
          rows: people.map((person) => ({
            values: [
              {
                userEnteredValue:
                  typeof person[at] === 'number' ? { numberValue: person[at] } : { stringValue: person[at] },
              },
            ],
          })),
          fields: 'userEnteredValue',
        },
      })),
    );
  }
  await writeXlsxFile(join(folder, `own-${units}-${rows}.xlsx`), service.snapshot());
}
process.stdout.write('{}\n');

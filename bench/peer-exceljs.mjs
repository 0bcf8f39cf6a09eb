/**
 * The script that a programmer writes over files: exceljs reads the workbook of lists, adds up, writes a summary and saves.
 *
 *   node bench/peer-exceljs.mjs <folder for the files> <units> <rows>
 */
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { expected, targetOf } from './peer-data.mjs';

const [folder, unitsText, rowsText] = process.argv.slice(2);
const [units, rows] = [Number(unitsText), Number(rowsText)];

const start = performance.now();
const book = new Workbook();
await book.xlsx.readFile(join(folder, `lists-${units}-${rows}.xlsx`));
const read = performance.now();
const summary = book.addWorksheet('Tổng hợp');
summary.addRow(['Mã', 'Số người', 'Mức', 'Đã nộp', 'Còn']);
const totals = { target: 0, paid: 0, remaining: 0 };
for (const sheet of book.worksheets) {
  if (!/^U\d+$/.test(sheet.name)) continue;
  let [count, target, paid, remaining] = [0, 0, 0, 0];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const asked = targetOf(row.getCell(3).value);
    const sum = row.getCell(4).value ?? 0;
    count += 1;
    target += asked;
    paid += sum;
    remaining += Math.max(0, asked - sum);
  });
  summary.addRow([sheet.name, count, target, paid, remaining]);
  totals.target += target;
  totals.paid += paid;
  totals.remaining += remaining;
}
const worked = performance.now();
await book.xlsx.writeFile(join(folder, 'exceljs-out.xlsx'));
const wrote = performance.now();
if (JSON.stringify(totals) !== JSON.stringify(expected(units, rows))) throw new Error('Another sum');
process.stdout.write(
  `${JSON.stringify({ readMs: read - start, workMs: worked - read, writeMs: wrote - worked, ms: wrote - start })}\n`,
);

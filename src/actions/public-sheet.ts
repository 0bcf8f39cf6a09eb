import { escaped } from '../text/html.ts';
import { vietnameseNumber } from '../text/vi.ts';
import { HOW_TO_PRINT, PUBLIC_TOLD } from '../text/vi-public.ts';
import type { PublicTable } from '../workbook/public-tab.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { publicBoard } from './public-board.ts';
import { PUBLIC_STYLE } from './public-style.ts';

/** The board as a page for A4 landscape, to be put up: a whole HTML document without a script, in which all that people typed is text. */
export function publicSheet(snapshot: Spreadsheet, now: Now): Outcome<string> {
  const { board } = publicBoard(assess(snapshot, now.today), now);
  const report = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${PUBLIC_TOLD.title} - ${board.campaign}`)}</title>
<style>${PUBLIC_STYLE}</style>
</head>
<body>
<p class="bar">${HOW_TO_PRINT}</p>
<main>
<p class="issuer">${escaped(board.issuer)}</p>
<h1>${escaped(board.title)}</h1>
<p class="about">${escaped(board.campaign)}</p>
${board.notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('\n')}
${board.tables.map(tableOf).join('\n')}
<p class="note">${escaped(board.end)}</p>
</main>
</body>
</html>
`;
  return { requests: [], protections: [], notice: { title: PUBLIC_TOLD.title, lines: [] }, report };
}

function tableOf({ heading, note, columns, rows }: PublicTable): string {
  const head = columns.map(({ header }) => `<th>${escaped(header)}</th>`).join('');
  const lines = rows.map(({ look, cells }) => {
    const tds = columns.map(({ look: kind }, at) => {
      const value = cells[at] ?? '';
      if (typeof value === 'number')
        return `<td class="n">${value === 0 ? '–' : vietnameseNumber(value)}</td>`;
      return `<td${kind === 'text' ? '' : ' class="c"'}>${escaped(value)}</td>`;
    });
    return `<tr${look === 'plain' ? '' : ` class="${look}"`}>${tds.join('')}</tr>`;
  });
  return [
    `<h2>${escaped(heading)}</h2>`,
    note === '' ? '' : `<p>${escaped(note)}</p>`,
    rows.length === 0
      ? ''
      : `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`,
  ].join('\n');
}

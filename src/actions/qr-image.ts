import { encode } from 'uqr';
import { escaped } from '../text/html.ts';

/** How a QR code is drawn: as a vector to be printed, and as a table for mail programs, which show no SVG. */

/** White modules around a code, which readers need (ISO/IEC 18004). */
const QUIET = 4;

/** A code as SVG, a unit a module, as large as the page makes it. @param label what it is, for those who cannot see it */
export function qrSvg(payload: string, label: string): string {
  const rows = modules(payload);
  const size = rows.length + 2 * QUIET;
  const dark = rows.flatMap((row, y) => {
    let x = QUIET;
    return runs(row).map(({ isDark, length }) => {
      const start = x;
      x += length;
      return isDark ? `M${start} ${y + QUIET}h${length}v1h-${length}z` : '';
    });
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(label)}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`
  );
}

/** Pixels of a module in a mail: a code of ours is some 180 wide. */
const PIXELS = 4;

/**
 * A code as a table of black and white cells, which a mail program shows without fetching anything; neighbours of one
 * colour are one cell. @param label what it is, for those who cannot see it
 */
export function qrTable(payload: string, label: string): string {
  const rows = modules(payload);
  const side = rows.length * PIXELS;
  const cells = (row: readonly boolean[]) =>
    runs(row).map(({ isDark, length }) => {
      const across = length === 1 ? '' : ` colspan="${length}"`;
      return `<td${across}${isDark ? ' bgcolor="#000"' : ''}></td>`;
    });
  // A row of single cells gives the columns their widths: some mail programs know no fixed layout.
  const ruler = `<tr height="1">${`<td width="${PIXELS}"></td>`.repeat(rows.length)}</tr>`;
  const lines = rows.map((row) => `<tr height="${PIXELS}">${cells(row).join('')}</tr>`);
  const bare = 'cellspacing="0" cellpadding="0" border="0"';
  return (
    `<table role="img" aria-label="${escaped(label)}" ${bare} bgcolor="#fff"><tr><td style="padding:${QUIET * PIXELS}px;background:#fff">` +
    `<table role="presentation" ${bare} width="${side}" style="width:${side}px;table-layout:fixed;font-size:0;line-height:0">${ruler}${lines.join('')}</table>` +
    '</td></tr></table>'
  );
}

/** The modules of a code, row by row, dark ones true; up to 15% of them may be lost (level M). */
function modules(payload: string): readonly (readonly boolean[])[] {
  return encode(payload, { ecc: 'M', border: 0 }).data;
}

interface Run {
  readonly isDark: boolean;
  readonly length: number;
}

/** A row as runs of one colour. */
function runs(row: readonly boolean[]): Run[] {
  const found: Run[] = [];
  let start = 0;
  row.forEach((isDark, at) => {
    if (row[at + 1] === isDark) return;
    found.push({ isDark, length: at + 1 - start });
    start = at + 1;
  });
  return found;
}

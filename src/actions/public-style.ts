/** A board to be put up: A4 landscape, the head of a table on each of its pages. */
export const PUBLIC_STYLE = `
@page { size: A4 landscape; margin: 15mm; @bottom-center { content: counter(page); font: 11pt "Times New Roman", "Liberation Serif", serif; } }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: #fff; color: #000; font: 13pt/1.3 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
main { max-width: 267mm; margin: 0 auto; }
h1, h2, p { margin: 0; overflow-wrap: anywhere; }
h1 { margin-top: 3mm; text-align: center; font-size: 17pt; }
.issuer, .about { font-weight: bold; }
.about { text-align: center; }
.note { margin-top: 1.5mm; font-style: italic; text-align: center; }
h2 { margin-top: 6mm; font-size: 13.5pt; break-after: avoid; }
h2 + p { margin-top: 1mm; break-after: avoid; }
table { width: 100%; margin-top: 2mm; border-collapse: collapse; font-size: 12pt; }
th, td { padding: 1mm 1.8mm; border: 1px solid #666; }
th { background: #e3efe6; }
th:first-child { width: 12mm; }
td { overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.n { text-align: right; white-space: nowrap; }
.c { text-align: center; }
.group { font-weight: bold; background: #f3f7f4; break-after: avoid; }
.total { font-weight: bold; background: #cfe5d5; }
.bar { padding: 8px 12px; margin-bottom: 12px; background: #f3f6fa; font-family: Arial, "Liberation Sans", sans-serif; font-size: 10.5pt; }
@media screen { main { padding: 12px; } }
@media print { .bar { display: none; } }
`;

/** A paper as Nghị định 30/2020/NĐ-CP has it: A4, margins 20, 20, 30 and 15 mm, the page’s number at the top from the second on. */
export const HANDOVER_STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: #fff; color: #000; font: 13pt/1.25 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
main { max-width: 165mm; margin: 0 auto; }
h1, h2, p, ol, ul { margin: 0; overflow-wrap: anywhere; }
header { display: flex; gap: 4mm; text-align: center; font-size: 12pt; }
header > div { flex: 1 1 45%; min-width: 0; }
header > div:last-child { flex-basis: 55%; }
.motto { font-size: 13pt; text-decoration: underline; text-underline-offset: 3px; }
header i { font-size: 13pt; }
h1 { margin-top: 5mm; text-align: center; font-size: 14pt; }
.about { margin-bottom: 2mm; text-align: center; }
h2 { margin-top: 2.5mm; font-size: 13pt; break-after: avoid; }
.text { margin-top: 1mm; text-indent: 10mm; text-align: justify; }
.basis { font-style: italic; }
.note { margin-top: 1mm; font-size: 11.5pt; font-style: italic; break-after: avoid; }
table + .note { break-before: avoid; break-after: auto; }
.heading { break-inside: avoid; break-after: avoid; }
ol, ul { padding-left: 12mm; }
li { padding-left: 1mm; }
table { width: 100%; margin-top: 1.5mm; border-collapse: collapse; font-size: 11.5pt; line-height: 1.25; }
th, td { padding: 0.8mm 1.5mm; border: 1px solid #000; }
td { overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.sum, .group { font-weight: bold; }
.group { break-after: avoid; }
.group td { text-align: left; }
.sum td:first-child { text-align: center; }
.over td, .lost td { font-weight: bold; }
.transfers td:nth-child(-n + 3), .receipts td:nth-child(-n + 3) { text-align: center; }
.transfers td:last-child, .places td:nth-child(2), .places td:nth-child(3), .receipts td:nth-child(5) { text-align: right; white-space: nowrap; }
.places td:nth-child(n + 4), .receipts td:nth-child(6) { text-align: center; }
.receipts .group td { text-align: left; }
table { table-layout: fixed; }
.transfers th:nth-child(1) { width: 11mm; }
.transfers th:nth-child(2) { width: 24mm; }
.transfers th:nth-child(3) { width: 34mm; }
.transfers th:nth-child(5) { width: 30mm; }
.places { break-inside: avoid; }
.places th:nth-child(2), .places th:nth-child(3) { width: 32mm; }
.places th:nth-child(4) { width: 23mm; }
.places th:nth-child(5) { width: 16mm; }
.receipts th:nth-child(1) { width: 11mm; }
.receipts th:nth-child(2) { width: 22mm; }
.receipts th:nth-child(3) { width: 27mm; }
.receipts th:nth-child(5) { width: 23mm; }
.receipts th:nth-child(6) { width: 13mm; }
.receipts th:nth-child(7) { width: 23mm; }
.end { break-inside: avoid; }
.sign { display: flex; flex-wrap: wrap; justify-content: space-around; margin-top: 5mm; text-align: center; }
.sign > div { display: flex; flex: 0 0 48%; flex-direction: column; min-width: 0; min-height: 34mm; margin-bottom: 3mm; break-inside: avoid; }
.sign > div:nth-child(n + 5), .sign > div:nth-last-child(n + 5), .sign > div:nth-last-child(n + 5) ~ div { flex-basis: 32%; }
.sign small { font-size: 11.5pt; }
.sign span { margin-top: auto; padding-top: 16mm; font-weight: bold; overflow-wrap: anywhere; }
.bar { padding: 8px 12px; margin-bottom: 12px; background: #f3f6fa; font-family: Arial, "Liberation Sans", sans-serif; font-size: 10.5pt; }
@media screen { main { padding: 12px; } }
@media print { .bar { display: none; } }
`;

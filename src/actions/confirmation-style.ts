/** How papers are laid out: A4 with a margin of 10 mm leaves 190 by 277, so two papers of 138 stand on a sheet. */
export const CONFIRMATION_STYLE = `
@page { size: A4; margin: 10mm; }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: #fff; color: #000; font: 11.5pt/1.3 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
main { max-width: 190mm; margin: 0 auto; }
h1, h2, p, dl, dd { margin: 0; overflow-wrap: anywhere; }
article { position: relative; padding: 4mm 8mm; break-inside: avoid; }
.half { display: flex; flex-direction: column; min-height: 138mm; border-bottom: 1px dashed #666; }
.whole { break-before: page; break-after: page; break-inside: auto; }
.whole:first-child { break-before: auto; }
.whole:last-child { break-after: auto; }
header { display: flex; gap: 6mm; text-align: center; font-size: 11pt; }
header > div { flex: 1 1 50%; min-width: 0; }
.motto { text-decoration: underline; text-underline-offset: 3px; }
h1 { margin-top: 3mm; text-align: center; font-size: 16pt; }
.about { margin-bottom: 2mm; text-align: center; }
dl > div { display: flex; gap: 2mm; padding: 0.4mm 0; }
dt { flex: 0 0 34mm; }
dd { flex: 1; min-width: 0; }
dl > div:nth-child(3) dd { font-weight: bold; }
dl > div:nth-child(4) dd { font-style: italic; }
.note { margin-top: 2mm; font-size: 10.5pt; font-style: italic; }
.sign { display: flex; flex: 1; margin-top: 3mm; text-align: center; break-inside: avoid; }
.sign > div { display: flex; flex: 1 1 50%; flex-direction: column; min-width: 0; }
.sign br { display: none; }
.sign span { margin-top: auto; padding-top: 11mm; overflow-wrap: anywhere; }
.stamp { position: absolute; top: 45mm; left: 50%; padding: 1mm 8mm; border: 1.2mm solid #b3261e; color: #b3261e; font: bold 40pt/1.2 Arial, "Liberation Sans", sans-serif; white-space: nowrap; opacity: 0.7; transform: translateX(-50%) rotate(-18deg); }
.cancelled dl { text-decoration: line-through; }
section { margin-top: 8mm; }
h2 { font-size: 13pt; text-align: center; }
section > p { margin-bottom: 2mm; text-align: center; }
table { width: 100%; border-collapse: collapse; font-size: 11.5pt; }
th, td { padding: 1mm 2mm; border: 1px solid #000; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
td:first-child { width: 12mm; text-align: center; }
td:nth-child(2) { width: 28mm; }
td:last-child { width: 40mm; text-align: right; }
tbody tr:last-child { font-weight: bold; }
.bar { padding: 8px 12px; margin-bottom: 12px; background: #f3f6fa; font-family: Arial, "Liberation Sans", sans-serif; font-size: 10.5pt; }
@media print { .bar { display: none; } }
`;

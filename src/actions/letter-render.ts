import { escaped } from '../text/html.ts';
import type { Letter, LetterPart } from '../text/vi-mail.ts';
import { qrTable } from './qr-image.ts';

/** A letter as mail sends it, both ways; everything in it is text, whoever typed it. */
export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function renderLetter(letter: Letter): RenderedLetter {
  return {
    subject: oneLine(letter.subject),
    text: `${letter.parts.filter(isInWords).map(plainPart).join('\n\n')}\n`,
    html: htmlOf(letter),
  };
}

/** Longest subject that mail programs show; a header never holds a line break. */
const LONGEST_SUBJECT = 200;

function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
  return line.length <= LONGEST_SUBJECT
    ? line
    : `${line.slice(0, LONGEST_SUBJECT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

type PartInWords = Exclude<LetterPart, { readonly kind: 'qr' }>;

function isInWords(part: LetterPart): part is PartInWords {
  return part.kind !== 'qr';
}

function plainPart(part: PartInWords): string {
  switch (part.kind) {
    case 'list':
      return part.items
        .flatMap(({ text, under = [] }) => [`- ${text}`, ...under.map((line) => `    + ${line}`)])
        .join('\n');
    case 'figures':
      return [part.title, ...part.rows.map(([label, value]) => `  ${label}: ${value}`)].join('\n');
    case 'link':
      return `${part.label}: ${part.url}`;
    default:
      return part.text;
  }
}

const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#202124';
const CELL = 'padding:5px 10px;border:1px solid #d5d8dc;text-align:left';

/** Styles stand in each element, since mail programs drop style sheets. */
function htmlOf({ parts, subject }: Letter): string {
  return [
    '<!doctype html>',
    `<html lang="vi"><head><meta charset="utf-8"><title>${inHtml(oneLine(subject))}</title></head>`,
    `<body style="margin:0;padding:16px;background:#ffffff"><div style="max-width:640px;${FONT}">`,
    ...parts.map(htmlPart),
    '</div></body></html>',
  ].join('\n');
}

function htmlPart(part: LetterPart): string {
  switch (part.kind) {
    case 'greeting':
      return `<p style="margin:0 0 12px;font-weight:bold">${inHtml(part.text)}</p>`;
    case 'faint':
      return `<p style="margin:0 0 12px;color:#55595f;font-size:13px">${inHtml(part.text)}</p>`;
    case 'sign':
      return `<p style="margin:16px 0 0">${inHtml(part.text).replace(/\n/g, '<br>')}</p>`;
    case 'list':
      return `<ul style="margin:0 0 12px;padding-left:22px">${part.items
        .map(
          ({ text, under = [] }) =>
            `<li style="margin:0 0 4px">${inHtml(text)}${
              under.length === 0
                ? ''
                : `<ul style="margin:4px 0 0;padding-left:20px">${under.map((line) => `<li>${inHtml(line)}</li>`).join('')}</ul>`
            }</li>`,
        )
        .join('')}</ul>`;
    case 'figures':
      return `<table style="margin:0 0 12px;border-collapse:collapse;${FONT};font-size:14px"><caption style="text-align:left;font-weight:bold;padding:0 0 4px">${inHtml(part.title)}</caption>${part.rows
        .map(
          ([label, value]) =>
            `<tr><th scope="row" style="${CELL};font-weight:normal;background:#f3f6fa">${inHtml(label)}</th><td style="${CELL};text-align:right">${inHtml(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'qr':
      return `${qrTable(part.payload, part.label)}<p style="margin:0 0 12px;font-size:13px">${inHtml(part.text)}</p>`;
    case 'link':
      return isWebAddress(part.url)
        ? `<p style="margin:0 0 12px"><a href="${inHtml(part.url)}" style="color:#0b57d0">${inHtml(part.label)}</a></p>`
        : '';
    default:
      return `<p style="margin:0 0 12px">${inHtml(part.text)}</p>`;
  }
}

function isWebAddress(url: string): boolean {
  return /^https:\/\/[^\s"'<>]+$/.test(url);
}

/** An amount stays beside its unit at the end of a line. */
function inHtml(text: string): string {
  return escaped(text).replace(/(\d) đồng/g, '$1&nbsp;đồng');
}

/** Text of cells as the library writes it into a file, for the cells that are written without it. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML does not have
const SPECIAL = /[&<>\r\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The inside of an element; `\r` and what XML has no place for in the file's own escapes. */
export function cellXml(text: string): string {
  return text.replace(
    SPECIAL,
    (c) => NAMED[c] ?? `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

export function textElement(text: string): string {
  const spaces = /^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${spaces}>${cellXml(text)}</t>`;
}

/** Files that cannot be read or written: what is wrong, and a sentence for the person who chose the file. */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileKinds, type XlsxFailure, xlsxFailureSentences } from '../../text/vi-xlsx.ts';

/** Thrown when a file cannot be used; the message is a Vietnamese sentence that names it and says what to do. */
export class XlsxFileError extends Error {
  override readonly name = 'XlsxFileError';
  readonly reason: XlsxFailure;
  readonly path: string;

  constructor(reason: XlsxFailure, path: string, detail = '', cause?: unknown) {
    super(xlsxFailureSentences[reason](basename(path), detail), { cause });
    this.reason = reason;
    this.path = path;
  }
}

/** Thrown deep inside, where the name of the file is not known; becomes an {@link XlsxFileError} at the door. */
export class BadPackage extends Error {
  override readonly name = 'BadPackage';
  readonly reason: XlsxFailure;
  readonly detail: string;

  constructor(reason: XlsxFailure, detail = '') {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

/** The error to throw for whatever went wrong while the file was read. */
export function asFileError(error: unknown, path: string): XlsxFileError {
  if (error instanceof XlsxFileError) return error;
  if (error instanceof BadPackage) return new XlsxFileError(error.reason, path, error.detail, error);
  if (error instanceof RangeError) return new XlsxFileError('too-large', path, '', error);
  return new XlsxFileError('damaged', path, '', error);
}

/** Refuses, by their first bytes, files that are no zip at all. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new BadPackage('empty');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return;
  if (head.startsWith('PK')) throw new BadPackage('damaged');
  if (head.startsWith('\xD0\xCF\x11\xE0')) throw oldOrEncrypted(bytes);
  if (head.startsWith('%PDF')) throw new BadPackage('not-xlsx', fileKinds.pdf);
  if (/^\s*<(?:!doctype html|html|\?xml|table)/i.test(head.replace(/^\xEF\xBB\xBF/, ''))) {
    throw new BadPackage('not-xlsx', fileKinds.html);
  }
  // Control characters other than tab and line ends mean that it is no text.
  const text = [...head].every((c) => c >= ' ' || c === '\t' || c === '\n' || c === '\r');
  throw new BadPackage('not-xlsx', text ? fileKinds.text : fileKinds.unknown);
}

/** Both an old `.xls` and an encrypted `.xlsx` are OLE containers; the directory names what is inside, in UTF-16. */
function oldOrEncrypted(bytes: Uint8Array): BadPackage {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encrypted = whole.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return encrypted ? new BadPackage('encrypted') : new BadPackage('not-xlsx', fileKinds.xls);
}

/** Refuses zips that are some other kind of document. */
export function refuseOtherPackages(names: ReadonlySet<string>, mimetype: string): void {
  if (mimetype.includes('opendocument')) throw new BadPackage('not-xlsx', fileKinds.ods);
  if (!names.has('[Content_Types].xml') || !names.has('_rels/.rels')) {
    throw new BadPackage('not-xlsx', fileKinds.zip);
  }
  if (names.has('xl/workbook.bin')) throw new BadPackage('not-xlsx', fileKinds.xlsb);
}

/** The lock file that Excel or LibreOffice keeps beside a workbook while it is open. */
export function lockFileBeside(path: string): string | undefined {
  const name = basename(path);
  // Excel drops the first letters of long names, but only in formats older than .xlsx.
  return [`~$${name}`, `.~lock.${name}#`].find((lock) => existsSync(join(dirname(path), lock)));
}

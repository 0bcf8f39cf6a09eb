import { extname, resolve } from 'node:path';
import type { DocumentReport } from '../actions/documents/make-document.ts';
import type { DocumentKind, DocumentRequest } from '../actions/documents/request.ts';
import { DOCUMENT_NAMES, DOCUMENTS_CLI } from '../text/vi-documents-use.ts';
import { type CommonOptions, openBook, replaceKeeping, type Streams } from './commands.ts';
import { UsageError } from './usage-error.ts';

export interface DocumentOptions extends CommonOptions {
  readonly loai?: string;
  readonly output?: string;
  /** Codes with commas between. */
  readonly donVi?: string;
  readonly tungDonVi?: boolean;
  /** Of reports: today's figures instead of the sealed ones. */
  readonly soHienTai?: boolean;
}

/** `bao-cao`: a document of the office as a `.docx`. The workbook is only read. */
export async function writeDocument(
  file: string,
  options: DocumentOptions,
  streams: Streams,
): Promise<number> {
  const request = requestOf(options);
  const target = documentPath(options.output);
  const { session } = await openBook(file, options, streams);
  const { document, blanks, remarks } = session.call('runDocument', request) as DocumentReport;
  // Only here, for the library that makes the file takes longer to load than the rest of the program.
  const { wordFile } = await import('../word/render.ts');
  replaceKeeping(target, await wordFile(document), streams);
  if (options.json) {
    streams.out(JSON.stringify({ file: target, title: document.title, blanks, remarks }));
    return 0;
  }
  streams.out(
    [
      DOCUMENTS_CLI.written(target),
      ...(blanks.length === 0 ? [] : [DOCUMENTS_CLI.blanks]),
      ...blanks.map(({ what, fill }) => DOCUMENTS_CLI.blank(what, fill)),
      ...remarks,
    ].join('\n'),
  );
  return 0;
}

function requestOf({ loai, donVi, tungDonVi, soHienTai }: DocumentOptions): DocumentRequest {
  if (loai === undefined) throw new UsageError(DOCUMENTS_CLI.noKind);
  const kinds = Object.keys(DOCUMENT_NAMES) as DocumentKind[];
  const kind = kinds.find((one) => DOCUMENT_NAMES[one].option === loai.trim().toLowerCase());
  if (kind === undefined) throw new UsageError(DOCUMENTS_CLI.badKind(loai));
  return {
    kind,
    ...(donVi === undefined ? {} : { codes: donVi.split(',').map((code) => code.trim()) }),
    ...(tungDonVi ? { each: true } : {}),
    ...(soHienTai ? { live: true } : {}),
  };
}

/** @throws UsageError for a name that no word processor would open, as the workbook's own is */
function documentPath(path: string | undefined): string {
  if (path === undefined) throw new UsageError(DOCUMENTS_CLI.noOutput);
  if (extname(path).toLowerCase() !== '.docx') throw new UsageError(DOCUMENTS_CLI.notDocx(path));
  return resolve(path);
}

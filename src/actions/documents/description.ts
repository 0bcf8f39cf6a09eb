/**
 * A document of the office as plain JSON: what it says, part by part. How each part looks on paper (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I) is known to src/word alone, so that nothing of Word is in the script that Google runs.
 */
export interface WordDocument {
  /** The file's title, as programs list it. */
  readonly title: string;
  readonly fileName: string;
  /** The day on which it was made: 2024-05-24. */
  readonly day: string;
  readonly sections: readonly DocumentSection[];
}

/** A letter, a report or an annex: it begins on a new page, and its pages are numbered by themselves. */
export interface DocumentSection {
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | Letterhead
  | { readonly kind: 'title'; readonly name: string; readonly about: string }
  | { readonly kind: 'annexTitle'; readonly label: string; readonly title: string; readonly under: string }
  | { readonly kind: 'addressees'; readonly names: readonly string[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What the document rests on. */
  | { readonly kind: 'basis'; readonly text: string }
  /** Who decides, and the word by which it is done. */
  | { readonly kind: 'enacting'; readonly text: string }
  /** `Điều 1.` and the first words of it. */
  | { readonly kind: 'article'; readonly label: string; readonly text: string }
  /** Small, above a table. */
  | { readonly kind: 'note'; readonly text: string }
  | DocumentTable
  | SignatureBlock;

export interface Letterhead {
  readonly kind: 'letterhead';
  /** The body above whoever issues it; '' where none is written. */
  readonly parent: string;
  /** Who issues it, line by line. */
  readonly issuer: readonly string[];
  /** `Số: ……/BC-UBND`; '' for a letter that bears none. */
  readonly number: string;
  /** `V/v …` of a letter without a title; '' elsewhere. */
  readonly subject: string;
  readonly placeAndDate: string;
  /** Of a draft, to be taken out when it is issued. */
  readonly mark?: string;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly header: string;
  /** Its share of the table's width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly look: 'plain' | 'group' | 'total';
  readonly cells: readonly string[];
}

export interface SignatureBlock {
  readonly kind: 'signature';
  /** Under `Nơi nhận`; without the line of what is kept, which stands last on each. */
  readonly recipients: readonly string[];
  /** By whose authority: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly authority: readonly string[];
  readonly name: string;
}

/** What the document leaves open, and where to fill it. */
export interface DocumentBlank {
  readonly what: string;
  readonly fill: string;
}

/** What a maker of one kind of document gives. */
export interface DocumentDraft {
  readonly title: string;
  /** Of the file: `don-doc-MN`, before the day. */
  readonly fileStem: string;
  readonly sections: readonly DocumentSection[];
  readonly blanks: readonly DocumentBlank[];
}

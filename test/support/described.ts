/** A described document taken apart, to be looked at. */
import type {
  Block,
  DocumentTable,
  Letterhead,
  SignatureBlock,
  WordDocument,
} from '../../src/actions/documents/description.ts';

export const blocksOf = ({ sections }: WordDocument): readonly Block[] =>
  sections.flatMap(({ blocks }) => blocks);
export const paragraphs = (document: WordDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
export const tables = (document: WordDocument) =>
  blocksOf(document).filter((block): block is DocumentTable => block.kind === 'table');
export const signatures = (document: WordDocument) =>
  blocksOf(document).filter((block): block is SignatureBlock => block.kind === 'signature');
export const heads = (document: WordDocument) =>
  blocksOf(document).filter((block): block is Letterhead => block.kind === 'letterhead');
export const addressees = (document: WordDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'addressees' ? block.names : []));

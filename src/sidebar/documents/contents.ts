import type { Block, WordDocument } from '../../actions/documents/description.ts';
import { DOCUMENT_PAGE } from '../../text/vi-documents-use.ts';

/** What a document holds, in few words. */
export interface Contents {
  readonly title: string;
  /** Whom it is to; of several letters in one file, all of them. */
  readonly to: readonly string[];
  /** Letters in the file. */
  readonly letters: number;
  readonly parts: readonly string[];
}

export function contentsOf({ sections }: WordDocument): Contents {
  const blocks = sections.flatMap((section) => section.blocks);
  const letters = blocks.filter(({ kind }) => kind === 'letterhead').length;
  return {
    title: titleOf(blocks),
    to: blocks.flatMap((block) => (block.kind === 'addressees' ? block.names : [])),
    letters,
    parts: letters > 1 ? [] : sections.flatMap(({ blocks: own }) => partsOf(own)),
  };
}

function titleOf(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind === 'title') return `${block.name}. ${block.about}`;
    if (block.kind === 'letterhead' && block.subject !== '') return block.subject;
  }
  return '';
}

/** Its chapters, or its paragraphs where it has no chapters; an annex by its name. */
function partsOf(blocks: readonly Block[]): string[] {
  const hasChapters = blocks.some((block) => block.kind === 'heading' && block.level === 1);
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return hasChapters && block.level > 1 ? [] : [block.text];
    if (block.kind !== 'annexTitle') return [];
    return [`${block.label}: ${block.title.toLocaleLowerCase('vi')} (${DOCUMENT_PAGE.rows(rows)})`];
  });
}

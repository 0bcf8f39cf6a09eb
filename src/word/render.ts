import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentSection, WordDocument } from '../actions/documents/description.ts';
import { ON_PAPER } from '../text/vi-word.ts';
import { partsOf } from './blocks.ts';
import { FONT, MARGINS, PAGE, PAGE_NUMBER_FROM_EDGE, PAGE_NUMBER_SIZE, SIZES } from './decree.ts';
import { clean } from './text.ts';
import { halfPoints, twips } from './units.ts';

const FLAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A described document as the bytes of a `.docx`; the same description always gives the same bytes. */
export async function wordFile(description: WordDocument): Promise<Uint8Array> {
  const file = new Document({
    title: clean(description.title),
    creator: ON_PAPER.maker,
    lastModifiedBy: ON_PAPER.maker,
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: halfPoints(SIZES.body),
            color: '000000',
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
        },
      },
    },
    sections: description.sections.map(section),
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(file)), description.day);
}

function section({ isLandscape, blocks }: DocumentSection): ISectionOptions {
  const width = (isLandscape ? PAGE.height : PAGE.width) - MARGINS.left - MARGINS.right;
  const isAnnex = blocks[0]?.kind === 'annexTitle';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGINS.top),
          bottom: twips(MARGINS.bottom),
          left: twips(MARGINS.left),
          right: twips(MARGINS.right),
          header: twips(PAGE_NUMBER_FROM_EDGE),
          footer: twips(PAGE_NUMBER_FROM_EDGE),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
    // Some words of the text stay with the signature, lest it be alone on a page.
    children: blocks.flatMap((block, at) =>
      partsOf(block, { width, isAnnex, keepNext: blocks[at + 1]?.kind === 'signature' }),
    ),
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(PAGE_NUMBER_SIZE) })],
  });
}

/**
 * What the library gives no option for: the moment that it notes in two places becomes the document's own day, and the empty
 * paragraph that carries the end of a section has no height, lest it be alone on a page.
 */
function finished(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes);
  const mend = (path: string, found: RegExp, put: string) => {
    const part = files[path];
    if (part) files[path] = strToU8(strFromU8(part).replace(found, put));
  };
  mend('docProps/core.xml', /\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`);
  mend('word/document.xml', /<w:p><w:pPr>(?=<w:sectPr>)/g, `<w:p><w:pPr>${FLAT}`);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Zip files know no zone: the day is that of any clock.
  return zipSync(files, { mtime: new Date(year, month - 1, date) });
}

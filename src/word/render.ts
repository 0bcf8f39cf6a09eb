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
  return dated(new Uint8Array(await Packer.toArrayBuffer(file)), description.day);
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
    children: blocks.flatMap((block) => partsOf(block, width, isAnnex)),
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(PAGE_NUMBER_SIZE) })],
  });
}

const PROPERTIES = 'docProps/core.xml';

/** The library notes the moment in two places; the document's own day stands there instead. */
function dated(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes);
  const properties = files[PROPERTIES];
  if (properties) {
    const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
    files[PROPERTIES] = strToU8(strFromU8(properties).replace(moment, `${day}T00:00:00Z`));
  }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Zip files know no zone: the day is that of any clock.
  return zipSync(files, { mtime: new Date(year, month - 1, date) });
}

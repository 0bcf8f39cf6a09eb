/** Files that are no workbook of this tool, made when the tests run. */
import { deflateRawSync, constants as zlib } from 'node:zlib';

interface Entry {
  name: string;
  /** Deflated. */
  data: readonly Buffer[];
  declaredSize: number;
}

/** A .zip whose entries may say of themselves what is not true. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const put = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const { name, data, declaredSize } of entries) {
    const packed = data.reduce((sum, part) => sum + part.length, 0);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed, 14);
    common.writeUInt32LE(declaredSize, 18);
    common.writeUInt16LE(label.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, label);
    put(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label]));
    for (const part of data) put(part);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const RELATIONSHIPS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Đơn vị" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOOK_RELATIONSHIPS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

const BLOCK = 64 * 1024 * 1024;
const LARGEST_DECLARED = 0xffff_fff0;

/** About 50 MB that unpack to about 48 GB: a worksheet of spaces. It either tells its size or says that it is small. */
export function zipBomb(tells: 'the truth' | 'a small size'): Buffer {
  const block = deflateRawSync(Buffer.alloc(BLOCK, ' '), { finishFlush: zlib.Z_SYNC_FLUSH });
  const end = deflateRawSync(Buffer.from('</worksheet>'));
  const sheet = (name: string, blocks: number): Entry => ({
    name,
    data: [...Array.from({ length: blocks }, () => block), end],
    declaredSize: tells === 'the truth' ? Math.min(blocks * BLOCK + 12, LARGEST_DECLARED) : 1000,
  });
  const sheets =
    tells === 'the truth'
      ? Array.from({ length: 12 }, (_, place) => sheet(`xl/worksheets/sheet${place + 1}.xml`, 63))
      : [sheet('xl/worksheets/sheet1.xml', 12 * 63)];
  return zipOf([...bookParts(), ...sheets]);
}

function bookParts(): Entry[] {
  const texts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONSHIPS,
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': BOOK_RELATIONSHIPS,
  };
  return Object.entries(texts).map(([name, text]) => ({
    name,
    data: [deflateRawSync(Buffer.from(text))],
    declaredSize: Buffer.byteLength(text),
  }));
}

/** An OLE container with these streams in its directory: what a password makes of an .xlsx, or what Excel 97 wrote. */
export function oleWith(...streams: string[]): Buffer {
  const header = Buffer.alloc(512);
  header.write('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1');
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.fill(0xff, 80);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  const directory = Buffer.alloc(512);
  ['Root Entry', ...streams].forEach((name, place) => {
    const at = place * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory[at + 66] = place === 0 ? 5 : 2;
  });
  return Buffer.concat([header, table, directory, Buffer.alloc(4096, 0x5a)]);
}

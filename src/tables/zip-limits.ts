/**
 * A limit that holds before anything is unpacked: a few thousand bytes can unpack to gigabytes. The reader stops an entry at
 * the size that the directory tells of it, so the sum of these is what it may come to.
 */

const MOST_BYTES = 256 * 1024 * 1024;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;

/** @throws Error for a zip that tells of more than a workbook may hold, or not what it holds */
export function refuseZipBomb(bytes: Uint8Array): void {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && file.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < last) throw new Error('This zip has no directory');
  const count = file.getUint16(end + 10, true);
  let at = file.getUint32(end + 16, true);
  let unpacked = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_BYTES > bytes.length || file.getUint32(at, true) !== CENTRAL_HEADER)
      throw new Error('The directory of this zip is damaged');
    const packed = file.getUint32(at + 20, true);
    const size = file.getUint32(at + 24, true);
    unpacked += size;
    // Nothing packed takes two bytes at most.
    if (unpacked > MOST_BYTES || (size === 0 && packed > 2)) throw new Error('This zip unpacks to too much');
    at +=
      ENTRY_BYTES +
      file.getUint16(at + 28, true) +
      file.getUint16(at + 30, true) +
      file.getUint16(at + 32, true);
  }
}

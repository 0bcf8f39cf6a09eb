/** QR codes read as a telephone reads them: from pixels, by a reader that knows nothing of how they were made. */
import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

/** What the code says that a picture of the element shows; undefined when no reader would find one. */
export async function readQr(element: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await element.screenshot());
  return jsQR(Uint8ClampedArray.from(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

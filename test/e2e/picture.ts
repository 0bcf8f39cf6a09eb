/**
 * A picture of the guide beside what the program shows today: `docs/images/<name>.png`, and in `<name>.txt` how wide letters
 * were when it was taken, and the words that are to be read in it. Words are compared sign by sign. The picture itself is compared by its looks, in squares, and only
 * where letters are drawn as they were when it was taken: another machine has other fonts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const IMAGES = resolve(__dirname, '../../docs/images');
/** What was taken and is not the kept picture, to be looked at. */
const TAKEN = 'artefacts/pictures';
/** Pictures go with every clone. */
const LARGEST = 250 * 1024;

/** Pixels of a side of a square. */
const SQUARE = 12;
/** How far, of 255, the mean colour of a square may move: smoothed edges of letters move it by less. */
const SLACK = 8;
/** A button is a dozen squares, a short word five. */
const MOST_SQUARES = 3;

const isUpdating = process.env['UPDATE_PICTURES'] === '1';

export interface Shot {
  readonly png: Buffer;
  readonly words: readonly string[];
}

/** What differs between the kept picture and this one, in a sentence; '' where nothing does. UPDATE_PICTURES=1 keeps this one. */
export function differenceOf(name: string, shot: Shot, letters: string): string {
  const path = (ending: string) => join(IMAGES, `${name}.${ending}`);
  const complaint = compared(path, shot, letters);
  if (complaint === '') return '';
  const text = `${[letters, ...shot.words].join('\n')}\n`;
  if (isUpdating) {
    if (shot.png.byteLength > LARGEST) return tooLarge(name, shot.png);
    mkdirSync(IMAGES, { recursive: true });
    writeFileSync(path('png'), shot.png);
    writeFileSync(path('txt'), text);
    return '';
  }
  mkdirSync(TAKEN, { recursive: true });
  writeFileSync(join(TAKEN, `${name}.png`), shot.png);
  writeFileSync(join(TAKEN, `${name}.txt`), text);
  return `docs/images/${name}: ${complaint}. What is shown now is in ${TAKEN}; to keep it: UPDATE_PICTURES=1 npx jest test/e2e/pictures`;
}

function compared(path: (ending: string) => string, shot: Shot, letters: string): string {
  if (!existsSync(path('png')) || !existsSync(path('txt'))) return 'there is no picture yet';
  const [keptLetters, ...words] = readFileSync(path('txt'), 'utf8').trimEnd().split('\n');
  const changed = changedWords(words, shot.words);
  if (changed !== '') return changed;
  const kept = readFileSync(path('png'));
  if (kept.byteLength > LARGEST) return tooLarge('it', kept);
  if (letters === keptLetters) return changedLooks(kept, shot.png);
  process.stderr.write(`${path('png')}: this machine has other fonts, so only the words were compared.\n`);
  return '';
}

function tooLarge(what: string, { byteLength }: Buffer): string {
  return `${what} has ${byteLength} bytes, more than ${LARGEST}`;
}

/** The first line that is another. */
export function changedWords(before: readonly string[], after: readonly string[]): string {
  const at = Array.from({ length: Math.max(before.length, after.length) }, (_, line) => line).find(
    (line) => before[line] !== after[line],
  );
  return at === undefined ? '' : `line ${at + 1} said «${before[at] ?? ''}» and says «${after[at] ?? ''}»`;
}

/** How many squares of the picture have another colour, and where the first is. */
export function changedLooks(before: Buffer, after: Buffer): string {
  const [old, now] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (old.width !== now.width || old.height !== now.height) {
    return `it was ${old.width} × ${old.height} pixels large and is ${now.width} × ${now.height}`;
  }
  const places: string[] = [];
  for (let y = 0; y < old.height; y += SQUARE) {
    for (let x = 0; x < old.width; x += SQUARE) {
      const [was, is] = [meanColour(old, x, y), meanColour(now, x, y)];
      if (was.some((colour, channel) => Math.abs(colour - (is[channel] ?? 0)) > SLACK))
        places.push(`${x}, ${y}`);
    }
  }
  return places.length > MOST_SQUARES
    ? `it looks different in ${places.length} squares, first at ${places[0]}`
    : '';
}

function meanColour({ data, width, height }: PNG, left: number, top: number): number[] {
  const sum = [0, 0, 0];
  let pixels = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y++) {
    for (let x = left; x < Math.min(left + SQUARE, width); x++) {
      for (let channel = 0; channel < 3; channel++) {
        sum[channel] = (sum[channel] ?? 0) + (data[(y * width + x) * 4 + channel] ?? 0);
      }
      pixels++;
    }
  }
  return sum.map((total) => total / pixels);
}

/** How wide this machine draws a sentence in each family that pages and sheets ask for: what tells two sets of fonts apart. */
export async function lettersOf(page: Page): Promise<string> {
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    return ['system-ui', 'sans-serif', 'serif', '"Times New Roman"', 'Arial'].flatMap((family) =>
      ['', 'bold ', 'italic '].map((style) => {
        if (context === null) return '';
        context.font = `${style}20px ${family}`;
        return context.measureText('Chung sức xây dựng nông thôn mới 0123456789 đồng').width.toFixed(1);
      }),
    );
  });
  return `letters ${widths.join(' ')}`;
}

/** A picture of what does not move any more. */
export async function stillPicture(
  page: Page,
  clip?: { x: number; y: number; width: number; height: number },
) {
  // What is said in the corner for a moment is no part of the picture.
  for (const toast of await page.locator('.toast').all()) await toast.evaluate((it) => it.remove());
  // A sheet draws in the frame after it was told to.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const take = () => page.screenshot(clip === undefined ? {} : { clip });
  let before = await take();
  for (let tries = 0; tries < 40; tries++) {
    await page.waitForTimeout(250);
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
  return before;
}

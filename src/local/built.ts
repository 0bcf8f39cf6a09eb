import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The first of some places, relative to the built command line or to this source, where a built file or folder is;
 * the second is for tests, which run the sources.
 */
export function builtPath(...places: readonly string[]): string | undefined {
  return places.map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync);
}

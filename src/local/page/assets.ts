import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pageMissing } from '../../text/vi-page.ts';
import { builtPath } from '../built.ts';
import { UsageError } from '../usage-error.ts';
import { bridgeScript } from './bridge.ts';

export interface Asset {
  readonly type: string;
  readonly content: Uint8Array;
}

/** Everything that can be served, by its name in the address: read once, so that no address ever reaches the disk. */
export interface Assets {
  /** `''` is the page itself. */
  readonly files: ReadonlyMap<string, Asset>;
  /** Sidebars, each a whole page with the bridge in it, by the name that the script calls them. */
  readonly sidebars: ReadonlyMap<string, string>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The built page and sidebars. @throws UsageError when nothing was built. */
export function readAssets(): Assets {
  const page = builtPath('./page/index.html', '../../build/page/index.html');
  const dist = builtPath('../dist', '../../dist');
  if (page === undefined || dist === undefined) throw new UsageError(pageMissing);
  return { files: filesOf(join(page, '..')), sidebars: sidebarsOf(dist) };
}

function filesOf(folder: string): ReadonlyMap<string, Asset> {
  const files = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    files.set(name === 'index.html' ? '' : name, { type, content: readFileSync(path) });
  }
  return files;
}

function sidebarsOf(dist: string): ReadonlyMap<string, string> {
  const names = readdirSync(dist).filter((name) => /^sidebar-[a-z-]+\.html$/.test(name));
  return new Map(
    names.map((name) => [name.slice(0, -'.html'.length), withBridge(readFileSync(join(dist, name), 'utf8'))]),
  );
}

/** Google's own bridge is there before a page's script runs; so is ours. */
function withBridge(html: string): string {
  return html.replace('<script>', () => `<script>${bridgeScript}</script>\n<script>`);
}

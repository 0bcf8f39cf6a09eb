/** The documents as a reader of the repository finds them: their headings, links and words in bold. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** Paths of all documents, from the root. */
export function documents(): string[] {
  const within = (folder: string): string[] =>
    readdirSync(join(ROOT, folder)).flatMap((name) => {
      const path = posix.join(folder, name);
      return statSync(join(ROOT, path)).isDirectory() ? within(path) : path;
    });
  const atTop = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  return [...atTop, ...within('docs').filter((path) => path.endsWith('.md'))];
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** What is written for readers: no code, neither in blocks nor in a line. */
export function proseOf(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '``');
}

/** The addresses of a document's headings, as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const headings = markdown.replace(/^\s*```[\s\S]*?^\s*```/gm, '').matchAll(/^#{1,6} (.+)$/gm);
  const seen = new Map<string, number>();
  const anchors = [...headings].map(([, title = '']) => {
    const slug = title
      .trim()
      .toLocaleLowerCase('vi')
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  return new Set(anchors);
}

export interface Link {
  readonly from: string;
  /** The file that is linked to, from the root. */
  readonly to: string;
  readonly anchor: string;
}

/** Links and pictures that lead to a file of ours. */
export function linksOf(path: string): Link[] {
  const targets = [...proseOf(textOf(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      const to = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)));
      return { from: path, to, anchor: decodeURI(anchor) };
    });
}

/** Words in bold, a menu's path item by item. */
export function boldOf(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/\*\*(.+?)\*\*/gs)]
    .flatMap(([, bold = '']) => bold.replace(/\s+/g, ' ').split(' → '))
    .map((words) => words.trim().replace(/[.:]$/, ''));
}

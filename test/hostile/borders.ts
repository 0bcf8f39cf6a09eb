/** Every border, read from the code: a door, a command or a route that is added is tried without anybody writing it here. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
export const PROGRAM = resolve(ROOT, 'build/chungsuc.mjs');
const source = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

/** Everything that Google, a page or a host may call, as it is in the bundle. */
export function doors(): string[] {
  const declared = source('dist/Code.js').matchAll(/^function ([A-Za-z]\w*)\(/gm);
  return [...declared].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** The arguments that a door names in the source. */
export function parametersOf(door: string): number {
  const [, inside = ''] =
    new RegExp(`export function ${door}\\(([^)]*)\\)`).exec(source('src/addon.ts')) ?? [];
  return inside.trim() === '' ? 0 : inside.replace(/\{[^}]*\}/g, '').split(',').length;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** What the program behind the page answers to, as it stands in its source. */
export function routes(): Route[] {
  const server = source('src/local/page/server.ts');
  const posted = /const work = \{([^}]*)\}/.exec(server)?.[1] ?? '';
  const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  const post = names(posted, /'([^']+)':/g);
  const get = names(server, /case '([^']+)'/g).filter((name) => !post.includes(name));
  return [
    ...get.map((path): Route => ({ method: 'GET', path })),
    ...post.map((path): Route => ({ method: 'POST', path })),
  ];
}

export interface Command {
  readonly name: string;
  /** Whether it takes a file. */
  readonly file: boolean;
  readonly options: readonly { readonly name: string; readonly takesValue: boolean }[];
}

/** The commands and their options, as the program's own help tells them. */
export function commands(): Command[] {
  const help = (...args: string[]) =>
    execFileSync(process.execPath, [PROGRAM, ...args, '--help'], { encoding: 'utf8' });
  const listed = help().split(/^Lệnh:/m)[1] ?? '';
  return [...listed.matchAll(/^ {2}([a-z-]+)(.*)$/gm)].map(([, name = '', rest = '']) => {
    const options = [...help(name).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)( <[^>]+>)?/gm)].map(
      ([, option = '', value]) => ({ name: option, takesValue: value !== undefined }),
    );
    return { name, file: /[<[]\S*xlsx/.test(rest), options: options.filter((one) => one.name !== '--help') };
  });
}

import { type Node, type Program, parse, type VariableDeclaration } from 'acorn';
import { full } from 'acorn-walk';
import { boundNames } from '../bundle/free-names.ts';

/** A place in the bundle's text where a method of a service is called. */
export interface CallSite {
  /** File, function and method, as the source has them: `src/google/sheets.ts writeBatch batchUpdate`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Something that the bundle declares at its top: a function, a class, a constant. */
interface Declared {
  readonly name: string;
  readonly node: Node;
  readonly file: string;
}

/**
 * Every call of a method of the services that can be reached from some doors. What a declaration mentions by name it may
 * call, whatever it does with it: so nothing that can be reached is left out.
 *
 * @param code a readable bundle
 * @param methods names, with the fewest arguments each takes: a call with fewer is of something else that has the name
 */
export function callSites(
  code: string,
  methods: ReadonlyMap<string, number>,
  doors: readonly string[],
): CallSite[] {
  const declared = declarations(code);
  const sites: CallSite[] = [];
  for (const { name, node, file } of reachable(declared, doors)) {
    const counts = new Map<string, number>();
    const calls: { method: string; start: number; end: number }[] = [];
    full(node, (inner) => {
      const call = inner as Node & {
        callee?: { type: string; computed: boolean; property: { name?: string } };
        arguments?: { type: string }[];
      };
      if (call.type !== 'CallExpression' || call.callee?.type !== 'MemberExpression') return;
      const method = call.callee.computed ? '' : (call.callee.property.name ?? '');
      const given = call.arguments ?? [];
      const isSpread = given.some(({ type }) => type === 'SpreadElement');
      const fewest = methods.get(method);
      if (fewest === undefined || (given.length < fewest && !isSpread)) return;
      calls.push({ method, start: call.start, end: call.end });
    });
    for (const { method, start, end } of calls.sort((a, b) => a.end - b.end)) {
      const count = (counts.get(method) ?? 0) + 1;
      counts.set(method, count);
      const place = `${file} ${plain(name)} ${method}${count > 1 ? `#${count}` : ''}`;
      sites.push({ name: place, start, end });
    }
  }
  return sites.sort((a, b) => a.name.localeCompare(b.name));
}

/** The code with a word in the log before each call, which tells where it is called from. */
export function instrumented(code: string, sites: readonly CallSite[]): string {
  const insertions = sites.flatMap(({ name, start, end }) => [
    { at: start, rank: -end, text: `(console.debug(${JSON.stringify(`@site ${name}`)}), ` },
    { at: end, rank: -start, text: ')' },
  ]);
  // Of two that begin together the longer begins first; of two that end together the shorter ends first.
  insertions.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let [text, from] = ['', 0];
  for (const { at, text: insertion } of insertions) {
    text += code.slice(from, at) + insertion;
    from = at;
  }
  return text + code.slice(from);
}

function declarations(code: string): Declared[] {
  const program: Program = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  const [bundle] = program.body.filter(
    (node): node is VariableDeclaration => node.type === 'VariableDeclaration',
  );
  const init = bundle?.declarations[0]?.init;
  const body =
    init?.type === 'CallExpression' && init.callee.type === 'ArrowFunctionExpression'
      ? init.callee.body
      : undefined;
  if (body?.type !== 'BlockStatement') throw new Error('The bundle is not one function any more');
  return body.body.flatMap((node): Declared[] => {
    const file = fileAt(code, node.start);
    if (node.type === 'VariableDeclaration')
      return node.declarations.flatMap((one) =>
        boundNames(one.id).map((name) => ({ name, node: one, file })),
      );
    return node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration'
      ? [{ name: node.id.name, node, file }]
      : [];
  });
}

/** The source file that a place of the bundle came from, by the comment above. */
function fileAt(code: string, at: number): string {
  const comment = code.lastIndexOf('\n  // ', at);
  return /^\n {2}\/\/ (\S+)/.exec(code.slice(comment, comment + 200))?.[1] ?? '';
}

function reachable(declared: readonly Declared[], doors: readonly string[]): Declared[] {
  const byName = new Map(declared.map((one) => [one.name, one]));
  const found = new Set<Declared>();
  const waiting = doors.map((door) => {
    const one = byName.get(door);
    if (!one) throw new Error(`There is no door ${door}`);
    return one;
  });
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    full(one.node, (node) => {
      const next =
        node.type === 'Identifier' ? byName.get((node as Node & { name: string }).name) : undefined;
      if (next) waiting.push(next);
    });
  }
  return [...found];
}

/** Names that two files have in common get a number in the bundle. */
function plain(name: string): string {
  return name.replace(/\d+$/, '');
}

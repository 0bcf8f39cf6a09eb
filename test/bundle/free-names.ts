import type { Function as FunctionNode, Node, Pattern, Program } from 'acorn';
import { ancestor } from 'acorn-walk';

/** The names that a script uses and does not declare: what it expects of the place it runs in. */
export function freeNames(program: Program): Set<string> {
  const scopes = declarations(program);
  const free = new Set<string>();
  const use = ({ name }: { name: string }, ancestors: Node[]) => {
    const own = ancestors.some(
      (node, i) => scopes.get(node)?.has(name) || (name === 'arguments' && i > 0 && isOwnFunction(node)),
    );
    if (!own) free.add(name);
  };
  ancestor(program, {
    Identifier: (node, _state, ancestors) => use(node, ancestors),
    // An assignment to a bare name, which acorn-walk tells apart from reading it.
    VariablePattern: (node: unknown, _state: unknown, ancestors: Node[]) =>
      use(node as { name: string }, ancestors),
  } as Parameters<typeof ancestor>[1]);
  return free;
}

type Scopes = Map<Node, Set<string>>;

function declarations(program: Program): Scopes {
  const scopes: Scopes = new Map();
  const declare = (scope: Node | undefined, names: string[]) => {
    if (scope === undefined) return;
    scopes.set(scope, new Set([...(scopes.get(scope) ?? []), ...names]));
  };
  const functionEntry = (node: FunctionNode, ancestors: Node[]) => {
    declare(node, node.params.flatMap(boundNames));
    if (!node.id) return;
    declare(node.type === 'FunctionDeclaration' ? enclosing(ancestors, isBlock) : node, [node.id.name]);
  };
  ancestor(program, {
    Function: (node, _state, ancestors) => functionEntry(node, ancestors),
    VariableDeclaration: (node, _state, ancestors) => {
      const scope = enclosing(ancestors, node.kind === 'var' ? isFunction : isBlock);
      declare(
        scope,
        node.declarations.flatMap((it) => boundNames(it.id)),
      );
    },
    Class: (node, _state, ancestors) => {
      if (node.id)
        declare(node.type === 'ClassDeclaration' ? enclosing(ancestors, isBlock) : node, [node.id.name]);
    },
    CatchClause: (node) => {
      if (node.param) declare(node, boundNames(node.param));
    },
  });
  return scopes;
}

/** The nearest node around the last of `ancestors` (itself left out) of a kind. */
function enclosing(ancestors: Node[], kind: (node: Node) => boolean): Node | undefined {
  return ancestors.slice(0, -1).reverse().find(kind);
}

const isFunction = (node: Node) => /Function|^Program$/.test(node.type);
const isOwnFunction = (node: Node) => /^Function/.test(node.type);
const isBlock = (node: Node) => isFunction(node) || /^(Block|For|Switch)/.test(node.type);

/** The names that a declaration's left side makes. */
export function boundNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((it) => boundNames(it.type === 'Property' ? it.value : it.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap((it) => (it === null ? [] : boundNames(it)));
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

/** Google's own schema of the Sheets API, and whether a value or a fields mask fits a type of it. */
import schemaFile from './sheets-v4.schemas.json';

interface GoogleField {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: GoogleField;
  readonly $ref?: string;
}

interface GoogleType {
  readonly properties?: Readonly<Record<string, GoogleField>>;
}

const TYPES = schemaFile.schemas as Readonly<Record<string, GoogleType>>;
const INT32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };

/** What Google works out itself: in a write it is refused or silently dropped. */
const READ_ONLY: Readonly<Record<string, readonly string[]>> = {
  CellData: ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'],
  SheetProperties: ['sheetType'],
  ProtectedRange: ['requestingUserCanEdit'],
  DeveloperMetadataLocation: ['locationType'],
  ExtendedValue: ['errorValue'],
};

function typeOf(field: GoogleField | undefined): string | undefined {
  return field?.$ref?.split('/').pop();
}

export type Complain = (path: string, fault: string) => void;

/** The fields of a type, by name; undefined for a type that is not kept in the file. */
export function fieldsOf(type: string): Readonly<Record<string, GoogleField>> | undefined {
  return TYPES[type]?.properties;
}

/** The type of each kind of request: `updateCells` is an `UpdateCellsRequest`. */
export const REQUEST_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(fieldsOf('Request') ?? {}).map(([kind, field]) => [kind, typeOf(field) ?? '']),
);

/** Complains of every field, word and number in a value that the type does not know. */
export function checkType(value: unknown, type: string, path: string, complain: Complain): void {
  const fields = fieldsOf(type);
  if (!fields) {
    complain(path, `type ${type} is none of those the add-on speaks`);
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain(path, `is no ${type}`);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const field = fields[name];
    const here = `${path}.${name}`;
    if (!field) complain(here, `unknown field of ${type}`);
    else if (READ_ONLY[type]?.includes(name)) complain(here, 'is read only');
    else checkField(inner, field, here, complain);
  }
}

function checkField(value: unknown, field: GoogleField, path: string, complain: Complain): void {
  const type = typeOf(field);
  if (type) {
    checkType(value, type, path, complain);
    return;
  }
  switch (field.type) {
    case 'array':
      if (!Array.isArray(value)) {
        complain(path, 'is no list');
        return;
      }
      value.forEach((item, place) => {
        checkField(item, field.items ?? {}, `${path}[${place}]`, complain);
      });
      return;
    case 'string':
      if (typeof value !== 'string') complain(path, 'is no text');
      else if (field.enum && (!field.enum.includes(value) || value.endsWith('_UNSPECIFIED'))) {
        complain(path, `«${value}» is no word of the enumeration`);
      }
      return;
    case 'boolean':
      if (typeof value !== 'boolean') complain(path, 'is no boolean');
      return;
    case 'integer':
      if (!Number.isInteger(value)) complain(path, 'is no whole number');
      else if ((value as number) < INT32.least || (value as number) > INT32.most)
        complain(path, 'is beyond 32 bits');
      return;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) complain(path, 'is no number');
      return;
    default:
      complain(path, `has a type the checker does not know: ${field.type}`);
  }
}

/** The paths of a mask, brackets written out: `a(b,c)` is `a.b` and `a.c`. */
export function pathsOf(mask: string): string[] {
  const paths: string[] = [];
  const outer: string[] = [];
  let name = '';
  const end = () => {
    if (name !== '') paths.push([...outer, name].join('.'));
    name = '';
  };
  for (const char of mask) {
    if (char === '(') {
      outer.push(name);
      name = '';
    } else if (char === ')') {
      end();
      outer.pop();
    } else if (char === ',') end();
    else name += char;
  }
  end();
  return paths;
}

/** Complains of every path of a mask that names no field of the type. */
export function checkMask(mask: string, type: string, path: string, complain: Complain): void {
  if (/[^A-Za-z.,()*]/.test(mask)) complain(path, `«${mask}» has a stray character`);
  const paths = pathsOf(mask);
  if (paths.length === 0) complain(path, 'the mask names nothing');
  if (paths.length === 1 && paths[0] === '*') return;
  for (const fieldPath of paths) {
    let at: string | undefined = type;
    for (const name of fieldPath.split('.')) {
      const field: GoogleField | undefined = at === undefined ? undefined : fieldsOf(at)?.[name];
      if (!field) {
        complain(path, `«${fieldPath}» is no field of ${type}`);
        break;
      }
      at = typeOf(field.items ?? field);
    }
  }
}

/** Complains of paths that Google works out itself, which no write may name. */
export function checkWritable(mask: string, type: string, path: string, complain: Complain): void {
  for (const fieldPath of pathsOf(mask)) {
    if (READ_ONLY[type]?.includes(fieldPath.split('.')[0] ?? ''))
      complain(path, `«${fieldPath}» is read only`);
  }
}

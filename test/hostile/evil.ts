/** What somebody may put where a name, a number or an object is expected. */
import fc from 'fast-check';

/** Texts that mean something to one of the programs that a text of ours reaches. */
export const EVIL_TEXTS = [
  ...[
    '=HYPERLINK("http://evil.example";"Bấm")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    "=cmd|'/c calc'!A0",
  ],
  ...['<script>window.hacked=1</script>', '<img src=x onerror="window.hacked=1">', '"><svg onload=alert(1)>'],
  ...['\'"`><b>', '</textarea></style></script>', '&lt;script&gt;', '{{7*7}}', 'javascript:alert(1)'],
  ...[
    'a@x.vn\r\nBcc: evil@example.com',
    'Tên\r\n\r\nThân thư',
    'a\u2028Bcc: b',
    '%0d%0aBcc: x',
    '\0',
    'a\0b',
    '\u001b[2J\u001b]0;x\u0007',
    '\u009b2J',
  ],
  ...[
    '../../../etc/passwd',
    '..\\..\\x',
    'C:\\Windows\\x',
    'CON',
    'nul.xlsx',
    '/etc/passwd',
    '~/x',
    '.',
    '..',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'],
  ...['\u202ecod.exe', '\ud800', '\ufffe', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍', '　', '\u00a0', '𝕯', ']]>', '--', '_x000D_', '_x0000_'],
  ...['9'.repeat(400), '1e999', 'NaN', '-0', '0x10', '１２', '٣'],
  'x'.repeat(40_000),
  '(('.repeat(5_000),
];

export const evilText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...EVIL_TEXTS), weight: 3 },
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

const evilNumber = fc.oneof(
  fc.constantFrom(0, -1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 0.5, -0, 1e-9),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const nested = (depth: number, made: unknown = 1): unknown =>
  depth === 0 ? made : nested(depth - 1, depth % 2 === 0 ? [made] : { a: made });

/** Any JSON, with keys that belong to every object; parsed, so that `__proto__` is a key of its own. */
export const evilJson: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: evilText, weight: 2 },
  evilNumber,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [{}], nested(60)),
  fc.constant(Array.from({ length: 3_000 }, (_, at) => at)),
  fc
    .constantFrom(
      '{"__proto__":{"hacked":true}}',
      '{"constructor":{"prototype":{"hacked":true}}}',
      '{"toString":1,"valueOf":2,"then":3,"toJSON":4,"length":-1}',
      '{"$remote":0}',
    )
    .map((text) => JSON.parse(text) as unknown),
  fc.jsonValue({ maxDepth: 3 }),
);

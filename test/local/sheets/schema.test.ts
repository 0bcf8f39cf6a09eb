import { existsSync, readFileSync } from 'node:fs';
import { fieldsOf, isMessage, KEPT_TYPES } from '../../../src/local/sheets/schema.ts';

interface GoogleField {
  type?: string;
  format?: string;
  enum?: string[];
  items?: GoogleField;
  $ref?: string;
}

const published = new URL('../../contract/sheets-v4.schemas.json', import.meta.url);
const whenPublished = existsSync(published) ? describe : describe.skip;

/** Our names for the types whose Google name differs. */
const TYPE_OF: Readonly<Record<string, string>> = { integer: 'int', boolean: 'bool' };

whenPublished('the schema table agrees with the schema that Google publishes', () => {
  const google: Record<string, { properties?: Record<string, GoogleField> }> = existsSync(published)
    ? JSON.parse(readFileSync(published, 'utf8')).schemas
    : {};

  test.each(KEPT_TYPES)('%s', (type) => {
    const theirs = google[type]?.properties ?? {};
    const ours = fieldsOf(type);
    expect([...ours.keys()].sort()).toEqual(Object.keys(theirs).sort());
    for (const [name, field] of ours) {
      const given = theirs[name];
      if (!given || field.type === 'unsupported') continue;
      expect([name, field.repeated]).toEqual([name, given.type === 'array']);
      const item = given.items ?? given;
      if (isMessage(field)) expect([name, field.type]).toEqual([name, item.$ref?.split('/').at(-1)]);
      else if (field.type === 'enum') expect(item.enum).toEqual(expect.arrayContaining([...field.words]));
      else if (!item.enum) expect([name, field.type]).toEqual([name, TYPE_OF[item.type ?? ''] ?? item.type]);
    }
  });
});

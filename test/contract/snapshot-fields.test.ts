import { SEALED_RANGE_FIELDS, TITLES_FIELDS } from '../../src/workbook/commune-file.ts';
import { SNAPSHOT_FIELDS } from '../../src/workbook/snapshot-fields.ts';
import { checkMask, pathsOf } from './google-schema.ts';

test.each([SNAPSHOT_FIELDS, SEALED_RANGE_FIELDS, TITLES_FIELDS])(
  'every field of %s exists in the schema',
  (mask) => {
    const faults: string[] = [];
    checkMask(mask, 'Spreadsheet', 'fields', (_path, fault) => faults.push(fault));
    expect(faults).toEqual([]);
  },
);

test('the kind of a number format is read', () => {
  expect(pathsOf(SNAPSHOT_FIELDS)).toContain('sheets.data.rowData.values.effectiveFormat.numberFormat.type');
});

test('a field that does not exist is seen', () => {
  const faults: string[] = [];
  checkMask('sheets(properties(title,colour))', 'Spreadsheet', 'fields', (_path, fault) =>
    faults.push(fault),
  );
  expect(faults).toEqual(['«sheets.properties.colour» is no field of Spreadsheet']);
});

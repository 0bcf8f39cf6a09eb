import { SNAPSHOT_FIELDS } from '../../src/workbook/snapshot-fields.ts';
import { checkMask, pathsOf } from './google-schema.ts';

test('every field of the one read exists in the schema', () => {
  const faults: string[] = [];
  checkMask(SNAPSHOT_FIELDS, 'Spreadsheet', 'fields', (_path, fault) => faults.push(fault));
  expect(faults).toEqual([]);
  expect(pathsOf(SNAPSHOT_FIELDS)).toContain('sheets.data.rowData.values.effectiveFormat.numberFormat.type');
});

test('a field that does not exist is seen', () => {
  const faults: string[] = [];
  checkMask('sheets(properties(title,colour))', 'Spreadsheet', 'fields', (_path, fault) =>
    faults.push(fault),
  );
  expect(faults).toEqual(['«sheets.properties.colour» is no field of Spreadsheet']);
});

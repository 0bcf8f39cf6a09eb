import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import schema from '../contract/appsscript.schema.json';

const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));

test('it keeps to the published schema of manifests', () => {
  const validate = new Ajv({ validateFormats: false }).compile(schema);
  validate(manifest);
  expect(validate.errors).toBeNull();
});

test('the schema notices a wrong manifest', () => {
  const validate = new Ajv({ validateFormats: false }).compile(schema);
  expect(validate({ ...manifest, runtimeVersion: 'V9' })).toBe(false);
  expect(validate({ dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets' }] } })).toBe(false);
});

test('it has these keys and no other', () => {
  expect(Object.keys(manifest).sort()).toEqual([
    'dependencies',
    'exceptionLogging',
    'oauthScopes',
    'runtimeVersion',
    'timeZone',
  ]);
});

test('it asks for these permissions and no other', () => {
  expect([...manifest.oauthScopes].sort()).toEqual([
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.send_mail',
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/userinfo.email',
  ]);
});

test('it runs on V8, in the time of Vietnam, with the Sheets API and no library', () => {
  expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' });
  expect(manifest.dependencies).toEqual({
    enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
  });
});

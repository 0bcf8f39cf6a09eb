/** Google's error types as a sheet shows them; every spreadsheet program writes the same. */
const SHOWN: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

/** What a cell with an error shows. @param type of the Sheets API's ErrorValue */
export function errorText(type: string | undefined): string {
  return SHOWN[type ?? ''] ?? '#ERROR!';
}

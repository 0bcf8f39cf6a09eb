import type { SheetsPort } from '../../../src/local/realm/ports.ts';
import type { Request, RowData, Sheet, Spreadsheet } from '../../../src/workbook/sheets-api.ts';

/** As much of a Sheets API as the realm and the self-check need: all or nothing, ids unique, masks ignored. */
export interface TinySheets extends SheetsPort {
  content: Spreadsheet;
}

export function tinySheets(
  properties: Spreadsheet['properties'] = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
): TinySheets {
  const tiny: TinySheets = {
    content: { spreadsheetId: 'local', properties: { title: 'Sổ', ...properties }, sheets: [] },
    get: () => structuredClone(tiny.content),
    batchUpdate({ requests }) {
      const draft = structuredClone(tiny.content);
      requests.forEach((request, index) => {
        apply(draft, request, (kind, words) => {
          throw Object.assign(new Error(`Invalid requests[${index}].${kind}: ${words}`), { code: 400 });
        });
      });
      tiny.content = draft;
      return { replies: requests.map(() => ({})) };
    },
  };
  return tiny;
}

type Refuse = (kind: string, words: string) => never;

function apply(draft: Spreadsheet, request: Request, refuse: Refuse): void {
  const sheets = draft.sheets ?? [];
  const sheet = (kind: string, id: number | undefined): Sheet =>
    sheets.find((it) => it.properties.sheetId === id) ?? refuse(kind, `No sheet with id: ${id}`);

  if (request.addSheet) sheets.push({ properties: request.addSheet.properties });
  if (request.deleteSheet)
    sheets.splice(sheets.indexOf(sheet('deleteSheet', request.deleteSheet.sheetId)), 1);
  if (request.updateCells) {
    sheet('updateCells', request.updateCells.start?.sheetId).data = [
      { rowData: withEffective(request.updateCells.rows) },
    ];
  }
  if (request.addProtectedRange) {
    const { protectedRange } = request.addProtectedRange;
    sheet('addProtectedRange', protectedRange.range.sheetId).protectedRanges = [protectedRange];
  }
  if (request.createDeveloperMetadata) {
    const { developerMetadata } = request.createDeveloperMetadata;
    const owner = sheet('createDeveloperMetadata', developerMetadata.location?.sheetId);
    const known = owner.developerMetadata ?? [];
    const id = developerMetadata.metadataId;
    if (known.some((it) => it.metadataId === id)) {
      const words = `Cannot add developer metadata with ID [${id}] because developer metadata with that ID already exists.`;
      refuse('createDeveloperMetadata', words);
    }
    owner.developerMetadata = [...known, developerMetadata];
  }
}

function withEffective(rows: RowData[] = []): RowData[] {
  return rows.map(({ values = [] }) => ({
    values: values.map((cell) => ({ ...cell, effectiveValue: cell.userEnteredValue ?? {} })),
  }));
}

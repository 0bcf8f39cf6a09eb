import type {
  DeveloperMetadata,
  DeveloperMetadataLocation,
  EmbeddedChart,
  ProtectedRange,
} from '../../../src/workbook/sheets-api.ts';
import { apply, ID, refusal, serviceOf, sheetOf, tab } from './support.ts';

describe('protected ranges', () => {
  const protect = (protectedRange: ProtectedRange) => ({ addProtectedRange: { protectedRange } });

  test('the owner is always among the editors, who are none for a warning', () => {
    const service = serviceOf([tab('A', 0)]);
    const replies = apply(
      service,
      protect({
        range: { sheetId: 0 },
        description: 'tờ',
        editors: { users: ['don.vi@xa.vn'], domainUsersCanEdit: false },
      }),
      protect({
        protectedRangeId: 7,
        range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 },
        warningOnly: true,
        editors: { users: ['x@y.vn'] },
      }),
    ) as { addProtectedRange: { protectedRange: ProtectedRange } }[];
    expect(replies.map((reply) => reply.addProtectedRange.protectedRange)).toEqual([
      {
        protectedRangeId: expect.any(Number),
        range: {},
        description: 'tờ',
        requestingUserCanEdit: true,
        editors: { users: ['ketoan@xa.vn', 'don.vi@xa.vn'] },
      },
      {
        protectedRangeId: 7,
        range: { startColumnIndex: 1, endColumnIndex: 2 },
        warningOnly: true,
        requestingUserCanEdit: true,
      },
    ]);
    expect(sheetOf(service).protectedRanges).toEqual(
      replies.map((reply) => reply.addProtectedRange.protectedRange),
    );
  });

  test('are changed by mask and lifted', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    apply(
      service,
      protect({
        protectedRangeId: 7,
        range: { sheetId: 1 },
        description: 'cũ',
        editors: { users: ['a@b.vn'] },
      }),
    );
    apply(service, {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 7, description: 'mới', range: {} },
        fields: 'description',
      },
    });
    expect(sheetOf(service, 1).protectedRanges).toMatchObject([
      {
        protectedRangeId: 7,
        range: { sheetId: 1 },
        description: 'mới',
        editors: { users: ['ketoan@xa.vn', 'a@b.vn'] },
      },
    ]);
    apply(service, {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: 7,
          range: { sheetId: 0 },
          unprotectedRanges: [{ sheetId: 0, startRowIndex: 1, endRowIndex: 2 }],
        },
        fields: 'range,unprotectedRanges,editors',
      },
    });
    expect(sheetOf(service, 1).protectedRanges).toBeUndefined();
    expect(sheetOf(service, 0).protectedRanges).toEqual([
      {
        protectedRangeId: 7,
        range: {},
        description: 'mới',
        unprotectedRanges: [{ startRowIndex: 1, endRowIndex: 2 }],
        requestingUserCanEdit: true,
        editors: { users: ['ketoan@xa.vn'] },
      },
    ]);
    apply(service, { deleteProtectedRange: { protectedRangeId: 7 } });
    expect(sheetOf(service).protectedRanges).toBeUndefined();
  });

  test('refusals', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    apply(service, protect({ protectedRangeId: 7, range: { sheetId: 0 } }));
    const add = (protectedRange: object) => refusal(service, { addProtectedRange: { protectedRange } });
    expect(add({ protectedRangeId: 7, range: { sheetId: 1 } })).toContain('already exists');
    expect(add({ description: 'x' })).toContain('range');
    expect(add({ range: { sheetId: 5 } })).toContain('No grid with id: 5');
    expect(
      add({
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 },
        unprotectedRanges: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 1 }],
      }),
    ).toContain('only supported on protected sheets');
    expect(
      add({ range: { sheetId: 0 }, unprotectedRanges: [{ sheetId: 1, startRowIndex: 0, endRowIndex: 1 }] }),
    ).toContain('must be on the protected sheet');
    expect(add({ range: { sheetId: 0 }, editors: { users: ['không phải thư'] } })).toContain('Invalid user');
    expect(refusal(service, { deleteProtectedRange: { protectedRangeId: 8 } })).toBe(
      'Invalid requests[0].deleteProtectedRange: No protected range with id: 8',
    );
    expect(
      refusal(service, {
        updateProtectedRange: { protectedRange: { protectedRangeId: 8 }, fields: 'description' },
      }),
    ).toContain('No protected range with id: 8');
  });
});

describe('developer metadata', () => {
  const create = (location: DeveloperMetadataLocation | undefined, extra: DeveloperMetadata = {}) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: 'k',
        visibility: 'DOCUMENT' as const,
        ...(location ? { location } : {}),
        ...extra,
      },
    },
  });

  test('is listed where it is attached', () => {
    const service = serviceOf([tab('A', 0), tab('B', 4)]);
    const replies = apply(
      service,
      create({ spreadsheet: true }, { metadataId: 1 }),
      create({ sheetId: 0 }, { metadataId: 2, metadataValue: 'v' }),
      create(
        { dimensionRange: { sheetId: 4, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
        { metadataId: 3 },
      ),
      create({ dimensionRange: { sheetId: 4, dimension: 'ROWS', startIndex: 2, endIndex: 3 } }),
    ) as { createDeveloperMetadata: { developerMetadata: DeveloperMetadata } }[];
    const made = replies.map((reply) => reply.createDeveloperMetadata.developerMetadata);
    expect(made.map((metadata) => metadata.location)).toEqual([
      { locationType: 'SPREADSHEET', spreadsheet: true },
      { locationType: 'SHEET', sheetId: 0 },
      {
        locationType: 'COLUMN',
        dimensionRange: { sheetId: 4, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
      },
      { locationType: 'ROW', dimensionRange: { sheetId: 4, dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
    ]);
    expect(made[3]?.metadataId).toBeGreaterThan(1000);
    const answer = service.get(ID, {
      fields:
        'developerMetadata,sheets(developerMetadata,data(rowMetadata.developerMetadata,columnMetadata.developerMetadata))',
    });
    expect(answer.developerMetadata).toEqual([made[0]]);
    expect(answer.sheets?.[0]?.developerMetadata).toEqual([made[1]]);
    expect(answer.sheets?.[1]?.developerMetadata).toBeUndefined();
    expect(answer.sheets?.[1]?.data?.[0]?.columnMetadata?.slice(0, 2)).toEqual([
      { developerMetadata: [made[2]] },
      {},
    ]);
    expect(answer.sheets?.[1]?.data?.[0]?.rowMetadata?.[2]).toEqual({ developerMetadata: [made[3]] });
  });

  test('an id is taken once in a spreadsheet, wherever it is attached, and free again after deletion', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(service, create({ spreadsheet: true }, { metadataId: 12 }));
    expect(refusal(service, create({ sheetId: 0 }, { metadataId: 12 }))).toBe(
      'Invalid requests[0].createDeveloperMetadata: Cannot add developer metadata with ID [12] because developer metadata with that ID already exists.',
    );
    apply(
      service,
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 12 } } } },
      create({ sheetId: 0 }, { metadataId: 12 }),
    );
  });

  test('is deleted by id or by key, and the reply says what went', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(
      service,
      create({ spreadsheet: true }, { metadataId: 1 }),
      create({ sheetId: 0 }, { metadataId: 2 }),
      create({ sheetId: 0 }, { metadataId: 3, metadataKey: 'l' }),
    );
    const remove = (developerMetadataLookup: { metadataId?: number; metadataKey?: string }) =>
      apply(service, { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } } }) as {
        deleteDeveloperMetadata: { deletedDeveloperMetadata?: DeveloperMetadata[] };
      }[];
    const ids = (replies: ReturnType<typeof remove>) =>
      replies[0]?.deleteDeveloperMetadata.deletedDeveloperMetadata?.map((metadata) => metadata.metadataId);
    expect(ids(remove({ metadataKey: 'k' }))).toEqual([1, 2]);
    expect(ids(remove({ metadataId: 3, metadataKey: 'k' }))).toBeUndefined();
    expect(ids(remove({ metadataId: 3 }))).toEqual([3]);
  });

  test('refusals', () => {
    const service = serviceOf([tab('A', 0)]);
    const columns = (startIndex: number, endIndex: number) => ({
      dimensionRange: { sheetId: 0, dimension: 'COLUMNS' as const, startIndex, endIndex },
    });
    expect(refusal(service, create(columns(0, 2)))).toContain('single row or column');
    expect(refusal(service, create(columns(8, 9)))).toContain('outside the grid');
    expect(refusal(service, create({ sheetId: 9 }))).toContain('No sheet with id: 9');
    expect(refusal(service, create(undefined))).toContain('location');
    expect(refusal(service, create({ spreadsheet: true, sheetId: 0 }))).toContain('exactly one');
    expect(refusal(service, create({ sheetId: 0 }, { metadataKey: '' }))).toContain('metadataKey');
    expect(
      refusal(service, {
        createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', location: { sheetId: 0 } } },
      }),
    ).toContain('visibility');
    expect(refusal(service, { deleteDeveloperMetadata: { dataFilter: {} } })).toContain(
      'developerMetadataLookup',
    );
  });
});

describe('charts', () => {
  const chart: EmbeddedChart = {
    spec: {
      title: 'Tỷ lệ',
      basicChart: {
        chartType: 'BAR',
        legendPosition: 'NO_LEGEND',
        headerCount: 0,
        domains: [
          {
            domain: {
              sourceRange: {
                sources: [
                  { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
                ],
              },
            },
          },
        ],
        series: [
          {
            series: {
              sourceRange: {
                sources: [
                  { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
                ],
              },
            },
            targetAxis: 'BOTTOM_AXIS',
          },
        ],
      },
    },
    position: {
      overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 3, columnIndex: 0 }, widthPixels: 600 },
    },
  };

  test('are put over a tab and taken away by their id', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    const [reply] = apply(service, { addChart: { chart } }) as { addChart: { chart: EmbeddedChart } }[];
    const kept = sheetOf(service).charts?.[0];
    expect(kept).toEqual(reply?.addChart.chart);
    expect(kept?.position?.overlayPosition).toEqual({ anchorCell: { rowIndex: 3 }, widthPixels: 600 });
    apply(service, { deleteEmbeddedObject: { objectId: kept?.chartId ?? 0 } });
    expect(sheetOf(service).charts).toBeUndefined();
  });

  test('refusals', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    const add = (given: object) => refusal(service, { addChart: { chart: given } });
    expect(add({ ...chart, position: {} })).toContain('position');
    expect(add({ ...chart, spec: {} })).toContain('spec');
    expect(add({ ...chart, spec: { pieChart: {} } })).toContain(
      'Not implemented by the local Sheets service: the field requests[0].add_chart.chart.spec.pie_chart',
    );
    expect(add({ ...chart, position: { overlayPosition: { anchorCell: { sheetId: 9 } } } })).toContain(
      'No grid with id: 9',
    );
    expect(refusal(serviceOf([tab('A', 0)]), { addChart: { chart } })).toContain('No grid with id: 1');
    expect(refusal(service, { deleteEmbeddedObject: { objectId: 5 } })).toBe(
      'Invalid requests[0].deleteEmbeddedObject: No embedded object with id: 5',
    );
  });
});

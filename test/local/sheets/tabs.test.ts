import { apply, cell, computed, grid, ID, refusal, rows, serviceOf, sheetOf, tab, typed } from './support.ts';

const titles = (service: ReturnType<typeof serviceOf>) =>
  service.get(ID).sheets?.map((sheet) => sheet.properties.title);

describe('addSheet', () => {
  test('takes the id, title, place and size given', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    const replies = apply(service, {
      addSheet: {
        properties: {
          sheetId: 9,
          title: 'C',
          index: 1,
          tabColorStyle: { rgbColor: { red: 1, green: 0 } },
          gridProperties: { rowCount: 60, columnCount: 10, frozenRowCount: 2 },
        },
      },
    });
    expect(replies).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 9,
            title: 'C',
            index: 1,
            sheetType: 'GRID',
            tabColorStyle: { rgbColor: { red: 1 } },
            gridProperties: { rowCount: 60, columnCount: 10, frozenRowCount: 2 },
          },
        },
      },
    ]);
    expect(titles(service)).toEqual(['A', 'C', 'B']);
    expect(sheetOf(service, 1).properties).toEqual(
      (replies[0] as { addSheet: { properties: object } }).addSheet.properties,
    );
  });

  test('chooses what is not given', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(service, { addSheet: { properties: {} } }, { addSheet: { properties: {} } });
    expect(titles(service)).toEqual(['A', 'Trang tính2', 'Trang tính3']);
    const ids = service.get(ID).sheets?.map((sheet) => sheet.properties.sheetId) ?? [];
    expect(new Set(ids).size).toBe(3);
    expect(sheetOf(service, 1).properties.gridProperties).toEqual({ rowCount: 1000, columnCount: 26 });
  });

  test('ids and titles are taken once; titles have a length', () => {
    const service = serviceOf([tab('Mầm non', 5)]);
    const add = (properties: object) => refusal(service, { addSheet: { properties } });
    expect(add({ sheetId: 5 })).toContain('already exists');
    expect(add({ title: 'Mầm non' })).toBe(
      'Invalid requests[0].addSheet: A sheet with the name "Mầm non" already exists. Please enter another name.',
    );
    expect(add({ title: 'mầm NON' })).toContain('already exists');
    expect(add({ title: '' })).toContain('The sheet name cannot be empty.');
    expect(add({ title: 'x'.repeat(101) })).toContain('100 characters');
    expect(add({ sheetId: -1 })).toContain('sheetId');
    expect(add({ index: 2 })).toContain('index');
    expect(add({ gridProperties: { rowCount: 2, frozenRowCount: 2 } })).toContain(
      "You can't freeze all visible rows on the sheet.",
    );
    expect(add({ gridProperties: { rowCount: 1_000_000, columnCount: 26 } })).toContain(
      'limit of 10000000 cells',
    );
  });
});

describe('deleteSheet', () => {
  test('takes the tab, its metadata and what pointed at it', () => {
    const service = serviceOf([tab('A', 0, [['=B!A1+1']]), tab('B', 1, [[1]])]);
    apply(service, {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 3,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { sheetId: 1 },
        },
      },
    });
    apply(service, { deleteSheet: { sheetId: 1 } });
    expect(titles(service)).toEqual(['A']);
    expect(typed(service)).toEqual([['=#REF!+1']]);
    expect(computed(service)).toEqual([['REF']]);
    apply(service, {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 3,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { sheetId: 0 },
        },
      },
    });
  });

  test('not the last one, nor the last that can be seen', () => {
    const service = serviceOf([tab('A', 0), { properties: { sheetId: 1, title: 'B', hidden: true } }]);
    expect(refusal(service, { deleteSheet: { sheetId: 0 } })).toContain('visible');
    apply(service, { deleteSheet: { sheetId: 1 } });
    expect(refusal(service, { deleteSheet: { sheetId: 0 } })).toBe(
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    );
    expect(refusal(service, { deleteSheet: { sheetId: 4 } })).toBe(
      'Invalid requests[0].deleteSheet: No sheet with id: 4',
    );
  });
});

describe('updateSheetProperties', () => {
  test('a new name is followed by formulas, validations and conditional formats', () => {
    const list = {
      condition: { type: 'ONE_OF_RANGE' as const, values: [{ userEnteredValue: '=MN!$A$1:$A$9' }] },
    };
    const service = serviceOf([tab('Tổng', 0, [["=SUM(MN!A1:A2)+'MN'!A1"]]), tab('MN', 1, [[1], [2]])]);
    apply(
      service,
      {
        setDataValidation: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
          rule: list,
        },
      },
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [{ sheetId: 0 }],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1>MN!A1' }] },
              format: {},
            },
          },
        },
      },
      { updateSheetProperties: { properties: { sheetId: 1, title: 'Mầm non' }, fields: 'title' } },
    );
    expect(typed(service)[0]).toEqual(["=SUM('Mầm non'!A1:A2)+'Mầm non'!A1"]);
    expect(computed(service)[0]).toEqual([4]);
    expect(grid(service, 0, 'dataValidation')[2]?.[0]?.condition.values).toEqual([
      { userEnteredValue: "='Mầm non'!$A$1:$A$9" },
    ]);
    expect(sheetOf(service).conditionalFormats?.[0]?.booleanRule.condition.values).toEqual([
      { userEnteredValue: "=A1>'Mầm non'!A1" },
    ]);
  });

  test('places are counted before the move', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1), tab('C', 2)]);
    const move = (sheetId: number, index: number) => {
      apply(service, { updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } });
      return titles(service);
    };
    expect(move(0, 2)).toEqual(['B', 'A', 'C']);
    expect(move(0, 1)).toEqual(['B', 'A', 'C']);
    expect(move(0, 2)).toEqual(['B', 'A', 'C']);
    expect(move(0, 0)).toEqual(['A', 'B', 'C']);
    expect(move(0, 3)).toEqual(['B', 'C', 'A']);
    expect(
      refusal(service, { updateSheetProperties: { properties: { sheetId: 0, index: 4 }, fields: 'index' } }),
    ).toContain('index');
  });

  test('the grid grows and shrinks, and what was beyond goes', () => {
    const service = serviceOf([
      tab('A', 0, [
        [1, 2],
        ['=SUM(A1:A20)', '=B1'],
        [5, 6],
      ]),
    ]);
    apply(service, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 1 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    });
    expect(typed(service)).toEqual([[1], ['=SUM(A1:A2)']]);
    apply(service, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 30 } },
        fields: 'gridProperties.rowCount',
      },
    });
    expect(sheetOf(service).properties.gridProperties).toEqual({ rowCount: 30, columnCount: 1 });
  });

  test('freezing, hiding, colour; a mask clears what is not given', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    apply(service, {
      updateSheetProperties: {
        properties: {
          sheetId: 0,
          hidden: true,
          tabColorStyle: { rgbColor: { blue: 1 } },
          gridProperties: { frozenRowCount: 1, frozenColumnCount: 2 },
        },
        fields: 'hidden,tabColorStyle,gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
      },
    });
    expect(sheetOf(service).properties).toMatchObject({
      hidden: true,
      tabColorStyle: { rgbColor: { blue: 1 } },
      gridProperties: { frozenRowCount: 1, frozenColumnCount: 2 },
    });
    apply(service, {
      updateSheetProperties: {
        properties: { sheetId: 0 },
        fields: 'hidden,tabColorStyle,gridProperties.frozenRowCount',
      },
    });
    expect(sheetOf(service).properties).toEqual({
      sheetId: 0,
      title: 'A',
      index: 0,
      sheetType: 'GRID',
      gridProperties: { rowCount: 20, columnCount: 8, frozenColumnCount: 2 },
    });
  });

  test('refusals', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    const update = (properties: object, fields: string) =>
      refusal(service, { updateSheetProperties: { properties, fields } });
    expect(update({ sheetId: 0, title: 'b' }, 'title')).toContain(
      'A sheet with the name "b" already exists. Please enter another name.',
    );
    expect(update({ sheetId: 0 }, 'title')).toBe(
      'Invalid requests[0].updateSheetProperties: The sheet name cannot be empty.',
    );
    expect(update({ sheetId: 0, title: 'C' }, '*')).toContain("You can't delete all the rows on the sheet.");
    expect(
      update({ sheetId: 0, gridProperties: { frozenRowCount: 20 } }, 'gridProperties.frozenRowCount'),
    ).toContain("You can't freeze all visible rows on the sheet.");
    expect(update({ sheetId: 0, gridProperties: { rowCount: 5 } }, 'gridProperties')).toContain(
      "You can't delete all the columns on the sheet.",
    );
    expect(update({ sheetId: 3, title: 'C' }, 'title')).toContain('No sheet with id: 3');
    expect(update({ sheetId: 0, title: 'C' }, 'titel')).toContain('Invalid field: titel');
    expect(update({ sheetId: 0, title: 'C' }, 'sheetType')).toContain('read only');
    apply(service, { updateSheetProperties: { properties: { sheetId: 1, hidden: true }, fields: 'hidden' } });
    expect(update({ sheetId: 0, hidden: true }, 'hidden')).toContain("You can't hide all the sheets");
  });
});

describe('duplicateSheet', () => {
  test('copies cells, rules, protections, metadata and charts under new ids', () => {
    const service = serviceOf([tab('Tổng', 0), tab('MN', 1, [[1, '=A1*2', '=MN!A1']])]);
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    apply(
      service,
      { mergeCells: { range: { ...range, startRowIndex: 2, endRowIndex: 4 }, mergeType: 'MERGE_ALL' } },
      {
        setDataValidation: {
          range,
          rule: { condition: { type: 'NUMBER_GREATER_THAN_EQ', values: [{ userEnteredValue: '0' }] } },
        },
      },
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [range],
            booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 1 }, description: 'MN', editors: { users: ['a@b.vn'] } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 4,
            metadataKey: 'tab',
            metadataValue: 'MN',
            visibility: 'DOCUMENT',
            location: { sheetId: 1 },
          },
        },
      },
      {
        addChart: {
          chart: {
            spec: {
              basicChart: {
                chartType: 'COLUMN',
                domains: [],
                series: [{ series: { sourceRange: { sources: [range] } } }],
              },
            },
            position: { overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 5 } } },
          },
        },
      },
    );
    const replies = apply(service, {
      duplicateSheet: { sourceSheetId: 1, insertSheetIndex: 2, newSheetId: 8 },
    });
    expect(replies).toEqual([
      {
        duplicateSheet: {
          properties: expect.objectContaining({ sheetId: 8, title: 'Bản sao của MN', index: 2 }),
        },
      },
    ]);
    const source = sheetOf(service, 1);
    const copy = sheetOf(service, 2);
    expect(typed(service, 2)).toEqual([[1, '=A1*2', '=MN!A1']]);
    expect(computed(service, 2)).toEqual([[1, 2, 1]]);
    expect(grid(service, 2, 'dataValidation')).toEqual(grid(service, 1, 'dataValidation'));
    expect(copy.merges).toEqual([{ ...range, sheetId: 8, startRowIndex: 2, endRowIndex: 4 }]);
    expect(copy.conditionalFormats?.[0]?.ranges).toEqual([{ ...range, sheetId: 8 }]);
    expect(copy.protectedRanges?.[0]).toMatchObject({
      range: { sheetId: 8 },
      description: 'MN',
      editors: { users: ['ketoan@xa.vn'] },
    });
    expect(copy.protectedRanges?.[0]?.protectedRangeId).not.toBe(
      source.protectedRanges?.[0]?.protectedRangeId,
    );
    expect(copy.developerMetadata).toEqual([
      {
        metadataId: expect.any(Number),
        metadataKey: 'tab',
        metadataValue: 'MN',
        visibility: 'DOCUMENT',
        location: { locationType: 'SHEET', sheetId: 8 },
      },
    ]);
    expect(copy.developerMetadata?.[0]?.metadataId).not.toBe(4);
    expect(copy.charts?.[0]?.position?.overlayPosition?.anchorCell).toEqual({ sheetId: 8, rowIndex: 5 });
    expect(copy.charts?.[0]?.spec.basicChart.series[0]?.series.sourceRange.sources).toEqual([
      { ...range, sheetId: 8 },
    ]);
  });

  test('does not share rows that the same batch has written', () => {
    const service = serviceOf([tab('A', 0)]);
    const write = (sheetId: number, value: string) => ({
      updateCells: { start: { sheetId }, rows: rows([value]), fields: '*' },
    });
    apply(service, write(0, 'a'), { duplicateSheet: { sourceSheetId: 0, newSheetId: 1 } }, write(1, 'b'));
    expect([typed(service, 0), typed(service, 1)]).toEqual([[['b']], [['a']]]);
    apply(service, write(0, 'c'), { duplicateSheet: { sourceSheetId: 0, newSheetId: 2 } }, write(0, 'd'));
    expect([typed(service, 0), typed(service, 2)]).toEqual([[['c']], [['d']]]);
  });

  test('a second copy gets another name; the two do not share their cells', () => {
    const service = serviceOf([tab('A', 0, [['a']])]);
    apply(
      service,
      { duplicateSheet: { sourceSheetId: 0, newSheetId: 1 } },
      { duplicateSheet: { sourceSheetId: 0, newSheetId: 2 } },
    );
    expect(titles(service)).toEqual(['Bản sao của A 2', 'Bản sao của A', 'A']);
    apply(service, { updateCells: { start: { sheetId: 1 }, rows: rows(['b']), fields: '*' } });
    expect([typed(service, 0), typed(service, 1), typed(service, 2)]).toEqual([[['a']], [['b']], [['a']]]);
    expect(refusal(service, { duplicateSheet: { sourceSheetId: 0, newSheetId: 1 } })).toContain(
      'already exists',
    );
    expect(refusal(service, { duplicateSheet: { sourceSheetId: 0, newSheetName: 'a' } })).toContain(
      'already exists',
    );
    expect(refusal(service, { duplicateSheet: { sourceSheetId: 7 } })).toContain('No sheet with id: 7');
  });
});

test('updateSpreadsheetProperties sets locale and time zone and refuses what is none', () => {
  const service = serviceOf([tab('A', 0, [['=1']])]);
  apply(service, {
    updateSpreadsheetProperties: {
      properties: { title: 'T', locale: 'en_US', timeZone: 'UTC' },
      fields: 'title,locale,timeZone',
    },
  });
  expect(service.get(ID, { fields: 'properties' })).toEqual({
    properties: { title: 'T', locale: 'en_US', timeZone: 'UTC' },
  });
  const update = (properties: object, fields: string) =>
    refusal(service, { updateSpreadsheetProperties: { properties, fields } });
  expect(update({ locale: 'tiếng Việt' }, 'locale')).toContain('Unsupported locale');
  expect(update({ timeZone: 'Hà Nội' }, 'timeZone')).toContain('Invalid time zone');
  expect(update({}, 'title')).toContain('title cannot be empty');
  expect(update({}, 'defaultFormat')).toContain('Not implemented');
  expect(cell('=1')).toEqual({ userEnteredValue: { formulaValue: '=1' } });
});

import fc from 'fast-check';
import type { Block, DocumentTable, WordDocument } from '../../src/actions/documents/description.ts';
import { wordFile } from '../../src/word/render.ts';
import { faultOf, takeApart } from '../support/docx.ts';

const letterhead: Block = {
  kind: 'letterhead',
  parent: 'UBND HUYỆN ĐỊNH HÓA',
  issuer: ['ỦY BAN NHÂN DÂN', 'XÃ ĐIỀM MẶC'],
  number: 'Số: ……/BC-UBND',
  subject: '',
  placeAndDate: 'Điềm Mặc, ngày …… tháng …… năm 2024',
  mark: 'DỰ THẢO',
};

const table: DocumentTable = {
  kind: 'table',
  columns: [
    { header: 'Đơn vị', width: 50, align: 'left' },
    { header: 'Tiền đã nộp', width: 25, align: 'right' },
  ],
  rows: [
    { look: 'group', cells: ['Trường học', '1.234.567'] },
    { look: 'plain', cells: ['Trường Mầm non', '1.234.567'] },
    { look: 'plain', cells: ['Trường Tiểu học', ''] },
    { look: 'total', cells: ['Tổng cộng', '1.234.567'] },
  ],
};

const report: WordDocument = {
  title: 'Báo cáo',
  fileName: 'bao-cao.docx',
  day: '2024-05-24',
  sections: [
    {
      isLandscape: false,
      blocks: [
        letterhead,
        { kind: 'title', name: 'BÁO CÁO', about: 'Kết quả vận động năm 2024' },
        { kind: 'addressees', names: ['UBND huyện Định Hóa'] },
        { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
        { kind: 'enacting', text: 'ỦY BAN NHÂN DÂN' },
        { kind: 'basis', text: 'Căn cứ kế hoạch.' },
        { kind: 'article', label: 'Điều 1.', text: 'Phê duyệt.' },
        { kind: 'paragraph', text: 'Thân văn bản.' },
        {
          kind: 'signature',
          recipients: ['Như trên'],
          authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
          name: 'Ma Đình Trường',
        },
      ],
    },
    {
      isLandscape: true,
      blocks: [
        { kind: 'annexTitle', label: 'Phụ lục', title: 'THEO ĐƠN VỊ', under: '(Kèm theo Báo cáo)' },
        { kind: 'note', text: 'Đơn vị tính: đồng.' },
        table,
      ],
    },
  ],
};

const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);

/** What a paragraph or a run of a text is set in. */
function settingOf(document: string, text: string): string {
  const end = document.indexOf(`>${text}</w:t>`);
  expect([text, end]).not.toEqual([text, -1]);
  return document.slice(document.lastIndexOf('<w:p>', end), end);
}

describe('a report', () => {
  let document: string;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    ({ document, parts } = takeApart(await wordFile(report)));
  });

  test('is A4 with margins of 20, 20, 30 and 15 mm, the annex across', () => {
    const sizes = [...document.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"\/>/g)];
    expect(sizes.map(([, width, height, turn]) => [mm(width), mm(height), turn])).toEqual([
      [210, 297, 'portrait'],
      [297, 210, 'landscape'],
    ]);
    const margins = [
      ...document.matchAll(/<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/g),
    ];
    expect(margins.map((found) => found.slice(1).map(mm))).toEqual([
      [20, 15, 20, 30],
      [20, 15, 20, 30],
    ]);
  });

  test('is in black Times New Roman of 14 points, and says that it is Vietnamese', () => {
    const [defaults = ''] =
      /<w:docDefaults>.*<\/w:docDefaults>/s.exec(parts.get('word/styles.xml') ?? '') ?? [];
    for (const face of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      expect(defaults).toContain(`w:${face}="Times New Roman"`);
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('<w:color w:val="000000"/>');
    expect(defaults).toContain('w:lang w:val="vi-VN"');
    expect(document).not.toMatch(/w:rFonts/);
  });

  test('numbers its pages in the middle of the upper margin, not on the first, anew in each part', () => {
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(document.match(/<w:pgNumType w:start="1" w:fmt="decimal"\/>/g)).toHaveLength(2);
    expect(document.match(/w:header="567"/g)).toHaveLength(2);
    const headers = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path)).map(([, xml]) => xml);
    const numbered = headers.filter((xml) => xml.includes('PAGE'));
    expect([headers.length, numbered.length]).toEqual([4, 2]);
    for (const xml of numbered) {
      expect(xml).toContain('<w:jc w:val="center"/>');
      expect(xml).toContain('<w:sz w:val="28"/>');
    }
  });

  test.each([
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      ['<w:b/>', '<w:sz w:val="24"/>', '<w:jc w:val="center"/>'],
      ['<w:i/>'],
    ],
    ['Độc lập - Tự do - Hạnh phúc', ['<w:b/>', '<w:sz w:val="26"/>'], ['<w:i/>']],
    ['UBND HUYỆN ĐỊNH HÓA', ['<w:sz w:val="24"/>'], ['<w:b/>']],
    ['XÃ ĐIỀM MẶC', ['<w:b/>', '<w:sz w:val="24"/>'], []],
    ['Điềm Mặc, ngày …… tháng …… năm 2024', ['<w:i/>', '<w:sz w:val="26"/>'], ['<w:b/>']],
    ['BÁO CÁO', ['<w:b/>', '<w:sz w:val="28"/>', '<w:jc w:val="center"/>'], []],
    ['Kính gửi: UBND huyện Định Hóa', ['<w:sz w:val="28"/>', '<w:jc w:val="center"/>'], ['<w:b/>']],
    [
      'Thân văn bản.',
      ['<w:jc w:val="both"/>', 'w:firstLine="720"', 'w:after="120"', 'w:line="264"'],
      ['<w:b/>'],
    ],
    ['DỰ THẢO', ['<w:b/>', '<w:jc w:val="center"/>'], []],
    ['ỦY BAN NHÂN DÂN', ['<w:b/>', '<w:jc w:val="center"/>'], ['<w:i/>']],
    ['Căn cứ kế hoạch.', ['<w:i/>', '<w:sz w:val="28"/>', '<w:jc w:val="both"/>'], ['<w:b/>']],
    ['Điều 1.', ['<w:b/>', '<w:sz w:val="28"/>', 'w:firstLine="720"'], ['<w:i/>']],
    ['Nơi nhận:', ['<w:b/>', '<w:i/>', '<w:sz w:val="24"/>'], []],
    ['- Như trên;', ['<w:sz w:val="22"/>'], ['<w:b/>', '<w:i/>']],
    ['- Lưu: VT.', ['<w:sz w:val="22"/>'], []],
    ['TM. ỦY BAN NHÂN DÂN', ['<w:b/>', '<w:sz w:val="28"/>'], []],
    ['Ma Đình Trường', ['<w:b/>', '<w:sz w:val="28"/>', '<w:jc w:val="center"/>'], []],
    ['Phụ lục', ['<w:b/>', '<w:jc w:val="center"/>'], []],
    ['(Kèm theo Báo cáo)', ['<w:i/>', '<w:sz w:val="26"/>'], ['<w:b/>']],
    ['1.234.567', ['<w:jc w:val="right"/>'], []],
    ['Trường Mầm non', ['<w:jc w:val="left"/>'], ['<w:b/>']],
  ])('«%s» is set as the decree says', (text, has, hasNot) => {
    const setting = settingOf(document, text);
    for (const mark of has) expect(setting).toContain(mark);
    for (const mark of hasNot) expect(setting).not.toContain(mark);
  });

  test('draws the three rules under issuer, motto and title', () => {
    const rules = [
      ...document.matchAll(
        /<w:top w:val="single"[^>]*\/><\/w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"/g,
      ),
    ];
    // Left column 70 mm, right column 95 mm, the whole 165 mm.
    const lengths = rules.map(([, left], at) => [70, 95, 165].map((width) => width - 2 * mm(left))[at]);
    expect(rules.every(([, left, right]) => left === right)).toBe(true);
    const [issuer = 0, motto = 0, title = 0] = lengths;
    // The lines are 30, 58 and 61 mm long as they are printed.
    expect(issuer / 30).toBeGreaterThan(1 / 3);
    expect(issuer / 30).toBeLessThan(1 / 2);
    expect(Math.abs(motto - 58)).toBeLessThanOrEqual(2);
    expect(title / 61).toBeGreaterThan(1 / 3);
    expect(title / 61).toBeLessThan(1 / 2);
  });

  test('draws the rule of a title of two lines under its second, no longer than half of it', async () => {
    const about = 'Về việc phê duyệt dự toán kinh phí hỗ trợ từ nguồn vận động “Chung sức xây dựng” năm 2024';
    const blocks: Block[] = [{ kind: 'title', name: 'QUYẾT ĐỊNH', about }];
    const file = await wordFile({ ...report, sections: [{ isLandscape: false, blocks }] });
    const [, left] = /<w:ind w:left="(\d+)" w:right="\d+"\/>/.exec(takeApart(file).document) ?? [];
    // «“Chung sức xây dựng” năm 2024» is 70 mm long as it is printed.
    const share = (165 - 2 * mm(left)) / 70;
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  test('repeats the header of a table and divides no row', () => {
    const rows = document.slice(document.indexOf('THEO ĐƠN VỊ')).match(/<w:trPr>.*?<\/w:trPr>/g) ?? [];
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('has no page with nothing on it: what ends a part takes no room', () => {
    expect(
      document.match(/<w:p><w:pPr><w:spacing [^>]*w:line="20" w:lineRule="exact"\/><w:sectPr>/g),
    ).toHaveLength(1);
  });

  test('keeps a signature together with the words before it', () => {
    expect(settingOf(document, 'Thân văn bản.')).toContain('<w:keepNext/>');
  });
});

test('several addressees stand each on a line with a dash', async () => {
  const blocks: Block[] = [letterhead, { kind: 'addressees', names: ['Xóm 1', 'Xóm 2'] }];
  const { paragraphs } = takeApart(await wordFile({ ...report, sections: [{ isLandscape: false, blocks }] }));
  expect(paragraphs.slice(-3)).toEqual(['Kính gửi:', '- Xóm 1;', '- Xóm 2.']);
});

test('an amount too long for its column makes the type of its table smaller, not the amount two lines', async () => {
  const sizeWith = async (amount: string) => {
    const wide: DocumentTable = {
      kind: 'table',
      columns: Array.from({ length: 14 }, () => ({ header: 'Tiền', width: 18, align: 'right' as const })),
      rows: [{ look: 'plain', cells: Array.from({ length: 14 }, () => amount) }],
    };
    const blocks: Block[] = [{ kind: 'annexTitle', label: 'Phụ lục', title: 'A', under: 'B' }, wide];
    const { document } = takeApart(await wordFile({ ...report, sections: [{ isLandscape: true, blocks }] }));
    return Number(/<w:sz w:val="(\d+)"\/>/.exec(settingOf(document, amount))?.[1]) / 2;
  };
  expect(await sizeWith('1.234.567')).toBe(10);
  expect(await sizeWith('1.234.567.890')).toBeLessThan(9);
});

test('a word that no column holds does not make the others small', async () => {
  const typed: DocumentTable = { ...table, rows: [{ look: 'plain', cells: ['A'.repeat(300), '1.234.567'] }] };
  const blocks: Block[] = [{ kind: 'annexTitle', label: 'Phụ lục', title: 'A', under: 'B' }, typed];
  const { document } = takeApart(await wordFile({ ...report, sections: [{ isLandscape: true, blocks }] }));
  expect(settingOf(document, '1.234.567')).toContain('<w:sz w:val="20"/>');
});

test.each([
  ['Sử dụng nguồn “Chung sức” năm 2024', 'Sử dụng nguồn “Chung_sức”_năm_2024'],
  [`Về “${'a b '.repeat(40)}c” năm 2024`, `Về “${'a b '.repeat(40)}c”_năm_2024`],
  ['Tiến độ của cả năm 2024', 'Tiến độ của cả_năm_2024'],
  ['', ''],
])('a title breaks before the name in it, and leaves no year alone: %s', async (about, shown) => {
  const blocks: Block[] = [{ kind: 'title', name: 'KẾ HOẠCH', about }];
  const { paragraphs } = takeApart(await wordFile({ ...report, sections: [{ isLandscape: false, blocks }] }));
  expect(paragraphs[1]?.replace(/\u00a0/g, '_')).toBe(shown);
});

test('the same description gives the same bytes', async () => {
  const first = await wordFile(report);
  await new Promise((later) => setTimeout(later, 2_100));
  expect(Buffer.from(await wordFile(report)).equals(Buffer.from(first))).toBe(true);
});

test('whatever people typed is text in a file that opens', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<w:p>',
      '</w:t>',
      ']]>',
      '&amp;',
      '&',
      '"',
      "'",
      '<',
      '\0',
      '\u0007',
      '\uFFFE',
      '\uD800',
      '\u202E',
      'Điềm Mặc',
      '\r\n',
    ),
  );
  const typed = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const blocks: Block[] = [
        {
          ...(letterhead as Extract<Block, { kind: 'letterhead' }>),
          parent: text,
          placeAndDate: text,
          number: text,
        },
        { kind: 'title', name: 'BÁO CÁO', about: text },
        { kind: 'addressees', names: [text, text] },
        { kind: 'enacting', text },
        { kind: 'basis', text },
        { kind: 'article', label: text, text },
        { kind: 'paragraph', text: `[${text}]` },
        { ...table, rows: [{ look: 'plain', cells: [text, text] }] },
        { kind: 'signature', recipients: [text], authority: [text], name: text },
      ];
      const file = await wordFile({ ...report, title: text, sections: [{ isLandscape: false, blocks }] });
      const { paragraphs } = takeApart(file);
      const shown = paragraphs.find((line) => line.startsWith('['));
      const visible = [...text].filter((sign) => !/[\p{C}\s]/u.test(sign)).join('');
      expect(shown?.replace(/[\p{C}\s]/gu, '')).toBe(`[${visible}]`);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['<a>b</a>', ''],
  ['<a b="c"/>', ''],
  ['<a>&</a>', 'a loose &'],
  ['<a><b></a>', 'closes nothing'],
  ['<a>\u0001</a>', 'a character that XML forbids'],
  ['<a', 'a loose <'],
  ['<a>', 'left open'],
])('the test’s own look at XML: %s', (xml, fault) => {
  expect(faultOf(xml)).toContain(fault);
  expect(faultOf(xml) === '').toBe(fault === '');
});

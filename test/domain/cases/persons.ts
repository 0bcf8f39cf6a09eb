/** A list's rows as `đơn vị: tên`, `*` where somebody marked the row; which of them are warned of as homonyms. */
export const HOMONYM_LISTS: readonly { fact: string; rows: readonly string[]; warned: readonly number[] }[] =
  [
    { fact: 'one person alone', rows: ['MN: Nguyễn Thị Hoa'], warned: [] },
    { fact: 'two names', rows: ['MN: Nguyễn Thị Hoa', 'MN: Nguyễn Thị Hòa'], warned: [] },
    { fact: 'one name twice in a list', rows: ['MN: Nguyễn Thị Hoa', 'MN: Nguyễn Thị Hoa'], warned: [0, 1] },
    { fact: 'one name in two lists', rows: ['MN: Nguyễn Thị Hoa', 'TH: Nguyễn Thị Hoa'], warned: [0, 1] },
    { fact: 'one name in two spellings', rows: ['MN: Trần Thị Hòa', 'TH: TRẦN  THỊ HOÀ'], warned: [0, 1] },
    {
      fact: 'one name three times, somebody else between',
      rows: ['MN: Ma Văn Đông', 'MN: Ma Văn Đồng', 'TH: Ma Văn Đông', 'YT: ma văn đông'],
      warned: [0, 2, 3],
    },
    {
      fact: 'two names, each twice',
      rows: ['MN: Hoa', 'MN: Lan', 'TH: Lan', 'TH: Hoa'],
      warned: [0, 1, 2, 3],
    },
    { fact: 'one of the two is marked', rows: ['MN: Nguyễn Thị Hoa', 'TH: Nguyễn Thị Hoa*'], warned: [] },
    { fact: 'both are marked', rows: ['MN: Nguyễn Thị Hoa*', 'TH: Nguyễn Thị Hoa*'], warned: [] },
    { fact: 'one of three is marked', rows: ['MN: Hoa', 'TH: Hoa*', 'YT: Hoa'], warned: [0, 2] },
    { fact: 'rows without a name', rows: ['MN: ', 'MN: ', 'TH: '], warned: [] },
  ];

export interface MobilisedCase {
  readonly fact: string;
  /** Lines of `Đã vận động`: name · unit. */
  readonly lines: readonly (readonly [string, string])[];
  readonly name: string;
  readonly timesInUnit: number;
  readonly exclusion: 'mobilised' | 'namesake' | undefined;
}

/** Asked of the unit `MN`, Trường Mầm non. */
export const MOBILISED_CASES: readonly MobilisedCase[] = [
  { fact: 'an empty list', lines: [], name: 'Nguyễn Thị Hoa', timesInUnit: 1, exclusion: undefined },
  {
    fact: 'another name',
    lines: [['Nguyễn Thị Hòa', 'MN']],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 1,
    exclusion: undefined,
  },
  {
    fact: 'the name and the unit by its code',
    lines: [['Nguyễn Thị Hoa', 'MN']],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 1,
    exclusion: 'mobilised',
  },
  {
    fact: 'the name and the unit by its name',
    lines: [['Nguyễn Thị Hoa', 'Trường Mầm non']],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 1,
    exclusion: 'mobilised',
  },
  {
    fact: 'another spelling of name and unit',
    lines: [['TRẦN THỊ  HOÀ', ' trường  mầm NON '.normalize('NFD')]],
    name: 'Trần Thị Hòa',
    timesInUnit: 1,
    exclusion: 'mobilised',
  },
  {
    fact: 'a name that stands twice in the unit',
    lines: [['Nguyễn Thị Hoa', 'MN']],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 2,
    exclusion: 'namesake',
  },
  {
    fact: 'another unit',
    lines: [['Nguyễn Thị Hoa', 'TH']],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 1,
    exclusion: 'namesake',
  },
  {
    fact: 'no unit',
    lines: [['Nguyễn Thị Hoa', '']],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 1,
    exclusion: 'namesake',
  },
  {
    fact: 'a part of the unit’s name',
    lines: [['Nguyễn Thị Hoa', 'Mầm non']],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 1,
    exclusion: 'namesake',
  },
  {
    fact: 'both units',
    lines: [
      ['Nguyễn Thị Hoa', 'TH'],
      ['Nguyễn Thị Hoa', 'MN'],
    ],
    name: 'Nguyễn Thị Hoa',
    timesInUnit: 1,
    exclusion: 'mobilised',
  },
  { fact: 'lines without a name', lines: [['', 'MN']], name: '', timesInUnit: 1, exclusion: undefined },
];

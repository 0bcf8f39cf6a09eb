import { type FileFault, type GivenFile, newestOf, type SealedCommune } from './commune-files.ts';
import { fold, withoutMarks } from './fold.ts';
import { addUp } from './sealed-sums.ts';
import { SEALED_FIELDS, type SealedRun, type SealedSetting } from './sealing.ts';
import type { SettingKey } from './settings.ts';

/** A commune of which a sealed run is expected; `district` is '' where its name tells enough. */
export interface ExpectedCommune {
  readonly name: string;
  readonly district: string;
}

/** What the district has: sealed runs of communes, beside one another. */
export interface RollUp {
  /** The campaign's; undefined where no file counts. */
  readonly year: number | undefined;
  /** In the order of the expected list, else by name. */
  readonly communes: readonly CountedCommune[];
  /** Expected, and no file of theirs counts; undefined where nobody said who is expected. */
  readonly missing: readonly ExpectedCommune[] | undefined;
  /** {@link SEALED_FIELDS} of all communes that count. */
  readonly totals: readonly number[];
  readonly differences: readonly SettingDifference[];
  /** Every file by its name, with what became of it. */
  readonly files: readonly FileVerdict[];
}

export interface CountedCommune extends SealedCommune {
  readonly file: string;
}

export interface FileVerdict {
  readonly file: string;
  /** As its settings say; '' where they could not be read. */
  readonly commune: string;
  /** Undefined where it counts. */
  readonly fault: FileFault | undefined;
}

/** A setting that is not the same in all communes that count. */
export interface SettingDifference {
  readonly key: SettingKey;
  /** The most frequent first; each with the communes that have it. */
  readonly values: readonly { readonly value: SealedSetting[1]; readonly communes: readonly string[] }[];
}

/**
 * The settings that are each commune's own: its names, its plan and its accounts. All other sealed ones are the district's
 * campaign, so they should be the same.
 */
const OWN_SETTINGS: readonly SettingKey[] = [
  'campaignName',
  'commune',
  'planNumber',
  'planDate',
  'account1',
  'account2',
];

/**
 * Puts sealed runs of communes together. A file that cannot be taken changes nothing of the others; the order in which files
 * are given does not matter.
 * @param expected undefined where nobody said who is expected: then every commune counts and nobody is missing
 */
export function rollUp(
  given: readonly GivenFile[],
  expected: readonly ExpectedCommune[] | undefined,
): RollUp {
  const files = [...given].sort((a, b) => compare(a.name, b.name) || compare(digestIn(a), digestIn(b)));
  const faults = new Map<GivenFile, FileFault>();
  const sealed = files.flatMap((file) => {
    if (file.reading.kind !== 'sealed') {
      faults.set(file, file.reading);
      return [];
    }
    const { commune } = file.reading;
    const at = expected?.findIndex((one) => isOf(one, commune));
    if (at === -1) {
      const like = expected?.find((one) => isLike(one, commune))?.name ?? '';
      faults.set(file, { kind: 'notExpected', like });
      return [];
    }
    const whose = at ?? [communeKey(commune.name), districtKey(commune.district)].join('\n');
    return [{ file, commune, key: `${commune.year}\n${whose}` }];
  });
  const candidates = newestOf(sealed, faults);
  const year = yearOf(candidates.map(({ commune }) => commune.year));
  const counted = candidates.filter(({ file, commune }) => {
    if (commune.year !== year) faults.set(file, { kind: 'otherYear', year: commune.year, others: year ?? 0 });
    return commune.year === year;
  });
  const place = ({ commune }: { commune: SealedCommune }) =>
    expected?.findIndex((one) => isOf(one, commune)) ?? 0;
  counted.sort((a, b) => place(a) - place(b) || compare(sortKey(a.commune), sortKey(b.commune)));
  const communes = counted.map(({ file, commune }) => ({ ...commune, file: file.name }));
  return {
    year,
    communes,
    missing: expected?.filter((one) => !communes.some((commune) => isOf(one, commune))),
    totals: addUp(
      communes.map(({ run }) => run.totals),
      SEALED_FIELDS.length,
    ),
    differences: differencesOf(communes),
    files: files.map((file) => ({
      file: file.name,
      commune: file.reading.kind === 'sealed' ? file.reading.commune.name : '',
      fault: faults.get(file),
    })),
  };
}

function isOf(expected: ExpectedCommune, { name, district }: ExpectedCommune): boolean {
  return (
    communeKey(expected.name) === communeKey(name) &&
    (expected.district === '' || districtKey(expected.district) === districtKey(district))
  );
}

/** The same but for marks and capital letters: a slip. */
function isLike(expected: ExpectedCommune, { name }: ExpectedCommune): boolean {
  return withoutMarks(communeKey(expected.name)) === withoutMarks(communeKey(name));
}

/** «Xã Điềm Mặc» is «Điềm Mặc»; a township of that name is another. */
export const communeKey = withoutFirst('xã');
export const districtKey = withoutFirst('huyện');

function withoutFirst(word: string): (name: string) => string {
  const first = `${fold(word)} `;
  return (name) => {
    const folded = fold(name);
    return folded.startsWith(first) ? folded.slice(first.length) : folded;
  };
}

/** The year that most communes have; of two the later. */
function yearOf(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, often], [b, oftenB]) => oftenB - often || b - a)[0]?.[0];
}

/** The settings of a run that should be the same everywhere. */
export function rulesOf({ settings }: Pick<SealedRun, 'settings'>): readonly SealedSetting[] {
  return settings.filter(([key]) => !OWN_SETTINGS.includes(key));
}

function differencesOf(communes: readonly CountedCommune[]): SettingDifference[] {
  const keys = new Map<SettingKey, Map<string, { value: SealedSetting[1]; communes: string[] }>>();
  for (const { name, run } of communes)
    for (const [key, value] of rulesOf(run)) {
      const values = keys.get(key) ?? new Map();
      // Two spellings of one text are no difference.
      const folded = fold(`${value ?? ''}`);
      const { communes: others = [] } = values.get(folded) ?? {};
      keys.set(
        key,
        values.set(folded, { value: values.get(folded)?.value ?? value, communes: [...others, name] }),
      );
    }
  return [...keys].flatMap(([key, values]) => {
    const inOrder = [...values].sort(
      ([a, of], [b, ofB]) => ofB.communes.length - of.communes.length || compare(a, b),
    );
    return inOrder.length < 2 ? [] : [{ key, values: inOrder.map(([, one]) => one) }];
  });
}

function sortKey({ name, district }: ExpectedCommune): string {
  return [withoutMarks(name), fold(name), fold(district)].join('\n');
}

function digestIn({ reading }: GivenFile): string {
  return reading.kind === 'sealed' ? reading.commune.digest : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

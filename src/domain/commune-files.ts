import type { SealedRun } from './sealing.ts';

/** What a commune's file says of it: its last sealed run, and which runs came before. */
export interface SealedCommune {
  /** `Xã` of its settings, never ''. */
  readonly name: string;
  readonly district: string;
  readonly year: number;
  /** Without people: they are never read. */
  readonly run: SealedRun;
  /** Of the last run. */
  readonly digest: string;
  /** The digests of all runs, the oldest first. */
  readonly chain: readonly string[];
}

/** A file as it was given, and what could be read of it. */
export interface GivenFile {
  readonly name: string;
  readonly reading: FileReading;
}

export type FileReading = { readonly kind: 'sealed'; readonly commune: SealedCommune } | UnusableFile;

/** Why nothing can be taken from a file. */
export type UnusableFile =
  /** It cannot be opened; the host says why in a sentence. */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** It has none of the tabs that such a workbook has. */
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'noSeal' }
  /** What was sealed is no longer as it was; the first fault that was found. */
  | { readonly kind: 'notIntact'; readonly cell: string; readonly what: string }
  /** Figures that do not add up to their sums. */
  | { readonly kind: 'notSums'; readonly faults: number }
  | { readonly kind: 'noName' };

/** Why a file does not count. */
export type FileFault =
  | UnusableFile
  /** The very same run is in another file, which counts. */
  | { readonly kind: 'same'; readonly counts: string }
  /** Another file of this commune has a later run. */
  | { readonly kind: 'older'; readonly counts: string }
  /** Two files of one commune of which neither goes on from the other: nobody can tell which is right. */
  | { readonly kind: 'conflict'; readonly others: readonly string[] }
  | { readonly kind: 'otherYear'; readonly year: number; readonly others: number }
  /** @param like the expected commune whose name is the same but for marks; '' for none */
  | { readonly kind: 'notExpected'; readonly like: string };

export interface Candidate {
  readonly file: GivenFile;
  readonly commune: SealedCommune;
  /** Files of one key are of one commune. */
  readonly key: string;
}

/**
 * Of each commune the file with its latest run: the one whose chain holds what all its other files have. Where there is
 * none, no file of that commune counts.
 * @param faults gets why the others do not count
 */
export function newestOf(candidates: readonly Candidate[], faults: Map<GivenFile, FileFault>): Candidate[] {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    byKey.set(candidate.key, [...(byKey.get(candidate.key) ?? []), candidate]);
  return [...byKey.values()].flatMap((files) => {
    const longest = Math.max(...files.map(({ commune }) => commune.chain.length));
    const newest = files.find(({ commune }) => commune.chain.length === longest);
    if (!newest) return [];
    const others = files.filter((file) => file !== newest);
    if (others.some(({ commune }) => !newest.commune.chain.includes(commune.digest))) {
      for (const { file } of files) {
        const rest = files.filter((other) => other.file !== file).map((other) => other.file.name);
        faults.set(file, { kind: 'conflict', others: rest });
      }
      return [];
    }
    for (const { file, commune } of others) {
      const kind = commune.digest === newest.commune.digest ? 'same' : 'older';
      faults.set(file, { kind, counts: newest.file.name });
    }
    return [newest];
  });
}

import type { SumFault } from '../domain/sealed-sums.ts';
import { TABS, vietnameseNumber } from './vi.ts';
import { SUMMARY_HEADERS } from './vi-columns.ts';
import { momentWords } from './vi-notices.ts';
import { sealKind, shortDigest } from './vi-seals.ts';

/** How the workbook stands to the run that was sealed last. */
export type SealCheckWords = 'none' | 'same' | 'changed' | 'broken';

/** `Kiểm lại`: what was sealed, digested and added up again. */
export const SEAL_CHECK = {
  title: 'Kiểm lại số liệu đã chốt',
  seal: ({ number, at, digest, ok }: { number: number; at: string; digest: string; ok: boolean }) =>
    ok
      ? `Lần chốt ${number} (${sealKind(number)}), ${momentWords(at)}: nguyên vẹn, cộng lại khớp; dấu chốt ${shortDigest(digest)}.`
      : `Lần chốt ${number} (${sealKind(number)}): KHÔNG còn như khi chốt.`,
  sum: (number: number, { of, field, sealed, recomputed }: SumFault) =>
    `Lần chốt ${number}, ${of === '' ? 'tổng cộng' : of}, ${sumWords(field)}: đã chốt ${vietnameseNumber(sealed)}, cộng lại ${vietnameseNumber(recomputed)}.`,
  fault: (tab: string, cell: string, message: string) => `${tab}!${cell}: ${message}`,
  current: (state: SealCheckWords, number: number, changes: number) =>
    ({
      none: 'Chưa chốt lần nào.',
      same: `Số liệu hiện nay đúng như lần chốt ${number}.`,
      changed: `Số liệu hiện nay đã khác lần chốt ${number}: ${vietnameseNumber(changes)} thay đổi, chưa chốt.`,
      broken: `Không so được số liệu hiện nay với lần chốt ${number}: dòng chốt ở trang «${TABS.seals}» đã bị sửa.`,
    })[state],
} as const;

function sumWords(field: SumFault['field']): string {
  if (field === 'receivers') return 'tiền theo nơi nhận';
  return field === 'rows' ? 'số dòng' : field === 'undetermined' ? 'chưa rõ mức' : SUMMARY_HEADERS[field];
}

import type { Opened } from './office.ts';

/** What whoever opened the door was told of the workbook. A refusal has words of its own, and means that nothing was written. */
export type Claim = 'done' | 'unchanged' | 'unknown' | 'half' | 'refused' | 'not in our words';

const UNCHANGED = /nên không phải sổ của cuộc vận động|giữ nguyên|[Cc]hưa (ghi|làm|đổi|chuyển) gì/;
const UNKNOWN = /không rõ Google đã ghi hay chưa/;
/** Vietnamese, from its capital to its full stop. */
const SENTENCE = /^[\p{Lu}«][\s\S]*[ạảấầẩậắằặẹẽếềệịỉọỏốồổộớờợụủứừửữựỳđ][\s\S]*[.?]$/u;
const HALF = /Tệp riêng của kế toán đã ghi xong; bảng chung thì chưa/;

export function claimOf({ error, told }: Pick<Opened, 'error' | 'told'>): Claim {
  const words = error?.message ?? told.join('\n');
  if (UNKNOWN.test(words)) return 'unknown';
  if (HALF.test(words)) return 'half';
  if (UNCHANGED.test(words)) return 'unchanged';
  if (error === undefined) return 'done';
  return SENTENCE.test(words) ? 'refused' : 'not in our words';
}

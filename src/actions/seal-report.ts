import { adjustmentOf, type SealedRun } from '../domain/sealing.ts';
import type { SealBook, StoredSeal } from '../workbook/seal-book.ts';

export function lastSeal({ seals }: Pick<SealBook, 'seals'>): StoredSeal | undefined {
  return seals[seals.length - 1];
}

/** A sealed run as the outputs have it. */
export function sealReport({ digest }: Pick<StoredSeal, 'digest'>, seal: SealedRun) {
  const { number, at, run, fingerprint, closing, preparedBy, approvedBy, reason, waiver, obstacles } = seal;
  const adjustment = adjustmentOf(seal);
  return {
    number,
    adjustment,
    at,
    run,
    fingerprint,
    digest,
    closing,
    preparedBy,
    approvedBy,
    reason,
    waiver,
    obstacles,
  };
}

export type SealReport = ReturnType<typeof sealReport>;

import { SUMMARY_WORDS } from './vi-summary.ts';

/** What stands on every document of the office, whatever it says. */
export const ON_PAPER = {
  nation: SUMMARY_WORDS.nation,
  motto: SUMMARY_WORDS.motto,
  dear: 'Kính gửi:',
  toWhom: 'Nơi nhận:',
  kept: 'Lưu: VT.',
  maker: 'Chung sức NTM',
} as const;

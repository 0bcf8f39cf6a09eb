import type { UseCategory } from '../domain/use-plan.ts';
import { dongWords, TABS, vietnameseNumber } from './vi.ts';
import { PLAN_HEADERS } from './vi-columns.ts';

/** Works that are supported, in `Kế hoạch sử dụng` and in the decision on supports. */

/** The paragraphs of plan II.2 as a plan of use names them. */
export const USE_OF: Readonly<Record<UseCategory, string>> = {
  '2.1': 'Hỗ trợ xây dựng kết cấu hạ tầng NTM',
  '2.2': 'Hỗ trợ nội dung cần thiết khác, chưa có cơ chế hỗ trợ từ nguồn NSNN',
  '2.3': 'Hỗ trợ duy trì, củng cố, nâng cao chất lượng tiêu chí, chưa có cơ chế hỗ trợ từ nguồn NSNN',
};

/** Headers of the annexes' columns. */
export const WORK_COLUMNS = {
  place: 'TT',
  name: 'Công trình, nội dung',
  proposer: 'Đơn vị đề nghị',
  implementer: 'Đơn vị thực hiện',
  time: 'Thời gian thực hiện',
  category: 'Mục (II.2)',
  estimate: 'Dự toán',
  people: 'Nhân dân đóng góp',
  land: 'Đất hiến (m²)',
  otherSources: 'Nguồn khác',
  need: 'Phần còn thiếu',
  support: 'Mức hỗ trợ',
  decision: 'Quyết định',
} as const;

export const WORKS = {
  unknownCategory: 'Chưa rõ mục của Kế hoạch vận động',
  decision: (number: string, day: string) => `Số ${number} ngày ${day}`,
  wrongLines: (count: number, tab: string) => `${vietnameseNumber(count)} dòng ở «${tab}»`,
  notWhole: (lines: string) => `Còn lỗi ${lines}: danh mục có thể thiếu công trình, số tiền.`,
  notSealed: (day: string, number: number, approved: number) =>
    `Danh mục và mức hỗ trợ theo sổ ngày ${day}, đã đổi sau lần chốt ${number} và chưa chốt; mức hỗ trợ được duyệt khi chốt: ${dongWords(approved)}.`,
  people: 'Nhân dân đóng góp gồm tiền, ngày công, hiện vật quy tiền; đất hiến không quy ra tiền.',
  declared: 'Số tiền đã nhận lấy theo kê khai của đơn vị, chưa có ở «Sổ thu».',
} as const;

/** What of the works is left open, and where it is filled. */
export const WORK_BLANKS = {
  works: {
    what: 'Danh mục công trình, nội dung',
    fill: `ghi ở trang «${TABS.proposals}», «${TABS.plan}»`,
  },
  support: (count: number) => blank('Mức hỗ trợ', count, PLAN_HEADERS.support),
  decision: (count: number) => blank('Số, ngày quyết định', count, PLAN_HEADERS.decisionNumber),
  implementer: (count: number) => blank('Đơn vị thực hiện', count, PLAN_HEADERS.implementer),
  time: (count: number) => blank('Thời gian thực hiện', count, PLAN_HEADERS.time),
  estimate: (count: number) => blank('Dự toán', count, PLAN_HEADERS.estimate),
  category: (count: number) => blank('Mục sử dụng', count, PLAN_HEADERS.category),
} as const;

function blank(what: string, count: number, column: string) {
  return {
    what: `${what} của ${vietnameseNumber(count)} công trình, nội dung`,
    fill: `ghi ở cột «${column}» của trang «${TABS.plan}»`,
  };
}

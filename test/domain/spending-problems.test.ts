/** What is wrong with advances and papers in `Thanh quyết toán`: each told once, at the row where its remedy goes. */
import { wrongInSpending as problems } from './use-lines.ts';

/** Row by row · what is told. */
test.each<[string, string[], string[]]>([
  ['nothing', [], []],
  ['a payment as it should be', ['C1 payment 300 CT01'], []],
  ['a work that nobody knows', ['C1 payment 300 CT09'], ['settlement 1 code WORK_CODE_UNKNOWN CT09']],
  ['no work: told where the line is read', ['C1 payment 300 -'], []],
  ['money carried over has no work', ['M1 opening 300 CT09'], []],
  [
    'a payment without papers',
    ['C1 payment 300 CT01 papers lacking'],
    ['settlement 1 isComplete PAPERS_INCOMPLETE'],
  ],
  [
    'of what is reversed whole no papers are asked for',
    ['C1 payment 300 CT01 papers lacking', 'DC1 reversal -300 CT01 for C1 papers lacking'],
    [],
  ],
  [
    'of what is reversed in part they are, once',
    ['C1 payment 300 CT01 papers lacking', 'DC1 reversal -299 CT01 for C1 papers lacking'],
    ['settlement 1 isComplete PAPERS_INCOMPLETE'],
  ],
  [
    'an advance that waits, for so many days',
    ['C1 advance 300 CT01 papers lacking'],
    ['settlement 1 amount ADVANCE_UNSETTLED {"left":300,"on":"1/5/2024","days":60}'],
  ],
  [
    'an advance of no told day',
    ['C1 advance 300 CT01 on -'],
    ['settlement 1 amount ADVANCE_UNSETTLED {"left":300}'],
  ],
  [
    'settled but for one đồng',
    ['C1 advance 300 CT01', 'C2 settlement 299 CT01 for C1'],
    ['settlement 1 amount ADVANCE_UNSETTLED {"left":1,"on":"1/5/2024","days":60}'],
  ],
  ['settled to the đồng', ['C1 advance 300 CT01', 'C2 settlement 300 CT01 for c1'], []],
  [
    'settled one đồng too much',
    ['C1 advance 300 CT01', 'C2 settlement 301 CT01 for C1'],
    ['settlement 1 amount ADVANCE_SHORT {"short":1}'],
  ],
  [
    'that đồng paid',
    ['C1 advance 300 CT01', 'C2 settlement 301 CT01 for C1', 'C3 payment 1 CT01 for C1'],
    [],
  ],
  [
    'one voucher for two advances is one advance, told at its first line',
    ['C1 advance 300 CT01', 'C1 advance 200 CT01 on 2/5/2024', 'C2 settlement 400 CT01 for C1'],
    ['settlement 1 amount ADVANCE_UNSETTLED {"left":100,"on":"1/5/2024","days":60}'],
  ],
  [
    'one voucher for two works is two advances',
    ['C1 advance 300 CT01', 'C1 advance 200 CT02', 'C2 settlement 200 CT02 for C1'],
    ['settlement 1 amount ADVANCE_UNSETTLED {"left":300,"on":"1/5/2024","days":60}'],
  ],
  [
    'a payment of the same voucher is no part of the advance',
    ['C1 advance 300 CT01', 'C1 payment 100 CT01', 'C2 settlement 300 CT01 for C1'],
    [],
  ],
  [
    'a reversal that stands before its advance',
    ['DC1 reversal -100 CT01 for C1', 'C1 advance 300 CT01'],
    ['settlement 2 amount ADVANCE_UNSETTLED {"left":200,"on":"1/5/2024","days":60}'],
  ],
  [
    'an advance that is reversed whole leaves its settlement without one to settle',
    ['C1 advance 300 CT01', 'DC1 reversal -300 CT01 for C1', 'C2 settlement 300 CT01 for C1'],
    ['settlement 1 amount ADVANCE_SHORT {"short":300}'],
  ],
  [
    'settled against no advance',
    ['C1 settlement 300 CT01 for C9'],
    ['settlement 1 original REVERSAL_ORIGINAL_UNKNOWN C9'],
  ],
  [
    'settled against nothing that is named',
    ['C1 settlement 300 CT01'],
    ['settlement 1 original REVERSAL_ORIGINAL_UNKNOWN'],
  ],
  [
    'came back of no advance',
    ['T1 return 300 CT01 for C9'],
    ['settlement 1 original REVERSAL_ORIGINAL_UNKNOWN C9'],
  ],
  [
    'paid on no advance',
    ['C1 payment 300 CT01 for C9'],
    ['settlement 1 original REVERSAL_ORIGINAL_UNKNOWN C9'],
  ],
  [
    'a payment is no advance',
    ['C1 payment 300 CT01', 'C2 settlement 300 CT01 for C1'],
    ['settlement 2 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'what settles nothing is told once, though it is reversed',
    ['C1 settlement 300 CT01 for C9', 'DC1 reversal -100 CT01 for C1'],
    ['settlement 1 original REVERSAL_ORIGINAL_UNKNOWN C9'],
  ],
  ['an advance needs no original', ['C1 advance 300 CT01 for C9', 'T1 return 300 CT01 for C1'], []],
])('%s', (_, lines, wrong) => {
  expect(problems(lines)).toEqual(wrong);
});

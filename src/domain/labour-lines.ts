import { type CellValue, isBlank, shown, textOf } from './cells.ts';
import type { DateWindow } from './date-cells.ts';
import { fold } from './fold.ts';
import { type Gift, hasItsReason, readGiftDay } from './gifts.ts';
import { readSignedLabourDays } from './measures.ts';
import { problemList, type Report, type RowProblem } from './problems.ts';
import { type LabourDays, NO_DAYS } from './quantities.ts';

export type LabourField = 'on' | 'code' | 'days' | 'confirmedBy' | 'note';

/** The cells of a line of `Ngày công`. */
export interface LabourCells {
  readonly on: CellValue;
  readonly code: CellValue;
  readonly worker: CellValue;
  readonly works: CellValue;
  readonly days: CellValue;
  readonly confirmedBy: CellValue;
  readonly note: CellValue;
}

/** One line of labour, in days; what is wrong is reported, what is readable still counts. */
export function readLabourLine(
  cells: LabourCells,
  window: DateWindow,
): { gift: Gift<LabourDays>; problems: RowProblem<LabourField>[] } {
  const { problems, report } = problemList<LabourField>();
  const isConfirmed = !isBlank(cells.confirmedBy);
  const gift: Gift<LabourDays> = {
    on: readGiftDay(cells.on, window, report),
    code: textOf(cells.code),
    amount: readDays(cells, report),
    isConfirmed,
    works: textOf(cells.works),
    // The note is part of it: «buổi sáng» and «buổi chiều» are two half days.
    what: JSON.stringify([cells.worker, cells.works, cells.note].map((cell) => fold(textOf(cell)))),
  };
  if (!isConfirmed) report({ code: 'LABOUR_UNCONFIRMED', field: 'confirmedBy', found: '' });
  return { gift, problems };
}

function readDays({ days, note }: LabourCells, report: Report<LabourField>): LabourDays {
  const reading = readSignedLabourDays(days);
  if (!reading.ok) {
    report({ code: reading.code, field: 'days', found: shown(days) });
    return NO_DAYS;
  }
  if (reading.value === 0) report({ code: 'LABOUR_DAYS_MISSING', field: 'days', found: shown(days) });
  return hasItsReason(reading.value, days, note, report) ? reading.value : NO_DAYS;
}

import { readAmount } from './amounts.ts';
import { type CellValue, shown, textOf } from './cells.ts';
import { readBox } from './choices.ts';
import { type DateWindow, readDateWithin } from './date-cells.ts';
import { type CivilDate, vietnameseDate } from './dates.ts';
import { readMeasure } from './measures.ts';
import { lastDayOf, readAmountInto } from './payments.ts';
import { type ProblemCode, problemList } from './problems.ts';
import { type Dong, type Measure, NO_MEASURE } from './quantities.ts';

/** A decision of the People's Committee; `on` is undefined where no day is told, or it cannot be read. */
export interface Decision {
  readonly number: string;
  readonly on: CivilDate | undefined;
}

/** The cell of a line under one of its columns. */
export type CellOf<Field extends string> = (field: Field) => CellValue;

/** Works are proposed before a campaign and settled after it: the year before, the two years behind, never after today. */
export function windowOfUse(year: number, today: CivilDate): DateWindow {
  return {
    from: { year: year - 1, month: 1, day: 1 },
    until: { year: year + 2, month: 12, day: 31 },
    today,
    year,
  };
}

/** Reads the cells of one line; what is wrong is reported, and the other cells are read all the same. */
export function lineReader<Field extends string>(cell: CellOf<Field>, window: DateWindow) {
  const { problems, report } = problemList<Field>();
  const day = (field: Field): CivilDate | undefined => {
    const date = readDateWithin(cell(field), window);
    if (date.ok) return date.value;
    const facts = { ofUse: 1, from: vietnameseDate(window.from), until: vietnameseDate(lastDayOf(window)) };
    report({ code: date.code, field, found: shown(cell(field)), facts });
    return undefined;
  };
  return {
    problems,
    report,
    text: (field: Field): string => textOf(cell(field)),
    day,
    /** In đồng; undefined where it cannot be read, 0 where the cell is blank. */
    money: (field: Field, read = readAmount): Dong | undefined =>
      readAmountInto(field, cell(field), report, read),
    /** In m²; one that cannot be read is 0. */
    area(field: Field, read = readMeasure): Measure {
      const area = read(cell(field));
      if (area.ok) return area.value;
      const code: `AREA_${typeof area.code}` & ProblemCode = `AREA_${area.code}`;
      report({ code, field, found: shown(cell(field)) });
      return NO_MEASURE;
    },
    box(field: Field): boolean {
      const ticked = readBox(cell(field));
      if (ticked === undefined) report({ code: 'BOX_UNREADABLE', field, found: shown(cell(field)) });
      return ticked ?? false;
    },
    decision: (number: Field, on: Field): Decision => ({ number: textOf(cell(number)), on: day(on) }),
  };
}

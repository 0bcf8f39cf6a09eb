import { business, donor, household, person, day as serialOf, type TypedRow } from '../support/book.ts';
import type { Random } from './random.ts';
import { isAskable, type Row, TARGET, type Unit } from './units.ts';
import type { World } from './world.ts';

/** What people do to their lists, typed into the workbook and remembered in the model of the unit. */

const LIST_DONE = 'Đơn vị xác nhận đã lập xong danh sách';
const MOST_ROWS = 6;

export function unitOf(world: World, code: string): Unit {
  const unit = world.units.find((candidate) => candidate.code === code);
  if (!unit) throw new Error(`There is no unit ${code}`);
  return unit;
}

/** Types a new row, or over an old one. */
export function writeRow(world: World, unit: Unit, place: number, row: Row): void {
  const serial = serialOf(world.day);
  const money: TypedRow = { 'Tiền đã nộp (đồng)': row.paid ?? 'ba trăm', 'Ngày nộp': serial };
  const name = `${unit.name} số ${place + 1}`;
  const typed = { staff: person, hamlet: household, business, donor }[unit.form](name, money);
  world.book.fill(unit.code, [typed], place);
  unit.rows[place] = row;
}

/** Ticks or unticks that the list is done; on a phone the edit reaches nobody. */
export function tick(world: World, unit: Unit, ticked: boolean, isWatched: boolean): void {
  world.book.beside(unit.code, LIST_DONE, ticked);
  unit.ticked = ticked;
  if (!ticked || !isWatched) return;
  const { row, column } = world.book.spot(unit.code, LIST_DONE);
  world.edited();
  world.run('runTicked', [{ sheetId: world.book.idOf(unit.code), row, column: column + 1 }]);
}

export function sayNobody(world: World, unit: Unit, nobody: boolean): void {
  const label = unit.form === 'staff' ? 'Không có ai thuộc diện' : 'Không phát sinh ủng hộ';
  world.book.beside(unit.code, label, nobody);
  unit.nobody = nobody;
}

export function sign(world: World, unit: Unit, signed: boolean): void {
  world.book.unit(unit.code, { 'Ngày nhận danh sách đã ký': signed ? serialOf(world.day) : undefined });
  unit.signed = signed;
}

/** @param email as it is typed; one that cannot be written to counts as none */
export function writeEmail(world: World, unit: Unit, email: string): void {
  world.book.unit(unit.code, { Email: email });
  unit.email = /^\S+@\S+\.\S+$/.test(email) ? email : '';
}

/** Does all that a unit still has to do. */
export function finish(world: World, unit: Unit): void {
  if (unit.rows.length === 0) writeRow(world, unit, 0, { paid: TARGET });
  unit.rows.forEach((row, place) => {
    if (row.paid === undefined || row.paid < TARGET) writeRow(world, unit, place, { paid: TARGET });
  });
  if (!unit.ticked) tick(world, unit, true, false);
  if (!unit.signed) sign(world, unit, true);
}

/** One thing that somebody does that day. */
export function editAtRandom(world: World, random: Random): void {
  const unit = world.units[random.below(world.units.length)];
  if (!unit) return;
  const place = random.below(Math.max(1, unit.rows.length));
  const isEmpty = unit.rows.length === 0;
  const amounts = [undefined, TARGET / 3, TARGET, TARGET, TARGET, 2 * TARGET] as const;
  const chance = random.next();
  if (chance < 0.3) {
    if (unit.rows.length < MOST_ROWS) writeRow(world, unit, unit.rows.length, rowOf(unit, random, amounts));
  } else if (chance < 0.45) {
    if (!isEmpty) writeRow(world, unit, place, rowOf(unit, random, amounts));
  } else if (chance < 0.6) tick(world, unit, !isEmpty || random.happens(0.1), random.happens(0.5));
  else if (chance < 0.65) tick(world, unit, false, false);
  else if (chance < 0.7) sayNobody(world, unit, isEmpty);
  else if (chance < 0.8) sign(world, unit, random.happens(0.8));
  else if (chance < 0.86) writeEmail(world, unit, addressFor(unit, random));
  else if (chance < 0.92 && isAskable(unit)) finish(world, unit);
  world.edited();
}

function rowOf({ form }: Unit, random: Random, amounts: readonly [Row['paid'], ...Row['paid'][]]): Row {
  const paid = random.pick(amounts);
  // The list of whoever gives is about the thanks: there the amount can be read.
  return { paid: form === 'business' || form === 'donor' ? (paid ?? TARGET) : paid };
}

/** Right, wrong, or of somebody else. */
function addressFor({ code }: Unit, random: Random): string {
  const right = `${code.toLowerCase()}@xa.example`;
  return random.pick([right, right, `${code.toLowerCase()} at xa`, '', `moi-${random.below(3)}-${right}`]);
}

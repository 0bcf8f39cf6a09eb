/** Requests about protected ranges. */
import type { ProtectedRange, Request } from '../../../workbook/sheets-api.ts';
import { type Draft, freshId, type SheetDraft, sheetById } from '../book.ts';
import { invalid } from '../errors.ts';
import { merge, parseUpdateMask } from '../fields-mask.ts';
import { normalize } from '../normalize.ts';
import { areaOf, boundedArea, checkRange, contains } from '../ranges.ts';

/** Protects a range; the owner of the spreadsheet stays among its editors whatever the request says. */
export function addProtectedRange(draft: Draft, request: NonNullable<Request['addProtectedRange']>): object {
  const given = normalize(request.protectedRange, 'ProtectedRange');
  if (!given?.range) throw invalid('Must specify a range or a namedRangeId.');
  const protectedRangeId = given.protectedRangeId ?? freshProtectionId(draft);
  if (find(draft, protectedRangeId)) {
    throw invalid(`Protected range with id: ${protectedRangeId} already exists.`);
  }
  const protection = complete(draft, { ...given, protectedRangeId });
  const sheet = sheetById(draft, protection.range.sheetId);
  sheet.protectedRanges = [...sheet.protectedRanges, protection];
  return { addProtectedRange: { protectedRange: protection } };
}

/** Changes the masked fields of the protection that has the given id. */
export function updateProtectedRange(
  draft: Draft,
  request: NonNullable<Request['updateProtectedRange']>,
): object {
  const mask = parseUpdateMask(request.fields, 'ProtectedRange');
  const id = request.protectedRange?.protectedRangeId ?? 0;
  const found = known(draft, id);
  const given = normalize(request.protectedRange, 'ProtectedRange');
  const next = merge(found.protection, given, mask);
  if (!next?.range) throw invalid('Must specify a range or a namedRangeId.');
  const protection = complete(draft, { ...next, protectedRangeId: id });
  remove(found.sheet, id);
  const sheet = sheetById(draft, protection.range.sheetId);
  sheet.protectedRanges = [...sheet.protectedRanges, protection];
  return {};
}

/** Lifts a protection. */
export function deleteProtectedRange(
  draft: Draft,
  { protectedRangeId = 0 }: { protectedRangeId?: number },
): object {
  remove(known(draft, protectedRangeId).sheet, protectedRangeId);
  return {};
}

/** An id that no protection of the book has. */
export function freshProtectionId(draft: Draft): number {
  return freshId((id) => find(draft, id) !== undefined);
}

/** The protection as Google completes it for the person who asks, who is the owner here. */
export function complete(draft: Draft, protection: ProtectedRange): ProtectedRange {
  checkRange(draft, protection.range);
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = protection.range;
  const whole = [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every(
    (bound) => bound === undefined,
  );
  const open = protection.unprotectedRanges ?? [];
  if (open.length > 0 && !whole) throw invalid('Unprotected ranges are only supported on protected sheets.');
  const outer = areaOf(draft, protection.range).area;
  for (const range of open) {
    checkRange(draft, range);
    if (
      (range.sheetId ?? 0) !== (protection.range.sheetId ?? 0) ||
      !contains(outer, boundedAreaIn(range, outer))
    ) {
      throw invalid('Unprotected ranges must be on the protected sheet.');
    }
  }
  for (const user of protection.editors?.users ?? []) {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(user)) throw invalid(`Invalid user: ${user}`);
  }
  const { editors, ...rest } = protection;
  if (protection.warningOnly) return { ...rest, requestingUserCanEdit: true };
  const users = [...new Set([...(draft.owner === '' ? [] : [draft.owner]), ...(editors?.users ?? [])])];
  return {
    ...rest,
    requestingUserCanEdit: true,
    editors: { ...editors, ...(users.length > 0 ? { users } : {}) },
  };
}

function boundedAreaIn(range: ProtectedRange['range'], outer: ReturnType<typeof boundedArea>) {
  const area = boundedArea(range);
  return { ...area, bottom: Math.min(area.bottom, outer.bottom), right: Math.min(area.right, outer.right) };
}

function known(draft: Draft, id: number): { sheet: SheetDraft; protection: ProtectedRange } {
  const found = find(draft, id);
  if (!found) throw invalid(`No protected range with id: ${id}`);
  return found;
}

function find(draft: Draft, id: number): { sheet: SheetDraft; protection: ProtectedRange } | undefined {
  for (const sheet of draft.sheets) {
    const protection = sheet.protectedRanges.find((candidate) => candidate.protectedRangeId === id);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function remove(sheet: SheetDraft, id: number): void {
  sheet.protectedRanges = sheet.protectedRanges.filter((candidate) => candidate.protectedRangeId !== id);
}

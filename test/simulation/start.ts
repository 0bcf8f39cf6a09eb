import { newSpreadsheet } from '../../src/local/session.ts';
import { openBook } from '../support/book.ts';
import { CLOSING_DATE, DUE_DATE, FIRST_DAY, moment, written } from './calendar.ts';
import { ACCOUNTANT, CHAIRMAN, newUnits, type Unit } from './units.ts';
import { type Checkpoint, World } from './world.ts';

const KINDS: Readonly<Record<string, string>> = {
  CQ: 'office',
  MN: 'school',
  TH: 'school',
  YT: 'healthStation',
  X01: 'hamlet',
  X02: 'hamlet',
  DN: 'business',
  HT: 'donor',
};

/** Ready rows that are left in each list, for speed: a real tab has two hundred. */
const KEPT_ROWS = 14;

/** A workbook as the real set-up makes it, the daily reminding turned on, on the first morning. */
export function newCampaign(code: string): Checkpoint {
  const units = newUnits();
  const world = World.begin(code, newSpreadsheet('Sổ thử'), units, moment(FIRST_DAY, 7));
  const options = {
    units: units.map(({ code: unit, name, email }) => ({ code: unit, name, email, kind: KINDS[unit] })),
    settings: {
      dueDate: written(DUE_DATE),
      closingDate: written(CLOSING_DATE),
      accountantEmail: ACCOUNTANT,
      chairmanEmail: CHAIRMAN,
    },
  };
  expectNone(world.run('runSetUp', [JSON.stringify(options)]).error);
  const trimmed = World.begin(code, shortened(world, units), units, world.clock);
  turnDailyOn(trimmed);
  return trimmed.checkpoint();
}

/** Turns the daily reminding on by its own door. */
function turnDailyOn(world: World): void {
  expectNone(world.run('sideDailyOn', [false]).error);
  world.trigger = triggerIn(world);
}

/** The trigger that the workbook knows. */
function triggerIn({ book }: World): string {
  const { developerMetadata = [] } = book.service.get('local', { fields: 'developerMetadata' });
  const mark = developerMetadata.find(({ metadataKey }) => metadataKey === 'chungsuc.daily');
  return JSON.parse(mark?.metadataValue ?? '{}').trigger ?? '';
}

function shortened({ book }: World, units: readonly Unit[]) {
  const requests = [...units.map(({ code }) => code), 'Đã vận động'].map((title) => {
    const { properties } = book.sheet(title);
    const endIndex = properties.gridProperties?.rowCount ?? KEPT_ROWS + 1;
    const range = { sheetId: properties.sheetId ?? 0, dimension: 'ROWS' as const };
    return { deleteDimension: { range: { ...range, startIndex: KEPT_ROWS, endIndex } } };
  });
  book.send(...requests);
  return openBook(book.resource()).resource();
}

function expectNone(error: Error | undefined): void {
  if (error !== undefined) throw error;
}

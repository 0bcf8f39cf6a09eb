import { underLock } from '../../src/google/lock.ts';
import { fakeServices } from './fake-services.ts';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2024, 4, 18, 1, 5));
});

test('who runs what since when is kept while it runs, and no longer', () => {
  const { properties } = fakeServices();
  const during = underLock('Tổng hợp', () => properties['running']);
  expect(JSON.parse(during ?? '')).toEqual({ what: 'Tổng hợp', who: 'ketoan@example.com', since: '08:05' });
  expect(properties).toEqual({});
});

test('a second click hears who runs what since when', () => {
  const running = { what: 'Tổng hợp', who: 'ketoan@example.com', since: '08:05' };
  fakeServices({ lock: 'taken', properties: { running: JSON.stringify(running) } });
  expect(() => underLock('Kiểm tra tất cả', () => 1)).toThrow(
    'ketoan@example.com đang chạy «Tổng hợp» từ 08:05. Lần bấm này chưa làm gì',
  );
});

test.each([
  ['blank', { what: 'Tổng hợp', who: '', since: '08:05' }, 'Có người đang chạy «Tổng hợp» từ 08:05.'],
  ['absent', undefined, 'Có người đang chạy một mục khác của tiện ích.'],
])('a second click is told so too when the account is %s', (_, running, words) => {
  fakeServices({
    lock: 'taken',
    properties: running === undefined ? {} : { running: JSON.stringify(running) },
  });
  expect(() => underLock('Tổng hợp', () => 1)).toThrow(words);
});

test('a note that cannot be read does not hide that another runs', () => {
  fakeServices({ lock: 'taken', properties: { running: '{' } });
  expect(() => underLock('Tổng hợp', () => 1)).toThrow('Có người đang chạy');
});

test('a second click does not take away the note of the first, nor its lock', () => {
  const { log, properties } = fakeServices({ lock: 'taken', properties: { running: '{"who":"a"}' } });
  expect(() => underLock('Tổng hợp', () => 1)).toThrow();
  expect(properties).toEqual({ running: '{"who":"a"}' });
  expect(log).toEqual(['tryLock']);
});

test('work that throws gives the lock back', () => {
  const { log, properties } = fakeServices();
  const work = () => {
    throw new Error('broken');
  };
  expect(() => underLock('Tổng hợp', work)).toThrow('broken');
  expect(log).toEqual(['tryLock', 'releaseLock']);
  expect(properties).toEqual({});
});

test('a script that no file holds runs without the lock', () => {
  fakeServices({ lock: 'none', properties: null });
  expect(underLock('Tổng hợp', () => 1)).toBe(1);
});

test('properties that fail do not stop the work', () => {
  fakeServices();
  const broken = () => {
    throw new Error("We're sorry, a server error occurred while reading from storage.");
  };
  Object.assign(globalThis, { PropertiesService: { getDocumentProperties: broken } });
  expect(underLock('Tổng hợp', () => 1)).toBe(1);
});

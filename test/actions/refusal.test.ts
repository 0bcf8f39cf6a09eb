import { Refusal } from '../../src/actions/refusal.ts';

test('a refusal is known by its name: then the host shows its sentence as it is', () => {
  const refusal = new Refusal('Chưa làm gì.');
  expect([refusal.name, refusal.message]).toEqual(['Refusal', 'Chưa làm gì.']);
});

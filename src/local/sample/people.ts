/**
 * Names for the sample commune. Given names are plants, weather and landscape, so that nobody can take the people for
 * real ones; the same seed gives the same names.
 */
const FAMILY = ['Hoàng', 'Nông', 'Lý', 'Triệu', 'Lường', 'Bế', 'Đặng', 'Vi', 'Phùng', 'Chu'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Thu', 'Minh', 'Ngọc'];
const GIVEN = [
  'Sen',
  'Tre',
  'Suối',
  'Mây',
  'Nắng',
  'Chè',
  'Quế',
  'Hồi',
  'Cọ',
  'Gió',
  'Sương',
  'Đồi',
  'Lúa',
  'Ngô',
  'Bưởi',
  'Mận',
];

/** Distinct made-up names, in a fixed order. */
export function* madeUpNames(): Generator<string, never> {
  for (let place = 0; ; place++) {
    const family = FAMILY[(place * 3) % FAMILY.length];
    const middle = MIDDLE[Math.floor(place / GIVEN.length + place) % MIDDLE.length];
    const given = GIVEN[(place * 5) % GIVEN.length];
    const round = Math.floor(place / (FAMILY.length * GIVEN.length));
    yield [family, middle, given, ...(round > 0 ? [`${round + 1}`] : [])].join(' ');
  }
}

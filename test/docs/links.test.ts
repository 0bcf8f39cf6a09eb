import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsOf, documents, linksOf, ROOT, textOf } from './markdown.ts';

const links = documents().flatMap(linksOf);

test('every link of the documents leads to a file that is there', () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ to }) => !existsSync(join(ROOT, to)))).toEqual([]);
});

test('every link to a heading finds it', () => {
  const toHeadings = links.filter(({ to, anchor }) => anchor !== '' && existsSync(join(ROOT, to)));
  expect(toHeadings.length).toBeGreaterThan(20);
  expect(toHeadings.filter(({ to, anchor }) => !anchorsOf(textOf(to)).has(anchor))).toEqual([]);
});

test('every picture is shown somewhere', () => {
  const shown = new Set(links.map(({ to }) => to));
  const pictures = readdirSync(join(ROOT, 'docs/images')).filter((name) => name.endsWith('.png'));
  expect(pictures.filter((name) => !shown.has(`docs/images/${name}`))).toEqual([]);
});

test('nobody finds a document by chance: each is linked from another', () => {
  const reached = new Set(links.filter(({ from, to }) => from !== to).map(({ to }) => to));
  expect(documents().filter((path) => path !== 'README.md' && !reached.has(path))).toEqual([]);
});

describe('the address of a heading', () => {
  test.each([
    ['Thiết lập', 'thiết-lập'],
    ['Chốt số liệu gửi cấp trên', 'chốt-số-liệu-gửi-cấp-trên'],
    ['Ngày công, Hiện vật', 'ngày-công-hiện-vật'],
    ['Tạo / cập nhật `các` trang?', 'tạo--cập-nhật-các-trang'],
  ])('%s', (title, address) => {
    expect([...anchorsOf(`# ${title}\n`)]).toEqual([address]);
  });

  test('of equal headings has a number', () => {
    expect([...anchorsOf('# A\n## A\n')]).toEqual(['a', 'a-1']);
  });
});

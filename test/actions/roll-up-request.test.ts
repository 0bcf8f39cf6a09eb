import { checkedRollUp } from '../../src/actions/roll-up-request.ts';

const ADDRESS = 'https://docs.google.com/spreadsheets/d/xa-mau/edit';

test.each<[string, object, string[]]>([
  ['a file by its address', { address: ` ${ADDRESS} ` }, [`${ADDRESS}|`]],
  ['a file by its name', { name: 'xã\nmẫu.xlsx' }, ['|xã mẫu.xlsx']],
  ['a line that was left empty', { address: ' ', name: '' }, []],
  ['a reason without a file', { why: 'Không mở được' }, []],
])('%s', (_, line, kept) => {
  const { files } = checkedRollUp({ files: [line, { name: 'xã khác.xlsx' }] });
  expect(files.map(({ address, name }) => `${address}|${name}`)).toEqual([...kept, '|xã khác.xlsx']);
});

test('without a file there is nothing to add up', () => {
  expect(() => checkedRollUp({ files: [{ address: '  ' }] })).toThrow();
});

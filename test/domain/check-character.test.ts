import { checkCharacter, isChecked } from '../../src/domain/check-character.ts';

test.each(['MN', 'MN01', 'CSNTM24MN01', '0', 'X1105'])('%s with its check character is checked', (text) => {
  expect(isChecked(text + checkCharacter(text))).toBe(true);
});

test.each(['', '0', 'A'])('«%s» is too short to bear a check character', (text) => {
  expect(isChecked(text)).toBe(false);
});

import { isEmail } from '../../src/domain/email.ts';
import { ADDRESSES } from './cases/addresses.ts';

test.each(ADDRESSES.map(([address, real]) => ({ address, real })))(
  'whether a letter can go to «$address»: $real',
  ({ address, real }) => {
    expect(isEmail(address)).toBe(real);
  },
);

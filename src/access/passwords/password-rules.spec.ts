import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../kernel/domain-error.js';
import { requireGoodPassword } from './password-rules.js';

describe('a password', () => {
  it.each(['correct horse battery', '红灯笼店每周二订货要两箱', 'Zx9!Zx9!Qw3?'])('may be %s', (password) =>
    expect(() => requireGoodPassword('newPassword', password, 'lin')).not.toThrow(),
  );

  it.each([
    ['too short', 'short', 'at least 12 characters', '5'],
    ['too long', 'ab cd ef '.repeat(40), 'at most 200 characters', '360'],
    ['the same few letters', 'aaaaaabbbbbb', 'at least 6 different characters', '2'],
    [
      'the name in it',
      'my name is Zhang-Wei',
      'a password that does not contain the name of its person',
      'one that does',
    ],
  ])('is refused where it is %s, without being repeated', (_why, password, expected, found) => {
    const refuse = () => requireGoodPassword('newPassword', password, 'zhang-wei');
    expect(refuse).toThrow(DomainError);
    expect(refuse).toThrow(`newPassword: expected ${expected}, found ${found}.`);
    expect(refuse).not.toThrow(password);
  });
});

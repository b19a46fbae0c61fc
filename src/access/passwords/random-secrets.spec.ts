import { describe, expect, it } from '@jest/globals';
import { oneTimePassword, randomToken, tokenHash } from './random-secrets.js';
import { requireGoodPassword } from './password-rules.js';

describe('secrets', () => {
  it('are new each time, and long enough', () => {
    const passwords = new Set(Array.from({ length: 200 }, oneTimePassword));
    expect(passwords.size).toBe(200);
    for (const password of passwords) {
      expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      expect(() => requireGoodPassword('password', password, 'admin')).not.toThrow();
    }
    expect(randomToken('key_')).toMatch(/^key_[\w-]{43}$/);
    expect(randomToken()).not.toBe(randomToken());
  });

  it('are kept as SHA-256', () =>
    expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
});

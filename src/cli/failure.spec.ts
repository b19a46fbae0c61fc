import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../config.js';
import { DomainError, invalid } from '../kernel/domain-error.js';
import { verbatim } from '../kernel/language.js';
import { exitCodeOf, failureText } from './failure.js';

const here = fileURLToPath(import.meta.url);

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a failure', () => {
  it('of a file says in a sentence which and why', () => {
    expect(failureText(failureOf(() => readFileSync('no-such.csv')))).toBe(
      'no-such.csv: there is no such file or folder.',
    );
    expect(failureText(failureOf(() => mkdirSync(here, { recursive: true })))).toBe(
      `${here}: expected a folder, found a file.`,
    );
  });
  it('of another kind keeps its words', () => {
    expect(failureText(new Error('The history was altered.'))).toBe('The history was altered.');
    expect(failureText('stopped')).toBe('stopped');
  });
  it('that is wrong use exits with 2, any other with 3', () => {
    expect([new ConfigError('PORT'), invalid('--limit', verbatim('a number'), 'x')].map(exitCodeOf)).toEqual([2, 2]);
    expect([new DomainError('retailer-unknown', verbatim('9')), new Error('full')].map(exitCodeOf)).toEqual([3, 3]);
  });
});

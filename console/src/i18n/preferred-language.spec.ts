import { describe, expect, it } from '@jest/globals';
import { preferredLanguage } from './preferred-language.js';

describe('the language of the page', () => {
  it.each([
    [null, ['zh-CN', 'en'], 'zh'],
    [null, ['zh-Hant-TW'], 'zh'],
    [null, ['fr-FR', 'zh', 'en'], 'zh'],
    [null, ['fr-FR', 'de'], 'en'],
    [null, [], 'en'],
    ['en', ['zh-CN'], 'en'],
    ['zh', ['en'], 'zh'],
    ['klingon', ['zh-CN'], 'zh'],
  ] as const)('chosen %s, asked for %j: %s', (chosen, asked, expected) =>
    expect(preferredLanguage(chosen, asked)).toBe(expected),
  );
});

import { describe, expect, it } from '@jest/globals';
import { preferredLanguage } from './language.js';

describe('the preferred language', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB;q=0.5, zh;q=0.7', 'zh'],
    ['fr, en;q=0.3, zh;q=0.2', 'en'],
    ['zh;q=0', 'en'],
    ['fr', 'en'],
    ['ZH_tw', 'zh'],
    ['zh;q=nonsense', 'en'],
  ])('of %p is %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
});

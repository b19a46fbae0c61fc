import type { Language } from '../kernel/language.js';

/** Measure words that products are counted in, and what English calls them. */
const english: Readonly<Record<string, string>> = {
  条: 'carton',
  瓶: 'bottle',
  件: 'case',
  箱: 'crate',
  盒: 'box',
  包: 'packet',
  罐: 'can',
  听: 'tin',
  桶: 'keg',
  袋: 'bag',
};
const chinese = new Map(Object.entries(english).map(([zh, en]) => [en, zh]));

/** What a measure word is called, in Chinese and in English, one of it and several. */
export function measureNames(unit: string): string[] {
  const word = english[unit] ?? unit.toLowerCase();
  const zh = chinese.get(word);
  return [unit.toLowerCase(), word, plural(word), ...(zh === undefined ? [] : [zh])];
}

function plural(word: string): string {
  return `${word}${/(s|x|ch|sh)$/.test(word) ? 'es' : 's'}`;
}

/** Units of a product with their measure word: `12 bottles`, `12 瓶`. @param unit  null where the product has none */
export function withMeasure(units: number, unit: string | null, language: Language): string {
  if (language === 'zh') return `${units} ${unit === null ? '个' : (chinese.get(unit) ?? unit)}`;
  const word = unit === null ? 'unit' : (english[unit] ?? (/^[a-z]+$/i.test(unit) ? unit : 'unit'));
  if (units === 1) return `1 ${word}`;
  return `${units} ${plural(word)}`;
}

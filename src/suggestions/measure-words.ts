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

/** Units of a product with their measure word: `12 bottles`, `12 瓶`. @param unit  null where the product has none */
export function withMeasure(units: number, unit: string | null, language: Language): string {
  if (language === 'zh') return `${units} ${unit === null ? '个' : (chinese.get(unit) ?? unit)}`;
  const word = unit === null ? 'unit' : (english[unit] ?? (/^[a-z]+$/i.test(unit) ? unit : 'unit'));
  if (units === 1) return `1 ${word}`;
  return `${units} ${word}${/(s|x|ch|sh)$/.test(word) ? 'es' : 's'}`;
}

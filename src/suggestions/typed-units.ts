import { invalid } from '../kernel/domain-error.js';
import type { Sentence } from '../kernel/language.js';
import { measureNames, withMeasure } from './measure-words.js';

/** What a product is counted in. */
interface CountedIn {
  /** measure word of a sales unit; null where the product has none */
  readonly unit: string | null;
  /** sales units of a pack, at least 1 */
  readonly packSize: number;
}

/** Words for a pack, whatever the product is counted in. */
const packWords = new Set(['pack', 'packs', '整包', '整箱', '箱', 'crate', 'crates']);
const unitWords = new Set(['', '个', '個', 'unit', 'units']);
const digits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
digits.set('〇', 0).set('两', 2).set('兩', 2);
const powers = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));
const most = 1_000_000_000;
const part = /(\d+|[零〇一二三四五六七八九十百千两兩]+)\s*([^\d\s零〇一二三四五六七八九十百千两兩]*)\s*/uy;

/**
 * Sales units of a quantity as a clerk types it: `12`, `3条`, `两箱`, `2 cartons`, `1 pack 3 bottles`. A measure word is that of the
 * product, in Chinese or English, or a word for its pack. A word for another measure is refused rather than guessed: a case of cigarettes is no
 * pack of them.
 *
 * @throws {DomainError} 'invalid' naming `field`
 */
export function typedUnits(field: string, typed: string, of: CountedIn): number {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  let units = 0;
  for (let at = 0; at < text.length || at === 0; at = part.lastIndex) {
    part.lastIndex = at;
    const [, number, word] = part.exec(text) ?? [];
    const count = number === undefined ? undefined : numberOf(number);
    const size = word === undefined ? undefined : sizeOf(word, of);
    if (count === undefined || size === undefined) throw invalid(field, expected(of), typed);
    units += count * size;
  }
  if (units > most) throw invalid(field, { en: `at most ${most} sales units`, zh: `不超过 ${most} 个销售单位` }, typed);
  return units;
}

function sizeOf(word: string, { unit, packSize }: CountedIn): number | undefined {
  if (unitWords.has(word) || (unit !== null && measureNames(unit).includes(word))) return 1;
  return packSize > 1 && packWords.has(word) ? packSize : undefined;
}

/** Chinese numerals below ten thousand, and digits. */
function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  let [sum, digit]: [number, number | undefined] = [0, undefined];
  for (const character of text) {
    const power = powers.get(character);
    const value = digits.get(character);
    if (power !== undefined) [sum, digit] = [sum + (digit ?? 1) * power, undefined];
    else if (digit !== undefined && digit !== 0) return undefined;
    else digit = value;
  }
  return sum + (digit ?? 0);
}

function expected({ unit, packSize }: CountedIn): Sentence {
  const examples = ['3', withMeasure(3, unit, 'zh').replace(' ', ''), withMeasure(3, unit, 'en')];
  const hasPacks = packSize > 1;
  return {
    en: `a number of sales units (${examples.join(', ')})${hasPacks ? ` or packs of ${packSize} (2 packs, 两箱)` : ''}`,
    zh: `销售单位数（${examples.join('、')}）${hasPacks ? `，或每件 ${packSize} 的件数（2 packs、两箱）` : ''}`,
  };
}

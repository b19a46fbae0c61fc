import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '../tables/file-form.js';
import { countGb18030 } from './gb18030-pairs.js';
import { linesIn } from './lines-in.js';
import type { Sentence } from '../../kernel/language.js';

/** A guess, and what could have been meant otherwise. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly doubt?: Sentence;
}

/** How many bytes of a file the guess between one and two bytes a character looks at. */
export const sampleBytes = 1 << 16;
/** Bytes of separators and line ends. */
const ends: ReadonlySet<number> = new Set(Buffer.from('\n\r\t,;'));
/** In UTF-16 such bytes are also halves of characters, but not so many times as often. */
const singleEnds = 8;
/** What is valid UTF-8, too, is UTF-16 only with at least this share of zeros: with ASCII alone half of the bytes are. */
const zeroShare = 0.05;
/** Fewer characters than these may look like another encoding by chance. */
const enoughCharacters = 4;
/** What a line counts that is UTF-8 by characters of two bytes alone, as one of GB18030 sometimes is by chance. */
const weakVote = 0.25;

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The encoding of a file by how it begins: by its byte order mark, or by the zeros of UTF-16. Undefined where neither is there. */
export function encodingByStart(start: Buffer): Encoding | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => start[i] === byte));
  return marked ? marked[0] : utf16ByZeros(start.subarray(0, sampleBytes));
}

/**
 * In UTF-16 separators and line ends have a zero before or behind them. Read in the wrong order of bytes they are characters that nobody
 * writes, while 一 becomes N. A zero that has slipped into another text makes no UTF-16 of it.
 */
function utf16ByZeros(sample: Buffer): Encoding | undefined {
  if (!sample.includes(0)) return undefined;
  let [little, big, single, zeros] = [0, 0, 0, 0];
  for (let i = 0; i + 1 < sample.length; i += 2) {
    const [first = 0, second = 0] = [sample[i], sample[i + 1]];
    if (second === 0 && ends.has(first)) little++;
    else if (first === 0 && ends.has(second)) big++;
    else single += Number(ends.has(first)) + Number(ends.has(second));
    zeros += Number(first === 0) + Number(second === 0);
  }
  const most = Math.max(little, big);
  if (most === 0 || most * singleEnds < single) return undefined;
  if (isUtf8(sample) && zeros < sample.length * zeroShare) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/**
 * UTF-8 or GB18030 (of which GBK is a part), by lines of which some are not ASCII. Text of the other encoding is hardly ever valid UTF-8, so
 * that decides; where some lines are and others are not, most of them do.
 */
export function guessEncoding(bytes: Buffer): EncodingGuess {
  const lines = linesIn(bytes).filter((line) => !isAscii(line));
  const others = lines.filter((line) => !isUtf8(line));
  const pairs = countGb18030(others.length > 0 ? others : lines);
  if (others.length === 0) return { encoding: 'utf-8', ...doubtOfUtf8(bytes, pairs.likely) };
  const valid = lines.filter((line) => isUtf8(line));
  const surely = valid.filter((line) => countLong(line.toString('utf8')) > 0).length;
  const mixed = { doubt: partlyUtf8(valid.length, lines.length) };
  const votes = surely + (valid.length - surely) * weakVote;
  if (!pairs.likely || votes >= others.length) return { encoding: 'utf-8', ...(valid.length > 0 && mixed) };
  if (pairs.characters < enoughCharacters) return { encoding: 'gb18030', doubt: fewCharacters(pairs.characters) };
  return { encoding: 'gb18030', ...(surely > 0 && mixed) };
}

/** Chinese text takes three bytes a character in UTF-8; two bytes each may be GB18030 that is valid UTF-8 by chance. */
function doubtOfUtf8(bytes: Buffer, likelyGb18030: boolean): { doubt?: Sentence } {
  if (!likelyGb18030 || countLong(bytes.toString('utf8')) > 0) return {};
  return {
    doubt: {
      en: 'The bytes that are not ASCII could also be GB18030.',
      zh: '其中非 ASCII 的字节也可能是 GB18030 编码。',
    },
  };
}

/** Characters that take three or more bytes in UTF-8. */
export function countLong(text: string): number {
  return text.match(/[\u0800-\uffff]/g)?.length ?? 0;
}

function partlyUtf8(valid: number, lines: number): Sentence {
  return {
    en: `${valid} of ${lines} lines at the beginning are UTF-8, the others are not.`,
    zh: `开头 ${lines} 行中有 ${valid} 行是 UTF-8 编码，其余不是。`,
  };
}

function fewCharacters(count: number): Sentence {
  return {
    en: `Only ${count} character${count === 1 ? ' says' : 's say'} that it is GB18030.`,
    zh: `只有 ${count} 个字符表明它是 GB18030 编码。`,
  };
}

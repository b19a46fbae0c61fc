import type { Encoding } from '../../src/importing/tables/file-form.js';

/** Bytes of each character that GB18030 writes with two, and how it is read back. */
const pairs = new Map<string, number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);

const marks: Record<Encoding, string> = {
  'utf-8': 'efbbbf',
  gb18030: '84319533',
  'utf-16le': 'fffe',
  'utf-16be': 'feff',
};

/** A text as a file of that encoding has it. @throws {Error} for a character that GB18030 writes with four bytes */
export function encoded(text: string, encoding: Encoding, mark = false): Buffer {
  const bytes = {
    'utf-8': () => Buffer.from(text, 'utf8'),
    'utf-16le': () => Buffer.from(text, 'utf16le'),
    'utf-16be': () => Buffer.from(text, 'utf16le').swap16(),
    gb18030: () => Buffer.from([...text].flatMap(gb18030)),
  }[encoding]();
  return mark ? Buffer.concat([Buffer.from(marks[encoding], 'hex'), bytes]) : bytes;
}

function gb18030(character: string): number[] {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  const pair = pairs.get(character);
  if (!pair) throw new Error(`GB18030 writes ${character} with four bytes.`);
  return pair;
}

/** A day as offices write it. */
export const dayForms = {
  iso: (day: string) => day,
  slashes: (day: string) => parts(day).join('/'),
  chinese: (day: string) => day && `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日`,
  padded: (day: string) => day.replaceAll('-', '/'),
  midnight: (day: string) => day && `${parts(day).join('/')} 0:00`,
} as const;

function parts(day: string): (string | number)[] {
  return day === '' ? [] : day.split('-').map(Number);
}

import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '../tables/file-form.js';
import { countLong } from './guess-encoding.js';
import { linesIn } from './lines-in.js';

/** Stands in a line for bytes of another encoding: no text contains it, while U+FFFD may have been in the file. */
export const foreign = '\uFFFE';

const feeds: Record<Encoding, Buffer> = {
  'utf-8': Buffer.of(10),
  gb18030: Buffer.of(10),
  'utf-16le': Buffer.of(10, 0),
  'utf-16be': Buffer.of(0, 10),
};
/** So many long characters are valid UTF-8 in a line of GB18030 less than once in a million. */
const surelyUtf8 = 3;
const carriageReturn = 13;
const loneSurrogate = /\p{Cs}/u;
const gb18030 = lazily(() => new TextDecoder('gb18030', { ignoreBOM: true }));
const strictGb18030 = lazily(() => new TextDecoder('gb18030', { ignoreBOM: true, fatal: true }));

/** Bytes of a line feed. */
export function lineFeedBytes(encoding: Encoding): number {
  return feeds[encoding].length;
}

/** Where the last line feed begins; -1 where there is none. */
export function lastLineFeed(bytes: Buffer, encoding: Encoding): number {
  const feed = feeds[encoding];
  if (feed.length === 1) return bytes.lastIndexOf(10);
  let at = bytes.lastIndexOf(feed);
  // A line feed of UTF-16 begins at an even byte; elsewhere the same bytes are halves of two characters.
  while (at > 0 && at % 2 === 1) at = bytes.lastIndexOf(feed, at - 1);
  return at % 2 === 0 ? at : -1;
}

/**
 * The lines of bytes, LF or CRLF. Lines that are not of the encoding contain `foreign`.
 * @param given  whether somebody said which encoding it is; where it was guessed, a line that is surely of another one is marked, too
 */
export function decodeLines(bytes: Buffer, encoding: Encoding, given: boolean): string[] {
  if (encoding === 'utf-8') return utf8Lines(bytes);
  return encoding === 'gb18030' ? gb18030Lines(bytes, given) : utf16Lines(bytes, encoding === 'utf-16be');
}

function utf8Lines(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  const lines = split(text);
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return lines;
  const raw = linesIn(bytes);
  return lines.map((line, i) => (isUtf8(raw[i] ?? bytes) ? line : marked(line)));
}

function gb18030Lines(bytes: Buffer, given: boolean): string[] {
  const text = gb18030().decode(bytes);
  const raw = linesIn(bytes);
  if (!text.includes('\uFFFD') && (given || !raw.some(isSurelyUtf8))) return split(text);
  return raw.map((each) => gb18030Line(each.at(-1) === carriageReturn ? each.subarray(0, -1) : each, given));
}

function gb18030Line(raw: Buffer, given: boolean): string {
  if (!given && isSurelyUtf8(raw)) return raw.toString('utf8') + foreign;
  const line = gb18030().decode(raw);
  return line.includes('\uFFFD') && !isGb18030(raw) ? marked(line) : line;
}

function isSurelyUtf8(raw: Buffer): boolean {
  return !isAscii(raw) && isUtf8(raw) && countLong(raw.toString('utf8')) >= surelyUtf8;
}

function isGb18030(raw: Buffer): boolean {
  try {
    strictGb18030().decode(raw);
    return true;
  } catch {
    return false;
  }
}

function utf16Lines(bytes: Buffer, bigEndian: boolean): string[] {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const lines = split((bigEndian ? Buffer.from(even).swap16() : even).toString('utf16le'));
  if (even.length < bytes.length) lines.push(`${lines.pop() ?? ''}${foreign}`);
  return lines.map((line) => (loneSurrogate.test(line) ? line.replace(/\p{Cs}/gu, foreign) : line));
}

function split(text: string): string[] {
  const lines = text.split('\n');
  return text.includes('\r') ? lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)) : lines;
}

function marked(line: string): string {
  return line.replaceAll('\uFFFD', foreign);
}

function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

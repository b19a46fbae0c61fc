import { isAscii } from 'node:buffer';
import type { Encoding, FileForm } from '../tables/file-form.js';
import { encodingByStart, guessEncoding, sampleBytes } from './guess-encoding.js';
import { decodeLines, lastLineFeed, lineFeedBytes } from './decode-lines.js';
import { SaidError } from '../../kernel/said-error.js';

const zip = Buffer.from('PK\x03\x04', 'latin1');
/** A line longer than this is no row: the line ends are others, or the file is no table. */
const mostLineBytes = 1 << 22;

/**
 * Cuts the bytes of a text file into lines, in whatever of the encodings they are. Where nobody said which it is, the beginning of the
 * file tells UTF-16 from the others, and the first lines that are not ASCII tell UTF-8 from GB18030: until then both read the same.
 */
export class LineDecoder {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  private first = true;

  constructor(private readonly form: FileForm) {}

  /** The lines that end in what has come by now. @throws {Error} for a line that is too long to be one */
  take(bytes: Buffer): string[] {
    const held = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes;
    if (!this.started && held.length < sampleBytes) {
      this.rest = held;
      return [];
    }
    const encoding = this.start(held);
    const end = lastLineFeed(held, encoding);
    this.rest = end < 0 ? held : Buffer.from(held.subarray(end + lineFeedBytes(encoding)));
    if (this.rest.length > mostLineBytes)
      throw new SaidError({
        en: `expected lines of at most ${mostLineBytes} bytes that end in a line feed, found a longer one`,
        zh: `每行应以换行结尾且不超过 ${mostLineBytes} 字节，实际有更长的行`,
      });
    return end < 0 ? [] : this.decode(held.subarray(0, end));
  }

  /** What is left when nothing more comes. */
  end(): string[] {
    const { rest } = this;
    this.rest = Buffer.alloc(0);
    const encoding = this.start(rest);
    const end = lastLineFeed(rest, encoding);
    const last = end >= 0 && end + lineFeedBytes(encoding) === rest.length ? rest.subarray(0, end) : rest;
    return last.length === 0 ? [] : this.decode(last);
  }

  private start(beginning: Buffer): Encoding {
    if (!this.started) this.begin(beginning);
    return this.form.encoding ?? 'utf-8';
  }

  /** @throws {Error} where it is no text */
  private begin(beginning: Buffer): void {
    this.started = true;
    if (beginning.subarray(0, zip.length).equals(zip))
      throw new SaidError({
        en: 'expected CSV that is packed, found a workbook; it is packed already',
        zh: '应为压缩的 CSV，实际为工作簿；工作簿本身已压缩',
      });
    this.form.encoding ??= encodingByStart(beginning);
  }

  private decode(bytes: Buffer): string[] {
    const lines = decodeLines(bytes, this.encodingOf(bytes), this.form.given.encoding !== undefined);
    if (this.first) lines[0] = lines[0]?.replace(/^\uFEFF/, '') ?? '';
    this.first = false;
    return lines;
  }

  private encodingOf(bytes: Buffer): Encoding {
    if (this.form.encoding) return this.form.encoding;
    if (isAscii(bytes)) return 'utf-8';
    const { encoding, doubt } = guessEncoding(bytes);
    this.form.encoding = encoding;
    if (doubt) this.form.doubts.push(doubt);
    return encoding;
  }
}

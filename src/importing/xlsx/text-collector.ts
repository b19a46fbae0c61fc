import { SaidError } from '../../kernel/said-error.js';
/** How a workbook writes characters that XML cannot hold. */
const escaped = /_x([0-9a-fA-F]{4})_/g;
/** Spreadsheets allow 32,767 characters in a cell. */
const mostCharacters = 32_767;

/** The text of a cell, whose parts may be formatted differently; how to pronounce it is no part of it. */
export class TextCollector {
  private text = '';
  private within = false;
  private phonetic = false;

  clear(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    if (name === 't' || name === 'v') this.within = !this.phonetic;
  }

  /** @throws {Error} where the text is longer than a cell can hold */
  add(text: string): void {
    if (!this.within) return;
    this.text += text;
    if (this.text.length > mostCharacters)
      throw new SaidError({
        en: `expected at most ${mostCharacters} characters in a cell, found more`,
        zh: `单元格最多 ${mostCharacters} 个字符，实际更多`,
      });
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    if (name === 't' || name === 'v') this.within = false;
  }

  value(): string {
    if (!this.text.includes('_x')) return this.text;
    return this.text.replace(escaped, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}

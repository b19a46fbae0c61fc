import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the texts stand in any file of a folder, as UTF-8 or UTF-16: the file and the text. */
export function textsInFiles(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const encodings = ['utf8', 'utf16le'] as const;
      const found = texts.filter((text) => encodings.some((encoding) => bytes.includes(Buffer.from(text, encoding))));
      return found.map((text) => `${file}: ${text}`);
    });
}

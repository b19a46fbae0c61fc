import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { keepPrivate } from '../files/private-file.js';
import { invalid } from '../kernel/domain-error.js';
import { verbatim } from '../kernel/language.js';

const lineSchema = z.strictObject({ keyId: z.string().regex(/^[A-Za-z0-9_-]{11}$/), destroyedAt: z.iso.datetime() });

/** A key that was destroyed, in a list beside the store: a backup from before the erasure cannot know of it. */
export type ErasureLine = Readonly<z.infer<typeof lineSchema>>;

/** Adds lines to the list and waits for the disk. It tells no name: only which keys a restored store must destroy again. */
export function addErasures(file: string, lines: readonly ErasureLine[]): void {
  const descriptor = openSync(file, 'a', 0o600);
  keepPrivate(file);
  try {
    appendFileSync(descriptor, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The keys of a list. Its last line may be half written.
 * @throws {DomainError} 'invalid' where another line is none
 */
export function erasuresIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line, i) => {
    try {
      return lineSchema.parse(JSON.parse(line)).keyId;
    } catch {
      throw invalid(`${file}, line ${i + 1}`, verbatim('{"keyId":"…","destroyedAt":"…"}'), line);
    }
  });
}

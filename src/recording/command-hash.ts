import { createHash } from 'node:crypto';
import type { CommandContext } from '../kernel/command-context.js';
import type { Message } from '../kernel/message.js';
import { namesPerson } from './personal-fields.js';

/** The digests by which a repeated command is known. The first is recorded with what it caused, the other was by earlier versions. */
export type CommandHashes = readonly [recorded: string, former: string];

/**
 * Distinguishes a repeated command from another one under the same key: SHA-256 (hex) over stream, type, data, reason and, where the
 * client stated it, the day on which it was true. Who repeats it, and when, may differ. Names of people who work for the company are left
 * out: they are few, so that a digest of the others could be tried with each of them when the name itself is erased.
 */
export function commandHashes(
  stream: string,
  { type, data }: Message,
  { reason, occurredOn, occurredOnStated }: Pick<CommandContext, 'reason' | 'occurredOn' | 'occurredOnStated'>,
): CommandHashes {
  const parts = [stream, type, data, reason ?? null, occurredOnStated ? occurredOn : null];
  return [digestOf(JSON.stringify(parts, withoutPersons)), digestOf(JSON.stringify(parts))];
}

function withoutPersons(field: string, value: unknown): unknown {
  return namesPerson(field) ? undefined : value;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

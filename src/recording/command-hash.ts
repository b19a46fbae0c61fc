import { createHash } from 'node:crypto';
import type { CommandContext } from '../kernel/command-context.js';
import type { Message } from '../kernel/message.js';

/**
 * Distinguishes a repeated command from another one under the same key: SHA-256 (hex) over stream, type, data, reason and, where the
 * client stated it, the day on which it was true. Who repeats it, and when, may differ.
 */
export function commandHash(
  stream: string,
  { type, data }: Message,
  { reason, occurredOn, occurredOnStated }: Pick<CommandContext, 'reason' | 'occurredOn' | 'occurredOnStated'>,
): string {
  const text = JSON.stringify([stream, type, data, reason ?? null, occurredOnStated ? occurredOn : null]);
  return createHash('sha256').update(text).digest('hex');
}

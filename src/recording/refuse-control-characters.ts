import type { CommandContext } from '../kernel/command-context.js';
import { invalid } from '../kernel/domain-error.js';
import type { Message } from '../kernel/message.js';
import { hasControlBesidesBreaks, hasControlCharacter } from '../kernel/visible-text.js';

/** Fields of commands that hold sentences, which may have several lines. */
const sentences: ReadonlySet<string> = new Set(['text', 'task', 'outcome', 'summary', 'cause', 'refusal', 'reason']);

/** @throws {DomainError} 'invalid' naming the field of the command, or of its context, that holds a control character */
export function refuseControlCharacters(
  { data }: Message,
  { actor, role, reason, correlationId }: CommandContext,
): void {
  for (const [field, value] of Object.entries({ actor, role, reason, correlationId, ...(data as object) }))
    check(field, field, value);
}

function check(path: string, name: string, value: unknown): void {
  if (typeof value === 'string') {
    const mayBreak = sentences.has(name);
    if (mayBreak ? !hasControlBesidesBreaks(value) : !hasControlCharacter(value)) return;
    throw invalid(path, 'a text without control characters', value);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) check(`${path}.${key}`, Array.isArray(value) ? name : key, inner);
}

import type { CommandContext } from '../kernel/command-context.js';
import { invalid } from '../kernel/domain-error.js';
import { noControlCharacter } from '../kernel/expectations.js';
import type { Message } from '../kernel/message.js';
import { hasControlBesidesBreaks, hasControlCharacter } from '../kernel/visible-text.js';

/** Fields of commands that hold sentences, which may have several lines. */
const sentences: ReadonlySet<string> = new Set(['text', 'task', 'outcome', 'summary', 'cause', 'refusal', 'reason']);

/** A text that may not be recorded, and where it stands below what was looked through: `.lines.3.sku`. */
interface Fault {
  readonly path: string;
  readonly text: string;
}

/** @throws {DomainError} 'invalid' naming the field of the command, or of its context, that holds a control character */
export function refuseControlCharacters(
  { data }: Message,
  { actor, role, reason, correlationId }: CommandContext,
): void {
  const fault = faultIn('', { actor, role, reason, correlationId }) ?? faultIn('', data);
  if (fault) throw invalid(fault.path.slice(1), noControlCharacter, fault.text);
}

/** Paths are made on the way back from a fault: a command of hundreds of sound lines makes none. */
function faultIn(name: string, value: unknown): Fault | undefined {
  if (typeof value === 'string') {
    const isSound = sentences.has(name) ? !hasControlBesidesBreaks(value) : !hasControlCharacter(value);
    return isSound ? undefined : { path: '', text: value };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const key in value) {
    const fault = faultIn(isList ? name : key, (value as Record<string, unknown>)[key]);
    if (fault) return { path: `.${key}${fault.path}`, text: fault.text };
  }
  return undefined;
}

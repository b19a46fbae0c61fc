import type { RecordedEvent } from '../event-store/event-store.js';
import type { CommandContext } from '../kernel/command-context.js';
import { DomainError } from '../kernel/domain-error.js';
import { roleOf } from '../kernel/role.js';

/** @throws {DomainError} 'revision-stale' where the client saw another revision, with who changed what since */
export function refuseStale(
  stream: string,
  past: readonly RecordedEvent[],
  expected: CommandContext['expectedRevisions'],
): void {
  const revision = past.length;
  if (expected === undefined || (expected === 'any' ? revision > 0 : expected.includes(revision))) return;
  const seen = expected === 'any' ? 'any' : expected.join(', ') || 'none';
  throw new DomainError(
    'revision-stale',
    `${stream}: expected revision ${seen}, found ${revision}: others changed it meanwhile. Read it again before you change it.`,
    [{ field: 'If-Match', expected: `"${revision}"`, found: seen }],
    { changes: changesSince(past, expected) },
  );
}

/** Who did what since the newest revision that the client saw; everything where it saw none. */
function changesSince(past: readonly RecordedEvent[], expected: CommandContext['expectedRevisions']) {
  const seen = Array.isArray(expected) ? Math.max(0, ...(expected as readonly number[])) : 0;
  return past
    .filter(({ revision }) => revision > seen)
    .map(({ revision, type, data, metadata: { actor, role, reason = null, occurredOn, recordedAt } }) => ({
      ...{ revision, type, actor, role: roleOf(role) ?? role, reason, occurredOn, recordedAt, data },
    }));
}

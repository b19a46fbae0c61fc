import type { RecordedEvent } from '../event-store/event-store.js';
import type { CommandContext } from '../kernel/command-context.js';
import { DomainError } from '../kernel/domain-error.js';
import { verbatim } from '../kernel/language.js';
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
    {
      en: `${stream}: expected revision ${seen}, found ${revision}: others changed it meanwhile. Read it again before you change it.`,
      zh: `${stream}：您看到的是第 ${seen} 版，现为第 ${revision} 版，其他人已修改。请刷新后再改。`,
    },
    [{ field: 'If-Match', expected: verbatim(`"${revision}"`), found: verbatim(seen) }],
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

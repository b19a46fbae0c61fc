import type { KeptCommand } from '../../outbox/kept-command.js';
import type { PreparedVisit } from './use-visits.js';

/**
 * The visits of a day with those that were planned for another one and started on this one, as long as the service has not recorded that:
 * its list does not have them yet.
 */
export function withStarted(
  visits: readonly PreparedVisit[],
  commands: readonly KeptCommand[],
  day: string,
): readonly PreparedVisit[] {
  const listed = new Set(visits.map(({ visitId }) => visitId));
  const started = commands.flatMap(({ kind, day: on, state, draft }) =>
    kind === 'visit-start' && on === day && state !== 'dropped' && isVisit(draft) && !listed.has(draft.visitId)
      ? [draft]
      : [],
  );
  return started.length === 0 ? visits : [...visits, ...started];
}

/** What comes with the start of a visit is the visit. */
function isVisit(draft: unknown): draft is PreparedVisit {
  return typeof draft === 'object' && draft !== null && 'visitId' in draft && 'prepare' in draft;
}

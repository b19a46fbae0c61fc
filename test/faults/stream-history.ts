/** An operation on a stream as its client saw it: when it was asked for, when it was answered, what it found. */
export type StreamOperation = Span &
  (
    | { readonly kind: 'appended'; readonly revision: number; readonly events: number }
    | { readonly kind: 'refused'; readonly expected: number; readonly found: number }
    | { readonly kind: 'read'; readonly revision: number }
    /** The answer was lost: it may have happened at any time after it was asked for, or never. */
    | { readonly kind: 'unknown'; readonly events: number }
  );

interface Span {
  /** Milliseconds on one clock. */
  readonly asked: number;
  readonly answered: number;
}

/**
 * Whether operations on one stream, asked by many clients at once, are as if each had happened at one moment between question and
 * answer (linearizable, Herlihy and Wing 1990). The state of a stream is its length, and every append says which length it made:
 * so the order of appends is known, and what remains is that no operation sees a state older than one that was answered before it
 * began, or newer than any that was asked for before it ended.
 * @returns what contradicts it, in words; none where the history is linearizable
 */
export function contradictions(operations: readonly StreamOperation[], finalRevision: number): string[] {
  const appended = operations.filter((each) => each.kind === 'appended').sort((a, b) => a.revision - b.revision);
  return [
    ...overlaps(appended),
    ...tooFew(appended, operations, finalRevision),
    ...operations.flatMap(outOfTime(appended)),
  ];
}

type Appended = Extract<StreamOperation, { kind: 'appended' }>;

function overlaps(appended: readonly Appended[]): string[] {
  return appended.flatMap((each, i) => {
    const before = appended[i - 1];
    if (!before || each.revision - each.events >= before.revision) return [];
    return [`two appends hold revision ${before.revision}`];
  });
}

/** What was acknowledged is there, and what is there was acknowledged or may have happened. */
function tooFew(
  appended: readonly Appended[],
  operations: readonly StreamOperation[],
  finalRevision: number,
): string[] {
  const known = appended.reduce((sum, { events }) => sum + events, 0);
  const unknown = operations.reduce((sum, each) => sum + (each.kind === 'unknown' ? each.events : 0), 0);
  const last = appended.at(-1)?.revision ?? 0;
  return [
    ...(last > finalRevision ? [`revision ${last} was acknowledged, the stream ends at ${finalRevision}`] : []),
    ...(finalRevision < known || finalRevision > known + unknown
      ? [`${known} events were acknowledged, ${unknown} may have been appended, the stream has ${finalRevision}`]
      : []),
  ];
}

function outOfTime(appended: readonly Appended[]): (operation: StreamOperation) => string[] {
  return (operation) => {
    if (operation.kind === 'unknown') return [];
    const seen = seenBy(operation);
    const older = appended.find(({ answered, revision }) => answered < operation.asked && revision > seen);
    const newer = appended.find(
      ({ asked, revision, events }) => asked > operation.answered && revision - events < seen,
    );
    return [
      ...(older
        ? [`${operation.kind} saw revision ${seen} though ${older.revision} was answered before it was asked`]
        : []),
      ...(newer
        ? [`${operation.kind} saw revision ${seen} though ${newer.revision} was asked for after its answer`]
        : []),
    ];
  };
}

/** The length of the stream that an operation met or made. */
function seenBy(operation: Exclude<StreamOperation, { kind: 'unknown' }>): number {
  return operation.kind === 'refused' ? operation.found : operation.revision;
}

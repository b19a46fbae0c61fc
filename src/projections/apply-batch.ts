import type { RecordedEvent } from '../event-store/event-store.js';
import { beginning, comparePositions, type Position } from '../kernel/position.js';
import { Checkpoint } from '../read-models/entities/checkpoint.entity.js';
import type { Writer } from '../read-models/writer/writer.js';
import { isBookkeeping } from '../recording/command-marker.js';
import { applyAround } from './apply-around.js';
import { atBeginning } from './checkpoint-at-beginning.js';
import { ParkedStreams } from './parked-streams.js';
import { applyErasing } from './apply-erasing.js';
import { isErasure } from './erasure.js';
import type { Projection } from './projection.js';

/** A projection could not apply a batch: the event at fault is yet to be found. */
export class ProjectionFailed extends Error {
  constructor(projection: string, cause: unknown) {
    super(`Projection ${projection}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'ProjectionFailed';
  }
}

/**
 * Applies the events that follow `after` to the read models that stand there, and moves their checkpoints. A read model that was emptied
 * after `after` was read is passed over: it needs what came before the batch first.
 *
 * @param around  parks events that cannot be applied. It costs a savepoint per projection
 * @throws {ProjectionFailed} where an event cannot be applied and `around` is false
 */
export async function applyBatch(
  projections: readonly Projection[],
  after: Position,
  batch: readonly RecordedEvent[],
  writer: Writer,
  around: boolean,
): Promise<void> {
  const checkpoints = new Map((await writer.find(Checkpoint, {})).map((each) => [each.projection, each]));
  const parked = await ParkedStreams.readBy(writer);
  const { position, hash } = batch.at(-1) ?? { position: beginning, hash: '' };
  const lastFact = batch.findLast((event) => !isBookkeeping(event));
  const byType = groupedByType(batch);
  const erasures = (byType.get('PersonalDataErased') ?? []).filter(isErasure);
  const moved: Checkpoint[] = [];
  for (const projection of projections) {
    const { name, version, handles } = projection;
    const known = checkpoints.get(name) ?? atBeginning(name, version);
    const { position: from, generation } = known;
    if (from < after || from >= position) continue;
    const handled = handles === 'all' ? batch : inOrder(handles.flatMap((type) => byType.get(type) ?? []));
    const fresh = from === after ? handled : handled.filter((event) => event.position > from);
    const apply = (events: readonly RecordedEvent[]) =>
      around
        ? applyAround(projection, events, writer, parked)
        : applyAtOnce(projection, parked.passing(name, events), writer);
    const since = erasures.filter((event) => event.position > from);
    if (since.length === 0) await apply(fresh);
    else await applyErasing(projection, fresh, since, writer, apply);
    moved.push({ projection: name, version, position, hash, factHash: lastFact?.hash ?? known.factHash, generation });
  }
  await parked.save(writer);
  await writer.upsert(Checkpoint, moved);
}

async function applyAtOnce(projection: Projection, events: readonly RecordedEvent[], writer: Writer): Promise<void> {
  if (events.length === 0) return;
  try {
    await projection.apply(events, writer);
  } catch (error) {
    throw new ProjectionFailed(projection.name, error);
  }
}

function groupedByType(batch: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const groups = new Map<string, RecordedEvent[]>();
  for (const event of batch) {
    const group = groups.get(event.type);
    if (group) group.push(event);
    else groups.set(event.type, [event]);
  }
  return groups;
}

function inOrder(events: RecordedEvent[]): RecordedEvent[] {
  return events.sort((a, b) => comparePositions(a.position, b.position));
}

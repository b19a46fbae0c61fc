import type { EventStore } from '../../event-store/event-store.js';
import { chainStart } from '../../event-store/hash-chain.js';
import type { StoredEvent, StoredEventReader } from '../../event-store/stored-event.js';
import { DomainError } from '../../kernel/domain-error.js';
import { beginning, positionOf, type Position } from '../../kernel/position.js';
import type { StoreCheckpoint } from '../checkpoints/checkpoint.events.js';
import { eventLeaf, MerkleTree } from '../checkpoints/merkle-tree.js';
import { storedCheckpoints } from '../checkpoints/stored-checkpoints.js';
import { type EntityProof, proofFormat, type ProvenEvent, withDigest } from './entity-proof.js';

const batchSize = 2_000;

type ProvenStore = Pick<EventStore, 'read'> & StoredEventReader;

/**
 * A proof of the events at these positions. Reads the range of every checkpoint that covers one of them.
 * @param positions  none after the last checkpoint
 * @param publicKey  PEM of the key that signs now
 * @throws {DomainError} 'not-found' where there is no position, or no checkpoint covers one; 'store-differs' where the events of a range are
 *   not those of its checkpoint
 */
export async function proveEntity(
  store: ProvenStore,
  entity: string,
  positions: readonly Position[],
  publicKey?: string,
): Promise<EntityProof> {
  const wanted = new Set(positions);
  if (wanted.size === 0)
    throw new DomainError('not-found', { en: `Nothing was recorded of ${entity}.`, zh: `没有 ${entity} 的记录。` });
  if (wanted.has(beginning))
    throw new DomainError('not-found', {
      en: 'The event with which a store continues another one has no proof of its own: the store hash of every checkpoint covers it.',
      zh: '续接另一数据库的事件没有单独的证明：每个检查点的存储哈希都包含它。',
    });
  const { all } = await storedCheckpoints(store);
  const chain = all.flatMap(({ checkpoint }) => (checkpoint ? [checkpoint] : []));
  const covering = chain.filter((checkpoint) => positions.some((position) => covers(checkpoint, position)));
  const events: ProvenEvent[] = [];
  for (const checkpoint of covering) events.push(...(await provenEvents(store, checkpoint, wanted)));
  if (events.length < wanted.size)
    throw new DomainError('not-found', {
      en: `Of ${wanted.size} events of ${entity} checkpoints cover ${events.length}: make a checkpoint first.`,
      zh: `${entity} 的 ${wanted.size} 条事件中，检查点只覆盖 ${events.length} 条：请先建立检查点。`,
    });
  const checkpoints = linkedFrom(chain, covering);
  return withDigest({ format: proofFormat, entity, events, checkpoints, ...(publicKey && { publicKey }) });
}

/** The checkpoints from the first that covers an event to the last, and on to the next that is signed where that is not. */
function linkedFrom(chain: readonly StoreCheckpoint[], covering: readonly StoreCheckpoint[]): StoreCheckpoint[] {
  const [first, last] = [covering.at(0), covering.at(-1)].map((checkpoint) =>
    chain.findIndex((each) => each === checkpoint),
  );
  const signed = chain.findIndex(({ signature }, i) => i >= (last ?? 0) && signature !== undefined);
  return chain.slice(first, Math.max(last ?? 0, signed) + 1);
}

function covers({ after, position: to }: StoreCheckpoint, position: Position): boolean {
  return position > positionOf(after) && position <= positionOf(to);
}

async function provenEvents(
  store: ProvenStore,
  checkpoint: StoreCheckpoint,
  wanted: ReadonlySet<Position>,
): Promise<ProvenEvent[]> {
  const leaves: Buffer[] = [];
  const found: { readonly event: StoredEvent; readonly index: number }[] = [];
  for await (const event of eventsOf(store, checkpoint)) {
    if (wanted.has(event.position)) found.push({ event, index: leaves.length });
    leaves.push(eventLeaf(event));
  }
  const tree = new MerkleTree(leaves);
  const { number, merkleRoot } = checkpoint;
  if (tree.root !== merkleRoot)
    throw new DomainError('store-differs', {
      en: `Checkpoint ${number}: expected Merkle root ${merkleRoot}, found ${tree.root}. \`almanac verify\` says what was altered.`,
      zh: `检查点 ${number}：默克尔根应为 ${merkleRoot}，实际为 ${tree.root}。运行 almanac verify 可查明改动之处。`,
    });
  const proven: ProvenEvent[] = [];
  for (const { event, index } of found) {
    const { position, stream, revision, eventId, type, data, metadata, hash } = event;
    const stored = { position: String(position), stream, revision, eventId, type, data, metadata };
    const previousHash = await hashBefore(store, event);
    proven.push({ ...stored, previousHash, hash, checkpoint: number, index, path: tree.path(index) });
  }
  return proven;
}

async function* eventsOf(store: ProvenStore, { after, position: to }: StoreCheckpoint): AsyncIterable<StoredEvent> {
  for (let position = positionOf(after); position < positionOf(to);) {
    const batch = await store.readStored(position, batchSize);
    const last = batch.at(-1);
    if (!last) return;
    yield* batch.filter((event) => event.position <= positionOf(to));
    position = last.position;
  }
}

async function hashBefore(store: ProvenStore, { stream, revision }: StoredEvent): Promise<string> {
  if (revision === 1) return chainStart;
  const [before] = await store.read(stream, revision - 1, 1);
  return before?.hash ?? '';
}

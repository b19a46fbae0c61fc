import type { StoredEvent } from '../../event-store/stored-event.js';
import { positionOf, type Position } from '../../kernel/position.js';
import type { StoreCheckpoint } from '../checkpoints/checkpoint.events.js';
import { RangeDigest } from '../checkpoints/range-digest.js';
import type { FaultList } from './fault.js';
import type { StoreCheck } from './store-check.js';

/** The events of each checkpoint's range, against its Merkle root: finds what fits the hashes beside it. */
export class RangeChecks implements StoreCheck {
  private next = 0;
  private range: RangeDigest | undefined;
  /** Whether events of the current range could not be read. */
  private isIncomplete = false;

  /**
   * @param checkpoints  in order of position
   * @param keptWhere  says of a number of a checkpoint where that is kept
   * @param start  what the first event is chained to
   */
  constructor(
    private readonly checkpoints: readonly StoreCheckpoint[],
    private readonly keptWhere: (checkpoint: number) => string,
    private readonly faults: FaultList,
    private readonly start: string,
  ) {}

  see(event: StoredEvent): void {
    for (let checkpoint = this.current; checkpoint; checkpoint = this.current) {
      const last = positionOf(checkpoint.position);
      if (event.position <= positionOf(checkpoint.after)) return;
      const range = (this.range ??= new RangeDigest(this.before, this.start));
      if (event.position <= last) range.add(event);
      if (event.position < last) return;
      this.finish(checkpoint, range);
      if (event.position === last) return;
    }
  }

  /** Ranges that end among the events are passed over; so is the one they reach into, once it ends. */
  skip(_from: Position, to: Position | undefined): void {
    for (let checkpoint = this.current; checkpoint; checkpoint = this.current) {
      if (to !== undefined && positionOf(checkpoint.position) > to) {
        this.isIncomplete ||= positionOf(checkpoint.after) < to;
        return;
      }
      this.pass();
    }
  }

  end(newest: Position): void {
    const last = this.checkpoints.at(-1);
    if (!this.current || !last) return;
    const covered = this.checkpoints.slice(this.next).reduce((sum, { events }) => sum + events, 0);
    this.faults.add({
      kind: 'missing',
      after: newest,
      position: positionOf(last.position),
      expected: `${covered - (this.range?.events ?? 0)} more events up to checkpoint ${last.number} ${this.keptWhere(last.number)}`,
      found: 'none',
    });
  }

  private get current(): StoreCheckpoint | undefined {
    return this.checkpoints[this.next];
  }

  private get before(): StoreCheckpoint | undefined {
    return this.checkpoints[this.next - 1];
  }

  private pass(): void {
    this.next += 1;
    this.range = undefined;
    this.isIncomplete = false;
  }

  private finish(checkpoint: StoreCheckpoint, range: RangeDigest): void {
    const { number, after, position, events, merkleRoot, storeHash } = checkpoint;
    // Where the checkpoint before is not at hand, the chain up to the range is not known; the tree of the range is.
    const isChained = (this.before?.position ?? '0') === after;
    const { isIncomplete } = this;
    this.pass();
    if (isIncomplete) return;
    const isSame = range.events === events && range.merkleRoot === merkleRoot;
    if (isSame && (!isChained || range.storeHash === storeHash)) return;
    const shown = (count: number, root: string, hash: string) =>
      isSame ? `store hash ${hash}` : `${count} events with Merkle root ${root}`;
    this.faults.add({
      kind: 'range',
      after: positionOf(after),
      position: positionOf(position),
      expected: `${shown(events, merkleRoot, storeHash)}, by checkpoint ${number} ${this.keptWhere(number)}`,
      found: shown(range.events, range.merkleRoot, range.storeHash),
    });
  }
}

import type { KnownHead } from '../../event-store/known-head.js';
import type { StoredEvent } from '../../event-store/stored-event.js';
import { beginning, comparePositions, type Position } from '../../kernel/position.js';
import type { FaultList } from './fault.js';
import type { StoreCheck } from './store-check.js';

/** Events that something outside the log has seen: each must still be there, with the hash that was seen. */
export class HeadChecks implements StoreCheck {
  private readonly heads: readonly KnownHead[];
  private next = 0;
  /** The last head that was found as it was seen. */
  confirmed: KnownHead | undefined;

  constructor(
    heads: readonly KnownHead[],
    private readonly faults: FaultList,
  ) {
    this.heads = heads
      .filter(({ position }) => position > beginning)
      .sort((a, b) => comparePositions(a.position, b.position));
  }

  see({ position, stream, hash, storeHash }: StoredEvent): void {
    for (let head = this.heads[this.next]; head && head.position <= position; head = this.heads[this.next]) {
      this.next += 1;
      if (head.position < position) this.differs(head, null, 'no event there');
      else if (head.storeHash === (storeHash ?? hash)) this.confirmed = head;
      else this.differs(head, stream, storeHash ?? hash);
    }
  }

  skip(_from: Position, to: Position | undefined): void {
    for (let head = this.heads[this.next]; head; head = this.heads[this.next]) {
      if (to !== undefined && head.position > to) return;
      this.next += 1;
    }
  }

  end(newest: Position): void {
    for (const { position, source } of this.heads.slice(this.next)) {
      const expected = `events up to there, which were seen by ${source}`;
      this.faults.add({ kind: 'missing', after: newest, position, expected, found: 'none' });
    }
  }

  private differs({ source, position, storeHash }: KnownHead, stream: string | null, found: string): void {
    const after = this.confirmed?.position ?? beginning;
    const expected = `${storeHash}, seen by ${source}`;
    this.faults.add({ kind: 'known-head', after, position, stream, expected, found });
  }
}

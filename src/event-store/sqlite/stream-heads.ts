import type { Position } from '../event-store.js';

/** The last event of a stream: what the next one is numbered and chained after. */
export interface StreamHead {
  readonly revision: number;
  readonly position: Position;
  readonly hash: string;
}

/** The heads used last, at most `capacity`. True only while nobody else writes: the owner clears it when somebody did. */
export class StreamHeads {
  private readonly heads = new Map<string, StreamHead>();

  constructor(private readonly capacity = 50_000) {}

  get(stream: string): StreamHead | undefined {
    return this.heads.get(stream);
  }

  /** Makes `head` the youngest and forgets the oldest beyond capacity. */
  set(stream: string, head: StreamHead): void {
    this.heads.delete(stream);
    this.heads.set(stream, head);
    if (this.heads.size <= this.capacity) return;
    for (const [oldest] of this.heads) return void this.heads.delete(oldest);
  }

  clear(): void {
    this.heads.clear();
  }
}

import type { Position } from '../kernel/position.js';

/** The last event of a stream: what the next one is numbered and chained after. */
export interface StreamHead {
  readonly revision: number;
  readonly position: Position;
  readonly hash: string;
}

/**
 * The heads used last, between `capacity` and twice as many: when the young half is full it becomes the old half, and what
 * was not used since is forgotten. Valid only while no other connection writes: the owner clears it when one did.
 */
export class StreamHeads {
  private young = new Map<string, StreamHead>();
  private old = new Map<string, StreamHead>();

  constructor(private readonly capacity = 8_192) {}

  get(stream: string): StreamHead | undefined {
    return this.young.get(stream) ?? this.old.get(stream);
  }

  set(stream: string, head: StreamHead): void {
    if (this.young.size >= this.capacity) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(stream, head);
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
  }
}

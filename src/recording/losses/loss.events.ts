import type { Message } from '../../kernel/message.js';

/** Events were lost, and somebody decided to go on without them, for the reason in the metadata. Stream `loss-almanac`. */
export type LossAccepted = Message<
  'LossAccepted',
  {
    /** Position of the newest event that was seen and is not there, as digits. */
    readonly expectedPosition: string;
    /** Its hash, 64 hex digits. */
    readonly expectedHash: string;
    /** What had seen it. */
    readonly seenBy: string;
    /** Position of the newest event that was left, as digits. */
    readonly foundPosition: string;
    /** Its hash; null where no event was left. */
    readonly foundHash: string | null;
  }
>;

import type { Message } from '../../kernel/message.js';

/**
 * The keys of all that was said of a retailer or person until then are destroyed, for the reason in the metadata: names and notes read as
 * erased. Stream `erasure-{retailerId}`, or `erasure-{keyId}` of a person, who is not named.
 */
export type PersonalDataErased = Message<
  'PersonalDataErased',
  {
    readonly erasedOn: string;
    /** Absent where a person who works for the company was forgotten. */
    readonly retailerId?: string;
    /** The name of that person, sealed by the key that is destroyed: read models are rid of it before that. */
    readonly person?: string;
    /** Ids of the keys. */
    readonly keys: readonly string[];
  }
>;

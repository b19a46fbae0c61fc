import type { Decider } from '../../kernel/decider.js';
import type { Message } from '../../kernel/message.js';
import type { PersonalDataErased } from './erasure.events.js';

/** Erase what is known of a retailer or person. */
export type ErasePersonalData = Message<'ErasePersonalData', PersonalDataErased['data']>;

/** The keys whose erasure is recorded. */
export type ErasedKeys = readonly string[];

/** A key is erased once: what comes later is sealed by another one. */
export const erasure: Decider<ErasedKeys, ErasePersonalData, PersonalDataErased> = {
  initial: [],
  decide({ data }, erased) {
    const isNew = data.keys.some((keyId) => !erased.includes(keyId));
    return isNew ? [{ type: 'PersonalDataErased', data }] : [];
  },
  evolve: (erased, { data }) => [...erased, ...data.keys],
};

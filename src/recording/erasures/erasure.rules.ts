import type { StreamRules } from '../stream-rules.js';
import { erasure, type ErasedKeys, type ErasePersonalData } from './erasure.decider.js';
import type { PersonalDataErased } from './erasure.events.js';

/** Streams `erasure-{retailerId}` and `erasure-{keyId}`. */
export const erasureRules: StreamRules<ErasedKeys, ErasePersonalData, PersonalDataErased> = {
  kind: 'erasure',
  decider: erasure,
};

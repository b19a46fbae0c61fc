import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { WishEvent } from './wish.events.js';

/** What the retailer said, in its own words. */
export const wishPersonalFields: PersonalFields<WishEvent> = {
  WishRecorded: ['wording'],
  WishMatched: [],
};

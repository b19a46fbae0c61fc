import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { RetailerEvent } from './retailer.events.js';

/** A small retailer's name is often its owner's. */
export const retailerPersonalFields: PersonalFields<RetailerEvent> = {
  RetailerRegistered: ['name'],
  RetailerDetailsChanged: ['changes.name'],
  RetailerClosed: [],
};

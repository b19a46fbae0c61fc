import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { CallMissed } from './missed-call.events.js';
import type { PhoneOrderEvent } from './phone-order.events.js';

/** Who took the call, and why it failed in free text. */
export const phoneOrderPersonalFields: PersonalFields<PhoneOrderEvent | CallMissed> = {
  OrderPlaced: ['takenBy'],
  OrderLineChanged: [],
  OrderGranted: [],
  OrderCancelled: [],
  OrderLinesHeld: [],
  HeldLinesReleased: [],
  OrderCorrected: [],
  CallMissed: ['cause'],
};

import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { CallEvent } from './call.events.js';
import type { PhoneOrderEvent } from './phone-order.events.js';

/** Who took the call, and why it failed in free text. */
export const phoneOrderPersonalFields: PersonalFields<PhoneOrderEvent | CallEvent> = {
  OrderPlaced: ['takenBy'],
  OrderLineChanged: [],
  OrderGranted: [],
  OrderCancelled: [],
  OrderLinesHeld: [],
  HeldLinesReleased: [],
  HeldLinesRejected: [],
  SuggestionAnswered: ['lines.why'],
  LineSubstituted: [],
  OrderCorrected: [],
  CallMissed: ['cause'],
  CallBackAgreed: ['note'],
  CallEndedWithoutOrder: ['why'],
};

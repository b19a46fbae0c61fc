import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { DeliveryEvent } from './delivery.events.js';

/** Who drives, and why goods were refused in free text. */
export const deliveryPersonalFields: PersonalFields<DeliveryEvent> = {
  DeliveryDispatched: ['driver'],
  DeliveryCompleted: ['lines.refusal'],
  DeliveryCorrected: [],
};

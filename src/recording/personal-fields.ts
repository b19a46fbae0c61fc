import { callCalendarPersonalFields } from './call-calendar/call-calendar.personal.js';
import { noticePersonalFields } from './notices/notice.personal.js';
import { complaintPersonalFields } from './complaints/complaint.personal.js';
import { deliveryPersonalFields } from './deliveries/delivery.personal.js';
import { erasurePersonalFields } from './erasures/erasure.personal.js';
import { lossPersonalFields } from './losses/loss.personal.js';
import { phoneOrderPersonalFields } from './phone-orders/phone-order.personal.js';
import { productPersonalFields } from './products/product.personal.js';
import { retailerPersonalFields } from './retailers/retailer.personal.js';
import { supplyPersonalFields } from './supply/supply.personal.js';
import { visitPersonalFields } from './visits/visit.personal.js';
import { wishPersonalFields } from './wishes/wish.personal.js';

/** Fields of the metadata of every event that say something of a person. */
export const personalMetadata = ['actor', 'reason'] as const;

/** Paths of the personal fields of every type of event that is recorded by somebody. */
export const personalFieldsByType: Readonly<Record<string, readonly string[]>> = {
  ...productPersonalFields,
  ...retailerPersonalFields,
  ...visitPersonalFields,
  ...phoneOrderPersonalFields,
  ...deliveryPersonalFields,
  ...callCalendarPersonalFields,
  ...supplyPersonalFields,
  ...wishPersonalFields,
  ...complaintPersonalFields,
  ...noticePersonalFields,
  ...erasurePersonalFields,
  ...lossPersonalFields,
};

/** Paths of the personal fields in the data of events of a type; [] where there are none, as of products, forecasts and plans. */
export function personalFieldsOf(type: string): readonly string[] {
  return personalFieldsByType[type] ?? [];
}

const persons: ReadonlySet<string> = new Set(['accountManager', 'assignedTo', 'driver', 'person', 'takenBy']);

/** Whether a personal field, by its path, names somebody who works for the company; the others are of the retailer whom the event concerns. */
export function namesPerson(path: string): boolean {
  return persons.has(path.slice(path.lastIndexOf('.') + 1));
}

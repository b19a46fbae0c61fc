import { isoWeekday } from '../../calendar/weeks.js';
import type { ListedRetailer } from '../../read-models/readers/call-list.reader.js';

/** Whether it is the order day of a retailer. */
export function isCalledOn({ orderDay }: Pick<ListedRetailer, 'orderDay'>, on: string): boolean {
  return orderDay === isoWeekday(on);
}

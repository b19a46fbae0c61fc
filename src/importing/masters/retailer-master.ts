import type { RetailerCommand } from '../../recording/retailers/retailer.commands.js';
import type { RetailerEvent } from '../../recording/retailers/retailer.events.js';
import { retailerRules } from '../../recording/retailers/retailer.rules.js';
import type { Retailer } from '../../recording/retailers/retailer.state.js';
import { weekday } from '../fields/weekday.js';
import { headings } from '../tables/headings.js';
import type { MasterKind } from './master-kind.js';
import { givenDetails } from './given-details.js';

type Name = 'retailer_id' | 'name' | 'area' | 'class' | 'business_type' | 'route' | 'order_day';

/** Retailers: `retailer_id`, and as far as known `name`, `area` (or `region`), `class`, `business_type`, `route`, `order_day` (1 Monday … 7 Sunday, or 周一 …). */
export const retailerMaster: MasterKind<Name, Retailer, RetailerCommand, RetailerEvent> = {
  columns: {
    required: ['retailer_id'],
    optional: ['name', 'area', 'class', 'business_type', 'route', 'order_day'],
    synonyms: headings.retailers,
  },
  idColumn: 'retailer_id',
  rules: retailerRules,
  command: (retailerId, cell) => ({
    type: 'ImportRetailer',
    data: {
      retailerId,
      ...givenDetails({
        name: cell('name'),
        area: cell('area'),
        class: cell('class'),
        businessType: cell('business_type'),
        route: cell('route'),
        orderDay: cell('order_day') && weekday('order_day', cell('order_day')),
      }),
    },
  }),
};

import { unknownClass } from '../../kernel/unknown-class.js';
import { requireKnown } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { SupplyCommand } from './supply.commands.js';
import { supply } from './supply.decider.js';
import type { SupplyEvent } from './supply.events.js';
import type { Supply } from './supply.state.js';

/** Streams `supply-{sku}`: only of products that are known, and for classes that there are. */
export const supplyRules: StreamRules<Supply, SupplyCommand, SupplyEvent> = {
  kind: 'supply',
  decider: supply,
  wants: (command, { id }) => {
    const retailerClass = classOf(command);
    return { products: [id], ...(retailerClass !== undefined && { retailerClass }) };
  },
  inform(command, facts, { id }) {
    requireKnown(facts.product(id), 'product-unknown', 'sku', id);
    const retailerClass = classOf(command);
    if (retailerClass !== undefined && !facts.hasClass(retailerClass))
      throw unknownClass('retailerClass', retailerClass);
    return command;
  },
};

/** The class that a quota is for; undefined where it is for every class. */
function classOf({ type, data }: SupplyCommand): string | undefined {
  return type === 'SetQuota' && data.retailerClass !== '*' ? data.retailerClass : undefined;
}

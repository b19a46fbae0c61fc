import { requireKnown } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { SupplyCommand } from './supply.commands.js';
import { supply } from './supply.decider.js';
import type { SupplyEvent } from './supply.events.js';
import type { Supply } from './supply.state.js';

/** Streams `supply-{sku}`: only of products that are known. */
export const supplyRules: StreamRules<Supply, SupplyCommand, SupplyEvent> = {
  kind: 'supply',
  decider: supply,
  wants: (_command, { id }) => ({ products: [id] }),
  inform(command, facts, { id }) {
    requireKnown(facts.product(id), 'product-unknown', 'sku', id);
    return command;
  },
};

import type { ReadModelFacts } from '../../src/recording/read-model-facts.js';

/** Read models that show nothing but a class: the facts come from the event store alone. */
export const noReadModels: ReadModelFacts = {
  isDelivered: () => Promise.resolve(false),
  deliveriesOf: () => Promise.resolve([]),
  ordersOf: () => Promise.resolve([]),
  hasClass: () => Promise.resolve(true),
};

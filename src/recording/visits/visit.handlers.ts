import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { record, requireStream, type Recorded } from '../recorder.js';
import type { VisitCommand } from './visit.commands.js';
import { visit } from './visit.decider.js';

/** A command on the visit of this id. */
export class CommandVisit extends Command<Recorded> {
  constructor(
    readonly visitId: string,
    readonly command: VisitCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandVisit)
export class VisitHandler implements ICommandHandler<CommandVisit> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ visitId, command, context }: CommandVisit): Promise<Recorded> {
    const { retailerId, skus } = namedBy(command);
    if (retailerId !== undefined)
      await requireStream(this.store, `retailer-${retailerId}`, 'retailer-unknown', 'retailerId');
    for (const [field, sku] of skus) await requireStream(this.store, `product-${sku}`, 'product-unknown', field);
    return record(this.store, `visit-${visitId}`, visit, command, context);
  }
}

export const visitHandlers = [VisitHandler];

/** The retailer and the products, each with its field, that a command names and that must be known. */
function namedBy({ type, data }: VisitCommand): { retailerId?: string; skus: [field: string, sku: string][] } {
  switch (type) {
    case 'PlanVisit':
    case 'StartVisit':
      return { retailerId: data.retailerId, skus: [] };
    case 'CountStock':
      return { skus: data.counts.map(({ sku }, i) => [`counts.${i}.sku`, sku]) };
    case 'ObserveShelf':
      return { skus: data.products.map(({ sku }, i) => [`products.${i}.sku`, sku]) };
    case 'DeclareDemand':
      return { skus: data.declarations.map(({ sku }, i) => [`declarations.${i}.sku`, sku]) };
    case 'GiveFeedback':
      return { skus: data.sku === undefined ? [] : [['sku', data.sku]] };
    default:
      return { skus: [] };
  }
}

import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { record, type Recorded } from '../recorder.js';
import type { ProductCommand } from './product.commands.js';
import { product } from './product.decider.js';

/** A command on the product of this sku. */
export class CommandProduct extends Command<Recorded> {
  constructor(
    readonly sku: string,
    readonly command: ProductCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandProduct)
export class ProductHandler implements ICommandHandler<CommandProduct> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ sku, command, context }: CommandProduct): Promise<Recorded> {
    return record(this.store, `product-${sku}`, product, command, context);
  }
}

export const productHandlers = [ProductHandler];

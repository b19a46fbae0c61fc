import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { record, requireStream, type Recorded } from '../recorder.js';
import type { SupplyCommand } from './supply.commands.js';
import { supply } from './supply.decider.js';

/** A command on the supply of the product it names. */
export class CommandSupply extends Command<Recorded> {
  constructor(
    readonly command: SupplyCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandSupply)
export class SupplyHandler implements ICommandHandler<CommandSupply> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ command, context }: CommandSupply): Promise<Recorded> {
    const { sku } = command.data;
    await requireStream(this.store, `product-${sku}`, 'product-unknown', 'sku');
    return record(this.store, `supply-${sku}`, supply, command, context);
  }
}

export const supplyHandlers = [SupplyHandler];

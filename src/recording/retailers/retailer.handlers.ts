import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { record, type Recorded } from '../recorder.js';
import type { RetailerCommand } from './retailer.commands.js';
import { retailer } from './retailer.decider.js';

/** A command on the retailer of this id. */
export class CommandRetailer extends Command<Recorded> {
  constructor(
    readonly retailerId: string,
    readonly command: RetailerCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandRetailer)
export class RetailerHandler implements ICommandHandler<CommandRetailer> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ retailerId, command, context }: CommandRetailer): Promise<Recorded> {
    return record(this.store, `retailer-${retailerId}`, retailer, command, context);
  }
}

export const retailerHandlers = [RetailerHandler];

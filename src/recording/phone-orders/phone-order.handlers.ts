import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { record, requireNotEnded, requireStream, type Ending, type Recorded } from '../recorder.js';
import { missedCall, type RecordMissedCall } from './missed-call.decider.js';
import type { PhoneOrderCommand } from './phone-order.commands.js';
import { phoneOrder } from './phone-order.decider.js';

const closed: Ending = { type: 'RetailerClosed', day: 'closedOn', code: 'retailer-closed' };
const discontinued: Ending = { type: 'ProductDiscontinued', day: 'discontinuedOn', code: 'product-discontinued' };

/** A command on the order of this id. */
export class CommandPhoneOrder extends Command<Recorded> {
  constructor(
    readonly orderId: string,
    readonly command: PhoneOrderCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandPhoneOrder)
export class PhoneOrderHandler implements ICommandHandler<CommandPhoneOrder> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ orderId, command, context }: CommandPhoneOrder): Promise<Recorded> {
    if (command.type === 'PlaceOrder') {
      const { retailerId, lines, orderedOn } = command.data;
      await requireStream(this.store, `retailer-${retailerId}`, 'retailer-unknown', 'retailerId');
      await requireNotEnded(this.store, `retailer-${retailerId}`, closed, orderedOn);
      for (const [i, { sku }] of lines.entries()) {
        await requireStream(this.store, `product-${sku}`, 'product-unknown', `lines.${i}.sku`);
        await requireNotEnded(this.store, `product-${sku}`, discontinued, orderedOn);
      }
    }
    if (command.type === 'ChangeOrderLine')
      await requireStream(this.store, `product-${command.data.sku}`, 'product-unknown', 'sku');
    return record(this.store, `order-${orderId}`, phoneOrder, command, context);
  }
}

export class CommandMissedCall extends Command<Recorded> {
  constructor(
    readonly command: RecordMissedCall,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandMissedCall)
export class MissedCallHandler implements ICommandHandler<CommandMissedCall> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ command, context }: CommandMissedCall): Promise<Recorded> {
    const { retailerId, dueOn } = command.data;
    await requireStream(this.store, `retailer-${retailerId}`, 'retailer-unknown', 'retailerId');
    return record(this.store, `call-${retailerId}-${dueOn}`, missedCall, command, context);
  }
}

export const phoneOrderHandlers = [PhoneOrderHandler, MissedCallHandler];

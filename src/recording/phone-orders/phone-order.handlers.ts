import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { record, recordedBefore, requireNotEnded, requireStream, type Ending, type Recorded } from '../recorder.js';
import { DELIVERED_ORDERS, type DeliveredOrders } from './delivered-orders.js';
import { missedCall, type RecordMissedCall } from './missed-call.decider.js';
import type { PhoneOrderCommand, PlaceOrder } from './phone-order.commands.js';
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
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(DELIVERED_ORDERS) private readonly delivered: DeliveredOrders,
  ) {}

  async execute({ orderId, command, context }: CommandPhoneOrder): Promise<Recorded> {
    const stream = `order-${orderId}`;
    const before = await recordedBefore(this.store, stream, context.commandId);
    const informed = before ? command : await this.informed(stream, orderId, command);
    return record(this.store, stream, phoneOrder, informed, context);
  }

  /**
   * Adds to a command whether the order arrived.
   *
   * @throws {DomainError} where other streams say something against the command; one that was answered before they did is not asked
   */
  private async informed(stream: string, orderId: string, command: PhoneOrderCommand): Promise<PhoneOrderCommand> {
    if (command.type === 'PlaceOrder') await this.requireInBusiness(command.data);
    else await requireStream(this.store, stream, 'order-unknown', 'orderId');
    if (command.type === 'ChangeOrderLine')
      await requireStream(this.store, `product-${command.data.sku}`, 'product-unknown', 'sku');
    if (command.type !== 'CancelOrder' && command.type !== 'ChangeOrderLine') return command;
    const delivered = await this.delivered.has(orderId);
    return command.type === 'CancelOrder'
      ? { ...command, data: { ...command.data, delivered } }
      : { ...command, data: { ...command.data, delivered } };
  }

  private async requireInBusiness({ retailerId, lines, orderedOn }: PlaceOrder['data']): Promise<void> {
    await requireStream(this.store, `retailer-${retailerId}`, 'retailer-unknown', 'retailerId');
    await requireNotEnded(this.store, `retailer-${retailerId}`, closed, orderedOn);
    for (const [i, { sku }] of lines.entries()) {
      await requireStream(this.store, `product-${sku}`, 'product-unknown', `lines.${i}.sku`);
      await requireNotEnded(this.store, `product-${sku}`, discontinued, orderedOn);
    }
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

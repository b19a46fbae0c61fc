import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { DomainError } from '../../kernel/domain-error.js';
import { record, recordedBefore, requireStream, type Recorded } from '../recorder.js';
import type { DeliveryCommand } from './delivery.commands.js';
import { delivery } from './delivery.decider.js';

/** A command on the delivery of this id. */
export class CommandDelivery extends Command<Recorded> {
  constructor(
    readonly deliveryId: string,
    readonly command: DeliveryCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandDelivery)
export class DeliveryHandler implements ICommandHandler<CommandDelivery> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ deliveryId, command, context }: CommandDelivery): Promise<Recorded> {
    const stream = `delivery-${deliveryId}`;
    if (!(await recordedBefore(this.store, stream, context.commandId))) await this.requireSound(command);
    return record(this.store, stream, delivery, command, context);
  }

  /** What other streams say against a command; what was answered before they said it stays answered. */
  private async requireSound(command: DeliveryCommand): Promise<void> {
    if (command.type === 'RecordPastDelivery') return;
    await this.requireNamed(command);
    if (command.type === 'DispatchDelivery') await this.requireNotCancelled(command.data.orderId);
    await this.requireSameRetailer(command.data);
  }

  /** An order is delivered to who placed it. */
  private async requireSameRetailer({ orderId, retailerId }: DeliveryCommand['data']): Promise<void> {
    if (orderId === undefined || retailerId === undefined) return;
    const [placed] = await this.store.read(`order-${orderId}`);
    const { retailerId: customer } = (placed?.data ?? {}) as { retailerId?: string };
    if (customer !== undefined && customer !== retailerId)
      throw new DomainError('delivery-mismatch', `Order ${orderId} is of retailer ${customer}, not ${retailerId}.`, [
        { field: 'retailerId', expected: customer, found: retailerId },
      ]);
  }

  private async requireNotCancelled(orderId: string): Promise<void> {
    const events = await this.store.read(`order-${orderId}`);
    if (events.some(({ type }) => type === 'OrderCancelled'))
      throw new DomainError('order-cancelled', `Order ${orderId} was cancelled: nothing of it leaves.`);
  }

  private async requireNamed({ data: { orderId, retailerId, lines } }: DeliveryCommand): Promise<void> {
    if (orderId !== undefined) await requireStream(this.store, `order-${orderId}`, 'order-unknown', 'orderId');
    if (retailerId !== undefined)
      await requireStream(this.store, `retailer-${retailerId}`, 'retailer-unknown', 'retailerId');
    for (const [i, { sku }] of lines.entries())
      await requireStream(this.store, `product-${sku}`, 'product-unknown', `lines.${i}.sku`);
  }
}

export const deliveryHandlers = [DeliveryHandler];

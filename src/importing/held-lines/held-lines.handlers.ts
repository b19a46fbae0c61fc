import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE } from '../../event-store/event-store.token.js';
import type { EventStore } from '../../event-store/event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { HeldLinesReader, type HeldFilter } from '../../read-models/readers/held-lines.reader.js';
import type { ReleaseHeldLines } from '../../recording/phone-orders/phone-order.commands.js';
import { CommandService, type Recorded } from '../../recording/command-service.js';
import { phoneOrderRules } from '../../recording/phone-orders/phone-order.rules.js';
import { contexts } from '../import-options.js';
import { releaseHeldLines, type ReleaseReport } from './release-held-lines.js';
import { deliverReleased } from './released-deliveries.js';

/** Lets all lines in quarantine that match count, as they are or as proposed. */
export class ReleaseQuarantine extends Command<ReleaseReport> {
  constructor(
    readonly filter: HeldFilter,
    readonly resolution: 'accepted' | 'repaired',
    readonly reason: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ReleaseQuarantine)
export class ReleaseQuarantineHandler implements ICommandHandler<ReleaseQuarantine> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HeldLinesReader) private readonly heldLines: HeldLinesReader,
  ) {}

  async execute({ filter, resolution, reason, context }: ReleaseQuarantine): Promise<ReleaseReport> {
    const { actor, role, recordedAt: now } = context;
    const orders = await this.heldLines.waitingOrderIds(filter);
    return releaseHeldLines(orders, {
      store: this.store,
      resolution,
      reason,
      now,
      actor,
      role,
    });
  }
}

/** Lets some held lines of one order count, perhaps with other figures than proposed, and gives them their delivery. */
export class ReleaseLinesOfOrder extends Command<Recorded> {
  constructor(
    readonly orderId: string,
    readonly release: ReleaseHeldLines['data'],
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ReleaseLinesOfOrder)
export class ReleaseLinesOfOrderHandler implements ICommandHandler<ReleaseLinesOfOrder> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CommandService) private readonly commands: CommandService,
  ) {}

  async execute({ orderId, release, context }: ReleaseLinesOfOrder): Promise<Recorded> {
    const command = { type: 'ReleaseHeldLines' as const, data: release };
    const recorded = await this.commands.execute(phoneOrderRules, orderId, command, context);
    const deliveryContext = contexts({ ...context, now: context.recordedAt });
    await deliverReleased({ store: this.store, commands: this.commands }, orderId, deliveryContext);
    return recorded;
  }
}

export const heldLinesHandlers = [ReleaseQuarantineHandler, ReleaseLinesOfOrderHandler];

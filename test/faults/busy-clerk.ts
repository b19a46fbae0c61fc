import { v4 as uuid } from 'uuid';
import type { TestService } from '../support/service.js';
import type { SeededRandom } from './seeded-random.js';

interface Command {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  readonly orderId: string;
  /** Units of the order once the command is recorded. */
  readonly units: number;
}

/** What the service answered to a command. */
export interface Acknowledged {
  readonly key: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
}

export const shop = {
  ...{ retailerId: 'r1', name: 'Corner shop', area: 'north', class: 'A', businessType: 'shop', orderDay: 1 },
};
export const gin = {
  ...{ sku: 'gin', name: 'Gin', brand: 'Fir', category: 'gin', supplier: 'Fir & Co', packSize: 1 },
};

/** Registers what the clerks order for and of. */
export async function registerShop(service: TestService): Promise<void> {
  for (const [path, body] of [
    ['/api/retailers', shop],
    ['/api/products', gin],
  ] as const) {
    const { status, body: answer } = await service.post(`${path}?wait=10000`, body);
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
  }
}

/**
 * A clerk who places orders and changes them, one command after the other. A command whose answer was lost is sent again under
 * its key before anything else, as a client should.
 */
export class BusyClerk {
  readonly acknowledged: Acknowledged[] = [];
  /** Units that each order has by what was acknowledged. */
  readonly units = new Map<string, number>();
  /** Commands that were sent more than once. */
  repeated = 0;
  private pending: Command | undefined;
  private orders = 0;

  constructor(
    private readonly name: string,
    private readonly random: SeededRandom,
  ) {}

  /** Works until `signal` is aborted, or an answer is lost and `untilLost` is set. */
  async work(service: TestService, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) if (!(await this.step(service))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Sends the command whose answer was lost, where there is one. */
  async settle(service: TestService): Promise<void> {
    while (this.pending) if (!(await this.step(service))) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** @returns whether the command was answered */
  private async step(service: TestService): Promise<boolean> {
    if (this.pending) this.repeated++;
    const command = (this.pending ??= this.next());
    const { key, path, body, orderId, units } = command;
    let answer;
    try {
      answer = await service.post(path, body, { 'idempotency-key': key });
    } catch {
      return false;
    }
    if (answer.status >= 500) return false;
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    const { stream, revision, position } = answer.body as Acknowledged;
    this.acknowledged.push({ key, stream, revision, position });
    this.units.set(orderId, units);
    this.pending = undefined;
    return true;
  }

  private next(): Command {
    const known = [...this.units.keys()];
    if (known.length > 0 && this.random.chance(40)) {
      const orderId = this.random.oneOf(known);
      // Never what it is already: a change that changes nothing records no event.
      const units = 1 + ((this.units.get(orderId)! + this.random.between(0, 7)) % 9);
      const body = { sku: 'gin', to: units, reason: 'the customer called back' };
      return { key: uuid(), path: `/api/orders/${orderId}/lines`, body, orderId, units };
    }
    const orderId = `${this.name}-${++this.orders}`;
    const units = this.random.between(1, 9);
    const lines = [{ sku: 'gin', requested: units }];
    const body = { orderId, retailerId: 'r1', orderedOn: '2021-07-05', takenBy: this.name, lines };
    return { key: uuid(), path: '/api/orders', body, orderId, units };
  }
}

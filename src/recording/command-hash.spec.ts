import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { answeredBefore } from './answered-before.js';
import { commandHashes } from './command-hash.js';

const context = { reason: 'called back', occurredOn: '2021-07-05' };
const order = { orderId: 'o1', retailerId: 'r1', takenBy: 'zhao', lines: [{ sku: 'A', requested: 6 }] };
const hashesOf = (data: object) => commandHashes('order-o1', { type: 'PlaceOrder', data }, context);

describe('the digest of a command', () => {
  it('is another one for another body', () => {
    const [recorded] = hashesOf(order);
    expect(hashesOf({ ...order, lines: [{ sku: 'A', requested: 7 }] })[0]).not.toBe(recorded);
    expect(commandHashes('order-o1', { type: 'PlaceOrder', data: order }, { ...context, reason: 'else' })[0]).not.toBe(
      recorded,
    );
  });

  it('says nothing of who works for the company, on any level', () => {
    const followUp = { followUpId: 'f', task: 'bring samples', assignedTo: 'zhao' };
    const [recorded] = hashesOf({ ...order, followUp });
    expect(hashesOf({ ...order, takenBy: 'qian', followUp: { ...followUp, assignedTo: 'sun' } })[0]).toBe(recorded);
  });

  it('that an earlier version recorded is still that of the same command, and of no other', () => {
    const text = JSON.stringify(['order-o1', 'PlaceOrder', order, context.reason, null]);
    const former = createHash('sha256').update(text).digest('hex');
    const event = {
      stream: 'order-o1',
      revision: 1,
      position: 1n,
      metadata: { causationId: 'k', commandHash: former },
    };
    const past = [event] as unknown as Parameters<typeof answeredBefore>[0];
    expect(answeredBefore(past, undefined, 'k', hashesOf(order))).toEqual({ revision: 1, position: 1n });
    expect(() => answeredBefore(past, undefined, 'k', hashesOf({ ...order, orderId: 'o2' }))).toThrow(/key/i);
  });
});

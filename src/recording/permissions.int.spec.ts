import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { beginning } from '../kernel/position.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { Role } from '../kernel/role.js';
import { CommandService } from './command-service.js';
import { CommandSession } from './command-session.js';
import { productRules } from './products/product.rules.js';

const store = openSqliteEventStore(join(temporaryFolder(), 'events.db'));
afterAll(() => store.close());

const on = '2026-03-02';
const as = (role: Role, commandId = uuid()): CommandContext => ({
  ...{ actor: 'lin', role, occurredOn: on, recordedAt: `${on}T08:00:00.000Z`, commandId, keyed: true },
});
const details = { name: 'Rye', brand: 'Fir', category: 'rye', supplier: 'Fir', packSize: 6 };
const register = { type: 'RegisterProduct' as const, data: { sku: 'A', ...details } };
const forbidden = {
  code: 'role-forbidden',
  faults: [{ field: 'role', expected: { en: 'one of planner, admin, system' }, found: { en: 'driver' } }],
};

describe('a command in a role that may not give it', () => {
  it('is refused by the command service, also where it was recorded before under the same key', async () => {
    const commands = new CommandService(store);
    const key = uuid();
    await expect(commands.execute(productRules, 'A', register, as('driver', key))).rejects.toMatchObject(forbidden);
    expect(await store.readAll(beginning, 1)).toEqual([]);
    await commands.execute(productRules, 'A', register, as('planner', key));
    await expect(commands.execute(productRules, 'A', register, as('driver', key))).rejects.toMatchObject(forbidden);
  });

  it('is refused by the session of a simulation', async () => {
    const session = new CommandSession(store);
    const given = { ...register, data: { ...register.data, sku: 'B' } };
    await expect(session.record(productRules, 'B', given, as('driver'), () => false)).rejects.toMatchObject(forbidden);
    await session.settled();
    expect(await store.read('product-B')).toEqual([]);
  });
});

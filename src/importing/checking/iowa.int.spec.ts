import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { ImportWorkshop, importedAt } from '../../../test/support/import-workshop.js';
import { describeWithShared, sharedPath } from '../../../test/support/shared.js';
import { checkFile } from '../check-file.js';
import { findHeldOrders } from '../../../test/support/find-held-orders.js';
import { releaseHeldLines } from '../held-lines/release-held-lines.js';

const workshop = new ImportWorkshop();
const trap = '2017-10-31';

/** Rows of September to December 2017 of some retailers. */
function slice(keep: (retailer: number, day: string) => boolean): string {
  const text = gunzipSync(readFileSync(sharedPath('data/iowa/order-lines.csv.gz'))).toString('latin1');
  const from = text.indexOf(',2017-09-01,');
  const to = text.indexOf(',2018-01-', from);
  const rows = text.slice(text.lastIndexOf('\n', from) + 1, text.lastIndexOf('\n', to) + 1).split('\n');
  const kept = rows.filter((row) => {
    const [, retailer, day] = row.split(',');
    return day !== undefined && keep(Number(retailer), day);
  });
  return [text.slice(0, text.indexOf('\n')), ...kept, ''].join('\n');
}

describeWithShared('the trap of 2017-10-31 in the Iowa orders', 'data/iowa/order-lines.csv.gz', () => {
  it('is found, held back and repaired, and hardly a line of another day is touched', async () => {
    await workshop.importingFile('products', sharedPath('data/iowa/products.csv'));
    const orders = slice((retailer) => retailer % 4 === 0 || retailer > 9900);
    const report = await workshop.importing('orders', orders);
    const rows = orders.trim().split('\n').slice(1);
    const ofTrap = rows.filter((row) => row.includes(`,${trap},`)).length;

    const held = new Map<string, { lines: number; withoutProposal: number }>();
    let elsewhere = 0;
    let bulk = 0;
    for await (const order of findHeldOrders(workshop.store)) {
      // The accounts from 9900 on order by the pack at the price of a pack all year round.
      const mixedUp = order.held.filter(({ doubt }) => !doubt.includes('19 of 20 lines'));
      bulk += order.held.length - mixedUp.length;
      if (order.orderedOn !== trap && Number(order.retailerId) < 9900) elsewhere += mixedUp.length;
      const day = held.get(order.orderedOn) ?? { lines: 0, withoutProposal: 0 };
      day.lines += mixedUp.length;
      day.withoutProposal += mixedUp.filter(({ proposal }) => !proposal).length;
      held.set(order.orderedOn, day);
    }
    expect(report.rejected).toBe(0);
    expect(held.get(trap)?.lines).toBeGreaterThanOrEqual(ofTrap * 0.8);
    expect(held.get(trap)?.withoutProposal).toBeLessThanOrEqual(ofTrap * 0.02);
    expect(elsewhere).toBeLessThanOrEqual(2);
    // Extraordinary quantities are asked back, but hardly ever.
    expect(bulk).toBeLessThanOrEqual(rows.length / 5_000);

    const ids: string[] = [];
    for await (const { orderId } of findHeldOrders(workshop.store, { orderedOn: trap })) ids.push(orderId);
    const caller = { actor: 'wang', role: 'planner' as const, now: importedAt, reason: 'cases counted as bottles' };
    const released = await releaseHeldLines(ids, { store: workshop.store, ...caller, resolution: 'repaired' });
    expect(released.lines + released.leftHeld).toBe(held.get(trap)?.lines);
    expect(await workshop.importing('orders', orders)).toMatchObject({ recorded: 0, rejected: 0 });
  }, 60_000);

  it('leaves a file without that day almost untouched', async () => {
    const file = workshop.file(slice((retailer, day) => retailer % 4 === 1 && retailer < 9900 && day !== trap));
    const { held, rows } = await checkFile('orders', file, { now: importedAt });
    expect(rows).toBeGreaterThan(5_000);
    expect(held).toBeLessThanOrEqual(3);
  });
});

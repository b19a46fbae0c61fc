import { describe, expect, it } from '@jest/globals';
import { ImportWorkshop, importedAt } from '../../../test/support/import-workshop.js';
import { checkFile } from '../check-file.js';

const workshop = new ImportWorkshop();

describe('importing visits', () => {
  const head =
    'visit_id,retailer_id,visited_on,account_manager,sku,counted,on_shelf,shelf_price,declared,declared_from,declared_to,feedback,follow_up,follow_up_due';
  const rows = [
    'V1,R1,2025-01-06,zhao,S1,12,yes,25.00,,,,,,',
    'V1,R1,2025-01-06,zhao,S2,0,no,,24,2025-02-01,2025-02-28,sold out on Friday,call supplier,2025-01-10',
    'V1,R1,2025-01-06,zhao,,,,,,,,"wants invoices, on paper",,',
    'V2,R2,2025-01-07,zhao,S1,3,,,,,,,,',
  ];
  const file = [head, ...rows].join('\n');

  it('records counts, shelf, declared demand and feedback of each', async () => {
    expect(await workshop.importing('visits', file)).toMatchObject({ rows: 4, groups: 2, recorded: 2, rejected: 0 });
    const ofVisit = { visitId: 'V1', retailerId: 'R1' };
    expect(await workshop.events('visit-V1')).toEqual([
      { type: 'VisitPlanned', data: { ...ofVisit, plannedOn: '2025-01-06', accountManager: 'zhao' } },
      { type: 'VisitStarted', data: { ...ofVisit, startedOn: '2025-01-06' } },
      {
        type: 'StockCounted',
        data: {
          ...ofVisit,
          countedOn: '2025-01-06',
          counts: [
            { sku: 'S1', quantity: 12 },
            { sku: 'S2', quantity: 0 },
          ],
        },
      },
      {
        type: 'ShelfObserved',
        data: {
          ...ofVisit,
          observedOn: '2025-01-06',
          products: [
            { sku: 'S1', onShelf: true, shelfPriceMinor: 2_500 },
            { sku: 'S2', onShelf: false },
          ],
        },
      },
      {
        type: 'DemandDeclared',
        data: {
          ...ofVisit,
          declaredOn: '2025-01-06',
          declarations: [{ sku: 'S2', from: '2025-02-01', to: '2025-02-28', quantity: 24 }],
        },
      },
      {
        type: 'FeedbackGiven',
        data: expect.objectContaining({
          text: 'sold out on Friday',
          sku: 'S2',
          followUp: { followUpId: 'V1-1', task: 'call supplier', dueOn: '2025-01-10' },
        }),
      },
      { type: 'FeedbackGiven', data: expect.objectContaining({ text: 'wants invoices, on paper' }) },
      { type: 'VisitEnded', data: { ...ofVisit, endedOn: '2025-01-06' } },
    ]);
  });

  it('changes nothing the second time', async () => {
    await workshop.importing('visits', file);
    const before = await workshop.store.head();
    expect(await workshop.importing('visits', file)).toMatchObject({ recorded: 0, unchanged: 2 });
    expect(await workshop.store.head()).toBe(before);
  });

  it('keeps a visit with a bad row out as a whole, until its row is repaired', async () => {
    const bad = [head, ...rows, 'V1,R1,2025-01-06,zhao,,7,,,,,,,,', 'V3,R2,2025-01-08,zhao,S1,1,,,,,,,,'].join('\n');
    expect(await workshop.importing('visits', bad)).toMatchObject({
      recorded: 2,
      rejected: 4,
      unlisted: { retailers: 1, products: 1 },
    });
    expect(await workshop.events('retailer-R1')).toEqual([]);
    expect(workshop.rejects().map(({ line, reason }) => [line, reason])).toEqual([
      ['2', 'visit_id V1 has a bad row at line 6.'],
      ['3', 'visit_id V1 has a bad row at line 6.'],
      ['4', 'visit_id V1 has a bad row at line 6.'],
      ['6', 'sku: expected the product that counted is about, found "".'],
    ]);
    expect(await checkFile('visits', workshop.file(bad), { now: importedAt })).toMatchObject({ rejected: 4 });
    expect(await workshop.importing('visits', file)).toMatchObject({ recorded: 1, unchanged: 1, rejected: 0 });
  });
});

describe('importing deliveries', () => {
  const head = 'delivery_id,order_id,retailer_id,delivered_on,sku,delivered,refused,refusal';
  const file = [head, 'D1,A,R1,2025-01-08,S1,10,2,broken', 'D1,A,R1,2025-01-08,S2,5,,'].join('\n');

  it('records what arrived and what was refused, once', async () => {
    expect(await workshop.importing('deliveries', file)).toMatchObject({ recorded: 1, rejected: 0 });
    expect(await workshop.events('delivery-D1')).toEqual([
      {
        type: 'DeliveryCompleted',
        data: {
          deliveryId: 'D1',
          orderId: 'A',
          retailerId: 'R1',
          deliveredOn: '2025-01-08',
          lines: [
            { sku: 'S1', delivered: 10, refused: 2, refusal: 'broken' },
            { sku: 'S2', delivered: 5 },
          ],
        },
      },
    ]);
    expect(await workshop.importing('deliveries', file)).toMatchObject({ recorded: 0, unchanged: 1 });
  });

  it('refuses rows that disagree about their delivery, and a delivery recorded before with other content', async () => {
    await workshop.importing('deliveries', file);
    const other = file.replace('S2,5', 'S2,6');
    expect(await workshop.importing('deliveries', other)).toMatchObject({ rejected: 2 });
    expect(workshop.rejects()[0]?.reason).toBe('Delivery D1 was recorded before, and otherwise.');
    const split = [head, 'D2,A,R1,2025-01-08,S1,1,,', 'D2,A,R1,2025-01-09,S2,1,,'].join('\n');
    expect(await workshop.importing('deliveries', split)).toMatchObject({ recorded: 0, rejected: 2 });
    expect(workshop.rejects()[1]?.reason).toBe(
      'delivered_on: expected "2025-01-08" as in the first row, found "2025-01-09".',
    );
  });

  it('refuses to count goods twice that the order file said were delivered', async () => {
    const orders = 'order_id,retailer_id,ordered_on,sku,quantity,delivered\n';
    await workshop.importing('orders', `${orders}A,R1,2025-01-06,S1,10,\nB,R1,2025-01-06,S1,10,0\n`);
    const twice = [head, 'D1,A,R1,2025-01-08,S1,10,,', 'D2,B,R1,2025-01-08,S1,6,,', 'D3,B,R1,2025-01-09,S1,4,,'];
    expect(await workshop.importing('deliveries', twice.join('\n'))).toMatchObject({ recorded: 2, rejected: 1 });
    expect(workshop.rejects()[0]?.reason).toBe(
      'sku S1: order A entitles to 10, of which 10 were delivered before; expected at most 0, found 10.',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { replay } from '../../kernel/decider.js';
import type { RetailerCommand } from './retailer.commands.js';
import { retailer } from './retailer.decider.js';
import type { RetailerDetails, RetailerEvent } from './retailer.events.js';

const retailerId = '2190';
const details = { name: 'Red Lantern', area: '503', class: 'B', businessType: 'corner shop', orderDay: 2 };
const register: RetailerCommand = { type: 'RegisterRetailer', data: { retailerId, ...details } };
const registered: RetailerEvent = { type: 'RetailerRegistered', data: { retailerId, listed: true, ...details } };
const note: RetailerCommand = { type: 'NoteRetailer', data: { retailerId } };
const noted: RetailerEvent = {
  type: 'RetailerRegistered',
  data: {
    retailerId,
    listed: false,
    name: retailerId,
    area: 'unknown',
    class: 'unknown',
    businessType: 'unknown',
  },
};
const change = (data: Partial<RetailerDetails>): RetailerCommand => ({ type: 'ChangeRetailerDetails', data });
const changed = (changes: Partial<RetailerDetails>): RetailerEvent => ({
  type: 'RetailerDetailsChanged',
  data: { retailerId, listed: true, changes },
});
const importRetailer = (data: Partial<RetailerDetails>): RetailerCommand => ({
  type: 'ImportRetailer',
  data: { retailerId, ...data },
});
const close = (closedOn: string): RetailerCommand => ({ type: 'CloseRetailer', data: { closedOn } });
const closed: RetailerEvent = { type: 'RetailerClosed', data: { retailerId, closedOn: '2021-08-31' } };
const given = specify(retailer);

describe('a retailer', () => {
  it('is registered with what is known of it', given().when(register).then(registered));
  it('is registered once', given(registered).when(register).thenRefused('retailer-exists'));
  it(
    'becomes listed when it is registered after orders had named it',
    given(noted).when(register).then(changed(details)),
  );
  it(
    'has a name',
    given()
      .when({ type: 'RegisterRetailer', data: { retailerId, ...details, name: ' ' } })
      .thenRefused('invalid'),
  );
  it(
    'has an order day of the week',
    given(registered)
      .when(change({ orderDay: 8 }))
      .thenRefused('invalid'),
  );
  it(
    'is called every few weeks from a first call on',
    given(registered)
      .when(change({ orderCycle: 2, firstCall: '2026-11-10' }))
      .then(changed({ orderCycle: 2, firstCall: '2026-11-10' })),
  );
  it(
    'is not called every few weeks without a first call',
    given(registered)
      .when(change({ orderCycle: 2 }))
      .thenRefused('invalid'),
  );
  it(
    'is not called every few weeks without an order day',
    given(noted)
      .when(change({ orderCycle: 2, firstCall: '2026-11-10' }))
      .thenRefused('invalid'),
  );
  it(
    'is called every 13 weeks at the rarest',
    given(registered)
      .when(change({ orderCycle: 14, firstCall: '2026-11-10' }))
      .thenRefused('invalid'),
  );
  it(
    'changes only what is otherwise',
    given(registered)
      .when(change({ class: 'A', area: '503' }))
      .then(changed({ class: 'A' })),
  );
  it(
    'takes no note of a change to the same',
    given(registered)
      .when(change({ area: '503' }))
      .thenNothing(),
  );
  it(
    'changes once by the same command',
    given(registered, changed({ class: 'A' }))
      .when(change({ class: 'A' }))
      .thenNothing(),
  );
  it(
    'is not changed before it is registered',
    given()
      .when(change({ class: 'A' }))
      .thenRefused('retailer-unknown'),
  );
  it('is closed', given(registered).when(close('2021-08-31')).then(closed));
  it('is closed only once', given(registered, closed).when(close('2021-08-31')).thenNothing());
  it('is not closed on two days', given(registered, closed).when(close('2021-09-01')).thenRefused('retailer-closed'));
  it('is closed on a day that exists', given(registered).when(close('2021-02-29')).thenRefused('invalid'));
  it(
    'has its details corrected after it closed',
    given(registered, closed)
      .when(change({ area: '504' }))
      .then(changed({ area: '504' })),
  );
});

describe('a retailer that an order names', () => {
  it('is registered as unlisted', given().when(note).then(noted));
  it('is left as it is where it is known', given(registered).when(note).thenNothing());
  it('is noted once', given(noted).when(note).thenNothing());
  it(
    'is listed by its first details',
    given(noted)
      .when(change({ class: 'A' }))
      .then(changed({ class: 'A' })),
  );
  it(
    'is listed by a master file that knows no more',
    given(noted)
      .when(importRetailer({ area: 'unknown' }))
      .then(changed({})),
  );
});

describe('a row of the retailer file', () => {
  it('registers who is not known', given().when(importRetailer(details)).then(registered));
  it(
    'registers with what it leaves out as unknown',
    given()
      .when(importRetailer({ area: '503' }))
      .then({ ...noted, data: { ...noted.data, listed: true, area: '503' } }),
  );
  it('recorded again changes nothing', given(registered).when(importRetailer(details)).thenNothing());
  it(
    'changes what differs',
    given(registered)
      .when(importRetailer({ ...details, route: 'R7' }))
      .then(changed({ route: 'R7' })),
  );
  it(
    'erases nothing by leaving it out',
    given(registered)
      .when(importRetailer({ area: undefined }))
      .thenNothing(),
  );
});

describe('whatever files say of a retailer', () => {
  const word = fc.constantFrom('x', 'y', 'unknown');
  const row = fc.record(
    { name: word, area: word, class: word, businessType: word, route: word, orderDay: fc.integer({ min: 1, max: 7 }) },
    { requiredKeys: [] },
  );
  it('the last word on each field holds, and the same file twice changes nothing', () =>
    fc.assert(
      fc.property(fc.boolean(), fc.array(row, { minLength: 1 }), (wasNoted, rows) => {
        const past: RetailerEvent[] = wasNoted ? [noted] : [];
        for (const each of rows) past.push(...retailer.decide(importRetailer(each), replay(retailer, past)));
        const state = replay(retailer, past);
        expect(state).toMatchObject({
          listed: true,
          details: Object.assign({}, ...rows),
        });
        expect(retailer.decide(importRetailer(rows.at(-1)!), state)).toEqual([]);
      }),
    ));
});

import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../event-store/event-store.js';
import type {
  DemandDeclared,
  FeedbackGiven,
  FollowUpDone,
  ShelfObserved,
  VisitEvent,
} from '../../recording/visits/visit.events.js';
import { byRetailer } from '../by-retailer.js';
import { foldRows } from '../fold-rows.js';
import type { Projection } from '../projection.js';
import { writeRows } from '../write-rows.js';
import { followUpAfter, visitAfter } from './visit-fold.js';
import { DeclaredDemand, FollowUpTask, Shelf, Visit } from '../../read-models/entities/visits.entity.js';

/** Visits, what was declared and seen at them, and what is still to be done. */
export const visits: Projection<VisitEvent> = {
  name: 'visits',
  version: 3,
  handles: [
    'VisitPlanned',
    'VisitStarted',
    'StockCounted',
    'ShelfObserved',
    'DemandDeclared',
    'FeedbackGiven',
    'FollowUpDone',
    'VisitEnded',
  ],
  tables: [Visit, FollowUpTask, DeclaredDemand, Shelf],

  async apply(batch, tx) {
    await foldRows(tx, Visit, 'visitId', batch, ({ data }) => data.visitId, visitAfter);
    await foldRows(
      tx,
      FollowUpTask,
      'followUpId',
      batch.flatMap(promises),
      ({ followUpId }) => followUpId,
      followUpAfter,
    );
    await writeDeclarations(
      batch.filter(({ type }) => type === 'DemandDeclared') as RecordedEvent<DemandDeclared>[],
      tx,
    );
    await writeShelves(batch.filter(({ type }) => type === 'ShelfObserved') as RecordedEvent<ShelfObserved>[], tx);
  },
};

function promises(
  event: RecordedEvent<VisitEvent>,
): { followUpId: string; event: RecordedEvent<FeedbackGiven | FollowUpDone> }[] {
  if (event.type === 'FollowUpDone') return [{ followUpId: event.data.followUpId, event }];
  if (event.type !== 'FeedbackGiven' || !event.data.followUp) return [];
  return [{ followUpId: event.data.followUp.followUpId, event }];
}

async function writeDeclarations(events: readonly RecordedEvent<DemandDeclared>[], tx: EntityManager): Promise<void> {
  const rows = byRetailer(events).flatMap(({ data: { retailerId, visitId, declaredOn, declarations } }) =>
    declarations.map(({ sku, from, to, quantity }) => {
      return { retailerId, sku, declaredOn, fromDay: from, toDay: to, quantity, visitId };
    }),
  );
  await writeRows(tx, DeclaredDemand, rows);
}

async function writeShelves(events: readonly RecordedEvent<ShelfObserved>[], tx: EntityManager): Promise<void> {
  const rows = byRetailer(events).flatMap(({ data: { retailerId, visitId, observedOn, products } }) =>
    products.map(({ sku, onShelf, shelfPriceMinor = null }) => {
      return { retailerId, sku, observedOn, onShelf, shelfPriceMinor, visitId };
    }),
  );
  await writeRows(tx, Shelf, rows);
}

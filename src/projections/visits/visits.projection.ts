import type { RecordedEvent } from '../../event-store/event-store.js';
import type {
  DemandDeclared,
  FeedbackGiven,
  FollowUpDone,
  ShelfObserved,
  ShelfPriceCorrected,
  VisitEvent,
} from '../../recording/visits/visit.events.js';
import { byRetailer } from '../by-retailer.js';
import { foldRows } from '../fold-rows.js';
import { eraseFields, erasePerson } from '../erasure.js';
import type { Projection } from '../projection.js';
import { followUpAfter, visitAfter } from './visit-fold.js';
import { DeclaredDemand, FollowUpTask, Shelf, Visit } from '../../read-models/entities/visits.entity.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Visits, what was declared and seen at them, and what is still to be done. */
export const visits: Projection<VisitEvent> = {
  name: 'visits',
  version: 5,
  handles: [
    'VisitPlanned',
    'VisitStarted',
    'StockCounted',
    'ShelfObserved',
    'DemandDeclared',
    'FeedbackGiven',
    'FollowUpDone',
    'VisitEnded',
    'CountCorrected',
    'ShelfPriceCorrected',
  ],
  tables: [Visit, FollowUpTask, DeclaredDemand, Shelf],

  async apply(batch, writer) {
    await foldRows(writer, Visit, 'visitId', batch, ({ data }) => data.visitId, visitAfter);
    await foldRows(
      writer,
      FollowUpTask,
      'followUpId',
      batch.flatMap(promises),
      ({ followUpId }) => followUpId,
      followUpAfter,
    );
    await writeDeclarations(
      batch.filter(({ type }) => type === 'DemandDeclared') as RecordedEvent<DemandDeclared>[],
      writer,
    );
    const seen = batch.filter(({ type }) => type === 'ShelfObserved' || type === 'ShelfPriceCorrected');
    await writeShelves(seen as RecordedEvent<ShelfObserved | ShelfPriceCorrected>[], writer);
  },
  async erase(erasure, writer) {
    if ('retailerId' in erasure) {
      await eraseFields(writer, Visit, erasure, ['summary']);
      await eraseFields(writer, FollowUpTask, erasure, ['feedback', 'task', 'outcome']);
      return;
    }
    await erasePerson(writer, Visit, 'accountManager', erasure.person);
    await erasePerson(writer, FollowUpTask, 'assignedTo', erasure.person);
  },
};

function promises(
  event: RecordedEvent<VisitEvent>,
): { followUpId: string; event: RecordedEvent<FeedbackGiven | FollowUpDone> }[] {
  if (event.type === 'FollowUpDone') return [{ followUpId: event.data.followUpId, event }];
  if (event.type !== 'FeedbackGiven' || !event.data.followUp) return [];
  return [{ followUpId: event.data.followUp.followUpId, event }];
}

async function writeDeclarations(events: readonly RecordedEvent<DemandDeclared>[], writer: Writer): Promise<void> {
  const rows = byRetailer(events).flatMap(({ data: { retailerId, visitId, declaredOn, declarations } }) =>
    declarations.map(({ sku, from, to, quantity }) => {
      return { retailerId, sku, declaredOn, fromDay: from, toDay: to, quantity, visitId };
    }),
  );
  await writer.upsert(DeclaredDemand, rows);
}

async function writeShelves(
  events: readonly RecordedEvent<ShelfObserved | ShelfPriceCorrected>[],
  writer: Writer,
): Promise<void> {
  const rows = byRetailer(events).flatMap(({ type, data }) => {
    const { retailerId, visitId, observedOn } = data;
    const products = type === 'ShelfObserved' ? data.products : [{ ...data, shelfPriceMinor: data.to }];
    return products.map(({ sku, onShelf, shelfPriceMinor = null }) => {
      return { retailerId, sku, observedOn, onShelf, shelfPriceMinor, visitId };
    });
  });
  await writer.upsert(Shelf, rows);
}

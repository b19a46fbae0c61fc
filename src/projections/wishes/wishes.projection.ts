import type { RecordedEvent } from '../../event-store/event-store.js';
import type { WishEvent } from '../../recording/wishes/wish.events.js';
import { Wish } from '../../read-models/entities/wishes.entity.js';
import { foldRows } from '../fold-rows.js';
import { eraseFields } from '../erasure.js';
import type { Projection } from '../projection.js';

/** Every wish that could not be met, with the product that was meant as far as known. */
export const wishes: Projection<WishEvent> = {
  name: 'wishes',
  version: 1,
  handles: ['WishRecorded', 'WishMatched'],
  tables: [Wish],
  apply: (batch, writer) => foldRows(writer, Wish, 'wishId', batch, ({ data }) => data.wishId, after),
  async erase(erasure, writer) {
    if ('retailerId' in erasure) await eraseFields(writer, Wish, erasure, ['wording']);
  },
};

function after(row: Wish | undefined, { type, data, revision }: RecordedEvent<WishEvent>): Wish | undefined {
  if (type === 'WishMatched') return row && { ...row, sku: data.sku, revision };
  const { wishId, retailerId, wishedOn, sku = null, wording = null, units = null, cause = null } = data;
  return { wishId, retailerId, wishedOn, sku, wording, units, cause, revision };
}

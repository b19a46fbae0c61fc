import { isClaim } from '../../recording/claims.js';
import { blockOf, offsetOf } from '../../read-models/entities/audit-posting.entity.js';
import { EventBlock, EventText, SearchPosting } from '../../read-models/entities/history-search.entity.js';
import { everyEvent, typeTerm } from '../../read-models/search/search-terms.js';
import type { Projection } from '../projection.js';
import { writeBlockTimes } from './block-times.js';
import { TermPostings } from './term-postings.js';
import { TextIndex } from './text-index.js';

/** What the history is searched by besides whom it concerns: the type of each event, its texts and its times. */
export const historySearch: Projection = {
  name: 'history-search',
  version: 2,
  handles: 'all',
  tables: [SearchPosting, EventText, EventBlock],

  async apply(batch, writer) {
    // Claims concern nobody: what came of them does.
    const events = batch.filter(({ stream }) => !isClaim(stream));
    const postings = new TermPostings();
    const texts = new TextIndex();
    for (const event of events) {
      postings.at(blockOf(event.position), offsetOf(event.position));
      postings.post(everyEvent);
      postings.post(typeTerm(event.type));
      texts.add(event, postings.post);
    }
    await writer.upsert(SearchPosting, postings.rows(), { offsets: 'append' });
    await texts.save(writer);
    await writeBlockTimes(events, writer);
  },
  async erase(erasure, writer) {
    if ('retailerId' in erasure) await TextIndex.forget(writer, erasure.retailerId);
  },
};

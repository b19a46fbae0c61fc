import type { RecordedEvent } from '../../event-store/event-store.js';
import { blockOf, offsetOf } from '../../read-models/entities/audit-posting.entity.js';
import { EventText, SearchPosting } from '../../read-models/entities/history-search.entity.js';
import { textTerm } from '../../read-models/search/search-terms.js';
import { foldText, piecesOf } from '../../read-models/search/text-terms.js';
import type { Writer } from '../../read-models/writer/writer.js';
import { searchableTexts } from './searchable-texts.js';

/** The texts of events, and the pieces under which they are found. */
export class TextIndex {
  private readonly texts: EventText[] = [];

  /** @param post  takes down that the event stands under a term */
  add(event: RecordedEvent, post: (term: string) => void): void {
    const { personal, others } = searchableTexts(event);
    if (personal.length === 0 && others.length === 0) return;
    const text = written(personal.map(foldText).join('\n'), others.map(foldText).join('\n'));
    const { retailerId = '' } = event.data as { readonly retailerId?: string };
    this.texts.push({ block: blockOf(event.position), place: offsetOf(event.position), retailerId, text });
    for (const piece of piecesOf(text)) post(textTerm(piece));
  }

  save(writer: Writer): Promise<void> {
    return writer.upsert(EventText, this.texts);
  }

  /**
   * Removes the personal texts of a retailer's events, and every posting that would still tell pieces of them.
   * @returns how many events had texts
   */
  static async forget(writer: Writer, retailerId: string): Promise<number> {
    const rows = await writer.find(EventText, { retailerId });
    const left = rows.map((row) => ({ ...row, text: withoutPersonal(row.text) }));
    const gone = new Map<string, Map<number, Set<string>>>();
    for (const [i, { block, place, text }] of rows.entries()) {
      const stays = piecesOf(left[i]?.text ?? '');
      for (const piece of piecesOf(text)) {
        if (stays.has(piece)) continue;
        const blocks = gone.get(textTerm(piece)) ?? new Map<number, Set<string>>();
        gone.set(textTerm(piece), blocks.set(block, (blocks.get(block) ?? new Set()).add(String(place))));
      }
    }
    for (const [term, blocks] of gone) await forgetPlaces(writer, term, blocks);
    await writer.delete(EventText, { retailerId });
    await writer.upsert(
      EventText,
      left.filter(({ text }) => text !== ''),
    );
    return rows.length;
  }
}

/** A line per text; what is not personal follows after an empty line, and stays where the others are forgotten. */
function written(personal: string, others: string): string {
  return others === '' ? personal : `${personal}\n\n${others}`;
}

function withoutPersonal(text: string): string {
  const end = text.indexOf('\n\n');
  return end < 0 ? '' : text.slice(end);
}

async function forgetPlaces(
  writer: Writer,
  term: string,
  blocks: ReadonlyMap<number, ReadonlySet<string>>,
): Promise<void> {
  const rows = await writer.find(SearchPosting, { term, block: [...blocks.keys()] });
  const left = rows.map((row) => {
    const offsets = row.offsets.trimEnd().split(' ');
    return { ...row, offsets: offsets.filter((offset) => !blocks.get(row.block)?.has(offset)) };
  });
  const empty = left.filter(({ offsets }) => offsets.length === 0).map(({ block }) => block);
  const others = left.filter(({ offsets }) => offsets.length > 0);
  if (empty.length > 0) await writer.delete(SearchPosting, { term, block: empty });
  await writer.upsert(
    SearchPosting,
    others.map((row) => ({ ...row, offsets: row.offsets.map((offset) => `${offset} `).join('') })),
  );
}

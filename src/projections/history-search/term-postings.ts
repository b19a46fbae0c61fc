import type { SearchPosting } from '../../read-models/entities/history-search.entity.js';

/** Posting lists by term and block, growing in memory. Each event names a term once. */
export class TermPostings {
  private readonly lists = new Map<number, Map<string, { offsets: string }>>();
  private current = new Map<string, { offsets: string }>();
  private entry = '';

  /** The event that the next terms are of: at an offset of a block. Events come in ascending order. */
  at(block: number, offset: number): void {
    let lists = this.lists.get(block);
    if (!lists) this.lists.set(block, (lists = new Map<string, { offsets: string }>()));
    this.current = lists;
    this.entry = `${offset} `;
  }

  /** Takes down that the event stands under a term. */
  readonly post = (term: string): void => {
    const list = this.current.get(term);
    if (list) list.offsets += this.entry;
    else this.current.set(term, { offsets: this.entry });
  };

  /** In the order of the key: the table is then written from front to back. */
  rows(): SearchPosting[] {
    const rows = [...this.lists].flatMap(([block, lists]) =>
      Array.from(lists, ([term, { offsets }]) => ({ term, block, offsets })),
    );
    return rows.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.block - b.block));
  }
}

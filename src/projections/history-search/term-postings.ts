import type { SearchPosting } from '../../read-models/entities/history-search.entity.js';

/** Posting lists by term and block, growing in memory. Each event names a term once. */
export class TermPostings {
  private readonly lists = new Map<number, Map<string, string>>();

  /** What takes down the terms of the event at an offset of a block; events come in ascending order. */
  from(block: number, offset: number): (term: string) => void {
    const lists = this.lists.get(block) ?? new Map<string, string>();
    this.lists.set(block, lists);
    return (term) => void lists.set(term, `${lists.get(term) ?? ''}${offset} `);
  }

  /** In the order of the key: the table is then written from front to back. */
  rows(): SearchPosting[] {
    const rows = [...this.lists].flatMap(([block, lists]) =>
      Array.from(lists, ([term, offsets]) => ({ term, block, offsets })),
    );
    return rows.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.block - b.block));
  }
}

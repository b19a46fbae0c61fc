import type { AuditPosting } from '../../read-models/entities/audit-posting.entity.js';

interface GrowingList {
  offsets: string;
  /** What was added last, so that an event which names an entity twice is listed once. */
  last: number;
}

/** The posting lists of one block of positions, growing in memory. */
export class Postings {
  private readonly kinds = new Map<string, Map<string, GrowingList>>();
  private offset = -1;

  constructor(private readonly block: number) {}

  /** What takes down the entities of the event at an offset of the block; offsets come in ascending order. */
  from(offset: number): (kind: string, id: string) => void {
    this.offset = offset;
    return this.add;
  }

  rows(): AuditPosting[] {
    const { block } = this;
    return [...this.kinds].flatMap(([kind, lists]) =>
      Array.from(lists, ([id, { offsets }]) => ({ entity: `${kind}:${id}`, block, offsets })),
    );
  }

  private readonly add = (kind: string, id: string): void => {
    let lists = this.kinds.get(kind);
    if (!lists) this.kinds.set(kind, (lists = new Map<string, GrowingList>()));
    const list = lists.get(id);
    if (!list) lists.set(id, { offsets: `${this.offset} `, last: this.offset });
    else if (list.last !== this.offset) {
      list.offsets += `${this.offset} `;
      list.last = this.offset;
    }
  };
}

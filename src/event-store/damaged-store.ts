import type { Position } from '../kernel/position.js';

/** What keeps the events is damaged: parts cannot be read. Nothing is appended any more, so that no event is recorded where it may be lost. */
export class DamagedStore extends Error {
  /** @param where  the file or database, as messages name it */
  constructor(where: string, why: string) {
    super(
      `${where} is damaged: ${why} Nothing more is recorded. Stop Almanac, keep a copy of the file, and restore it from a backup; ` +
        '`almanac verify` says which events cannot be read.',
    );
    this.name = 'DamagedStore';
  }
}

/** Events at these positions cannot be read; those before and after them can. */
export class UnreadableEvents extends Error {
  /** @param to  the last of them; undefined where nothing after `from` can be read */
  constructor(
    readonly from: Position,
    readonly to: Position | undefined,
  ) {
    super(`Events from position ${from} to ${to ?? 'the end'} cannot be read.`);
    this.name = 'UnreadableEvents';
  }
}

import type { StoredEvent } from '../../event-store/stored-event.js';
import type { Position } from '../../kernel/position.js';

/** Looks at every event of a store in order of position, and at the end of it. */
export interface StoreCheck {
  see(event: StoredEvent): void;
  /** Events that cannot be read come next: nothing is known of them. @param to  the last of them; undefined where none after `from` can be read */
  skip(from: Position, to: Position | undefined): void;
  /** @param newest  position of the last event; `beginning` in an empty store */
  end(newest: Position): void;
}

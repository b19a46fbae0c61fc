// Opens the events of a file to write, and closes them: `node open-once.child.mjs FILE`.
import { openSqliteEventStore } from '../../dist/modules/event-store/sqlite/sqlite-event-store.js';

await openSqliteEventStore(process.argv[2]).close();

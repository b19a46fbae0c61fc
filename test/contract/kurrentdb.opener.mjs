import { openKurrentEventStore } from '../../dist/modules/event-store/kurrentdb/kurrent-event-store.js';

export const open = (connectionString) => openKurrentEventStore(connectionString);

import { openKurrentEventStore } from '../../dist/event-store/kurrentdb/kurrent-event-store.js';

export const open = (connectionString) => openKurrentEventStore(connectionString);

import type { Migration } from '../migration.js';

/** Quotas as they stood after each of their events. */
export const quotaVersions: Migration = {
  name: 'quota versions',
  up: (change) =>
    change.createTable({
      name: 'quota_versions',
      columns: {
        sku: 'text',
        quota_id: 'text',
        revision: 'integer',
        retailer_class: 'text',
        from_day: 'text',
        to_day: 'text',
        unit_limit: 'integer',
        recorded_at: 'text',
      },
      primaryKey: ['sku', 'quota_id', 'revision'],
      clustered: true,
    }),
};

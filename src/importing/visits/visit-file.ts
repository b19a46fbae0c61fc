import type { RecordPastVisit } from '../../recording/visits/visit.commands.js';
import { visitRules } from '../../recording/visits/visit.rules.js';
import { headings } from '../tables/headings.js';
import type { RecordKind } from '../records/record-kind.js';
import { readVisitRow, type VisitColumn, type VisitRow } from './visit-row.js';

/**
 * Visits: one row per product seen, and rows without a product for what was said in general. All but the first four
 * columns may be empty: `counted` (units in shop and store), `on_shelf` (yes or no), `shelf_price`; `declared` (units the
 * retailer says it will need from `declared_from` to `declared_to`); `feedback`, with `follow_up` (what was promised),
 * `follow_up_due` and `follow_up_by`.
 */
export const visitFile: RecordKind<VisitColumn, VisitRow> = {
  columns: {
    required: ['visit_id', 'retailer_id', 'visited_on', 'account_manager'],
    optional: [
      'sku',
      'counted',
      'on_shelf',
      'shelf_price',
      'declared',
      'declared_from',
      'declared_to',
      'feedback',
      'follow_up',
      'follow_up_due',
      'follow_up_by',
    ],
    synonyms: headings.visits,
  },
  idColumn: 'visit_id',
  called: '拜访',
  read: readVisitRow,
  shared: ({ retailerId, on, accountManager }) => ({
    retailer_id: retailerId,
    visited_on: on,
    account_manager: accountManager,
  }),

  async record({ commands }, visitId, rows, context) {
    const [first] = rows;
    const on = first?.on ?? '';
    const command: RecordPastVisit = {
      type: 'RecordPastVisit',
      data: {
        visitId,
        retailerId: first?.retailerId ?? '',
        visitedOn: on,
        accountManager: first?.accountManager ?? '',
        counts: rows.flatMap(({ count }) => count ?? []),
        shelf: rows.flatMap(({ shelf }) => shelf ?? []),
        declarations: rows.flatMap(({ declaration }) => declaration ?? []),
        feedback: rows
          .flatMap(({ feedback }) => feedback ?? [])
          .map(({ text, sku, followUp }, i) => ({
            text,
            ...(sku !== undefined && { sku }),
            ...(followUp && { followUp: { followUpId: `${visitId}-${i + 1}`, ...followUp } }),
          })),
      },
    };
    return commands.execute(visitRules, visitId, command, context(on));
  },
};

import type { Database } from '../database/database.js';
import type { KnownHeadRow } from '../entities/known-head.entity.js';
import { noteHead } from '../known-heads/note-head.js';
import { SourcingPlanRow } from '../entities/plans.entity.js';

/** Names a plan and its content. */
export interface KeptPlan {
  readonly planId: string;
  readonly hash: string;
}

/** Plans as they were drawn up, in the database of the forecasts. */
export class PlanArchive {
  constructor(private readonly forecasts: Pick<Database, 'sql' | 'transaction'>) {}

  /** Keeps a plan, and the newest event that there was. A plan that is kept already stays as old as it was. */
  async keep(plan: Omit<SourcingPlanRow, 'number'>, head?: KnownHeadRow): Promise<void> {
    await this.forecasts.transaction(async (writer) => {
      await writer.lock('numbers of sourcing plans');
      const [known] = await writer.find(SourcingPlanRow, { planId: plan.planId });
      const number = known?.number ?? (await this.newestNumber()) + 1;
      await writer.upsert(SourcingPlanRow, [{ ...plan, number }]);
      if (head) await noteHead(writer, head);
    });
  }

  /** Every plan, newest first. */
  async all(): Promise<KeptPlan[]> {
    const text = 'SELECT plan_id, hash FROM sourcing_plans ORDER BY number DESC, plan_id';
    const rows = await this.forecasts.sql.all<[string, string]>(text);
    return rows.map(([planId, hash]) => ({ planId, hash }));
  }

  /** A plan with its JSON; undefined where it is not kept. */
  async find(planId: string): Promise<(KeptPlan & { readonly document: string }) | undefined> {
    const text = 'SELECT hash, document FROM sourcing_plans WHERE plan_id = ?';
    const [row] = await this.forecasts.sql.all<[string, string]>(text, planId);
    return row && { planId, hash: row[0], document: row[1] };
  }

  private async newestNumber(): Promise<number> {
    const text = 'SELECT coalesce(max(number), 0) FROM sourcing_plans';
    const [row] = await this.forecasts.sql.all<[number]>(text);
    return row?.[0] ?? 0;
  }
}

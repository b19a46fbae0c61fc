import type { DataSource, Repository } from 'typeorm';
import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { DomainError } from '../kernel/domain-error.js';
import type { PlanDrawnUp } from './plan.events.js';
import type { SourcingPlan } from './plan.js';
import { SourcingPlanRow } from '../read-models/entities/plans.entity.js';

/** What a list of plans says of each. */
export type PlanHeading = PlanDrawnUp['data'] & { readonly drawnUpBy: string; readonly drawnUpAt: string };

/**
 * Plans as they were drawn up. They are kept beside the forecasts and outlive events that were replaced, by a backup or another
 * store: what the events do not tell of does not count.
 */
export class KeptPlans {
  /** @param forecasts  the file of the forecasts, opened with `SourcingPlanRow` */
  constructor(
    private readonly forecasts: DataSource,
    private readonly store: EventStore,
  ) {}

  async keep(drawn: SourcingPlan): Promise<void> {
    const { planId, runId, from, weeks, hash } = drawn;
    const known = await this.rows.findOneBy({ planId });
    const number = known?.number ?? ((await this.rows.maximum('number')) ?? 0) + 1;
    const row = { planId, number, runId, fromWeek: from, weeks, hash, document: JSON.stringify(drawn) };
    await this.rows.upsert(row, ['planId']);
  }

  /** 'latest' names the newest. @throws {DomainError} 'plan-unknown' */
  async find(planId: string): Promise<SourcingPlan> {
    const [newest] = planId === 'latest' ? (await this.page(1, 0))[0] : [];
    const row = await this.rows.findOneBy({ planId: newest?.planId ?? planId });
    if (!row || !(await this.heading(row))) throw new DomainError('plan-unknown', `Plan ${planId} is not kept here.`);
    return JSON.parse(row.document) as SourcingPlan;
  }

  /** Newest first, and how many there are. */
  async page(limit: number, offset: number): Promise<[PlanHeading[], number]> {
    const query = this.rows.createQueryBuilder('plan').select(['plan.planId', 'plan.hash']);
    const rows = await query.orderBy('plan.number', 'DESC').getMany();
    const headings = await Promise.all(rows.map((row) => this.heading(row)));
    const told = headings.filter((heading) => heading !== undefined);
    return [told.slice(offset, offset + limit), told.length];
  }

  private get rows(): Repository<SourcingPlanRow> {
    return this.forecasts.getRepository(SourcingPlanRow);
  }

  private async heading({ planId, hash }: SourcingPlanRow): Promise<PlanHeading | undefined> {
    const events = (await this.store.read(`plan-${planId}`)) as RecordedEvent<PlanDrawnUp>[];
    const drawnUp = events.find(({ data }) => data.hash === hash);
    if (!drawnUp) return undefined;
    const { actor, recordedAt } = drawnUp.metadata;
    return { ...drawnUp.data, drawnUpBy: actor, drawnUpAt: recordedAt };
  }
}

import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { seenBy } from '../event-store/seen-event.js';
import { DomainError } from '../kernel/domain-error.js';
import type { KeptPlan, PlanArchive } from '../read-models/plans/plan-archive.js';
import type { PlanDrawnUp } from './plan.events.js';
import type { PlanSum, SourcingPlan } from './plan.js';

/** What a list of plans says of each. */
export type PlanHeading = PlanDrawnUp['data'] & { readonly drawnUpBy: string; readonly drawnUpAt: string };

/**
 * Plans that are kept and that the event store has recorded. The database of forecasts and plans outlives events that were replaced
 * by a backup or another store: plans that were drawn up from those do not count.
 */
export class RecordedPlans {
  constructor(
    private readonly archive: PlanArchive,
    private readonly store: EventStore,
  ) {}

  /** Keeps a plan. @returns it, or the plan of the same content that was kept before */
  async keep(drawn: SourcingPlan): Promise<SourcingPlan> {
    const { planId, runId, from, weeks, hash } = drawn;
    const before = await this.archive.find(planId);
    if (before?.hash === hash) return planOf(before.document);
    const [newest] = await this.store.readAt([await this.store.head()]);
    const head = newest && seenBy('forecasts', newest);
    await this.archive.keep({ planId, runId, fromWeek: from, weeks, hash, document: JSON.stringify(drawn) }, head);
    return drawn;
  }

  /** 'latest' names the newest. @throws {DomainError} 'plan-unknown' */
  async find(planId: string): Promise<SourcingPlan> {
    const newest = planId === 'latest' ? (await this.headings())[0] : undefined;
    const plan = await this.archive.find(newest?.planId ?? planId);
    const recorded = plan && (newest ?? (await this.headingsOf([plan]))[0]);
    if (!recorded)
      throw new DomainError('plan-unknown', { en: `Plan ${planId} is not kept here.`, zh: `没有保存计划 ${planId}。` });
    return planOf(plan.document);
  }

  /** Newest first, and how many there are. */
  async page(limit: number, offset: number): Promise<[PlanHeading[], number]> {
    const headings = await this.headings();
    return [headings.slice(offset, offset + limit), headings.length];
  }

  private async headings(): Promise<PlanHeading[]> {
    return this.headingsOf(await this.archive.all());
  }

  /** The headings of those plans that are recorded with the same content. */
  private async headingsOf(plans: readonly KeptPlan[]): Promise<PlanHeading[]> {
    const streams = await this.store.readMany(plans.map(({ planId }) => `plan-${planId}`));
    return plans
      .map(({ hash }, i) => headingOf(hash, (streams[i] ?? []) as RecordedEvent<PlanDrawnUp>[]))
      .filter((heading) => heading !== undefined);
  }
}

/** A plan as it was kept. Plans of the version before say less: what they lack is not known. */
function planOf(document: string): SourcingPlan {
  const known = JSON.parse(document) as SourcingPlan;
  if ('notes' in known) return known;
  const { lines, suppliers, total } = known as SourcingPlan;
  const units = { short: 0, carried: 0 };
  const sum = (of: PlanSum): PlanSum => ({ ...units, ...of, withoutPrice: 0 });
  return {
    ...(known as SourcingPlan),
    ...{ asOf: '', drawnUpOn: '', position: '', notes: [] },
    lines: lines.map((line) => ({ ...units, ...line, packSize: null, priceMinor: null, priceFrom: null })),
    ...{ suppliers: suppliers.map(sum), total: total.map(sum) },
  };
}

function headingOf(hash: string, events: readonly RecordedEvent<PlanDrawnUp>[]): PlanHeading | undefined {
  const drawnUp = events.find(({ data }) => data.hash === hash);
  if (!drawnUp) return undefined;
  const { actor, recordedAt } = drawnUp.metadata;
  return { ...drawnUp.data, drawnUpBy: actor, drawnUpAt: recordedAt };
}

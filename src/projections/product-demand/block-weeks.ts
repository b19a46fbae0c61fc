import type { AddedWeek, ProductDemand } from '../../read-models/entities/product-demand.entity.js';
import type { FiguresOf, WeekFigures } from '../weekly-demand/week-sums.js';

/** What the events of one block of positions add to the weeks of products, of all retailers together. */
export class BlockWeeks {
  private readonly products = new Map<string, Map<string, WeekFigures>>();

  of(week: string): FiguresOf {
    return (sku) => this.figures(sku, week);
  }

  skus(): string[] {
    return [...this.products.keys()];
  }

  /** Adds what was known of the block before. */
  addAll(sku: string, weeks: readonly AddedWeek[]): void {
    for (const { weekOf, requested, granted, delivered } of weeks) {
      const figures = this.figures(sku, weekOf);
      figures.requested += requested;
      figures.granted += granted;
      figures.delivered += delivered;
    }
  }

  rows(block: number): ProductDemand[] {
    return Array.from(this.products, ([sku, weeks]) => ({ sku, block, weeks: added(weeks) }));
  }

  private figures(sku: string, week: string): WeekFigures {
    let weeks = this.products.get(sku);
    if (!weeks) this.products.set(sku, (weeks = new Map<string, WeekFigures>()));
    let figures = weeks.get(week);
    if (!figures) weeks.set(week, (figures = nothing()));
    return figures;
  }
}

function nothing(): WeekFigures {
  return { requested: 0, granted: 0, delivered: 0, censoringCount: 0, cutCount: 0 };
}

/** Oldest first, without weeks to which nothing was added. */
function added(weeks: ReadonlyMap<string, WeekFigures>): AddedWeek[] {
  return Array.from(weeks, ([weekOf, { requested, granted, delivered }]) => ({ weekOf, requested, granted, delivered }))
    .filter(({ requested, granted, delivered }) => requested !== 0 || granted !== 0 || delivered !== 0)
    .sort((a, b) => (a.weekOf < b.weekOf ? -1 : 1));
}

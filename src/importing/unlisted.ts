import type { EventStore } from '../event-store/event-store.js';
import { businessDay } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { CommandService } from '../recording/command-service.js';
import { productRules } from '../recording/products/product.rules.js';
import { retailerRules } from '../recording/retailers/retailer.rules.js';
import { dayName } from './fields/day-number.js';
import { forEachInFlight } from './for-each-in-flight.js';
import type { ContextOn } from './import-options.js';
import type { ImportTally } from './import-tally.js';

/** In which row and on which day (day number) a file named something first. */
export interface FirstNamed {
  readonly line: number;
  readonly day: number;
}
/** Retailers by id and products by sku. */
export interface Named {
  readonly retailers: ReadonlyMap<string, FirstNamed>;
  readonly products: ReadonlyMap<string, FirstNamed>;
}

/** Collects what records name, each in the first row of the file that does; rows may come in any order. */
export class Naming implements Named {
  readonly retailers = new Map<string, FirstNamed>();
  readonly products = new Map<string, FirstNamed>();

  retailer(id: string, line: number, day: number): void {
    nameFirst(this.retailers, id, line, day);
  }

  product(sku: string, line: number, day: number): void {
    nameFirst(this.products, sku, line, day);
  }
}

function nameFirst(names: Map<string, FirstNamed>, id: string, line: number, day: number): void {
  const known = names.get(id);
  if (!known || line < known.line) names.set(id, { line, day });
}

const readsInFlight = 256;

/** Those of `named` that were never registered. */
export async function unregistered(
  store: EventStore,
  kind: 'retailer' | 'product',
  named: ReadonlyMap<string, FirstNamed>,
): Promise<Map<string, FirstNamed>> {
  const unknown = new Map<string, FirstNamed>();
  await forEachInFlight(named, readsInFlight, async ([id, first]) => {
    if ((await store.read(`${kind}-${id}`)).length === 0) unknown.set(id, first);
  });
  return unknown;
}

/** Says in the report which retailers and products are in no master file. */
export function reportUnlisted({ retailers, products }: Named, { suspects }: ImportTally): void {
  for (const [id, { line }] of retailers)
    suspects.add('unknown-retailer', line, () => ({
      en: `Retailer ${id} is in no master file.`,
      zh: `零售户 ${id} 不在任何基础资料文件中。`,
    }));
  for (const [sku, { line }] of products)
    suspects.add('unknown-product', line, () => ({
      en: `Product ${sku} is in no master file.`,
      zh: `产品 ${sku} 不在任何基础资料文件中。`,
    }));
}

/** Registers them as unlisted, so that what names them can be recorded. */
export async function registerUnlisted(
  commands: CommandService,
  { retailers, products }: Named,
  context: ContextOn,
  tally: ImportTally,
): Promise<void> {
  await forEachInFlight(retailers, readsInFlight, async ([retailerId, { day }]) => {
    const note = { type: 'NoteRetailer' as const, data: { retailerId } };
    const { position } = await commands.execute(retailerRules, retailerId, note, notedOn(day, context));
    if (position !== null) tally.unlistedRetailers++;
  });
  await forEachInFlight(products, readsInFlight, async ([sku, { day }]) => {
    const note = { type: 'NoteProduct' as const, data: { sku } };
    const { position } = await commands.execute(productRules, sku, note, notedOn(day, context));
    if (position !== null) tally.unlistedProducts++;
  });
}

/** Known since the day on which it was first named: today where that is still to come. */
function notedOn(day: number, context: ContextOn): CommandContext {
  const named = context(dayName(day));
  const today = businessDay(new Date(named.recordedAt));
  return named.occurredOn > today ? { ...named, occurredOn: today } : named;
}

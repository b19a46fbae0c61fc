import type { VisitCommand } from '../../recording/visits/visit.commands.js';
import type { Declaration } from '../../recording/visits/visit.events.js';
import { lognormal } from '../distributions.js';
import type { Actor, CommandLog } from './command-log.js';
import { giveFeedback } from './feedback.js';
import { pricesOn } from './price-list.js';
import type { Shelf } from './shelf.js';
import { shelvesOn, type Shop } from './shop.js';

/** Products that a retailer declares its demand of, and the days it declares it for. */
const declared = { products: 8, days: 28 };

/** The account manager looks round, counts, listens and writes it down. */
export function visitShop(shop: Shop, visitId: string, log: CommandLog, minute: number): void {
  const shelves = shelvesOn(shop, log.day);
  const actor: Actor = { actor: shop.retailer.accountManager, role: 'account-manager' };
  const say = (command: VisitCommand, after: number) => log.record('visit', visitId, command, actor, minute + after);
  const today = log.today;

  say({ type: 'StartVisit', data: { visitId, startedOn: today } }, 0);
  if (shelves.length > 0) {
    const counts = shelves.map((shelf) => ({ sku: shelf.pair.product.sku, quantity: counted(shelf, shop) }));
    say({ type: 'CountStock', data: { countedOn: today, counts } }, 8);
    const products = shelves.map((shelf) => observed(shelf, shop, log.day));
    say({ type: 'ObserveShelf', data: { observedOn: today, products } }, 12);
    say({ type: 'DeclareDemand', data: { declaredOn: today, declarations: declarations(shelves, shop, log) } }, 16);
  }
  giveFeedback(shop, shelves, visitId, log, actor, minute + 20);
  say({ type: 'EndVisit', data: { endedOn: today } }, 25);
}

/** Now and then a unit is overlooked or counted twice; an empty shelf is seen to be empty. */
function counted({ stock }: Shelf, { random }: Shop): number {
  return stock > 1 && random.chance(0.04) ? stock + (random.chance(0.5) ? 1 : -1) : stock;
}

function observed(shelf: Shelf, { random }: Shop, day: number) {
  const { product } = shelf.pair;
  const onShelf = shelf.stock > 0 && random.chance(0.96);
  if (!onShelf) return { sku: product.sku, onShelf };
  const dearer = lognormal(random, 0.03) * (1 + 0.15 * shelf.scarcity);
  return {
    sku: product.sku,
    onShelf,
    shelfPriceMinor: Math.round((pricesOn(product, day).retailPriceMinor * dearer) / 50) * 50,
  };
}

/** What it believes it will sell, made larger by its bias and, where goods are scarce, by its fear to get too little. */
function declarations(shelves: readonly Shelf[], { retailer, random }: Shop, log: CommandLog): Declaration[] {
  const best = shelves.toSorted((a, b) => b.belief - a.belief).slice(0, declared.products);
  const [from, to] = [log.day + 1, log.day + declared.days];
  return best.map((shelf) => {
    const fear = 1 + retailer.exaggeration * shelf.scarcity;
    const units = shelf.expected(from, to + 1) * retailer.declarationBias * fear * lognormal(random, 0.15);
    const { sku } = shelf.pair.product;
    return { sku, from: log.dateOf(from), to: log.dateOf(to), quantity: Math.round(units) };
  });
}

import { adida } from '../../src/timeseries/models/adida.js';
import { crostonOptimised } from '../../src/timeseries/models/croston-optimised.js';
import { croston } from '../../src/timeseries/models/croston.js';
import { imapa } from '../../src/timeseries/models/imapa.js';
import { intermittentLeaf } from '../../src/timeseries/models/intermittent-leaf.js';
import { orderRhythm } from '../../src/timeseries/models/order-rhythm.js';
import { sba } from '../../src/timeseries/models/sba.js';
import { temporalAggregation } from '../../src/timeseries/models/temporal-aggregation.js';
import { tsb } from '../../src/timeseries/models/tsb.js';
import { madeOrders } from './made-orders.js';
import type { SpeedRow } from './speed-row.js';

const weekly = { series: madeOrders(1000), data: '1,000 intermittent series of 120' };

/** Models of demand that comes now and then. */
export function intermittentRows(): SpeedRow[] {
  return [
    { ...weekly, name: 'Croston', run: (y) => croston(y, 13), target: 300_000 },
    { ...weekly, name: 'optimised Croston', run: (y) => crostonOptimised(y, 13), target: 300_000 },
    { ...weekly, name: 'Syntetos–Boylan', run: (y) => sba(y, 13), target: 300_000 },
    { ...weekly, name: 'Teunter–Syntetos–Babai', run: (y) => tsb(y, 13), target: 300_000 },
    { ...weekly, name: 'ADIDA', run: (y) => adida(y, 13), target: 12_000 },
    { ...weekly, name: 'IMAPA', run: (y) => imapa(y, 13), target: 12_000 },
    { ...weekly, name: 'order rhythm', run: (y) => orderRhythm(y, 13), target: 20_000 },
    { ...weekly, name: 'temporal aggregation', run: (y) => temporalAggregation(y, 13), target: 20_000 },
    { ...weekly, name: 'automatic leaf with quantiles', run: (y) => intermittentLeaf(y, 13).mean, target: 20_000 },
  ];
}

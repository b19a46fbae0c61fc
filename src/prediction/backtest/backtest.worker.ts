import { workerData } from 'piscina';
import { withoutLast } from './held-back.js';
import { type PanelForecast, predictPanel } from '../predict-panel.js';
import type { BacktestWorkerData } from './backtest-panel.js';

const { panel, options } = workerData as BacktestWorkerData;

/** Forecasts from one origin, with nothing of the periods held back. */
export default function predictFrom(heldBack: number): PanelForecast {
  return predictPanel(withoutLast(panel, heldBack), options);
}

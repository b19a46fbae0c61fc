import { Piscina } from 'piscina';
import { workerFile } from '../../kernel/worker-file.js';
import type { Panel } from '../../timeseries/panel.js';
import { type PanelForecast, type PredictOptions, predictPanel } from '../predict-panel.js';
import { assemblePrediction, planPrediction, type PredictionPart } from '../prediction-tasks.js';
import { sharedPanel } from '../backtest/shared-panel.js';

/** What the threads of a prediction work on together. */
export interface PredictionWorkerData {
  readonly panel: Panel;
  readonly options: PredictOptions;
}

/**
 * {@link predictPanel} with the work shared out to threads; to the bit the same, however many there are.
 *
 * Each thread has to warm up, so that more of them pay only where the forecast takes seconds.
 *
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @param options  season and horizon, and what is known besides the series
 * @param threads  whole number ≥ 1; 1 works in this thread
 * @returns the same forecast as {@link predictPanel}
 * @throws {SeriesError} naming argument, series and position
 * @example
 * const panel = panelOf([['tea', [4, 6, 5, 7, 6, 5, 6, 7]], ['gin', [9, 9, 9, 9]]]);
 * (await predictInThreads(panel, { season: 1, horizon: 2 }, 2)).p90.slice(2) // → [9, 9]
 */
export async function predictInThreads(panel: Panel, options: PredictOptions, threads: number): Promise<PanelForecast> {
  if (threads <= 1) return predictPanel(panel, options);
  const tasks = planPrediction(panel, options);
  const workerData: PredictionWorkerData = { panel: sharedPanel(panel), options };
  const pool = new Piscina({
    filename: workerFile(import.meta.url, './predict.worker.js').href,
    workerData,
    minThreads: 1,
    maxThreads: Math.max(1, Math.min(threads, tasks.length)),
  });
  try {
    const parts = await Promise.all(tasks.map((task) => pool.run(task) as Promise<PredictionPart>));
    return assemblePrediction(panel, options, parts);
  } finally {
    await pool.destroy();
  }
}

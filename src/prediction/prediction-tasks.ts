import { type Panel, seriesOf, weightsOf } from '../timeseries/panel.js';
import { classOfSeries } from './selection/series-class.js';
import { assemblePooled } from './pooled/assemble-pooled.js';
import { type Evidence } from './pooled/evidence.js';
import { type PanelSeries, pooledEvidence, pooledSeries } from './pooled/pooled-panel.js';
import { isShortCycle } from './seasons/panel-season.js';
import { originsBack, pastSeason } from './pooled/past-origins.js';
import { type EachPart, assembleEach, predictEach } from './predict-each.js';
import { seenOnly } from './selection/recent-history.js';
import { type PanelForecast, type PredictOptions, checkPredictable, clockOf } from './predict-options.js';

/** A part of a prediction that can be worked on by itself, in any thread and any order. */
export type PredictionTask =
  | { readonly kind: 'each'; readonly from: number; readonly to: number }
  | { readonly kind: 'evidence'; readonly seasonal: boolean; readonly backs: readonly number[] }
  | { readonly kind: 'present'; readonly seasonal: boolean };

/** The result of a task: plain values that can be passed between threads. */
export type PredictionPart =
  | { readonly kind: 'each'; readonly each: EachPart }
  | { readonly kind: 'evidence'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'present'; readonly present: readonly (PanelSeries | undefined)[] };

/** From this share of sparse series on, a panel is pooled even without a common season. */
const SPARSE_SHARE = 0.3;
/** This many daily series that share a calendar are pooled as well: they have the same weekdays and holidays. */
const MANY_SERIES = 20;
/** Series forecast one by one that make a task. */
const STRETCH = 64;
/** Neighbouring past origins that share one global model. */
const GROUP = 2;

/**
 * Decides how a panel is forecast and cuts the work into tasks, which do not depend on the number of threads.
 *
 * @throws {SeriesError} naming argument, series and position
 */
export function planPrediction(given: Panel, options: PredictOptions): PredictionTask[] {
  checkPredictable(given, options);
  const panel = seenOnly(given);
  const { starts, calendar, horizon, season } = clockOf(panel, options);
  const seasonal = pastSeason(panel, starts, calendar, horizon) !== undefined;
  const tasks: PredictionTask[] = [];
  if (seasonal || sharesWeekdays(panel, options) || sparseShare(panel, season) >= SPARSE_SHARE) {
    tasks.push({ kind: 'present', seasonal });
    for (let back = originsBack(panel, season, horizon); back > 0; back -= GROUP) {
      const count = Math.min(GROUP, back);
      tasks.push({ kind: 'evidence', seasonal, backs: Array.from({ length: count }, (_, k) => back - k) });
    }
  } else {
    for (let from = 0; from < panel.ids.length; from += STRETCH) {
      tasks.push({ kind: 'each', from, to: Math.min(panel.ids.length, from + STRETCH) });
    }
  }
  return tasks;
}

/** Works on one task. */
export function workOnPrediction(given: Panel, options: PredictOptions, task: PredictionTask): PredictionPart {
  const panel = seenOnly(given);
  switch (task.kind) {
    case 'each':
      return { kind: 'each', each: predictEach(panel, options, task.from, task.to) };
    case 'evidence':
      return {
        kind: 'evidence',
        evidence: pooledEvidence(panel, clockOf(panel, options), task.seasonal, task.backs),
      };
    case 'present':
      return { kind: 'present', present: pooledSeries(panel, clockOf(panel, options), task.seasonal) };
  }
}

/**
 * Puts the parts together.
 *
 * @param parts  one per task, in the order of the plan
 */
export function assemblePrediction(
  panel: Panel,
  options: PredictOptions,
  parts: readonly PredictionPart[],
): PanelForecast {
  const present = parts.find((part) => part.kind === 'present');
  if (present) {
    const evidence = parts.flatMap((part) => (part.kind === 'evidence' ? part.evidence : []));
    return assemblePooled(present.present, evidence, options);
  }
  const each = parts.flatMap((part) => (part.kind === 'each' ? [part.each] : []));
  return assembleEach(seenOnly(panel), each, options.horizon);
}

function sharesWeekdays(panel: Panel, { calendar }: PredictOptions): boolean {
  return panel.ids.length >= MANY_SERIES && calendar !== undefined && calendar.cycles.some(isShortCycle);
}

/** Share of series that are intermittent or dead. */
function sparseShare(panel: Panel, season: number): number {
  let sparse = 0;
  panel.ids.forEach((_, i) => {
    const kind = classOfSeries(seriesOf(panel, i), season, weightsOf(panel, i));
    if (kind === 'intermittent' || kind === 'dead') sparse++;
  });
  return panel.ids.length > 0 ? sparse / panel.ids.length : 0;
}

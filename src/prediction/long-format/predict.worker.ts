import { workerData } from 'piscina';
import { type PredictionPart, type PredictionTask, workOnPrediction } from '../prediction-tasks.js';
import type { PredictionWorkerData } from './predict-threads.js';

const { panel, options } = workerData as PredictionWorkerData;

/** Works on one task of a prediction. */
export default function workOn(task: PredictionTask): PredictionPart {
  return workOnPrediction(panel, options, task);
}

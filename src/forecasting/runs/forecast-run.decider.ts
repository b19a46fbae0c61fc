import type { Decider } from '../../kernel/decider.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { ForecastRunCommand } from './forecast-run.commands.js';
import type { ForecastRunEvent } from './forecast-run.events.js';

export type ForecastRunState =
  { readonly stage: 'none' | 'requested' | 'failed' } | { readonly stage: 'completed'; readonly hash: string };

/** The stages of a forecast run. The same pins give the same bytes: a completion with another hash is refused. */
export const forecastRun: Decider<ForecastRunState, ForecastRunCommand, ForecastRunEvent> = {
  initial: { stage: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'RequestForecastRun':
        return state.stage === 'none' || state.stage === 'failed'
          ? [{ type: 'ForecastRunRequested', data: command.data }]
          : [];
      case 'CompleteForecastRun': {
        const { runId, hash } = command.data;
        if (state.stage === 'none')
          throw new DomainError('forecast-unknown', {
            en: `Forecast ${runId} was never asked for.`,
            zh: `预测 ${runId} 没有申请过。`,
          });
        if (state.stage !== 'completed') return [{ type: 'ForecastRunCompleted', data: command.data }];
        if (state.hash !== hash)
          throw new DomainError('forecast-differs', {
            en: `Forecast ${runId}: expected hash ${state.hash}, found ${hash}.`,
            zh: `预测 ${runId}：内容哈希应为 ${state.hash}，实际为 ${hash}。`,
          });
        return [];
      }
      case 'FailForecastRun':
        return state.stage === 'requested' ? [{ type: 'ForecastRunFailed', data: command.data }] : [];
    }
  },

  evolve(_, event) {
    switch (event.type) {
      case 'ForecastRunRequested':
        return { stage: 'requested' };
      case 'ForecastRunCompleted':
        return { stage: 'completed', hash: event.data.hash };
      case 'ForecastRunFailed':
        return { stage: 'failed' };
    }
  },
};

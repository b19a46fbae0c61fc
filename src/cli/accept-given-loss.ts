import type { Command } from 'commander';
import { acceptLoss } from '../accept-loss.js';
import { systemClock } from '../kernel/clock.js';
import { invalid } from '../kernel/domain-error.js';
import { preparedLocations } from '../storage-locations.js';
import { callerNow } from './caller.js';
import { globalsOf } from './console.js';

/**
 * `--accept-loss REASON` before a command: records the loss of events that the store does not hold any more.
 * @throws {DomainError} 'invalid' where no reason is given, or nothing is lost: the option must not stay in a script and hide the next loss
 */
export async function acceptGivenLoss(command: Command): Promise<void> {
  const { acceptLoss: reason } = command.optsWithGlobals<{ acceptLoss?: string }>();
  if (reason === undefined) return;
  if (reason.trim() === '')
    throw invalid(
      '--accept-loss',
      { en: 'the reason why it goes on without the events', zh: '缺少这些事件仍继续的原因' },
      reason,
    );
  const locations = preparedLocations(globalsOf(command).config);
  const missing = await acceptLoss(locations, { ...callerNow('AcceptLoss', systemClock()), reason });
  if (missing === undefined)
    throw invalid(
      '--accept-loss',
      { en: 'events that were lost', zh: '丢失的事件' },
      { en: 'none; leave the option out', zh: '没有；请去掉此选项' },
    );
  process.stderr.write(`almanac: the loss was accepted and recorded. ${missing}\n`);
}

import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem.js';
import type { NewCommand } from '../../outbox/kept-command.js';
import { useOutbox } from '../../outbox/use-outbox.js';
import { callPage } from './call-page.js';
import type { CallProps } from './call-view.js';

type Ending = Pick<NewCommand, 'path' | 'body' | 'key' | 'kind'>;

/** Records how a call ended, now or once there is a connection, and goes on. @throws {ProblemError} where it is refused */
export function useEndCall({ call: { retailerId, name }, day, goOn }: CallProps): (ending: Ending) => Promise<void> {
  const { t } = useTranslation();
  const outbox = useOutbox();
  return async (ending) => {
    const group = `call ${ending.key}`;
    const outcome = await outbox.give({ ...ending, group, retailerId, name, day, page: callPage(day, retailerId) });
    if (outcome.kind === 'recorded') return goOn(t('end.recorded', { name }));
    if (outcome.kind === 'kept') return goOn(t('end.kept', { name }));
    // It is changed in the dialog, which is still open.
    await outbox.takeBack(group);
    if (outcome.command.problem) throw new ProblemError(outcome.command.problem);
  };
}

import { useTranslation } from 'react-i18next';
import { ProblemError, problemOf } from '../../../api/problem.js';
import { randomId } from '../../../api/random-id.js';
import { commandTo } from '../../../outbox/kept-command.js';
import { useOutbox } from '../../../outbox/use-outbox.js';
import { callPage } from '../call-page.js';
import type { ListedCall } from '../use-calls.js';
import { wishBody, type WishEntry } from './wish-entry.js';

/** Records a wish, now or once there is a connection. @returns what became of it @throws {ProblemError} where it is refused */
export function useRecordWish({
  call: { retailerId, name },
  day,
}: {
  readonly call: ListedCall;
  readonly day: string;
}) {
  const { t } = useTranslation();
  const outbox = useOutbox();
  return async (entry: WishEntry, sku: string | undefined): Promise<string> => {
    const group = `wish ${entry.wishId}`;
    const page = callPage(day, retailerId);
    const outcome = await outbox.give({
      ...commandTo('/api/wishes', {}, wishBody(entry, { retailerId, day, sku })),
      ...{ key: randomId(), kind: 'wish', group, retailerId, name, day, page, draft: entry },
    });
    if (outcome.kind === 'recorded') return t('wish.recorded', { name });
    if (outcome.kind === 'kept') return t('wish.kept', { name });
    // It is changed in the dialog, which is still open.
    await outbox.takeBack(group);
    throw new ProblemError(outcome.command.problem ?? problemOf(0, ''));
  };
}

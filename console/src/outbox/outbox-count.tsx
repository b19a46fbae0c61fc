import { useTranslation } from 'react-i18next';
import { unsent, useKeptCommands } from './use-outbox.js';
import './outbox-texts.js';

/** How many commands are not recorded. */
export default function OutboxCount() {
  const { t } = useTranslation('outbox');
  const count = unsent(useKeptCommands()).length;
  if (count === 0) return null;
  return (
    <b className="count" role="status">
      <span aria-hidden>{count}</span>
      <span className="unseen">{t('count', { count })}</span>
    </b>
  );
}

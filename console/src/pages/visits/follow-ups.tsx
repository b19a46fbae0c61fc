import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import { dayText } from '../../i18n/formats.js';
import type { EntriesProps } from './visit-entries.js';

/** Promises that can be closed at the visit, with what came of them. */
export function FollowUps({ promises, entries, change }: EntriesProps & { readonly promises: Schemas['FollowUp'][] }) {
  const { t } = useTranslation('visits');
  if (promises.length === 0) return null;
  return (
    <>
      <h2>{t('followUps')}</h2>
      <ul className="rows">
        {promises.map(({ followUpId, task, dueOn }) => (
          <li key={followUpId}>
            <label htmlFor={`outcome-${followUpId}`}>{t('followUp', { task, day: dayText(dueOn) })}</label>
            <input
              id={`outcome-${followUpId}`}
              className="wide"
              maxLength={500}
              placeholder={t('outcomeHint')}
              aria-label={t('outcome', { task })}
              value={entries.outcomes[followUpId] ?? ''}
              onChange={({ target }) =>
                change((before) => ({ ...before, outcomes: { ...before.outcomes, [followUpId]: target.value } }))
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}

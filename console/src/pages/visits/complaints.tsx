import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import { randomId } from '../../api/random-id.js';
import { dayAfter } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import { ComplaintForm } from './complaint-form.js';
import type { EntriesProps } from './visit-entries.js';

interface Props extends EntriesProps {
  readonly open: readonly Schemas['Complaint'][];
  readonly day: string;
}

/** So many days a complaint has to be settled, where nothing else is said. */
const usualDays = 7;

/** Complaints that can be settled at the visit, and those that are made there. */
export function Complaints({ open, day, entries, change }: Props) {
  const { t } = useTranslation('visits');
  const add = () =>
    change((before) => {
      const complaint = { complaintId: randomId(), about: 'delivery', text: '', product: '' } as const;
      return { ...before, complaints: [...before.complaints, { ...complaint, dueOn: dayAfter(day, usualDays) }] };
    });
  return (
    <>
      <h2>{t('complaints')}</h2>
      <ul className="rows">
        {open.map(({ complaintId, complainedOn, about, text, dueOn }) => (
          <li key={complaintId}>
            <label htmlFor={`settled-${complaintId}`}>
              {t('complaintOpen', { day: dayText(complainedOn), about: t(`about.${about}`), text })}
            </label>
            {dueOn !== null && <small>{t('complaintDue', { day: dayText(dueOn) })}</small>}
            <input
              id={`settled-${complaintId}`}
              className="wide"
              maxLength={500}
              placeholder={t('complaintOutcomeHint')}
              aria-label={t('complaintOutcome', { text })}
              value={entries.settled[complaintId] ?? ''}
              onChange={({ target }) =>
                change((before) => ({ ...before, settled: { ...before.settled, [complaintId]: target.value } }))
              }
            />
          </li>
        ))}
        {entries.complaints.map((entry, i) => (
          <li key={entry.complaintId}>
            <ComplaintForm entry={entry} number={i + 1} day={day} change={change} />
          </li>
        ))}
      </ul>
      <p>
        <Button onClick={add}>{t('complaintAdd')}</Button>
      </p>
    </>
  );
}

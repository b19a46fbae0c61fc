import { useTranslation } from 'react-i18next';
import type { EntriesProps } from './visit-entries.js';

/** Feedback, what is promised because of it, and a summary. */
export function SaidAtVisit({ day, entries, change }: EntriesProps & { readonly day: string }) {
  const { t } = useTranslation('visits');
  const { feedback, task, dueOn, summary } = entries;
  return (
    <div className="form">
      <h2>{t('said')}</h2>
      <label htmlFor="feedback">{t('feedback')}</label>
      <textarea
        id="feedback"
        maxLength={2000}
        value={feedback}
        onChange={({ target }) => change((before) => ({ ...before, feedback: target.value }))}
      />
      <label htmlFor="task">{t('task')}</label>
      <input
        id="task"
        className="wide"
        maxLength={500}
        value={task}
        onChange={({ target }) => change((before) => ({ ...before, task: target.value }))}
      />
      {task.trim() !== '' && (
        <>
          <label htmlFor="due-on">{t('dueOn')}</label>
          <input
            id="due-on"
            className="wide"
            type="date"
            required
            min={day}
            value={dueOn}
            onChange={({ target }) => {
              if (target.value >= day) change((before) => ({ ...before, dueOn: target.value }));
            }}
          />
        </>
      )}
      <label htmlFor="summary">{t('summary')}</label>
      <input
        id="summary"
        className="wide"
        maxLength={500}
        value={summary}
        onChange={({ target }) => change((before) => ({ ...before, summary: target.value }))}
      />
    </div>
  );
}

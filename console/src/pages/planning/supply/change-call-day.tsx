import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { weekdayText } from '../../../i18n/formats.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { FormDialog } from '../form-dialog.js';
import { DayField } from './day-field.js';
import { useRecord } from './use-supply.js';

const kinds = ['moved', 'dropped', 'added'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface Change {
  readonly kind: (typeof kinds)[number];
  readonly day: string;
  readonly to: string;
  readonly orderDay: number;
  readonly cause: string;
}

/** Moves or drops a day of calls, or adds one. */
export function ChangeCallDay({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const [change, setChange] = useState<Change>({ kind: 'moved', day: today, to: today, orderDay: 1, cause: '' });
  const set = (changed: Partial<Change>) => setChange((before) => ({ ...before, ...changed }));
  const record = useRecord(
    ['call-day-changes'],
    ({ kind, day, to, orderDay, cause }: Change, params) => {
      const heading = { day, ...(cause.trim() !== '' && { cause: cause.trim() }) };
      if (kind === 'moved') return answerOf(api.POST('/api/calendar/moved', { params, body: { ...heading, to } }));
      if (kind === 'dropped') return answerOf(api.POST('/api/calendar/dropped', { params, body: heading }));
      return answerOf(api.POST('/api/calendar/added', { params, body: { ...heading, orderDay } }));
    },
    close,
  );
  return (
    <FormDialog
      title={t('supply.calendar.changeTitle')}
      save={t('supply.calendar.save')}
      error={record.error}
      isSending={record.isPending}
      onSave={() => record.mutate(change)}
      onClose={close}
    >
      <DayField label={t('supply.day')} value={change.day} onChange={(day) => set({ day })} />
      <label htmlFor="change-kind">{t('supply.calendar.kind')}</label>
      <select
        id="change-kind"
        value={change.kind}
        onChange={({ target }) => set({ kind: kinds.find((kind) => kind === target.value) ?? 'moved' })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`supply.calendar.kinds.${kind}`)}
          </option>
        ))}
      </select>
      {change.kind === 'moved' && (
        <>
          <DayField label={t('supply.calendar.to')} value={change.to} onChange={(to) => set({ to })} />
          <small>{t('supply.calendar.toHint')}</small>
        </>
      )}
      {change.kind === 'added' && (
        <>
          <label htmlFor="change-order-day">{t('supply.calendar.orderDay')}</label>
          <select
            id="change-order-day"
            value={change.orderDay}
            onChange={({ target }) => set({ orderDay: Number(target.value) })}
          >
            {weekdays.map((day) => (
              <option key={day} value={day}>
                {weekdayText(day)}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor="change-cause">{t('supply.reason')}</label>
      <input
        id="change-cause"
        maxLength={500}
        value={change.cause}
        onChange={({ target }) => set({ cause: target.value })}
      />
    </FormDialog>
  );
}

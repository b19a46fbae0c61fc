import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { dayAfter, isDay } from '../../../day.js';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { dayOfInstant, instantText } from '../../../i18n/instants.js';
import { useSignedIn } from '../../../session/signed-in.js';
import type { Subject } from '../events/subjects.js';
import { daysBetween } from './days-between.js';
import { useBegunAt } from './use-known.js';

interface Props {
  readonly subject: Subject;
  /** the moment that is shown */
  readonly moment: Schemas['Moment'] | undefined;
  /** whether another one is being read */
  readonly isReading: boolean;
}

/** The moment that an address names, `?at=`; now where it names none. */
export function useAt(): string | undefined {
  return useSearchParams()[0].get('at') ?? undefined;
}

/** A day of the past, by a slider or a date. What is shown is what had been recorded by its end, whatever was corrected later. */
export function MomentChoice({ subject, moment, isReading }: Props) {
  const { t } = useTranslation('history');
  const { today, timeZone } = useSignedIn().service;
  const [, setAddress] = useSearchParams();
  const begunAt = useBegunAt(subject).data;
  const at = useAt();
  const first = begunAt ? dayOfInstant(begunAt, timeZone) : today;
  const shown = at === undefined ? today : isDay(at) ? at : (moment?.day ?? today);
  const choose = (day: string | undefined) =>
    setAddress(
      (address) => {
        if (day === undefined || day >= today) address.delete('at');
        else address.set('at', day);
        return address;
      },
      { replace: true },
    );
  const [moved, setMoved] = useMoved(shown, choose);
  return (
    <section className="moment" aria-label={t('moment.label')}>
      <label>
        <span>{t('moment.day')}</span>
        <input
          type="date"
          min={first}
          max={today}
          value={moved}
          onChange={({ target }) => isDay(target.value) && setMoved(target.value)}
        />
      </label>
      <input
        type="range"
        aria-label={t('moment.slider')}
        aria-valuetext={dayText(moved)}
        min={0}
        max={Math.max(1, daysBetween(first, today))}
        value={daysBetween(first, moved)}
        onChange={({ target }) => setMoved(dayAfter(first, Number(target.value)))}
      />
      <Button size="small" disabled={at === undefined} onClick={() => setMoved(today)}>
        {t('moment.now')}
      </Button>
      <p role="status">
        {moment && !isReading
          ? t(at === undefined ? 'moment.isNow' : 'moment.isThen', {
              instant: instantText(moment.recordedAt, timeZone),
              position: wholeNumber(Number(moment.position)),
            })
          : t('moment.reading')}
      </p>
    </section>
  );
}

/** The day under the slider, which is asked for once it has stood still. */
function useMoved(shown: string, choose: (day: string) => void): [string, (day: string) => void] {
  const [moved, setMoved] = useState<string>();
  useEffect(() => {
    if (moved === undefined) return undefined;
    const timer = setTimeout(() => {
      choose(moved);
      setMoved(undefined);
    }, 250);
    return () => clearTimeout(timer);
  });
  return [moved ?? shown, setMoved];
}

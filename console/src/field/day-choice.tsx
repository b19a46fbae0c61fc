import { memo } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { dayAfter, isDay } from '../day.js';
import { dayText } from '../i18n/formats.js';

interface Props {
  /** first part of the addresses */
  readonly section: string;
  readonly day: string;
}

/** Goes from day to day. */
export const DayChoice = memo(function DayChoice({ section, day }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const goTo = (to: string) => void navigate(`/${section}/${to}${location.search}`);
  return (
    <>
      <div className="day">
        <Button aria-label={t('calls.dayBefore')} onClick={() => goTo(dayAfter(day, -1))}>
          ‹
        </Button>
        <input
          type="date"
          aria-label={t('calls.day')}
          value={day}
          onChange={({ target }) => isDay(target.value) && goTo(target.value)}
        />
        <Button aria-label={t('calls.dayAfter')} onClick={() => goTo(dayAfter(day, 1))}>
          ›
        </Button>
      </div>
      <h2>{dayText(day)}</h2>
    </>
  );
});

import { useTranslation } from 'react-i18next';
import { dayText } from '../i18n/formats.js';
import type { FanWeek, PastOrigin } from './fan.js';

/** What the lines of a fan chart are; those that it has. */
export function FanLegend(props: { readonly weeks: readonly FanWeek[]; readonly past: PastOrigin | undefined }) {
  const { t } = useTranslation('charts');
  const { weeks, past } = props;
  const isExpected = weeks.some(({ mean }) => mean !== null);
  return (
    <ul className="legend">
      <li>
        <Line kind="known" /> {t('history')}
      </li>
      {isExpected && (
        <>
          <li>
            <Line kind="mean" /> {t('expected')}
          </li>
          <li>
            <svg width={24} height={12} aria-hidden>
              <rect className="range" width={24} height={12} />
            </svg>
            {t('range')}
          </li>
        </>
      )}
      {past && (
        <li>
          <Line kind="past" dashes="2 3" /> {t('asOf', { day: dayText(past.asOf) })}
        </li>
      )}
      {weeks.some(({ festivals }) => festivals.length > 0) && (
        <li>
          <Line kind="festival" dashes="4 3" /> {t('festival')}
        </li>
      )}
    </ul>
  );
}

function Line({ kind, dashes }: { readonly kind: string; readonly dashes?: string }) {
  return (
    <svg width={24} height={12} aria-hidden>
      <line className={kind} x1={0} x2={24} y1={6} y2={6} strokeWidth={2} strokeDasharray={dashes} />
    </svg>
  );
}

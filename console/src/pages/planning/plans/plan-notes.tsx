import { useTranslation } from 'react-i18next';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { language } from '../../../i18n/language.js';
import { said } from '../../../i18n/said.js';
import type { Plan } from './use-plans.js';

/** What a reader of a plan has to know of products beside their figures: what is short, and what is ordered for later. */
export function PlanNotes({ notes }: { readonly notes: Plan['notes'] }) {
  const { t } = useTranslation('planning');
  if (notes.length === 0) return <p className="card">{t('plans.noNotes')}</p>;
  return (
    <div className="wide">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('plans.product')}</th>
            <th scope="col" className="words">
              {t('plans.note.what')}
            </th>
            <th scope="col" className="words">
              {t('plans.note.from')}
            </th>
            <th scope="col" className="words">
              {t('plans.note.until')}
            </th>
            <th scope="col">
              {t('plans.note.units')} <small>{t('units')}</small>
            </th>
            <th scope="col" className="words">
              {t('plans.note.said')}
            </th>
          </tr>
        </thead>
        <tbody>
          {notes.map(({ sku, code, from, until, units, text, zh }) => (
            <tr key={`${sku} ${code} ${from}`}>
              <th scope="row">{sku}</th>
              <td className="words">{t(`plans.note.${code}`)}</td>
              <td className="words">{dayText(from)}</td>
              <td className="words">{until === null ? t('plans.note.noEnd') : dayText(until)}</td>
              <td>{wholeNumber(units)}</td>
              <td className="words said">{said(language() === 'zh' ? zh : text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOfError } from '../../api/problem.js';
import { wholeNumber } from '../../i18n/formats.js';
import { regionSizes, sizeNames, type RegionSize } from './region-sizes.js';
import { useSimulate } from './use-first-run.js';

/** Two ways to begin: a region that is simulated, or data of one's own. */
export function BeginChoice() {
  const { t } = useTranslation('welcome');
  const [size, setSize] = useState<RegionSize>('medium');
  const simulate = useSimulate();
  return (
    <section className="page">
      <h1>{t('emptyTitle')}</h1>
      <p>{t('choose')}</p>
      <div className="ways">
        <article>
          <h2>{t('simulate.title')}</h2>
          <p>{t('simulate.about')}</p>
          <fieldset>
            <legend>{t('simulate.size')}</legend>
            {sizeNames.map((each) => (
              <label key={each}>
                <input type="radio" name="size" checked={each === size} onChange={() => setSize(each)} />
                <span>
                  {t(`simulate.sizes.${each}`, {
                    retailers: wholeNumber(regionSizes[each].retailers),
                    products: wholeNumber(regionSizes[each].products),
                    weeks: wholeNumber(regionSizes[each].weeks),
                  })}{' '}
                  <small>{t(`simulate.about_${each}`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <p>
            <small>{t('simulate.warning')}</small>
          </p>
          {simulate.isError && <Alert type="error" showIcon title={problemOfError(simulate.error).detail} />}
          <Button type="primary" loading={simulate.isPending} onClick={() => simulate.mutate(size)}>
            {t('simulate.run')}
          </Button>
        </article>
        <article>
          <h2>{t('import.title')}</h2>
          <p>{t('import.about')}</p>
          <Link to="/import">{t('import.go')}</Link>
        </article>
      </div>
    </section>
  );
}

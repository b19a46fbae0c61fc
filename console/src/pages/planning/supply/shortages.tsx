import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { dayText } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { useMayPlan } from '../may.js';
import { DeclareShortage } from './declare-shortage.js';
import { EndShortage } from './end-shortage.js';
import { shortageState } from './shortage-state.js';
import { ShortageTable } from './shortage-table.js';
import { useShortages, type Shortage } from './use-supply.js';

/** What cannot be had: shortages are declared and ended here. */
export function Shortages() {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const mayPlan = useMayPlan();
  const [search, setSearch] = useSearchParams();
  const shortages = useShortages();
  const [isDeclaring, setDeclaring] = useState(false);
  const [ending, setEnding] = useState<Shortage>();
  if (shortages.isError) return <Failed error={shortages.error} retry={() => void shortages.refetch()} />;
  if (!shortages.data) return <Waiting />;
  const isEvery = search.get('shortages') === 'all';
  const open = shortages.data.filter((each) => shortageState(each, today) !== 'ended');
  const shown = isEvery ? shortages.data : open;
  const showEvery = (isWanted: boolean) =>
    setSearch(
      (before) => {
        if (isWanted) before.set('shortages', 'all');
        else before.delete('shortages');
        return before;
      },
      { replace: true },
    );
  return (
    <section aria-labelledby="shortages">
      <div className="head">
        <h2 id="shortages">{t('supply.shortages.title')}</h2>
        {mayPlan && <Button onClick={() => setDeclaring(true)}>{t('supply.shortages.declare')}</Button>}
      </div>
      <p className="quiet">{t('supply.shortages.about')}</p>
      {isDeclaring && <DeclareShortage close={() => setDeclaring(false)} />}
      {ending && <EndShortage shortage={ending} close={() => setEnding(undefined)} />}
      <div className="filters">
        <label>
          <input type="checkbox" checked={isEvery} onChange={({ target }) => showEvery(target.checked)} />
          {t('supply.shortages.every')}
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="card">{t('supply.shortages.none', { day: dayText(today) })}</p>
      ) : (
        <ShortageTable shortages={shown} onEnd={mayPlan ? setEnding : undefined} />
      )}
    </section>
  );
}

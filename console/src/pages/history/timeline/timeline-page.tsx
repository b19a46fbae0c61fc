import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { EventList } from '../events/event-list.js';
import { useFoundEvents } from '../use-history.js';
import { ExportLinks } from './export-links.js';
import { SearchForm } from './search-form.js';
import { addressOfSearch, searchFrom } from './search.js';

/** The whole history, the newest first, with what is looked for in its address. */
export function TimelinePage() {
  const { t } = useTranslation('history');
  const [address, setAddress] = useSearchParams();
  const search = searchFrom(address);
  const before = address.get('before') ?? undefined;
  const isSearch = Object.keys(search).length > 0;
  return (
    <div className="history">
      <header className="heading">
        <h1>{t('title')}</h1>
        <ExportLinks search={search} />
      </header>
      <SearchForm key={address.toString()} search={search} look={(next) => setAddress({ ...next })} />
      <FoundEvents search={search} before={before} />
      {isSearch && (
        <p>
          <Link to="/history">{t('search.all')}</Link>
        </p>
      )}
    </div>
  );
}

function FoundEvents({
  search,
  before,
}: {
  readonly search: ReturnType<typeof searchFrom>;
  readonly before?: string | undefined;
}) {
  const { t } = useTranslation('history');
  const found = useFoundEvents(search, before);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  const { items } = found.data;
  return (
    <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? 'stale' : undefined}>
      {items.length === 0 ? <p className="nothing">{t('search.nothing')}</p> : <EventList events={items} />}
      <nav aria-label={t('pages')} className="pages">
        {before !== undefined && <Link to={`/history${addressOfSearch(search)}`}>{t('newest')}</Link>}
        {found.data.before !== null && (
          <Link to={`/history${addressOfSearch(search, { before: found.data.before })}`}>{t('earlier')}</Link>
        )}
        <Button size="small" onClick={() => void found.refetch()}>
          {t('again')}
        </Button>
      </nav>
    </div>
  );
}

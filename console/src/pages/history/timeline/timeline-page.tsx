import { memo, startTransition, useCallback, useMemo, useState, useTransition } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paintedHere } from '../../../after-paint.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { EventList } from '../events/event-list.js';
import { useFoundEvents } from '../use-history.js';
import { ExportLinks } from './export-links.js';
import { SearchForm } from './search-form.js';
import { addressOfSearch, searchFrom, type Search } from './search.js';

/** The whole history, the newest first, with what is looked for in its address. */
export function TimelinePage() {
  const { t } = useTranslation('history');
  const [address, setAddress] = useSearchParams();
  const search = useMemo(() => searchFrom(address), [address]);
  const before = address.get('before') ?? undefined;
  const isSearch = Object.keys(search).length > 0;
  const [isLooking, startLooking] = useTransition();
  // The form begins anew where another search comes from elsewhere: from a link, or by Back.
  const [form, setForm] = useState({ key: 0, asked: addressOfSearch(search) });
  if (form.asked !== addressOfSearch(search)) setForm({ key: form.key + 1, asked: addressOfSearch(search) });
  const look = useCallback(
    (next: Search) =>
      startLooking(async () => {
        if (!(await paintedHere())) return;
        startTransition(() => {
          setForm(({ key }) => ({ key, asked: addressOfSearch(next) }));
          setAddress({ ...next });
        });
      }),
    [setAddress],
  );
  return (
    <div className="history">
      <header className="heading">
        <h1>{t('title')}</h1>
        <Link to="/history/proof">{t('proof.title')}</Link>
        <ExportLinks search={search} />
      </header>
      <SearchForm key={form.key} search={search} look={look} />
      <div className={isLooking ? 'found stale' : 'found'} aria-busy={isLooking}>
        <FoundEvents search={search} before={before} />
      </div>
      {isSearch && (
        <p>
          <Link to="/history">{t('search.all')}</Link>
        </p>
      )}
    </div>
  );
}

interface FoundProps {
  readonly search: Search;
  readonly before?: string | undefined;
}

const FoundEvents = memo(function FoundEvents({ search, before }: FoundProps) {
  const { t } = useTranslation('history');
  const found = useFoundEvents(search, before);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  const { items } = found.data;
  const isStale = found.isPlaceholderData;
  return (
    <div aria-busy={isStale} className={isStale ? 'stale' : undefined}>
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
});

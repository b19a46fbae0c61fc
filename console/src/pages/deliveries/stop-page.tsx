import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';
import { HeldCommand } from '../../outbox/held-command.js';
import type { RouteFilter } from './use-deliveries.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';

interface Stop {
  readonly retailerId: string;
  readonly name: string | null;
}

interface Props<Found extends Stop> {
  readonly day: string;
  /** The list of the day in which it is. */
  readonly list: UseQueryResult<{ readonly items: readonly Found[] }>;
  readonly isIt: (each: Found) => boolean;
  /** Of the commands about it: one that is not sent stands in place of the form. */
  readonly group: string;
  /** What is said where it is in the list no more. */
  readonly gone: string;
  readonly about: (found: Found) => ReactNode;
  /** @param back  the address of the list */
  readonly form: (found: Found, back: string) => ReactNode;
}

/** One stop of a day's list, with a way back to the list. */
export function StopPage<Found extends Stop>({ day, list, isIt, group, gone, about, form }: Props<Found>) {
  const { t } = useTranslation('deliveries');
  const kept = unsent(useKeptCommands()).find((each) => each.group === group);
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!list.data || list.isPlaceholderData) return <Waiting />;
  const found = list.data.items.find(isIt);
  const back = `/deliveries/${day}${location.search}`;
  return (
    <section className="field">
      <p>
        <Link to={back}>‹ {t('back')}</Link>
      </p>
      {!found ? (
        <p>{gone}</p>
      ) : (
        <>
          <h1>{found.name ?? found.retailerId}</h1>
          <p>
            <small>{about(found)}</small>
          </p>
          {kept ? <HeldCommand command={kept} /> : form(found, back)}
        </>
      )}
    </section>
  );
}

/** The area and route that the address narrows the lists to. */
export function shownRoute(): RouteFilter {
  const search = new URLSearchParams(location.search);
  const [area, route] = [search.get('area'), search.get('route')];
  return { ...(area && { area }), ...(route && { route }) };
}

import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { todayIn } from '../day.js';
import type { ServiceFacts } from './use-session.js';

/** How often it is looked whether another day has begun, milliseconds. */
const every = 30_000;

/** A page that is left open over midnight learns which day it is now. */
export function useDayChange(facts: ServiceFacts | undefined): void {
  const client = useQueryClient();
  const { today, timeZone } = facts ?? {};
  useEffect(() => {
    if (timeZone === undefined) return undefined;
    const look = () => {
      if (todayIn(timeZone) !== today) void client.invalidateQueries({ queryKey: ['service'] });
    };
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, today, timeZone]);
}

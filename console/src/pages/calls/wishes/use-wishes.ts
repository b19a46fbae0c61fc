import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { dayAfter } from '../../../day.js';
import { keptAnswer } from '../../../offline/kept-answer.js';

/** How far back wishes are shown, days. */
const shownDays = 56;
const mostWishes = 10;

/** What a retailer wanted lately and did not get, newest first. */
export function useWishes(retailerId: string, day: string) {
  const query = { retailerId, from: dayAfter(day, -shownDays), to: day, limit: mostWishes };
  return useQuery({
    queryKey: ['wishes', retailerId, day],
    queryFn: () =>
      keptAnswer(`wishes ${retailerId} ${day}`, () => answerOf(api.GET('/api/wishes', { params: { query } }))),
  });
}

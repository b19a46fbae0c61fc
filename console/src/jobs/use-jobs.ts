import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answerOf } from '../api/problem.js';
import { hasEnded, type Job } from './job.js';

/** Between two looks while something is under way, and while nothing is. */
const [often, seldom] = [3000, 30_000];

/** Long work that is under way or ended lately, the newest first; asked for by anybody. */
export function useJobs() {
  return useQuery({
    queryKey: ['jobs'],
    queryFn: () => answerOf(api.GET('/api/jobs')),
    refetchInterval: ({ state }) => (state.data?.some((job) => !hasEnded(job)) ? often : seldom),
  });
}

/** Asks that long work be stopped. */
export function useCancelJob(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.POST('/api/jobs/{jobId}/cancel', {
          params: { path: { jobId } },
          body: reason.trim() === '' ? {} : { reason: reason.trim() },
        }),
      ),
    onSuccess: (job: Job) => {
      client.setQueryData(['job', jobId], job);
      void client.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
}

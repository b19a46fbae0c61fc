import { useEffect, useState } from 'react';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answerOf } from '../api/problem.js';
import { readEvents } from './event-stream.js';
import { hasEnded, newerOf, type Job } from './job.js';

/** Between two looks where the stream of progress is not there. */
const lookEveryMs = 2000;

/** How far long work is, by a stream of server-sent events; where that breaks off, by a look every two seconds. */
export function useJob(jobId: string) {
  const client = useQueryClient();
  const [isStreaming, setStreaming] = useState(true);
  const query = useQuery({
    queryKey: jobKey(jobId),
    queryFn: async () => {
      const told = await answerOf(api.GET('/api/jobs/{jobId}', { params: { path: { jobId } } }));
      return newerOf(client.getQueryData<Job>(jobKey(jobId)), told);
    },
    refetchInterval: ({ state }) => (isStreaming || (state.data && hasEnded(state.data)) ? false : lookEveryMs),
  });
  const ended = query.data !== undefined && hasEnded(query.data);
  useEffect(() => {
    if (ended) return;
    const leaving = new AbortController();
    follow(client, jobId, leaving.signal)
      .catch(() => undefined)
      .finally(() => leaving.signal.aborted || setStreaming(false));
    return () => leaving.abort();
  }, [client, jobId, ended]);
  return { ...query, isStreaming };
}

function jobKey(jobId: string) {
  return ['job', jobId] as const;
}

/** Reads the stream as a request of its own, not as an `EventSource`: that renews no session and says nothing of who asks. */
async function follow(client: QueryClient, jobId: string, signal: AbortSignal): Promise<void> {
  const params = { path: { jobId } };
  const stream = await answerOf(api.GET('/api/jobs/{jobId}/progress', { params, parseAs: 'stream', signal }));
  if (!stream) return;
  await readEvents(stream, (data) => {
    const told = JSON.parse(data) as Job;
    client.setQueryData<Job>(jobKey(jobId), (known) => newerOf(known, told));
    if (hasEnded(told)) void client.invalidateQueries({ queryKey: ['jobs'] });
  });
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';

/** Whether the service is ready, and how far its read models are. */
export function useReadiness() {
  return useQuery({
    queryKey: ['readiness'],
    queryFn: () => answerOf(api.GET('/health/ready')),
    refetchInterval: 10_000,
  });
}

export function useProjections() {
  return useQuery({ queryKey: ['projections'], queryFn: () => answerOf(api.GET('/api/projections')) });
}

export function useCheckpoints() {
  return useQuery({ queryKey: ['checkpoints'], queryFn: () => answerOf(api.GET('/api/audit/checkpoints')) });
}

/** Starts a verification. @param exported  checkpoints that were kept elsewhere */
export function useVerify(started: (jobId: string) => void) {
  return useMutation({
    mutationFn: (exported: Schemas['CheckpointExport'] | undefined) =>
      answerOf(api.POST('/api/verifications', { body: exported ? bodyOf(exported) : {} })),
    onSuccess: ({ jobId }) => started(jobId),
  });
}

function bodyOf(exported: Schemas['CheckpointExport']) {
  const { publicKey } = exported;
  return { checkpoints: exported, ...(publicKey !== undefined && { publicKey }) };
}

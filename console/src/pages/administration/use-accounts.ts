import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';

export type User = Schemas['User'];
export type ApiKey = Schemas['ApiKey'];
export type PersonRole = User['roles'][number];
export const rowsPerPage = 50;

export function useUsers() {
  return useQuery({ queryKey: ['accounts', 'users'], queryFn: () => answerOf(api.GET('/api/users')) });
}

export function useApiKeys() {
  return useQuery({ queryKey: ['accounts', 'keys'], queryFn: () => answerOf(api.GET('/api/api-keys')) });
}

export function useAccountChanges(offset: number) {
  const query = { limit: rowsPerPage, offset };
  return useQuery({
    queryKey: ['accounts', 'changes', offset],
    queryFn: () => answerOf(api.GET('/api/account-changes', { params: { query } })),
  });
}

export function useRefusedAttempts(offset: number) {
  const query = { limit: rowsPerPage, offset };
  return useQuery({
    queryKey: ['accounts', 'refused', offset],
    queryFn: () => answerOf(api.GET('/api/refused-attempts', { params: { query } })),
  });
}

/** A change of accounts or keys; what was read of them is read again. */
export function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>, done: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['accounts'] });
      done(answer);
    },
  });
}

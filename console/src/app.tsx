import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { ProblemError } from './api/problem.js';
import { Gate } from './session/gate.js';
import { Themed } from './theme/themed.js';

/** Asking again helps where the service was not reached, not where it refused. */
const client = new QueryClient({
  defaultOptions: {
    // Without a connection what was kept is shown, and what is recorded is kept.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !(error instanceof ProblemError && error.status > 0),
      refetchOnWindowFocus: false,
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Themed>
        <BrowserRouter>
          <Gate />
        </BrowserRouter>
      </Themed>
    </QueryClientProvider>
  );
}

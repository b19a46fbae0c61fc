import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../api/client.js';

type Progress = Schemas['ForecastProgress'];

/** How far a requested forecast is, as the service tells it; undefined before that is known, or where it is no longer remembered. */
export function useProgress(id: string): Progress | undefined {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    const events = new EventSource(`/api/forecasts/${encodeURIComponent(id)}/progress`);
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const now = JSON.parse(data) as Progress;
      setProgress(now);
      if (now.stage === 'running') return;
      // The service ends the answer, upon which a browser would ask again.
      events.close();
      void client.invalidateQueries({ queryKey: ['forecasts'] });
      void client.invalidateQueries({ queryKey: ['jobs'] });
    };
    return () => events.close();
  }, [id, client]);
  return progress;
}

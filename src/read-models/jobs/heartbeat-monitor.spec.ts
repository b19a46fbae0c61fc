import { describe, expect, it } from '@jest/globals';
import { HeartbeatMonitor } from './heartbeat-monitor.js';

const job = (heartbeats: number, attempts = 1) => ({ jobId: 'a', attempts, heartbeats });
const look = (monitor: HeartbeatMonitor, times: number, heartbeats = 1, attempts = 1) => {
  let dead: unknown[] = [];
  for (let i = 0; i < times; i++) dead = monitor.look([job(heartbeats, attempts)]);
  return dead.length > 0;
};

describe('a job', () => {
  it('is taken for dead at the sixth look at which its heartbeat is the same', () => {
    const monitor = new HeartbeatMonitor();
    expect([look(monitor, 5), look(monitor, 1)]).toEqual([false, true]);
  });
  it('lives as long as its heartbeat moves, however slowly', () => {
    const monitor = new HeartbeatMonitor();
    for (let beat = 1; beat < 10; beat++) expect(look(monitor, 5, beat)).toBe(false);
  });
  it('is another one where it was begun again', () => {
    const monitor = new HeartbeatMonitor();
    expect([look(monitor, 5, 0, 1), look(monitor, 5, 0, 2)]).toEqual([false, false]);
  });
  it('is forgotten where it does not run any more', () => {
    const monitor = new HeartbeatMonitor();
    look(monitor, 5);
    monitor.look([]);
    expect(look(monitor, 5)).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { almanacIn, type Outcome } from './almanac.js';
import type { TestService } from './service.js';

/** A region with a forecast and a plan, to be backed up. */
export class BackedUpRegion {
  readonly data: string;

  constructor(private readonly folder: string) {
    this.data = join(folder, 'data');
  }

  /** A path beside the data folder. */
  path(name: string): string {
    return join(this.folder, name);
  }

  async make(): Promise<void> {
    const region = ['--retailers', '8', '--products', '6', '--weeks', '60', '--seed', '3', '--until', '2021-07-05'];
    for (const args of [
      ['simulate', ...region],
      ['forecast', '--as-of', '2021-07-04', '--horizon', '13'],
      ['plan', '--from', '2021-07-05', '--weeks', '8'],
    ])
      expect(await this.run(...args)).toMatchObject({ code: 0 });
  }

  run(...args: string[]): Promise<Outcome> {
    return almanacIn({}, '--data', this.data, ...args);
  }

  /** Runs a command on another data folder beside it. */
  runOn(name: string, ...args: string[]): Promise<Outcome> {
    const masterKey = args.includes('restore') ? ['--master-key', join(this.data, 'master.key')] : [];
    return almanacIn({}, '--data', this.path(name), ...args, ...masterKey);
  }

  read(name: string): Buffer {
    return readFileSync(this.path(name));
  }
}

/** What a service over the region answers to a clerk, a planner and an auditor. */
export async function answersOf(service: TestService): Promise<Record<string, unknown>> {
  const { items } = (await service.get('/api/retailers?limit=100')).body as { items: { retailerId: string }[] };
  const questions = [
    ...['demand?limit=500', 'orders?limit=500', 'open-order-lines?limit=500', 'forecasts', 'plans', 'visits?limit=500'],
    ...['forecasts/latest/nodes?level=total&limit=200', 'audit/checkpoints', 'products'],
    ...items.map(({ retailerId }) => `retailers/${retailerId}/suggestions?on=2021-07-06`),
  ];
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    const { status, body } = await service.get(`/api/${question}`);
    expect([question, status]).toEqual([question, 200]);
    answers[question] = body;
  }
  return answers;
}

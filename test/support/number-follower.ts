import { expect } from '@jest/globals';
import type { TestService } from './service.js';

/** A line of a history, as far as it is looked at. */
export interface Line {
  readonly position: string;
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
}

/** Asks a service, and holds the events that its answers name against the history. */
export class NumberFollower {
  private readonly known = new Map<string, Promise<void>>();

  constructor(private readonly service: TestService) {}

  // A test says itself what it expects of an answer.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async get(path: string, query: Record<string, string | number> = {}): Promise<any> {
    const texts = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
    const { status, body } = await this.service.get(`${path}?${new URLSearchParams(texts).toString()}`);
    expect([path, query, status, status === 200 ? '' : body]).toEqual([path, query, 200, '']);
    return body;
  }

  /** Each line is of an event that exists, with that content. */
  async exist(lines: readonly Line[]): Promise<void> {
    for (const line of lines) {
      const checked = this.known.get(line.position) ?? this.look(line);
      this.known.set(line.position, checked);
      await checked;
    }
  }

  /** The numbers that events of these types say in the history of an entity, however deep. */
  async recorded(entity: string, types: readonly string[]): Promise<Set<number>> {
    const numbers = new Set<number>();
    let before: string | null = null;
    do {
      const page: { items: readonly Line[]; before: string | null } = await this.get(
        `/api/history/${encodeURIComponent(entity)}`,
        { limit: 500, ...(before !== null && { before }) },
      );
      for (const { type, data } of page.items) if (types.includes(type)) addNumbers(data, numbers);
      before = page.before;
    } while (before !== null);
    return numbers;
  }

  private async look({ position, stream, type, data }: Line): Promise<void> {
    const { items } = await this.get('/api/audit/events', { before: String(BigInt(position) + 1n), limit: 1 });
    expect(items[0]).toMatchObject({ position, stream, type, data });
  }
}

function addNumbers(value: unknown, into: Set<number>): void {
  if (typeof value === 'number') into.add(value);
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) addNumbers(each, into);
}

import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import type { VisibleAreas } from '../../http/signed-in.js';
import type { Reach, Subject } from '../rules/route-rule.js';
import { retailerSubjects, type RetailerSubject, type SubjectAreas } from '../rules/subject-areas.js';
import type { Identity } from './identity.js';

type Named = Pick<FastifyRequest, 'params' | 'body' | 'query'>;

/** Histories that are about one retailer. */
const entity = new RegExp(`^(retailer|${retailerSubjects.join('|')}|actor)-(.+)$`, 's');

/** Sees to it that a request concerns retailers of one's own areas. */
export class AreaCheck {
  constructor(private readonly subjects: SubjectAreas) {}

  /** @throws {DomainError} 'access-denied' */
  async check(
    reach: Reach,
    request: Named,
    { areas, who }: { readonly areas: VisibleAreas; readonly who: Pick<Identity, 'actor' | 'roles'> },
  ): Promise<void> {
    if (typeof reach === 'object') {
      const isHistory = reach.subjects.some(({ kind }) => kind === 'entity');
      if (isHistory) requireOwnHistory(named(request, reach.subjects[0]), who);
    }
    if (areas === 'every' || reach === 'none' || reach === 'filtered') return;
    if (reach === 'company') throw ofCompany(areas);
    let isNamed = false;
    for (const subject of reach.subjects) {
      const id = named(request, subject);
      if (id === undefined) continue;
      isNamed = true;
      await this.checkOne(subject, id, areas);
    }
    if (!isNamed && reach.otherwise === 'company') throw ofCompany(areas);
  }

  private async checkOne({ kind, field }: Subject, id: string, areas: readonly string[]): Promise<void> {
    const area = await this.areaOf(kind, id, areas);
    // What is not there is refused as unknown where it is looked for.
    if (area === undefined || areas.includes(area)) return;
    const expected = `a retailer of ${areas.length > 0 ? `area ${areas.join(', ')}` : 'an area that is yours, and you have none'}`;
    const found = kind === 'area' ? `area ${area}` : `${id}, of area ${area}`;
    throw new DomainError('access-denied', `${field}: expected ${expected}, found ${found}.`, [
      { field, expected, found },
    ]);
  }

  private async areaOf(kind: Subject['kind'], id: string, areas: readonly string[]): Promise<string | undefined> {
    switch (kind) {
      case 'area':
        return id;
      case 'retailer':
        return this.subjects.ofRetailer(id);
      case 'entity':
        return this.areaOfEntity(id, areas);
      default:
        return this.subjects.of(kind, id);
    }
  }

  private async areaOfEntity(text: string, areas: readonly string[]): Promise<string | undefined> {
    const [, kind, id = ''] = entity.exec(text) ?? [];
    if (kind === 'actor') return undefined;
    if (kind === undefined) throw ofCompany(areas);
    return kind === 'retailer' ? this.subjects.ofRetailer(id) : this.subjects.of(kind as RetailerSubject, id);
  }
}

/** What somebody did is seen by themselves, managers and admins. @throws {DomainError} 'access-denied' */
export function requireOwnHistory(text: string | undefined, { actor, roles }: Pick<Identity, 'actor' | 'roles'>): void {
  const [, kind, id] = entity.exec(text ?? '') ?? [];
  if (kind !== 'actor' || id === actor || roles.includes('manager') || roles.includes('admin')) return;
  const expected = `actor-${actor}, or the role manager or admin`;
  throw new DomainError('access-denied', `entity: expected ${expected}, found ${String(text)}.`, [
    { field: 'entity', expected, found: String(text) },
  ]);
}

function named(request: Named, subject: Subject | undefined): string | undefined {
  if (!subject) return undefined;
  const value = (request[subject.from] as Readonly<Record<string, unknown>> | null | undefined)?.[subject.field];
  // As the routes read it.
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function ofCompany(areas: readonly string[]): DomainError {
  const expected = 'somebody who deals with every area';
  const found = areas.length > 0 ? `area ${areas.join(', ')}` : 'no area';
  return new DomainError('access-denied', `area: expected ${expected}, found ${found}.`, [
    { field: 'area', expected, found },
  ]);
}

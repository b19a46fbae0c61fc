import type { FastifyRequest } from 'fastify';
import { fieldError, type DomainError } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';
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
    const found =
      kind === 'area'
        ? { en: `area ${area}`, zh: `片区 ${area}` }
        : { en: `${id}, of area ${area}`, zh: `${id}，属于片区 ${area}` };
    throw fieldError('access-denied', field, retailerOf(areas), found);
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
  const expected = {
    en: `actor-${actor}, or the role manager or admin`,
    zh: `actor-${actor}，或角色 manager、admin`,
  };
  throw fieldError('access-denied', 'entity', expected, String(text));
}

function named(request: Named, subject: Subject | undefined): string | undefined {
  if (!subject) return undefined;
  const value = (request[subject.from] as Readonly<Record<string, unknown>> | null | undefined)?.[subject.field];
  // As the routes read it.
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function retailerOf(areas: readonly string[]): Sentence {
  if (areas.length === 0)
    return { en: 'a retailer of an area that is yours, and you have none', zh: '您所负责片区的零售户，而您没有片区' };
  const listed = areas.join(', ');
  return { en: `a retailer of area ${listed}`, zh: `片区 ${listed} 的零售户` };
}

function ofCompany(areas: readonly string[]): DomainError {
  const expected = { en: 'somebody who deals with every area', zh: '负责全部片区的人员' };
  const listed = areas.join(', ');
  const found = areas.length > 0 ? { en: `area ${listed}`, zh: `片区 ${listed}` } : { en: 'no area', zh: '没有片区' };
  return fieldError('access-denied', 'area', expected, found);
}

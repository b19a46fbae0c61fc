import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '../../src/kernel/role.js';
import { accessTable, outsideTable, type TableRow } from '../support/access-table.js';
import type { OpenApi } from '../support/described-service.js';
import { type Answer, signInByDefault, TestService } from '../support/service.js';
import { addUser, bearer, signInFirst } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = new TestService(
  () => folder,
  () => signInByDefault,
);
const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenApi;

const on = '2026-03-02';
const areas = ['503', '504'] as const;
type Area = (typeof areas)[number];
/** Those who deal with the retailers of their areas alone. */
const ofAreas: readonly Role[] = ['clerk', 'account-manager', 'driver'];

/** A key of each role, for the first area. */
const keys = new Map<Role, string>();
/** The same, for every area. */
const everywhere = new Map<Role, string>();
/** A clerk without an area. */
let nowhere = '';

beforeAll(async () => {
  // Whoever adds the first account at the command line needs no other admin.
  const oneTime = await addUser(folder, 'root', '--roles', 'admin');
  await service.start();
  const admin = bearer(await signInFirst(service, 'root', oneTime));
  const key = async (name: string, role: Role, of: readonly string[]) => {
    const { status, body } = await service.post('/api/api-keys', { name, roles: [role], areas: of }, admin);
    expect([name, status]).toEqual([name, 201]);
    return body.key as string;
  };
  for (const role of roles) {
    keys.set(role, await key(`${role}-503`, role, ['503']));
    everywhere.set(role, await key(`${role}-everywhere`, role, ['*']));
  }
  nowhere = await key('nowhere', 'clerk', []);
  await fill();
}, 120_000);
afterAll(() => service.stop());

/** A retailer in each area with something of each kind. */
async function fill(): Promise<void> {
  const record = async (path: string, body: object) => {
    const { status, body: answer } = await service.post(path, body, bearer(keys.get('system') ?? ''));
    expect([path, status, answer]).toEqual([path, 201, answer]);
  };
  const product = { sku: 'A', name: 'Gin', brand: 'Fir', category: 'gin', supplier: 'Fir', packSize: 1 };
  await record('/api/products', product);
  for (const area of areas) {
    const id = (kind: string) => idOf(kind, area);
    const retailerId = id('retailer');
    const kind = { class: 'A', businessType: 'grocery', orderDay: 1 };
    await record('/api/retailers', { retailerId, name: `Shop ${area}`, area, ...kind });
    const lines = [{ sku: 'A', requested: 2 }];
    await record('/api/orders', { orderId: id('order'), retailerId, orderedOn: on, takenBy: 'lin', lines });
    await record(`/api/orders/${id('order')}/grant`, { lines: [{ sku: 'A', granted: 2 }] });
    await record('/api/orders', { orderId: id('open'), retailerId, orderedOn: on, takenBy: 'lin', lines });
    const delivery = { deliveryId: id('delivery'), orderId: id('order'), retailerId, dispatchedOn: on };
    await record('/api/deliveries', { ...delivery, lines: [{ sku: 'A', quantity: 2 }] });
    await record('/api/orders', { orderId: id('done'), retailerId, orderedOn: on, takenBy: 'lin', lines });
    const done = { orderId: id('done'), retailerId, deliveredOn: on, lines: [{ sku: 'A', delivered: 2 }] };
    await record(`/api/deliveries/${id('done')}/complete`, done);
    const visit = `/api/visits/${id('visit')}`;
    await record('/api/visits', { visitId: id('visit'), retailerId, plannedOn: on, accountManager: 'mei' });
    await record(`${visit}/start`, { startedOn: on });
    await record(`${visit}/shelf`, { observedOn: on, products: [{ sku: 'A', onShelf: true }] });
    const declarations = [{ sku: 'A', from: on, to: '2026-03-08', quantity: 2 }];
    await record(`${visit}/declarations`, { declaredOn: on, declarations });
    const followUp = { followUpId: id('followUp'), task: 'a poster', dueOn: '2026-03-09' };
    await record(`${visit}/feedback`, { givenOn: on, text: 'sells well', followUp });
    await record('/api/wishes', { wishId: id('wish'), retailerId, wishedOn: on, wording: 'the blue one' });
    const complaint = { complaintId: id('complaint'), retailerId, complainedOn: on, about: 'price' };
    await record('/api/complaints?wait=5000', { ...complaint, text: 'too dear' });
  }
}

function idOf(kind: string, area: Area): string {
  return `${kind}-of-${area}`;
}

/** Asks for a route about something in an area. Commands are never complete, so that none is carried out. */
function ask({ route }: Pick<TableRow, 'route'>, area: Area, key: string): Promise<Answer> {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameter(name, area)));
  if (method === 'GET') return service.get(`${path}${queryOf(template, area)}`, bearer(key));
  const retailer = template === '/api/retailers' ? { area } : { retailerId: idOf('retailer', area) };
  const ofDelivery = template.includes('/deliveries') ? { orderId: idOf('order', area) } : {};
  return service.post(path, { ...retailer, ...ofDelivery, notAField: true }, bearer(key));
}

function parameter(name: string, area: Area): string {
  const kind = name.replace(/Id$/, '');
  if (name === 'entity') return `retailer-${idOf('retailer', area)}`;
  if (name === 'sku') return 'A';
  return name.endsWith('Id') ? idOf(kind, area) : 'none';
}

function queryOf(template: string, area: Area): string {
  const retailerId = idOf('retailer', area);
  if (template.endsWith('/nodes')) return `?retailerId=${retailerId}`;
  if (/\/forecast-nodes\/|\/origins$|\/demand\/weeks$/.test(template))
    return `?level=retailer&retailerId=${retailerId}`;
  if (template.endsWith('/product-news')) return `?on=${on}&retailerId=${retailerId}`;
  if (template.endsWith('/retailers/{retailerId}/calls')) return `?from=${on}&to=${on}`;
  if (template.endsWith('/typed-quantity')) return `?on=${on}&sku=A&quantity=1`;
  const ofDay =
    /((suggestions|sell-through|stock-estimates)\/\{retailerId\}\/\{sku\}|order-rhythm\/\{retailerId\}|calls|next|rhythm|sell-through|stock|stock-estimates|suggestions|supply-notice|visit-list|promises|delivery-list|deliveries)$/;
  return ofDay.test(template) ? `?on=${on}` : '';
}

/** Whether the table lets somebody do it. */
function mayDo({ roles: permitted, reach }: TableRow, role: Role, area: Area, own: 'every' | readonly Area[]): boolean {
  if (!permitted.includes(role)) return false;
  if (!ofAreas.includes(role) || own === 'every') return true;
  return reach === 'own' ? own.includes(area) : reach !== 'company';
}

describe('the table of access', () => {
  it('has a row for every route that the service describes', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = [...accessTable.map(({ route }) => route), ...outsideTable];
    expect(known.sort()).toEqual(described.sort());
  });

  it.each(accessTable)('$route', async (row) => {
    const found: string[] = [];
    const expected: string[] = [];
    const compare = async (role: Role, area: Area, own: 'every' | readonly Area[], key: string) => {
      const { status } = await ask(row, area, key);
      const who = `${role} of ${String(own)} on ${area}`;
      expected.push(`${who}: ${mayDo(row, role, area, own) ? 'may' : 403}`);
      found.push(`${who}: ${status === 403 || status === 401 ? status : 'may'}`);
    };
    for (const role of roles)
      for (const area of areas) {
        await compare(role, area, ['503'], keys.get(role) ?? '');
        await compare(role, area, 'every', everywhere.get(role) ?? '');
      }
    await compare('clerk', '503', [], nowhere);
    expect(found).toEqual(expected);
    expect(await ask(row, '503', 'nobody')).toMatchObject({ status: 401 });
    expect(await service.get('/health/live')).toMatchObject({ status: 200 });
  });

  it.each(accessTable.filter(({ reach }) => reach === 'list'))('$route shows one’s own areas alone', async (row) => {
    const text = async (key = '') => JSON.stringify((await ask(row, '503', key)).body);
    for (const role of ofAreas) {
      expect(await text(keys.get(role))).not.toContain('of-504');
      expect(await text(everywhere.get(role))).toEqual(await text(keys.get('manager')));
    }
    expect(await text(nowhere)).not.toMatch(/of-50[34]/);
    const whole = await text(keys.get('manager'));
    const narrow = await text(keys.get('clerk'));
    // Its retailers order for the first time: there is no rhythm yet, and nobody is left to be called.
    if (/rhythm|next/.test(row.route)) return;
    expect(narrow).toContain('of-503');
    expect(whole).toContain('of-503');
    expect(whole).toContain('of-504');
  });

  it.each(['GET /api/docs', 'GET /api/docs-json'])('%s is for everybody: it describes the program', async (route) => {
    for (const key of [...keys.values(), 'nobody'])
      expect(await ask({ route }, '503', key)).toMatchObject({ status: 200 });
  });

  it('records nothing of what was refused', async () => {
    const { body } = await service.get('/api/history/actor-key:clerk-503', bearer(keys.get('manager') ?? ''));
    expect(body.total).toBe(0);
  });
});

import type { FastifyInstance } from 'fastify';

/** Every route of the service: finds the methods of a path that was asked for with another one. */
export class KnownRoutes {
  private readonly routes: { readonly pattern: RegExp; readonly method: string }[] = [];

  /** @param server  to which no route has been added yet */
  constructor(server: FastifyInstance) {
    server.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) this.routes.push({ pattern: patternOf(url), method: each });
    });
  }

  /** The methods that an address takes, in the order of the alphabet; [] where there is no such address. */
  methodsOf(url: string): string[] {
    const [path = ''] = url.split('?');
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}

/** `/api/plans/:planId.csv` as a regular expression. */
function patternOf(route: string): RegExp {
  const escaped = route.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`);
}

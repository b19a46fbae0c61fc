import { accessRoutes } from './access-routes.js';
import { commandRoutes } from './command-routes.js';
import { questionRoutes } from './question-routes.js';
import type { RouteRule } from './route-rule.js';

/** Who may use which route: the one table, by method and route. */
export const routeRules: Readonly<Record<string, RouteRule>> = { ...commandRoutes, ...questionRoutes, ...accessRoutes };

/** The page of the API, with all that it loads: it describes the program, and holds nothing of the business. */
const documentation: RouteRule = { roles: 'public', reach: 'none' };

/** The rule of a route; undefined where there is none, and nobody may use it. @param route  with parameters, `/api/orders/:orderId` */
export function ruleOf(method: string, route: string): RouteRule | undefined {
  if (route === '/api/docs' || /^\/api\/docs[-/]/.test(route)) return method === 'POST' ? undefined : documentation;
  return routeRules[`${method === 'HEAD' ? 'GET' : method} ${route}`];
}

/** Whether nobody has to sign in for a route as the description of the API names it, `/api/orders/{orderId}`. */
export function isPublicRoute(method: string, path: string): boolean {
  return ruleOf(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'))?.roles === 'public';
}

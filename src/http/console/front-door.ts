import { almanacVersion } from '../../kernel/almanac-version.js';

/** Where programs find what they look for. */
const links = {
  documentation: '/api/docs',
  openapi: '/api/docs-json',
  live: '/health/live',
  ready: '/health/ready',
  metrics: '/metrics',
} as const;

/** What programs get at the address where people get the console. */
export function frontDoor(accept: string): object | string {
  if (/\bjson\b/.test(accept)) return { name: 'Almanac', version: almanacVersion, links };
  const lines = Object.entries(links).map(([name, address]) => `${name}: ${address}`);
  return `Almanac ${almanacVersion}: order forecasts for wholesalers who source by customer orders.\nIn a browser this is the console.\n${lines.join('\n')}\n`;
}

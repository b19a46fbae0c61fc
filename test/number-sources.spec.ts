import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { englishSentences } from '../src/audit/sentences/english-sentences.js';
import { describedNumbers, type NumbersDocument } from './support/described-numbers.js';
import { numberSources } from './support/number-sources.js';

const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as NumbersDocument;
/** Routes that explain numbers, or give events as they are. */
const explains = (route: string) => route.startsWith('/api/why/') || route === '/api/audit/events';
/** Where an event lies in its stream. */
const isPlace = (field: string) => /(^|\.)revision$/.test(field);
const asked = Object.keys(document.paths).filter((route) => document.paths[route]?.['get'] && !explains(route));
const fieldsOf = (route: string) => Object.keys(numberSources[route] ?? {}).flatMap((fields) => fields.split(' '));
const sources = Object.values(numberSources).flatMap((of) => Object.values(of));

describe('every number that the API gives', () => {
  it.each(asked)('in the answer of GET %s has a source', (route) => {
    const numbers = describedNumbers(document, route).filter((field) => !isPlace(field));
    expect(fieldsOf(route).sort()).toEqual(numbers);
  });

  it('is looked for in every route', () => {
    expect(Object.keys(numberSources).filter((route) => !asked.includes(route))).toEqual([]);
    expect(asked.flatMap((route) => describedNumbers(document, route)).length).toBeGreaterThan(300);
  });

  it('is explained by routes that there are', () => {
    const whys = [...new Set(sources.flatMap((source) => ('why' in source ? [source.why] : [])))];
    const known = Object.keys(document.paths).flatMap((route) => /^\/api\/why\/([\w-]+)\//.exec(route)?.[1] ?? []);
    expect(whys.filter((why) => !known.includes(why))).toEqual([]);
  });

  it('is recorded by events that there are', () => {
    const types = [...new Set(sources.flatMap((source) => ('fact' in source ? source.fact : [])))];
    expect(types.filter((type) => !(type in englishSentences))).toEqual([]);
  });
});

import { userInfo } from 'node:os';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { operator } from './console.js';
import { holidaysOption } from './forecast.command.js';

const before = { ...process.env };
const holidays = () =>
  new Command().addOption(holidaysOption()).parse([], { from: 'user' }).opts()['holidays'] as unknown;

afterEach(() => void (process.env = { ...before }));

describe('the environment of a command', () => {
  it('says who sits at the keyboard and whose festivals count', () => {
    Object.assign(process.env, { ALMANAC_SIGN_IN: 'off', ALMANAC_ACTOR: 'lin', ALMANAC_ROLE: 'planner' });
    process.env['ALMANAC_HOLIDAYS'] = 'us';
    expect([operator('ImportFile'), holidays()]).toEqual([{ actor: 'lin', role: 'planner' }, 'us']);
  });

  it('gives a Chinese name as it was written, percent-encoded or not, and before it the one that a command was given', () => {
    const actorOf = (name: string, given?: string) => {
      Object.assign(process.env, { ALMANAC_SIGN_IN: 'off', ALMANAC_ACTOR: name });
      return operator('ImportFile', given).actor;
    };
    for (const name of ['王小明', encodeURIComponent('王小明')]) expect(actorOf(name)).toBe('王小明');
    expect(actorOf('lin', encodeURIComponent('Zoë, 林'))).toBe('Zoë, 林');
    expect(actorOf('100%')).toBe('100%');
    expect(() => actorOf('%1B%5B31mlin')).toThrow('ALMANAC_ACTOR: expected a text without control characters');
  });

  it('names nobody else where people sign in: the user of the operating system is recorded', () => {
    Object.assign(process.env, { ALMANAC_SIGN_IN: 'required', ALMANAC_ACTOR: 'lin' });
    expect(() => operator('ImportFile')).toThrow(
      `expected none where people sign in, as the user of the operating system (${userInfo().username}) is recorded; found "lin"`,
    );
    process.env['ALMANAC_ACTOR'] = '';
    expect(() => operator('ImportFile', 'wang')).toThrow('found "wang"');
    expect(operator('ImportFile').actor).toBe(userInfo().username);
  });

  it('says nothing by a variable that is there but blank', () => {
    Object.assign(process.env, { ALMANAC_ACTOR: '', ALMANAC_ROLE: ' ', ALMANAC_HOLIDAYS: '' });
    expect([operator('ImportFile'), holidays()]).toEqual([{ actor: userInfo().username, role: 'planner' }, undefined]);
    expect(operator('RebuildReadModels').role).toBe('admin');
  });

  it('names a role that there is, and that may do it', () => {
    process.env['ALMANAC_ROLE'] = 'janitor';
    expect(() => operator('ImportFile')).toThrow('ALMANAC_ROLE: expected one of clerk, ');
    process.env['ALMANAC_ROLE'] = 'driver';
    expect(() => operator('ImportFile')).toThrow(expect.objectContaining({ code: 'role-forbidden' }));
    process.env['ALMANAC_ROLE'] = 'sourcing-planner';
    expect(operator('ImportFile').role).toBe('planner');
  });
});

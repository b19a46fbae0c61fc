import { changesTo } from '../../kernel/changes.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { aWeekday } from '../../kernel/expectations.js';
import { businessDate } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { CloseRetailer, ImportRetailer, RegisterRetailer, RetailerCommand } from './retailer.commands.js';
import type { RetailerDetails, RetailerDetailsChanged, RetailerEvent } from './retailer.events.js';
import { evolve, known, type KnownRetailer, type Retailer } from './retailer.state.js';

/** The rules of a retailer: registered once, its details kept up to date, closed for good. */
export const retailer: Decider<Retailer, RetailerCommand, RetailerEvent> = {
  initial: { stage: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'RegisterRetailer':
        return register(command.data, state);
      case 'ChangeRetailerDetails':
        return change(command.data, known(state));
      case 'CloseRetailer':
        return close(command.data, known(state));
      case 'ImportRetailer':
        return state.stage === 'none' ? registerAs(command.data, true) : change(command.data, state);
      case 'NoteRetailer':
        return state.stage === 'none' ? registerAs(command.data, false) : [];
    }
  },

  evolve,
};

const texts = ['name', 'area', 'class', 'businessType', 'route'] as const;
const fields = [...texts, 'orderDay', 'orderCycle', 'firstCall'] as const;
/** Most weeks between two calls of a retailer. */
const longestCycle = 13;

function register(data: RegisterRetailer['data'], state: Retailer): RetailerEvent[] {
  if (state.stage === 'none') return registerAs(data, true);
  if (!state.listed) return change(data, state);
  throw new DomainError('retailer-exists', {
    en: `Retailer ${data.retailerId} was already registered.`,
    zh: `零售户 ${data.retailerId} 此前已登记。`,
  });
}

function registerAs(data: ImportRetailer['data'], listed: boolean): RetailerEvent[] {
  checkDetails(data);
  checkRhythm(data);
  const { retailerId } = data;
  const unlisted: RetailerDetails = { name: retailerId, area: 'unknown', class: 'unknown', businessType: 'unknown' };
  return [
    { type: 'RetailerRegistered', data: { retailerId, listed, ...unlisted, ...changesTo(unlisted, data, fields) } },
  ];
}

function change(given: Partial<RetailerDetails>, state: KnownRetailer): RetailerDetailsChanged[] {
  checkDetails(given);
  checkRhythm({ ...state.details, ...given });
  const changes = changesTo(state.details, given, fields);
  if (!changes && state.listed) return [];
  return [
    { type: 'RetailerDetailsChanged', data: { retailerId: state.retailerId, listed: true, changes: changes ?? {} } },
  ];
}

function close({ closedOn }: CloseRetailer['data'], { retailerId, closedOn: before }: KnownRetailer): RetailerEvent[] {
  businessDate('closedOn', closedOn);
  if (closedOn === before) return [];
  if (before !== undefined)
    throw new DomainError('retailer-closed', {
      en: `Retailer ${retailerId} was already closed on ${before}.`,
      zh: `零售户 ${retailerId} 已于 ${before} 停业。`,
    });
  return [{ type: 'RetailerClosed', data: { retailerId, closedOn } }];
}

function checkDetails(details: Partial<RetailerDetails>): void {
  for (const field of texts) {
    const value = details[field];
    if (value !== undefined) filledText(field, value);
  }
  const { orderDay, orderCycle, firstCall } = details;
  if (orderDay !== undefined && !(Number.isInteger(orderDay) && orderDay >= 1 && orderDay <= 7))
    throw invalid('orderDay', aWeekday, orderDay);
  if (orderCycle !== undefined && !(Number.isInteger(orderCycle) && orderCycle >= 1 && orderCycle <= longestCycle))
    throw invalid(
      'orderCycle',
      { en: `whole weeks from 1 to ${longestCycle}`, zh: `1 到 ${longestCycle} 的整周数` },
      orderCycle,
    );
  if (firstCall !== undefined) businessDate('firstCall', firstCall);
}

/** A cycle of several weeks leaves open in which of them the calls are made, unless a first call says so. */
function checkRhythm({ orderDay, orderCycle = 1, firstCall }: Partial<RetailerDetails>): void {
  if (orderCycle === 1) return;
  if (orderDay === undefined)
    throw invalid(
      'orderDay',
      { en: 'a weekday, where calls are made every few weeks', zh: '星期（隔周访销时必填）' },
      orderDay,
    );
  if (firstCall === undefined)
    throw invalid(
      'firstCall',
      { en: 'the day of a call, where calls are made every few weeks', zh: '首次访销日（隔周访销时必填）' },
      firstCall,
    );
}

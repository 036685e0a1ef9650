export * from './cart.ts';
export * from './catalog.ts';
export {
  defineEvent,
  parseEvent,
  type EventContract,
  type EventData,
  type EventOf,
  type StoaEvent,
} from './contract.ts';
export * from './orders.ts';
export * from './payments.ts';
export * from './users.ts';

export {
  startStripeEmulator,
  type StripeEmulator,
  type StripeEmulatorOptions,
} from './start-stripe-emulator.ts';
export type { Ledger, LedgerEntry } from './control/ledger.ts';

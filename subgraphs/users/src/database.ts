import type { EntityManager, InferKyselyTable } from '@mikro-orm/postgresql';
import { AccountEntity } from './account/account.entity.ts';
import { AddressEntity } from './address/address.entity.ts';
import { SigningKeyEntity } from './keys/signing-key.entity.ts';
import { OneTimeTokenEntity } from './one-time-token/one-time-token.entity.ts';
import { RefreshTokenEntity, SessionEntity } from './session/session.entity.ts';

export const entities = [
  AccountEntity,
  AddressEntity,
  OneTimeTokenEntity,
  RefreshTokenEntity,
  SessionEntity,
  SigningKeyEntity,
];

export interface Tables {
  account: InferKyselyTable<typeof AccountEntity>;
  address: InferKyselyTable<typeof AddressEntity>;
  one_time_token: InferKyselyTable<typeof OneTimeTokenEntity>;
  refresh_token: InferKyselyTable<typeof RefreshTokenEntity>;
  session: InferKyselyTable<typeof SessionEntity>;
  signing_key: InferKyselyTable<typeof SigningKeyEntity>;
}

/** The tables, in the transaction or request at hand. */
export const tables = ({ em }: { readonly em: EntityManager }) => em.getKysely<Tables>();

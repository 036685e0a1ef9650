import { ACCOUNTS } from '@stoa/service-kit';
import { Internal, type Context } from '@stoa/subgraph-kit';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { addAddress } from './add-address.ts';
import {
  AddAddressInput,
  Address,
  SetDefaultAddressInput,
  UpdateAddressInput,
} from './address.types.ts';
import { findAddressOf } from './find-address.ts';
import { removeAddress } from './remove-address.ts';
import { setDefaultAddress } from './set-default-address.ts';
import { updateAddress } from './update-address.ts';

@Resolver(() => Address)
export class AddressResolver {
  @Authorized(...ACCOUNTS)
  @Mutation(() => Address, {
    description: 'Adds an address to yours. The first one is the default for everything.',
  })
  async addAddress(
    @Arg('input', () => AddAddressInput, { description: 'The address.' }) input: AddAddressInput,
    @Ctx() context: Context,
  ): Promise<Address> {
    return addAddress(context, input);
  }

  @Authorized(...ACCOUNTS)
  @Mutation(() => Address, {
    description: 'Writes one of your addresses anew. Orders keep it as it was.',
  })
  async updateAddress(
    @Arg('input', () => UpdateAddressInput, { description: 'The address as it is to be.' })
    input: UpdateAddressInput,
    @Ctx() context: Context,
  ): Promise<Address> {
    return updateAddress(context, input);
  }

  @Authorized(...ACCOUNTS)
  @Mutation(() => Boolean, {
    description:
      'Removes one of your addresses. If it was a default, your oldest becomes it. Always true.',
  })
  async removeAddress(
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await removeAddress(context, id);
    return true;
  }

  @Authorized(...ACCOUNTS)
  @Mutation(() => Address, { description: 'Makes one of your addresses the default.' })
  async setDefaultAddress(
    @Arg('input', () => SetDefaultAddressInput, { description: 'Which one, and for what.' })
    input: SetDefaultAddressInput,
    @Ctx() context: Context,
  ): Promise<Address> {
    return setDefaultAddress(context, input);
  }

  @Internal()
  @Query(() => Address, {
    nullable: true,
    description: "One of a user's addresses; null when it is not theirs.",
  })
  async addressOf(
    @Arg('userId', () => ID, { description: 'Whose.' }) userId: string,
    @Arg('addressId', () => ID, { description: 'Which one.' }) addressId: string,
    @Ctx() context: Context,
  ): Promise<Address | null> {
    return findAddressOf(context, userId, addressId);
  }
}

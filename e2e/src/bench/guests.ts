import type { ShopClient } from '../client/shop-client.ts';
import { StartGuestSessionDocument } from '../generated.ts';

/** The access tokens of guests with empty carts. */
export async function guestTokens(shop: ShopClient, count: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { startGuestSession } = await shop.run(StartGuestSessionDocument, {});
    tokens.push(startGuestSession.accessToken);
  }
  return tokens;
}

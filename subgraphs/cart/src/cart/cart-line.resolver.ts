import { Money, money } from '@stoa/subgraph-kit';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ProductVariant } from '../external/product-variant.ts';
import { CartLine } from './cart.types.ts';

@Resolver(() => CartLine)
export class CartLineResolver {
  @FieldResolver(() => ProductVariant, { description: 'What it is.' })
  variant(@Root() line: CartLine): ProductVariant {
    return { id: line.variantId };
  }

  @FieldResolver(() => Money, { description: 'What one unit costs now, net of tax.' })
  async unitPrice(@Root() line: CartLine): Promise<Money> {
    return money((await priced(line)).unitPrice);
  }

  @FieldResolver(() => Money, { description: '`unitPrice` times `quantity`.' })
  async total(@Root() line: CartLine): Promise<Money> {
    return money((await priced(line)).total);
  }

  @FieldResolver(() => Int, {
    description: 'Units that can be bought right now; fewer than `quantity` cannot be ordered.',
  })
  async availableQuantity(@Root() line: CartLine): Promise<number> {
    return (await priced(line)).variant?.available ?? 0;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What one unit cost when you last set the quantity; null when that is what it costs now.',
  })
  async priceChangedFrom(@Root() line: CartLine): Promise<Money | null> {
    const { unitPrice } = await priced(line);
    return unitPrice === line.seenPrice ? null : money(line.seenPrice);
  }
}

async function priced({ id, cart }: CartLine) {
  const { lines } = await cart.price();
  const line = lines.find((candidate) => candidate.id === id);
  if (!line) throw new Error(`Line ${id} was not priced with its cart ${cart.id}.`);
  return line;
}

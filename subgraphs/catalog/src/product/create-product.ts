import { productCreated } from '@stoa/events';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { badUserInput, callerId, conflict, unauthenticated } from '@stoa/service-kit';
import { checkInput, newId, type Context, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { lockStock, moveStock } from '../inventory/move-stock.ts';
import { StockEntity } from '../inventory/stock.entity.ts';
import { ProductEntity, VariantEntity } from './product.entity.ts';
import { productById } from './product.loaders.ts';
import type { CreateProductInput } from './product.inputs.ts';
import type { Product } from './product.types.ts';

/** A million euros, in cents: beyond what the shop's sums could overflow with. */
const MAX_PRICE = 100_000_000;

const optionText = z.string().trim().min(1).max(60);
const areDistinct = (texts: readonly string[]) => new Set(texts).size === texts.length;

const variantRules = z.object({
  sku: z.string().trim().min(1).max(64),
  title: z.string().trim().min(1).max(200),
  options: z
    .array(z.object({ name: optionText, value: optionText }))
    .max(3)
    .refine(
      (options) => areDistinct(options.map(({ name }) => name)),
      'must not name an option twice',
    ),
  price: z.number().int().min(0).max(MAX_PRICE),
  weightGrams: z.number().int().min(0).max(1_000_000),
  stock: z.number().int().min(0).max(1_000_000),
});

const rules = z.object({
  title: z.string().trim().min(1).max(200),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
    .max(100),
  description: z.string().trim().max(10_000),
  categorySlug: z.string(),
  brandSlug: z.string().nullish(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20),
  variants: z
    .array(variantRules)
    .min(1)
    .max(100)
    .refine((variants) => areDistinct(variants.map(({ sku }) => sku)), 'must not name a SKU twice'),
});

/**
 * Puts a product up for sale, with its variants and their first stock. It belongs to the vendor who
 * calls.
 *
 * @throws `BAD_USER_INPUT` for what cannot be, `CONFLICT` when a slug or SKU is taken.
 */
export async function createProduct(
  context: Context,
  input: CreateProductInput,
): Promise<Product | null> {
  const vendorId = callerId(context.caller);
  if (vendorId === null) throw unauthenticated();
  const given = checkInput(rules, input);
  const id = newId();
  const writing = context.transaction(async (tx) => {
    await refuseTaken(tx, given.slug, given.variants);
    await insertProduct(tx, id, vendorId, given);
    const variants = insertVariants(tx, id, given.variants);
    await tx.em.flush();
    await receiveFirstStock(tx, variants);
    tx.publish(productCreated, id, {
      productId: id,
      vendorId,
      slug: given.slug,
      title: given.title,
    });
  });
  await writing.catch(refuseTakenMeanwhile);
  return context.loader(productById).load(id);
}

type Rules = z.infer<typeof rules>;

async function refuseTaken(tx: Transaction, slug: string, variants: Rules['variants']) {
  const bySlug = tables(tx).selectFrom('product').select('slug as taken').where('slug', '=', slug);
  const skus = variants.map((variant) => variant.sku);
  const bySku = tables(tx).selectFrom('variant').select('sku as taken').where('sku', 'in', skus);
  const [row] = await bySlug.unionAll(bySku).limit(1).execute();
  if (row) throw conflict(`"${row.taken}" is taken already: choose another.`, { taken: row.taken });
}

/** Of two who take the same name at once, both find it free, and the database refuses the second. */
function refuseTakenMeanwhile(error: unknown): never {
  if (!(error instanceof UniqueConstraintViolationException)) throw error;
  throw conflict('The slug or a SKU was taken just now: choose another.');
}

async function insertProduct(tx: Transaction, id: string, vendorId: string, given: Rules) {
  const prices = given.variants.map((variant) => variant.price);
  const now = new Date();
  tx.em.create(ProductEntity, {
    id,
    vendorId,
    slug: given.slug,
    title: given.title,
    description: given.description,
    categoryId: await idOfSlug(tx, 'category', given.categorySlug, 'categorySlug'),
    brandId:
      given.brandSlug == null ? null : await idOfSlug(tx, 'brand', given.brandSlug, 'brandSlug'),
    status: 'ACTIVE',
    tags: given.tags,
    options: optionsOf(given.variants),
    priceFrom: Math.min(...prices),
    priceTo: Math.max(...prices),
    createdAt: now,
    updatedAt: now,
  });
}

async function idOfSlug(
  tx: Transaction,
  table: 'category' | 'brand',
  slug: string,
  path: string,
): Promise<string> {
  const row = await tables(tx)
    .selectFrom(table)
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) throw badUserInput([{ path, message: `there is no ${table} "${slug}"` }]);
  return row.id;
}

/** The product's options are all that its variants name, in the order they name them. */
function optionsOf(variants: Rules['variants']) {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of variants.flatMap((variant) => variant.options)) {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return [...values].map(([name, ofName]) => ({ name, values: [...ofName] }));
}

function insertVariants(tx: Transaction, productId: string, variants: Rules['variants']) {
  return variants.map((variant, position) => {
    const id = newId();
    tx.em.create(VariantEntity, {
      id,
      productId,
      position,
      sku: variant.sku,
      title: variant.title,
      options: Object.fromEntries(variant.options.map(({ name, value }) => [name, value])),
      price: variant.price,
      compareAtPrice: null,
      weightGrams: variant.weightGrams,
      barcode: null,
    });
    tx.em.create(StockEntity, { variantId: id, onHand: 0 });
    return { id, stock: variant.stock };
  });
}

async function receiveFirstStock(
  tx: Transaction,
  variants: readonly { id: string; stock: number }[],
) {
  const received = variants.filter(({ stock }) => stock > 0);
  const locked = await lockStock(
    tx,
    received.map(({ id }) => id),
  );
  await moveStock(
    tx,
    locked,
    received.map(({ id, stock }) => ({ variantId: id, onHand: stock, reserved: 0 })),
    { kind: 'RECEIVED', reason: 'first stock' },
  );
}

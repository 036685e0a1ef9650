import type { EntityManager, InferKyselyTable } from '@mikro-orm/postgresql';
import { BrandEntity } from './brand/brand.entity.ts';
import { CategoryEntity } from './category/category.entity.ts';
import { ProductImageEntity } from './image/image.entity.ts';
import {
  ReservationEntity,
  ReservationLineEntity,
  StockEntity,
  StockMovementEntity,
} from './inventory/stock.entity.ts';
import { ProductEntity, VariantEntity } from './product/product.entity.ts';
import { ReviewEntity } from './review/review.entity.ts';

export const entities = [
  BrandEntity,
  CategoryEntity,
  ProductEntity,
  ProductImageEntity,
  ReservationEntity,
  ReservationLineEntity,
  ReviewEntity,
  StockEntity,
  StockMovementEntity,
  VariantEntity,
];

export interface Tables {
  brand: InferKyselyTable<typeof BrandEntity>;
  category: InferKyselyTable<typeof CategoryEntity>;
  product: InferKyselyTable<typeof ProductEntity>;
  product_image: InferKyselyTable<typeof ProductImageEntity>;
  reservation: InferKyselyTable<typeof ReservationEntity>;
  reservation_line: InferKyselyTable<typeof ReservationLineEntity>;
  review: InferKyselyTable<typeof ReviewEntity>;
  stock: InferKyselyTable<typeof StockEntity>;
  stock_movement: InferKyselyTable<typeof StockMovementEntity>;
  variant: InferKyselyTable<typeof VariantEntity>;
}

/** The tables, in the transaction or request at hand. */
export const tables = ({ em }: { readonly em: EntityManager }) => em.getKysely<Tables>();

import type { Context } from '@stoa/subgraph-kit';
import type { ImageStore } from './image/image-store.ts';

/** What the catalog has beside its database. */
export interface CatalogServices {
  readonly images: ImageStore;
}

export type CatalogContext = Context<CatalogServices>;

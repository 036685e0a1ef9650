import type { CatalogContext } from '../context.ts';
export async function seedCatalog(_context: CatalogContext): Promise<void> {}

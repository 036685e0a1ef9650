export {
  demoAccounts,
  demoAdmin,
  demoCustomers,
  demoMainCustomer,
  demoPassword,
  demoVendors,
} from './accounts/demo-accounts.ts';
export type { DemoAccount, DemoAddress, VendorHandle } from './accounts/demo-accounts.ts';
export { demoBrands } from './catalog/brands.ts';
export type { BrandSlug, DemoBrand } from './catalog/brands.ts';
export { demoCategories } from './catalog/categories.ts';
export type { CategorySlug, DemoCategory } from './catalog/categories.ts';
export { demoProducts } from './catalog/demo-products.ts';
export type { DemoProduct, DemoProductOption, DemoVariant } from './catalog/product.ts';
export { demoSentinels } from './catalog/sentinels.ts';
export { demoCoupons } from './checkout/coupons.ts';
export type { DemoCoupon } from './checkout/coupons.ts';
export { demoShippingMethods } from './checkout/shipping-methods.ts';
export type { DemoShippingMethod } from './checkout/shipping-methods.ts';
export { demoTaxRates } from './checkout/tax-rates.ts';
export type { DemoTaxRate } from './checkout/tax-rates.ts';
export { demoId } from './demo-id.ts';
export type { MotifName } from './images/motifs.ts';
export { renderImage } from './images/render-image.ts';
export type { DemoImage } from './images/render-image.ts';
export { demoOrders } from './orders/demo-orders.ts';
export type {
  DemoFulfilment,
  DemoLineQuantity,
  DemoOrder,
  DemoOrderLine,
  DemoOrderStatus,
  DemoPayment,
  DemoReturnRequest,
} from './orders/order.ts';
export { demoReviews } from './reviews/demo-reviews.ts';
export type { DemoReview } from './reviews/demo-reviews.ts';
export type { Rating } from './reviews/review-sheet.ts';

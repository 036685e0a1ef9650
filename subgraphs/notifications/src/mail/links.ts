/** The storefront's pages that mails lead to. */
export interface Links {
  /** The start page. */
  readonly shop: string;
  verifyEmail(token: string): string;
  resetPassword(token: string): string;
  order(orderId: string): string;
  /** A vendor's share of an order. */
  vendorOrder(orderId: string): string;
  vendorProduct(productId: string): string;
}

/** @param shopUrl the storefront's address, with or without a slash at its end. */
export function createLinks(shopUrl: string): Links {
  const base = shopUrl.replace(/\/+$/, '');
  const page = (path: string, id: string) => `${base}/${path}/${encodeURIComponent(id)}`;
  const withToken = (path: string, token: string) =>
    `${base}/${path}?${new URLSearchParams({ token }).toString()}`;
  return {
    shop: `${base}/`,
    verifyEmail: (token) => withToken('verify-email', token),
    resetPassword: (token) => withToken('reset-password', token),
    order: (orderId) => page('orders', orderId),
    vendorOrder: (orderId) => page('vendor/orders', orderId),
    vendorProduct: (productId) => page('vendor/products', productId),
  };
}

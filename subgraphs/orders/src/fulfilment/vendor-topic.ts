/** The live topic that is nudged when one of a vendor's orders changes. */
export const vendorTopic = (vendorId: string): string => `vendor-orders:${vendorId}`;

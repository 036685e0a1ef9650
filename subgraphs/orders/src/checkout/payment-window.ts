/** How long an order can be paid once its payment is asked for. */
export const PAYMENT_WINDOW_MS = 15 * 60_000;

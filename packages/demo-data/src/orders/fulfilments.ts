import { day, hour } from '../calendar.ts';
import { demoVendors } from '../accounts/demo-accounts.ts';
import type { DemoShippingMethod } from '../checkout/shipping-methods.ts';
import { demoId } from '../demo-id.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { DemoFulfilment, DemoOrderLine } from './order.ts';

interface Carrier {
  name: string;
  /** What its tracking numbers begin with. */
  prefix: string;
  /** Where parcels are tracked. */
  host: string;
}

const carriers: Readonly<Record<DemoShippingMethod['code'], readonly Carrier[]>> = {
  STANDARD: [
    { name: 'Meridian Parcel', prefix: 'MP', host: 'track.meridian-parcel.example' },
    { name: 'Kestrel Post', prefix: 'KP', host: 'kestrel-post.example' },
  ],
  EXPRESS: [{ name: 'Swiftlane', prefix: 'SWL', host: 'follow.swiftlane.example' }],
  WORLDWIDE: [{ name: 'Albatross Air', prefix: 'AA', host: 'albatross-air.example' }],
};

/** How long each vendor takes to pack, in hours, at least and at most. */
const packingHours = new Map<string, readonly [min: number, max: number]>([
  [demoVendors.nordlys.id, [20, 72]],
  [demoVendors.kilnandkettle.id, [44, 140]],
  [demoVendors.hollinrow.id, [12, 60]],
]);

/**
 * The parcels of an order that have left by `until`, one for each vendor; `deliveredAt` is null
 * for those that are still on their way then.
 */
export function fulfilments(
  orderName: string,
  order: { confirmedAt: Date; lines: readonly DemoOrderLine[]; method: DemoShippingMethod },
  until: Date,
  random: SeededRandom,
): readonly DemoFulfilment[] {
  const byVendor = Map.groupBy(order.lines, (line) => line.vendorId);
  return [...byVendor].flatMap(([vendorId, lines]) => {
    const [min, max] = packingHours.get(vendorId) ?? [20, 72];
    const shippedAt = new Date(order.confirmedAt.getTime() + random.between(min, max) * hour);
    const daysOnTheWay = random.between(...order.method.estimatedDays);
    const arrival = new Date(
      shippedAt.getTime() + daysOnTheWay * day - random.between(0, 9) * hour,
    );
    const carrier = random.pick(carriers[order.method.code]);
    const trackingNumber = `${carrier.prefix}${random.between(100_000_000, 999_999_999)}`;
    if (shippedAt >= until) return [];
    return {
      id: demoId(`${orderName}:fulfilment:${vendorId}`, shippedAt),
      vendorId,
      lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
      carrier: carrier.name,
      trackingNumber,
      trackingUrl: `https://${carrier.host}/${trackingNumber}`,
      shippedAt,
      deliveredAt: arrival < until ? arrival : null,
    };
  });
}

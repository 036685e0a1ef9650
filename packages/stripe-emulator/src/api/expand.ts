import type { Change, Tables } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { invalidRequest } from './errors.ts';

/** Fields that hold an id, and the kind of record the id names. */
const expandable: ReadonlyMap<string, keyof Tables> = new Map([
  ['charge', 'charge'],
  ['customer', 'customer'],
  ['latest_charge', 'charge'],
  ['payment_intent', 'payment_intent'],
  ['payment_method', 'payment_method'],
]);

/**
 * `body` with the ids that `paths` name replaced by the records, as in `latest_charge` or
 * `data.latest_charge`: https://docs.stripe.com/api/expanding_objects. Records that are about to be
 * committed are seen as they will be.
 * @throws StripeApiError 400 for a field that holds no id.
 */
export function expand(
  body: object,
  paths: readonly string[],
  store: Pick<Store, 'find'>,
  pending: readonly Change[],
): object {
  const record = (kind: keyof Tables, id: string): object | undefined =>
    pending.findLast((change) => change.object === kind && change.id === id) ??
    store.find(kind, id);

  const step = (node: object, [field = '', ...rest]: readonly string[], path: string): object => {
    const value: unknown = Reflect.get(node, field);
    const kind = expandable.get(field);
    if (Array.isArray(value) && rest.length > 0)
      return { ...node, [field]: value.map((item: object) => step(item, rest, path)) };
    if (value === undefined || kind === undefined)
      throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' });
    const target = typeof value === 'string' ? record(kind, value) : value;
    if (typeof target !== 'object' || target === null) return node;
    return { ...node, [field]: rest.length > 0 ? step(target, rest, path) : target };
  };

  return paths.reduce((node, path) => step(node, path.split('.'), path), body);
}

import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test.for([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['not an address', 'not an address'],
] as const)('%s counts as %s', ([address, network]) => {
  expect(networkOf(address)).toBe(network);
});

test('the addresses of an IPv6 /64 count as one, those of another do not', () => {
  const network = networkOf('2001:db8:0:1::1');
  expect(networkOf('2001:db8:0:1:ffff::9')).toBe(network);
  expect(networkOf('2001:db8:0:2::1')).not.toBe(network);
});

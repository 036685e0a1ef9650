import ipaddr from 'ipaddr.js';

/**
 * What one customer of a provider has: an IPv4 address, or all of an IPv6 /64. Limits count by it,
 * since whoever has a /64 can send from any address in it.
 *
 * @param address as the connection or a trusted proxy gave it; what is no IP address stays as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts.slice(0, 4).join(':')}::/64`
    : parsed.toString();
}

import { hash } from 'node:crypto';

/**
 * The id of a demo thing: a UUID of version 7 (RFC 9562, section 5.7) whose 48-bit timestamp is
 * `at` and whose other bits come from SHA-256 of `name`. The same name and time always give the
 * same id, so subgraphs that seed on their own agree on every key.
 *
 * @param name unique among demo things, with its kind first: `product:halo-pendant-lamp`
 * @param at when the thing was created
 */
export function demoId(name: string, at: Date): string {
  const bytes = hash('sha256', name, 'buffer').subarray(0, 16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

import 'reflect-metadata';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor, momentAndId, pageLimit, pageOf } from './connection.ts';

const NEWEST = ['2026-01-02T03:04:05.678Z', '01900000-0000-7000-8000-000000000001'] as const;
const cursor = encodeCursor('newest', NEWEST);
const encoded = (content: string) => Buffer.from(content).toString('base64url');

test('a cursor comes back as the values that it was made of', () => {
  expect(decodeCursor('newest', momentAndId, cursor)).toEqual(NEWEST);
  const byPrice = z.tuple([z.number(), z.string().nullable()]);
  expect(decodeCursor('price', byPrice, encodeCursor('price', [1_999, null]))).toEqual([
    1_999,
    null,
  ]);
});

test.for([
  ['of another list', encodeCursor('oldest', NEWEST)],
  ['of fewer values', encodeCursor('newest', NEWEST.slice(0, 1))],
  ['of more values', encodeCursor('newest', [...NEWEST, 1])],
  ['of values that are none of this list', encodeCursor('newest', ['now', 'drop table'])],
  ['that is cut off', cursor.slice(0, -8)],
  ['that is no list', encoded('{"0":"newest"}')],
  ['that is no JSON', encoded('newest')],
  ['that is no base64', '%%%'],
  ['that is empty', ''],
] as const)('a cursor %s is BAD_USER_INPUT', ([, tampered]) => {
  expect(() => decodeCursor('newest', momentAndId, tampered)).toThrow(
    expect.objectContaining({
      extensions: {
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'after', message: 'is not a cursor of this list in this order' }],
      },
    }),
  );
});

const page = (first: number, rows: readonly string[], after: string | null = null) =>
  pageOf(
    { first, after },
    rows,
    (text) => ({ text }),
    (text) => `at ${text}`,
  );

test('a page holds what was asked for, and tells whether more follows', () => {
  expect(page(2, ['a', 'b', 'c'], 'at z')).toMatchObject({
    edges: [
      { node: { text: 'a' }, cursor: 'at a' },
      { node: { text: 'b' }, cursor: 'at b' },
    ],
    pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: 'at a', endCursor: 'at b' },
  });
  expect(page(2, ['a', 'b']).pageInfo).toMatchObject({
    hasNextPage: false,
    hasPreviousPage: false,
  });
  expect(page(2, []).pageInfo).toMatchObject({ startCursor: null, endCursor: null });
});

test('a page has 1 to 100 items, and one more is read', () => {
  expect([1, 100].map((first) => pageLimit({ first }))).toEqual([2, 101]);
  for (const first of [0, -1, 101]) expect(() => pageLimit({ first })).toThrow(/between 1 and 100/);
});

import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { badUserInput, maskError, notFound } from './errors.ts';

/** The masked error as a client sees it, with what was reported. */
function mask(error: GraphQLError) {
  const reported: GraphQLError[] = [];
  const masked = maskError(error, 'request-1', (hidden) => reported.push(hidden));
  return { masked: masked.toJSON(), reported };
}

test('an error that was written for the caller passes as it is', () => {
  const error = notFound('order', 'o-1');
  expect(mask(error)).toEqual({ masked: error.toJSON(), reported: [] });
});

test('an error of a bug says nothing of the inside, and is reported whole', () => {
  const bug = new GraphQLError('relation "customer" does not exist', {
    path: ['order', 'total'],
    originalError: new Error('relation "customer" does not exist'),
    extensions: { stack: 'secret.ts:1' },
  });
  expect(mask(bug)).toEqual({
    masked: {
      message: 'Something went wrong on our side (request request-1).',
      path: ['order', 'total'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' },
    },
    reported: [bug],
  });
});

test.for(['INTERNAL_SERVER_ERROR', 'ECONNREFUSED', 42])(
  'an error that claims the code %s is hidden',
  (code) => {
    const { masked, reported } = mask(
      new GraphQLError('connect ECONNREFUSED 10.0.0.7', { extensions: { code } }),
    );
    expect(JSON.stringify(masked)).not.toContain('10.0.0.7');
    expect(reported).toHaveLength(1);
  },
);

test("GraphQL's own errors are the caller's, as BAD_USER_INPUT", () => {
  expect(mask(new GraphQLError('Variable "$id" of required type "ID!" was not provided.'))).toEqual(
    {
      masked: {
        message: 'Variable "$id" of required type "ID!" was not provided.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
      reported: [],
    },
  );
});

test('a wrong input names each of its fields', () => {
  const problem = badUserInput([
    { path: 'address.postalCode', message: 'is empty' },
    { path: 'name', message: 'is too long' },
  ]);
  expect(problem.message).toBe('address.postalCode: is empty; name: is too long');
  expect(problem.extensions['fields']).toHaveLength(2);
});

import autocannon from 'autocannon';
import type { Sample } from './measure.ts';

export const CONNECTIONS = 8;

/** A request to the GraphQL endpoint. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly token?: string;
}

/**
 * Sends requests over eight connections, each as soon as the one before is answered.
 *
 * @param requests those of each connection, in turn; connections begin at different ones.
 * @param mark stands in every answer that is as it should be.
 * @throws when an answer is not.
 */
export async function loadHttp(options: {
  url: string;
  requests: (connection: number) => readonly GraphQLRequest[];
  mark: string;
  seconds: number;
}): Promise<Sample> {
  const { url, requests, mark, seconds } = options;
  const latencies: number[] = [];
  let connections = 0;
  const load: autocannon.Options = {
    url: `${url}/graphql`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: seconds,
    setupClient(client) {
      const own = requests(connections);
      const first = Math.floor((connections * own.length) / CONNECTIONS);
      connections += 1;
      client.setRequests([...own.slice(first), ...own.slice(0, first)].map(toHttp));
    },
    verifyBody: (body) => String(body).includes(mark) && !String(body).includes('"errors"'),
  };
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const run = autocannon(load, (error, result) => (error ? reject(error) : resolve(result)));
  run.on('response', (_client, _status, _bytes, milliseconds) => void latencies.push(milliseconds));
  const { errors, mismatches, duration } = await promise;
  if (errors + mismatches > 0) {
    throw new Error(`${errors + mismatches} of ${latencies.length} answers were wrong: ${url}`);
  }
  return { latencies, seconds: duration };
}

function toHttp({ query, variables, token }: GraphQLRequest): autocannon.Request {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  };
}

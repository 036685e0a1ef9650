import { z } from 'zod';
import type { Tables } from '../store/records.ts';
import { found, subject, type Operation } from './call.ts';
import { common, parseParams } from './params.ts';

const schema = z.strictObject(common);

/** `GET /v1/…/:id` for the records that everyone with a secret key may see whole. */
export function retrieve(kind: keyof Tables): Operation {
  return (call) => {
    parseParams(schema, call.params);
    return found(subject(call, kind));
  };
}

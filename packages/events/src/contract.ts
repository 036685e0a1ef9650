import { z } from 'zod';

/** What every event carries around its data. */
export interface StoaEvent<Type extends string = string, Data = unknown> {
  /** UUIDv7. A second delivery of the same id is dropped. */
  readonly id: string;
  readonly type: Type;
  /** Of the contract. A consumer that knows only older versions keeps the event for later. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  /** The order, variant, user … that changed. Events of one aggregate arrive in order. */
  readonly aggregateId: string;
  /** Counts the events of one aggregate, from 1, without a gap. */
  readonly sequence: number;
  /** W3C trace context of the change, or null. */
  readonly traceparent: string | null;
  readonly data: Data;
}

/** The agreed form of one kind of event. */
export interface EventContract<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly version: number;
  readonly data: z.ZodType<Data>;
}

/** The data of a contract's events. */
export type EventData<Contract> = Contract extends EventContract<string, infer Data> ? Data : never;

/** The events of a contract. */
export type EventOf<Contract> =
  Contract extends EventContract<infer Type, infer Data> ? StoaEvent<Type, Data> : never;

/** A contract, in past tense (`order.confirmed`). A change that old consumers cannot read is a new version. */
export function defineEvent<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  version: number,
  shape: Shape,
): EventContract<Type, z.infer<z.ZodObject<Shape>>> {
  return { type, version, data: z.object(shape) };
}

const envelope = z.object({
  id: z.uuid(),
  type: z.string(),
  version: z.number().int().positive(),
  occurredAt: z.iso.datetime(),
  aggregateId: z.string(),
  sequence: z.number().int().positive(),
  traceparent: z.string().nullable(),
  data: z.unknown(),
});

/**
 * The event in a message from outside the process.
 *
 * @throws {z.ZodError} when it is not one.
 */
export function parseEvent(message: unknown): StoaEvent {
  return envelope.parse(message);
}

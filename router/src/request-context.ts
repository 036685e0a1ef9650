import type { CallMetadata } from '@stoa/service-kit';

/** What goes along with an operation from its arrival to its last fetch. */
export interface RequestContext {
  /** Handed on to every subgraph that the operation touches. */
  readonly metadata: CallMetadata;
}

import type { ServiceAnswer, ServiceCall } from "./service-answer.ts";

/** One thing that the service does. */
export interface ServiceRoute {
  readonly method: "GET" | "POST";
  /** `/explain/{id}`: what stands in braces is handed to the handler. */
  readonly path: string;
  /** The names of the query that it knows. */
  readonly takes: readonly string[];
  /** Whether it answers without the token. */
  readonly open?: true;
  /** Whether it works where the store of the host is open; all others may be done in a thread. */
  readonly isHere?: true;
  /** A body of a path that takes JSON, for whoever sends something else. */
  readonly example?: string;
  readonly handle: (call: ServiceCall) => Promise<ServiceAnswer>;
}

import type { CheckPlan } from "../../check/episode-findings.ts";
import type { ServiceAnswer, ServiceCall } from "../service-answer.ts";
import type { ServiceHost } from "../service-host.ts";

/** What the routes of the host work with. */
export interface HostDesk {
  readonly host: ServiceHost;
  readonly plan: CheckPlan;
  /** Within which the host must have done what a request asks for, in milliseconds. */
  readonly workMs: number;
  /** Told when something was queued, so that it is sent at once. */
  readonly queued?: () => void;
}

/** A thing that the service does by what the host gives. It runs where the host's store is open, not in a thread. */
export interface HostRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly takes: readonly string[];
  /** The member of the host without which it cannot be done; the store is there for certain. */
  readonly needs?: keyof ServiceHost;
  /** A body of it, for whoever sends no JSON. */
  readonly example?: string;
  readonly handle: (call: ServiceCall, desk: HostDesk) => Promise<ServiceAnswer>;
}

import type { FastTime } from "./fast-clock.ts";
import type { ChaosHubName } from "./hubs/index.ts";

/** What all processes of a run are told. */
export interface CommonJob {
  readonly hub: ChaosHubName;
  readonly seed: string;
  readonly time: FastTime;
  readonly privateKey: string;
  /** Where the store and the journal lie. */
  readonly folder: string;
}

export type Part =
  | { readonly role: "hub"; readonly faults: string }
  /** Queues the planned messages from one up to, not including, another. */
  | { readonly role: "fill"; readonly count: number; readonly from: number; readonly until: number }
  /** Sends for ever; `once`: one run, whose report tells what is overdue. */
  | {
      readonly role: "send";
      readonly baseUrl: string;
      readonly once: boolean;
      readonly time?: FastTime;
    };

/** What a process is to do, as data. `log`: everything that it says goes there, besides its standard output. */
export type Job<P extends Part = Part> = CommonJob & P & { readonly log: string };

export type JobOf<Role extends Part["role"]> = Job<Extract<Part, { readonly role: Role }>>;

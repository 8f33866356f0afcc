import type { WorkerSetting } from "../check/worker-message.ts";
import type { LoadedList } from "../input/load-lists.ts";
import type { ServiceAnswer } from "./service-answer.ts";

/** By what a thread of the service works: plain data. */
export interface WorkSetting {
  readonly setting: WorkerSetting;
  readonly packs: readonly LoadedList[];
}

/** One request that a thread answers. */
export interface WorkTask {
  /** Of the route. */
  readonly path: string;
  readonly query: string;
  readonly body: Uint8Array;
}

/** What a thread makes of it. */
export type WorkAnswer = ServiceAnswer;

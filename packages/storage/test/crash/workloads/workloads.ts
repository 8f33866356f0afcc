import type { Found } from "../survey.ts";
import type { Told } from "../told.ts";
import { commitRecords } from "./commit-records.ts";
import { disposeRecords } from "./dispose-records.ts";
import { logEvents } from "./log-events.ts";
import { migrateStores } from "./migrate-stores.ts";
import { rotateKeys } from "./rotate-keys.ts";
import { sendMessages } from "./send-messages.ts";
import type { Worker, Workload, Workplace } from "./workload.ts";

/** All that is killed. Further kinds of work are added here, and are then part of every proof. */
export const workloads: readonly Workload[] = [
  commitRecords,
  logEvents,
  sendMessages,
  rotateKeys,
  disposeRecords,
  migrateStores,
];

/** Begins the work of these names. */
export function beginWork(names: readonly string[], worker: Worker): readonly (() => Promise<void>)[] {
  return names.map((name) => {
    const found = workloads.find((workload) => workload.name === name);
    if (found === undefined) throw new Error(`there is no work ${name}`);
    return found.begin(worker);
  });
}

/** Runs to its end what was killed. */
export async function finishWork(place: Workplace, told: Told): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { finish } of workloads) wrong.push(...((await finish?.(place, told)) ?? []));
  return wrong;
}

/** What is wrong in a store after all that was told of it. */
export async function brokenPromises(found: Found, told: Told): Promise<readonly string[]> {
  const wrong = [...found.wrong];
  for (const workload of workloads) wrong.push(...(await workload.broken(found, told)));
  return wrong;
}

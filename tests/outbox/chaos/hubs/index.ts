import { bhxh } from "./bhxh.ts";
import type { ChaosHub } from "./chaos-hub.ts";
import { emrhub } from "./emrhub.ts";
import { eprescription } from "./eprescription.ts";

/** All hubs that are proved, by their names. */
export const chaosHubs = { bhxh, emrhub, eprescription } as const satisfies Readonly<
  Record<string, ChaosHub>
>;

export type ChaosHubName = keyof typeof chaosHubs;

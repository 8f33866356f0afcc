import { addMs } from "@benhan/core";
import type { Clock } from "@benhan/core/ports";
import type { FaultPlan } from "./fault-plan.ts";

/** What lies around a hub and may go wrong without it: its clock, the line to it. */
export interface Surroundings {
  /** The clock as the hub reads it. */
  readonly clock: Clock;
  /** The faults that are left to the hub itself. */
  readonly plan: FaultPlan;
  /** From where a call seems to come. */
  addressSeen(address: string): string;
  /** Whether the call that the hub was just handed arrives a second time. Asked once for each call. */
  takeRepetition(): boolean;
}

/** Takes the faults of clock and line out of a plan and brings them about, the same way for every hub. */
export function createSurroundings(plan: FaultPlan, clock: Clock): Surroundings {
  let skewMs = 0;
  let moves = 0;
  let isRepeated = false;

  return {
    clock: { now: () => addMs(clock.now(), skewMs), sleep: (...wait) => clock.sleep(...wait) },
    plan: {
      faultAt(name, number) {
        const fault = plan.faultAt(name, number);
        switch (fault?.kind) {
          case "skew":
            skewMs = fault.seconds * 1000;
            return undefined;
          case "address":
            moves += 1;
            return undefined;
          case "duplicate":
            isRepeated = true;
            return undefined;
          default:
            return fault;
        }
      },
    },
    addressSeen: (address) => (moves === 0 ? address : `${address}#${moves}`),
    takeRepetition() {
      const found = isRepeated;
      isRepeated = false;
      return found;
    },
  };
}

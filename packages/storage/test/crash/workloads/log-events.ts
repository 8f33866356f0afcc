import { createIdSource } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Worker, Workload } from "./workload.ts";

/** Events of access, up to forty at once. */
export const logEvents: Workload = {
  name: "events",
  begin({ store, dice, tell, insist }: Worker) {
    const { facilityId } = store;
    const { clock, random } = systemPlatform();
    const ids = createIdSource({ clock, random });
    return async () => {
      const events = Array.from({ length: 1 + dice.below(40) }, () => ({
        ...{ facilityId, eventId: ids.next(), at: clock.now(), actor: "NV-1", action: "view" },
        ...({ outcome: "done", subject: `BA-${dice.below(50)}` } as const),
      }));
      await insist("events", () => store.appendEvents(events));
      tell("logged", ...events.map(({ eventId }) => eventId));
    };
  },
  broken({ events }, told) {
    return told
      .all("logged")
      .flat()
      .filter((eventId) => !events.has(eventId))
      .map((eventId) => `event ${eventId} was acknowledged and is lost`);
  },
};

import { isEmrError, kindOf } from "@benhan/core/faults";
import type { ServiceRoute } from "../service-route.ts";
import { actRoutes } from "./act-routes.ts";
import { cardRoutes } from "./card-routes.ts";
import { dossierRoutes } from "./dossier-routes.ts";
import { hostFailed, meansMissing } from "./host.faults.ts";
import type { HostDesk } from "./host-route.ts";
import { inWorkTime } from "./in-work-time.ts";
import { messageRoutes } from "./message-routes.ts";
import { outboxRoutes } from "./outbox-routes.ts";
import { paperRoutes } from "./paper-routes.ts";
import { signatureRoutes } from "./signature-routes.ts";

const all = [
  ...dossierRoutes,
  ...signatureRoutes,
  ...outboxRoutes,
  ...actRoutes,
  ...messageRoutes,
  ...cardRoutes,
  ...paperRoutes,
];

/**
 * What the service does by its host: it runs here, where the store is open. Without a host, or the member that a route needs,
 * the route says which one is missing.
 */
export function hostRoutes(desk: HostDesk | undefined): readonly ServiceRoute[] {
  return all.map(({ method, path, takes, needs, example, handle }) => ({
    ...{ method, path, takes, isHere: true as const },
    ...(example !== undefined && { example }),
    async handle(call) {
      if (desk === undefined) throw meansMissing({ member: "storage (--config)" });
      if (needs !== undefined && desk.host[needs] === undefined) throw meansMissing({ member: needs });
      return await inWorkTime(desk.workMs, call, (inTime) =>
        handle(inTime, desk).catch((error: unknown) => {
          throw isEmrError(error) || call.signal?.aborted === true ? error : failureOf(error);
        }),
      );
    },
  }));
}

/** Its own words may hold anything, so that only its kind and the place in the code are told. */
function failureOf(error: unknown) {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const [, place = "?"] = /([^/\\\s()]+:\d+):\d+\)?$/m.exec(stack.replace(String(error), "")) ?? [];
  return hostFailed({ kind: kindOf(error), place }, { cause: error });
}

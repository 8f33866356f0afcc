import { isUuid } from "@benhan/core";
import { object, optionIssues, refuseCall } from "@benhan/core/options";
import { createOutboxActs, type OutboxActs, type PersonAct } from "../../../outbox/person-acts.ts";
import { entryStateOf } from "../../host/entry-state.ts";
import { problemAnswer, problemOf } from "../problem.ts";
import { jsonAnswer } from "../service-answer.ts";
import type { ServiceHost } from "../service-host.ts";
import { meaningOf } from "./answers.ts";
import { entryNotMoved, latchNotClosed, nothingKept } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { filled, jsonBody } from "./json-body.ts";

type EntryAct = "hold" | "resend" | "dismiss";

interface ActBody {
  readonly reason: string;
  readonly actor?: string;
  readonly role?: string;
}

const actMembers = { reason: filled, actor: filled, role: filled };
const actShape = object<ActBody>(actMembers, ["reason"]);
const example = '{"reason":"…","actor":"it-01"}';

/** What a person does to the queue, as the command `outbox` has it: each act stands in the log. */
export const actRoutes: readonly HostRoute[] = [
  ...(["hold", "resend", "dismiss"] as const).map(entryRoute),
  {
    method: "GET",
    path: "/hubs",
    takes: [],
    async handle(_, { host: { storage, connectors = [] } }) {
      const { facilityId } = storage;
      const latches = await storage.listLatches({ facilityId });
      const served = connectors.map(({ hub }) => hub);
      const waiting = await storage.listWaitingHubs({ facilityId });
      const names = [...new Set([...served, ...latches.map(({ hub }) => hub), ...waiting])].sort();
      const hubs = names.map((hub) => {
        const latch = latches.find((one) => one.hub === hub);
        const closed = latch && { at: latch.closedAt, code: latch.code, ...meaningOf(latch.code) };
        return { hub, served: served.includes(hub), waiting: waiting.includes(hub), closed: closed ?? null };
      });
      return jsonAnswer({ hubs });
    },
  },
  {
    method: "POST",
    path: "/hubs/{hub}/release",
    takes: [],
    example,
    async handle({ id: hub, body }, { host, queued }) {
      const act = actIn("POST /hubs/{hub}/release", body, host);
      const { storage } = host;
      const { facilityId } = storage;
      const closed = (await storage.listLatches({ facilityId })).map((latch) => latch.hub);
      if (!closed.includes(hub)) throw latchNotClosed({ closed });
      await actsOf(host).release(hub, act);
      queued?.();
      return jsonAnswer({ hub, result: "released" });
    },
  },
];

function entryRoute(name: EntryAct): HostRoute {
  const path = `/outbox/{entryId}/${name}`;
  return {
    method: "POST",
    path,
    takes: [],
    example,
    async handle({ id, body }, { host, queued }) {
      const act = actIn(`POST ${path}`, body, host);
      // The answer of a store does not tell a key that was written wrongly from an entry that was sent meanwhile.
      if (!isUuid(id) || (await entryStateOf(host, id)) === undefined) throw nothingKept({ what: "entry" });
      const result = await actsOf(host)[name](id, act);
      if (result === "not-waiting" || result === "not-resendable" || result === "overtaken")
        return problemAnswer(problemOf(entryNotMoved({ result }), 409));
      queued?.();
      const state = await entryStateOf(host, id);
      return jsonAnswer({ entryId: id, result, state: state === "damaged" ? null : (state ?? null) });
    },
  };
}

/** Who does it: the person whom the request names, or who runs the service. One of both has to be told. */
function actIn(route: string, body: Uint8Array, { actor: usual }: ServiceHost): PersonAct {
  const { reason, actor = usual, role } = jsonBody<ActBody>(route, body, actShape);
  if (actor === undefined) refuseCall(route, optionIssues({ reason }, object(actMembers, ["actor"])));
  return { actor: actor ?? "", reason, ...(role !== undefined && { role }) };
}

const actsOf = ({ storage, clock }: ServiceHost): OutboxActs =>
  createOutboxActs({ store: storage, audit: storage, ...(clock && { clock }) });

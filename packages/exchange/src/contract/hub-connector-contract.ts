import { digestOf, type OutboxEntry, type OutcomeClass, parseFacilityId } from "@benhan/core";
import { type ContractCase, must } from "@benhan/core/contract";
import type { HubAnswer, HubConnector } from "../hubs/hub-connector.ts";

/** What goes wrong at the first sending; afterwards the hub works. The last two do not pass. */
export type HubTrouble =
  | "none"
  | "lost-answer"
  | "busy"
  | "refuses-data"
  | "session-lost"
  | "unknown-code"
  | "wrong-password"
  | "unreachable";

/** A connector in front of a double of its hub. */
export interface HubUnderTest {
  readonly connector: HubConnector;
  /** An entry that the hub takes. */
  readonly entry: OutboxEntry;
  /** What the hub says to bytes that it holds already. Default `ACCEPTED`: it takes them again. */
  readonly secondSending?: "ACCEPTED" | "DUPLICATE";
  /** Digests of what the double has received, oldest first. */
  received(): Promise<readonly string[]>;
  /** How many requests of any kind have reached the double. */
  countRequests(): Promise<number>;
  /** Texts that must leave the connector on the wire only. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

/** What a connector brings to its contract suite. */
export interface HubConnectorSubject {
  /** A new double each time, with this trouble ahead. */
  open(trouble: HubTrouble): Promise<HubUnderTest>;
}

/** What every {@link HubConnector} keeps to. */
export const hubConnectorContract: readonly ContractCase<HubConnectorSubject>[] = [
  hubCase("declares a name, a specification and a time limit", "none", async ({ connector }) => {
    must(connector.hub !== "" && connector.specVersion !== "", "hub or specVersion is empty");
    must(connector.timeoutMs > 0 && Number.isFinite(connector.timeoutMs), "timeoutMs is no time limit");
    must(
      connector.capabilities.reconcile === (connector.reconcile !== undefined),
      "reconcile is not as declared",
    );
  }),
  hubCase("reads any answer, and accepts nothing that does not say so", "none", async ({ connector }) => {
    const bodies = ["", "null", "[]", "0", "{}", '{"', "<html></html>", "\u0000", '{"code":{}}'];
    for (const body of bodies) {
      for (const status of [200, 204, 301, 400, 401, 404, 413, 429, 500, 503]) {
        const { outcome } = connector.interpret({
          status,
          headers: {},
          body: new TextEncoder().encode(body),
        });
        must(!outcome.startsWith("ACCEPTED"), `${outcome} was read out of HTTP ${status} with ${body}`);
      }
    }
  }),
  hubCase("delivers the bytes of the entry unchanged and keeps the answer", "none", async (hub) => {
    const before = digestOf(hub.entry.bytes);
    const answer = await hub.connector.send(hub.entry);
    mustBe(answer, "ACCEPTED");
    must(answer.raw !== undefined && answer.raw.length > 0, "the raw answer was not kept");
    must(digestOf(hub.entry.bytes) === before, "the bytes of the entry were changed");
    await mustHaveReceived(hub, 1);
  }),
  hubCase("a lost answer is UNKNOWN, and the same bytes can be sent again", "lost-answer", async (hub) => {
    const { secondSending = "ACCEPTED" } = hub;
    mustBe(await hub.connector.send(hub.entry), "UNKNOWN");
    mustBe(await hub.connector.send(hub.entry), secondSending);
    await mustHaveReceived(hub, secondSending === "ACCEPTED" ? 2 : 1);
  }),
  hubCase("a busy hub is RETRYABLE", "busy", async (hub) => {
    mustBe(await hub.connector.send(hub.entry), "RETRYABLE");
    await mustHaveReceived(hub, 0);
  }),
  hubCase("an unreachable hub is RETRYABLE", "unreachable", async (hub) => {
    mustBe(await hub.connector.send(hub.entry), "RETRYABLE");
  }),
  hubCase("refused content is REJECTED_DATA, with the code of the hub", "refuses-data", async (hub) => {
    const answer = await hub.connector.send(hub.entry);
    mustBe(answer, "REJECTED_DATA");
    must(answer.code !== undefined, "the code of the hub was not kept");
  }),
  hubCase("a lost session brings one new login", "session-lost", async (hub) => {
    mustBe(await hub.connector.send(hub.entry), "ACCEPTED");
    await mustHaveReceived(hub, 1);
  }),
  hubCase("a refused login is AUTH_FATAL", "wrong-password", async (hub) => {
    mustBe(await hub.connector.send(hub.entry), "AUTH_FATAL");
    await mustHaveReceived(hub, 0);
  }),
  hubCase("an unknown code is left to a person, with the raw answer", "unknown-code", async (hub) => {
    const answer = await hub.connector.send(hub.entry);
    mustBe(answer, "CONFIG");
    must(answer.raw !== undefined, "the raw answer was not kept");
  }),
  hubCase("nothing is sent for another facility", "none", async (hub) => {
    const facilityId = parseFacilityId("another-facility");
    mustBe(await hub.connector.send({ ...hub.entry, facilityId }), "CONFIG");
    // One visit with a wrong code: the hub stays open for the others.
    mustBe(await hub.connector.send({ ...hub.entry, facilityCode: "00001" }), "REJECTED_DATA");
    must((await hub.countRequests()) === 0, "a request was made");
  }),
  hubCase("nothing is sent for a kind of document that the hub does not take", "none", async (hub) => {
    mustBe(await hub.connector.send({ ...hub.entry, kind: "no-such-kind" }), "REJECTED_DATA");
    must((await hub.countRequests()) === 0, "a request was made");
  }),
  hubCase("what is refused before it is queued is what sending refuses", "none", async (hub) => {
    const { connector, entry } = hub;
    const { refusalOf } = connector;
    if (refusalOf === undefined) return;
    must(refusalOf(entry) === undefined, "refuses an entry that the hub takes");
    for (const change of [{ kind: "no-such-kind" }, { facilityCode: "00001" }]) {
      const told = refusalOf({ ...entry, ...change });
      must(told !== undefined, `does not refuse ${Object.keys(change).join()}, which is never sent`);
      const { fault } = await connector.send({ ...entry, ...change });
      must(fault?.code === told?.code, `refuses with ${told?.code}, and sends with ${fault?.code}`);
    }
    must((await hub.countRequests()) === 0, "a request was made");
  }),
  hubCase("who is aborted already sends nothing", "none", async (hub) => {
    const reason = new Error("stop");
    const sending = hub.connector.send(hub.entry, { signal: AbortSignal.abort(reason) });
    const caught = await sending.catch((error: unknown) => error);
    must(caught === reason, "must reject with signal.reason, unwrapped");
    must((await hub.countRequests()) === 0, "a request was made");
  }),
  hubCase("what was not accepted is explained in both languages", "busy", async (hub) => {
    const { fault } = await hub.connector.send(hub.entry);
    must(fault !== undefined && fault.text.vi !== "" && fault.text.en !== "", "a text is missing");
  }),
  ...(
    ["none", "lost-answer", "busy", "refuses-data", "wrong-password", "unknown-code", "unreachable"] as const
  ).map((trouble) =>
    hubCase(`no answer tells a secret (${trouble})`, trouble, async (hub) => {
      const told = everythingIn(await hub.connector.send(hub.entry));
      must(hub.secrets.length > 0, "the subject names no secrets to look for");
      must(!hub.secrets.some((secret) => told.includes(secret)), "the answer tells a secret");
    }),
  ),
];

function hubCase(
  title: string,
  trouble: HubTrouble,
  check: (hub: HubUnderTest) => Promise<void>,
): ContractCase<HubConnectorSubject> {
  return {
    title,
    async run({ open }) {
      const hub = await open(trouble);
      try {
        await check(hub);
      } finally {
        await hub.close();
      }
    },
  };
}

/** All that a log or a screen could show of an answer. */
function everythingIn({ fault, raw, ...rest }: HubAnswer): string {
  const texts = [JSON.stringify(rest), JSON.stringify(fault), fault?.stack, new TextDecoder().decode(raw)];
  for (
    let cause = fault?.cause;
    cause !== undefined;
    cause = cause instanceof Error ? cause.cause : undefined
  ) {
    texts.push(cause instanceof Error ? cause.stack : String(cause));
  }
  return texts.join("\n");
}

async function mustHaveReceived({ received, entry }: HubUnderTest, times: number): Promise<void> {
  const found = await received();
  must(found.length === times, `the hub received ${found.length} documents, not ${times}`);
  must(
    found.every((digest) => digest === entry.digest),
    "the hub received other bytes than those of the entry",
  );
}

function mustBe({ outcome }: HubAnswer, wanted: OutcomeClass): void {
  must(outcome === wanted, `the outcome is ${outcome}, not ${wanted}`);
}

import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { createFetchTransport } from "@benhan/core/platform";
import type { HttpAnswer, HttpTransport } from "@benhan/core/ports";
import { createDispatcher, type DeadlineRule, deadlineRules } from "@benhan/exchange/outbox";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { createFastClock, inFastTime } from "../fast-clock.ts";
import { facilityId, type Secrets } from "../hubs/chaos-hub.ts";
import { chaosHubs } from "../hubs/index.ts";
import type { JobOf } from "../job.ts";
import type { TellAll } from "../tell-all.ts";
import type { Tell } from "../told.ts";

/** No text gives check-ins a time limit; this hospital has one of its own, so that nothing can wait unseen. */
const rules: readonly DeadlineRule[] = [
  ...deadlineRules,
  { kind: "bhyt-check-in", from: "examination", within: { hours: 24 }, source: "quy định của cơ sở" },
];

/** Sends what is queued. A hub that is closed is opened again: a person looked and found nothing wrong. */
export async function send(job: JobOf<"send">, secrets: Secrets, tell: Tell, all: TellAll): Promise<void> {
  const clock = createFastClock(job.time);
  const store = await openSqliteStorage({
    file: join(job.folder, "store.db"),
    facilityId,
    lockWaitMs: 20_000,
  });
  const transport = inFastTime(watchingLogins(createFetchTransport(), join(job.folder, "tokens")), job.time);
  const connector = chaosHubs[job.hub].connector(secrets, { baseUrl: job.baseUrl, transport, clock });
  const dispatcher = createDispatcher({
    ...{ store, connectors: [connector], clock, log: all.log, telemetry: all.telemetry },
    deadlines: { rules, onAlarm: (note) => all.note("alarm", note) },
  });
  tell({ word: "works" });
  do {
    const report = await dispatcher.drain({
      waitMs: job.once ? 0 : 600_000,
      onProgress: ({ answer }) => {
        if (answer.fault !== undefined) all.error(answer.fault);
        tell({ word: "tried" });
      },
    });
    all.note("report", report);
    if (job.once) {
      const overdue = report.deadlines.filter(({ state }) => state === "overdue");
      tell({ word: "report", overdue: overdue.map(({ entryId }) => entryId) });
    }
    if (!job.once && (await isAnyHeld())) {
      await store.release({ facilityId, hub: job.hub, now: clock.now() });
      tell({ word: "opened" });
    }
    await clock.sleep(2_000);
  } while (!job.once);
  await store.close();

  /** Behind the closed latch of its hub, or alone: what concerns one doctor closes nothing. */
  async function isAnyHeld(): Promise<boolean> {
    for await (const { state } of store.listEntryHeads({ facilityId })) if (state === "held") return true;
    return false;
  }
}

/** Keeps the tokens that a hub hands out, for those who look whether they were told. */
function watchingLogins(transport: HttpTransport, seen: string): HttpTransport {
  return {
    async send(request, options) {
      const answer = await transport.send(request, options);
      if (/\/(auth|token)\//.test(request.url)) appendFileSync(seen, tokensIn(answer).join(""));
      return answer;
    },
  };
}

/** Every long text in the answer to a login, a line each. */
function tokensIn({ body }: HttpAnswer): readonly string[] {
  const text = new TextDecoder().decode(body);
  return [...text.matchAll(/"([\w.+/=-]{20,})"/g)].map(([, token]) => `${token}\n`);
}

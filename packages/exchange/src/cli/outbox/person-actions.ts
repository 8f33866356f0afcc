import { isUuid, type OutboxState, type Uuid } from "@benhan/core";
import { type CommandLine, exitCodes, missing, printResult, type Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import { createOutboxActs, type OutboxActs, type PersonAct } from "../../outbox/index.ts";
import { entryStateOf } from "../host/entry-state.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { usualActor, withHost } from "../host/load-host.ts";
import { type Action, name, wrongLine } from "./actions.ts";
import { createChainHeads } from "./entry-list.ts";
import { entryUnknown, hubNotClosed, hubUnknown } from "./outbox.faults.ts";
import { type ChainHead, type WaitsFor, waitingWords, waitsFor } from "./waiting-for.ts";
import { stateWords } from "./words.ts";

type EntryResult = Awaited<ReturnType<OutboxActs["hold" | "resend" | "dismiss"]>> | "unknown";

/** What became of one entry, and in which state it is now. */
interface Done {
  readonly entryId: Uuid;
  readonly result: EntryResult;
  readonly state?: OutboxState;
  /** What one that is queued again waits for. */
  readonly waitsFor?: WaitsFor;
  /** With `older`: the entry that it waits for. */
  readonly behind?: ChainHead;
}

const results: Readonly<Record<Exclude<EntryResult, "unknown">, Bilingual>> = {
  held: { vi: "đã giữ lại; gửi lại bằng outbox resend", en: "is kept back; outbox resend sends it" },
  queued: { vi: "đã xếp hàng gửi ngay", en: "is queued and due at once" },
  dismissed: {
    vi: "đã bỏ; mục sau trong chuỗi được gửi. Đổi ý khi mục sau chưa gửi: outbox resend",
    en: "was given up; the next of its chain may go. Until that was sent, outbox resend takes it back",
  },
  "not-waiting": { vi: "KHÔNG làm gì: mục không còn chờ", en: "NOTHING done: it does not wait" },
  "not-resendable": { vi: "KHÔNG gửi lại được", en: "CANNOT be sent again" },
  overtaken: {
    vi: "KHÔNG gửi lại: bản mới hơn của chuỗi đã gửi hoặc đang gửi; lập bản mới rồi xếp hàng",
    en: "NOT sent again: a newer one of its chain was or is being sent; make a new version and queue it",
  },
};

const queuedOnly: Bilingual = { vi: "đã xếp hàng lại", en: "is queued again" };

const good: readonly EntryResult[] = ["held", "queued", "dismissed"];

type EntryAct = "hold" | "resend" | "dismiss";

const entryAction = (act: EntryAct): Action => ({
  name: act,
  options: ["reason"],
  takes: [1, 1000],
  arguments: { vi: "MÃ_MỤC", en: "ENTRY_ID" },
  run: (line, terminal) => {
    const [, ...given] = line.positionals;
    const ids = given.filter(isUuid);
    const reason = reasonOf(line, ids.length < given.length ? [noId] : []);
    return withHost(name, line, (host) => actOn(host, act, ids, reason, line, terminal));
  },
});

/** What stands there is no id; it may be anything, so it is not repeated. */
const noId: Bilingual = {
  vi: "MÃ_MỤC nhận UUID như outbox status --list cho biết",
  en: "ENTRY_ID takes a UUID as outbox status --list tells it",
};

/** Acts of people on entries. */
export const entryActions: readonly Action[] = (["hold", "resend", "dismiss"] as const).map(entryAction);

/** Why, in words of the person. */
function reasonOf(line: CommandLine, others: readonly Bilingual[] = []): string {
  const reason = line.text("reason");
  const parts = [...(reason === undefined || reason.trim() === "" ? [missing("--reason")] : []), ...others];
  if (parts.length > 0) throw wrongLine(parts);
  return reason ?? "";
}

async function actOn(
  host: ExchangeHost,
  act: EntryAct,
  ids: readonly Uuid[],
  reason: string,
  line: CommandLine,
  terminal: Terminal,
) {
  const acts = actsOf(host);
  const by: PersonAct = { actor: host.actor ?? usualActor, reason };
  const entries: Done[] = [];
  for (const entryId of new Set(ids)) {
    // The answer of a store does not tell a key that was written wrongly from an entry that was sent meanwhile.
    const isKnown = (await entryStateOf(host, entryId)) !== undefined;
    const result = isKnown ? await acts[act](entryId, by) : "unknown";
    const state = await entryStateOf(host, entryId);
    const now = state !== undefined && state !== "damaged" ? { state } : {};
    entries.push({ entryId, result, ...now, ...(result === "queued" && (await waitOf(host, entryId))) });
  }
  await printResult(line, terminal, { entries }, [...entries.flatMap(linesOf), ...actorLines(host)]);
  // As for one entry that is asked for: what is not there cannot be acted on.
  if (entries.some(({ result }) => result === "unknown")) return exitCodes.trouble;
  return entries.every(({ result }) => good.includes(result)) ? exitCodes.clean : exitCodes.findings;
}

/** What an entry that is queued waits for; nothing is told of what is due, nor of one that is being sent meanwhile. */
async function waitOf(host: ExchangeHost, entryId: Uuid): Promise<Pick<Done, "waitsFor" | "behind">> {
  const { storage, connectors, clock = systemPlatform().clock } = host;
  const { facilityId } = storage;
  const heads = createChainHeads();
  for await (const entry of storage.listEntryHeads({ facilityId })) {
    const head = heads.before(entry);
    if (entry.entryId !== entryId) continue;
    const closed = (await storage.listLatches({ facilityId })).map(({ hub }) => hub);
    const served = connectors?.map(({ hub }) => hub);
    const why = waitsFor(entry, { now: clock.now(), closed, served, head });
    return { waitsFor: why, ...(why === "older" && head !== undefined && { behind: head }) };
  }
  return {};
}

/** Nothing goes before what is told here. */
function waitLines({ entryId, waitsFor: why, behind }: Done): readonly Bilingual[] {
  if (why === undefined || why === "next-run" || why === "pause" || why === "worker") return [];
  const { vi, en } = waitingWords(why, { entryId }, behind);
  const isHeld = behind?.state === "held";
  return [
    { vi: `    ! chưa đi được: ${vi}`, en: `    ! it cannot go yet: ${en}` },
    ...(isHeld && behind !== undefined
      ? [
          {
            vi: `    → outbox resend ${behind.entryId} --reason "…" (gửi mục ấy trước) hoặc outbox dismiss ${behind.entryId} --reason "…" (bỏ mục ấy)`,
            en: `    → outbox resend ${behind.entryId} --reason "…" (sends that one first) or outbox dismiss ${behind.entryId} --reason "…" (gives that one up)`,
          },
        ]
      : []),
  ];
}

/** Who is in the log when the configuration names nobody. */
const actorLines = ({ actor }: ExchangeHost): readonly Bilingual[] =>
  actor === undefined
    ? [
        {
          vi: `Nhật ký ghi người làm là ${usualActor}: cấu hình không có actor.`,
          en: `The log has ${usualActor} as who did it: the configuration has no actor.`,
        },
      ]
    : [];

function linesOf(done: Done): readonly Bilingual[] {
  const { entryId, result, state } = done;
  if (result === "unknown") {
    const { code, text, nextStep } = entryUnknown({ entryId });
    return [
      { vi: `✗ ${text.vi} [${code}]`, en: `✗ ${text.en} [${code}]` },
      { vi: `    → ${nextStep?.vi}`, en: `    → ${nextStep?.en}` },
    ];
  }
  const mark = good.includes(result) ? "✓" : "✗";
  const now = state !== undefined && !good.includes(result) ? stateWords[state] : undefined;
  const waits = waitLines(done);
  const { vi, en } = result === "queued" && waits.length > 0 ? queuedOnly : results[result];
  return [
    {
      vi: `${mark} ${entryId}: ${vi}${now === undefined ? "" : ` (${now.vi})`}`,
      en: `${mark} ${entryId}: ${en}${now === undefined ? "" : ` (${now.en})`}`,
    },
    ...waits,
  ];
}

/** `outbox release HUB`: opens the latch of a hub. */
export const releaseAction: Action = {
  name: "release",
  options: ["reason"],
  takes: [1, 1],
  arguments: { vi: "CỔNG", en: "HUB" },
  run: (line, terminal) => {
    const hub = line.positionals[1] ?? "";
    const reason = reasonOf(line);
    return withHost(name, line, async (host) => {
      const { storage, actor = usualActor } = host;
      const { facilityId } = storage;
      const closed = (await storage.listLatches({ facilityId })).map((latch) => latch.hub);
      if (!closed.includes(hub)) {
        const waiting = await storage.listWaitingHubs({ facilityId });
        const known = [...new Set([...(host.connectors ?? []).map((own) => own.hub), ...closed, ...waiting])];
        throw known.includes(hub) ? hubNotClosed({ hub, closed }) : hubUnknown({ hub, known });
      }
      await actsOf(host).release(hub, { actor, reason });
      await printResult(line, terminal, { hub, result: "released" }, [
        {
          vi: `✓ Đã mở chốt cổng ${hub}; gửi bằng outbox run.`,
          en: `✓ Hub ${hub} is open; outbox run sends.`,
        },
        ...actorLines(host),
      ]);
      return exitCodes.clean;
    });
  },
};

const actsOf = ({ storage, clock }: ExchangeHost) =>
  createOutboxActs({ store: storage, audit: storage, ...(clock && { clock }) });

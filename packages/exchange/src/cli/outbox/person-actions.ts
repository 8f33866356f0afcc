import { isUuid, type OutboxState, type Uuid } from "@benhan/core";
import { type CommandLine, exitCodes, missing, printResult, type Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { createOutboxActs, type OutboxActs, type PersonAct } from "../../outbox/index.ts";
import { entryStateOf } from "../host/entry-state.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { usualActor, withHost } from "../host/load-host.ts";
import { type Action, name, wrongLine } from "./actions.ts";
import { entryUnknown, hubNotClosed } from "./outbox.faults.ts";
import { stateWords } from "./words.ts";

type EntryResult = Awaited<ReturnType<OutboxActs["hold" | "resend" | "dismiss"]>> | "unknown";

/** What became of one entry, and in which state it is now. */
interface Done {
  readonly entryId: Uuid;
  readonly result: EntryResult;
  readonly state?: OutboxState;
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
    entries.push({ entryId, result, ...(state !== undefined && state !== "damaged" && { state }) });
  }
  await printResult(line, terminal, { entries }, entries.flatMap(linesOf));
  // As for one entry that is asked for: what is not there cannot be acted on.
  if (entries.some(({ result }) => result === "unknown")) return exitCodes.trouble;
  return entries.every(({ result }) => good.includes(result)) ? exitCodes.clean : exitCodes.findings;
}

function linesOf({ entryId, result, state }: Done): readonly Bilingual[] {
  if (result === "unknown") {
    const { code, text, nextStep } = entryUnknown({ entryId });
    return [
      { vi: `✗ ${text.vi} [${code}]`, en: `✗ ${text.en} [${code}]` },
      { vi: `    → ${nextStep?.vi}`, en: `    → ${nextStep?.en}` },
    ];
  }
  const mark = good.includes(result) ? "✓" : "✗";
  const now = state !== undefined && !good.includes(result) ? stateWords[state] : undefined;
  const { vi, en } = results[result];
  return [
    {
      vi: `${mark} ${entryId}: ${vi}${now === undefined ? "" : ` (${now.vi})`}`,
      en: `${mark} ${entryId}: ${en}${now === undefined ? "" : ` (${now.en})`}`,
    },
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
        throw hubNotClosed({ hub, closed });
      }
      await actsOf(host).release(hub, { actor, reason });
      await printResult(line, terminal, { hub, result: "released" }, [
        {
          vi: `✓ Đã mở chốt cổng ${hub}; gửi bằng outbox run.`,
          en: `✓ Hub ${hub} is open; outbox run sends.`,
        },
      ]);
      return exitCodes.clean;
    });
  },
};

const actsOf = ({ storage, clock }: ExchangeHost) =>
  createOutboxActs({ store: storage, audit: storage, ...(clock && { clock }) });

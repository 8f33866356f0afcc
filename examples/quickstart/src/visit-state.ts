import type { Bilingual } from "@benhan/core";
import type { VisitLedger } from "./visit-story.ts";

/** How a visit stands, in a word. */
export function stateOf({ story, entries }: VisitLedger): Bilingual {
  if (story.state === "stopped") return { vi: "dừng, chờ sửa", en: "stopped" };
  if (entries.some(({ state }) => state === "dead")) return { vi: "bị từ chối", en: "refused" };
  if (entries.some(({ state }) => state === "held")) return { vi: "chờ người", en: "held" };
  if (!isDelivered({ entries })) return { vi: "còn chờ gửi", en: "waiting" };
  return { vi: "đã nhận", en: "delivered" };
}

/** True when nothing of the visit waits and nothing was refused. */
export function isDelivered({ entries }: Pick<VisitLedger, "entries">): boolean {
  return entries.every(({ state }) => state === "delivered");
}

/** True when something was delivered, nothing waits, and no visit stopped but those that hold errors on purpose. */
export function isAsMeant(ledgers: readonly VisitLedger[]): boolean {
  const goodStopped = ledgers.filter(({ story }) => story.state === "stopped" && !story.input.faulty);
  const dossiers = ledgers.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "bhyt-dossier"));
  return goodStopped.length === 0 && dossiers.length > 0 && ledgers.every(isDelivered);
}

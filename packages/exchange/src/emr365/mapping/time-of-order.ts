import type { MedicalRecord } from "@benhan/core";
import type { RecordView } from "./record-view.ts";

/** What the diagnosis was when something was ordered: the latest main one before it. */
export function diagnosisAt(view: RecordView, minute: string): string {
  const main = view.placed("diagnosis").filter(({ entry }) => entry.rank === "main");
  return main.filter(({ entry }) => entry.occurredAt <= minute).at(-1)?.entry.text ?? "";
}

/** The stay of a minute. */
export function stayAt({ episode }: MedicalRecord, minute: string) {
  return episode.stays.filter(({ from, to }) => from <= minute && minute <= (to ?? "9999")).at(-1);
}

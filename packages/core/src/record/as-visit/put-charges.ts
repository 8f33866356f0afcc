import type { ChargeEntry } from "../entries/charge.ts";
import { claimWarning } from "./as-visit.issues.ts";
import { latest, ofKind, type PlacedEntry } from "./placed-entries.ts";
import type { PlacedStatement } from "./put-episode.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** The lines of cost in the order in which they were recorded, and the settlement. */
export function putCharges(draft: VisitDraft, entries: readonly PlacedEntry[]): void {
  const charges = ofKind(entries, "charge");
  const counts = { medication: 0, service: 0 };
  draft.put(["medications"], [], ["entries"]);
  draft.put(["services"], [], ["entries"]);
  for (const { entry, path } of charges) {
    const { charge } = entry;
    if (charge.of === "settlement") continue;
    const list = charge.of === "medication" ? "medications" : "services";
    draft.put([list, counts[charge.of]], charge.line, [...path, "charge", "line"]);
    counts[charge.of] += 1;
  }
  const settlement = settlementOf(charges);
  for (const other of charges) {
    if (other.entry.charge.of === "settlement" && other.path !== settlement?.path) {
      draft.find(claimWarning("several", other.path));
    }
  }
  if (settlement === undefined) draft.put(["settlement"], undefined, ["entries"], "settlement");
  else draft.put(["settlement"], settlement.charge.sums, [...settlement.path, "charge", "sums"]);
}

/** The statement of an imported claim, if the settlement carries one. */
export function statementOf(entries: readonly PlacedEntry[]): PlacedStatement | undefined {
  const settlement = settlementOf(ofKind(entries, "charge"));
  const statement = settlement?.charge.stated;
  if (settlement === undefined || statement === undefined) return undefined;
  return { statement, path: [...settlement.path, "charge", "stated"] };
}

function settlementOf(charges: readonly PlacedEntry<ChargeEntry>[]) {
  const last = latest(charges.filter(({ entry }) => entry.charge.of === "settlement"));
  if (last?.entry.charge.of !== "settlement") return undefined;
  return { charge: last.entry.charge, path: last.path };
}

import type { MedicationCharge, ServiceCharge, VisitSettlement } from "../../visit/charge.ts";
import type { EntryBase } from "../entry-base.ts";

/** A line of cost, or the settlement of the whole episode. What insurance is shown. */
export interface ChargeEntry extends EntryBase {
  readonly kind: "charge";
  readonly charge:
    | { readonly of: "medication"; readonly line: MedicationCharge }
    | { readonly of: "service"; readonly line: ServiceCharge }
    | { readonly of: "settlement"; readonly sums: VisitSettlement };
}

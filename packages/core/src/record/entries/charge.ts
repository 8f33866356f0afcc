import type { Decimal } from "../../numbers/decimal.ts";
import type { MedicationCharge, ServiceCharge, VisitSettlement } from "../../visit/charge.ts";
import type { DischargePaper, RecordSummary, TransferPaper } from "../../visit/paper.ts";
import type { Visit } from "../../visit/visit.ts";
import type { EntryBase } from "../entry-base.ts";

/**
 * What an imported claim said beyond its lines and sums, where no other entry of the record tells it. A member that is
 * there stands as it was sent; records of the facility's own have none of them.
 */
export interface ClaimStatement {
  /** @official MA_KHUVUC */
  readonly livingArea?: NonNullable<Visit["livingArea"]>;
  /** @official NGAY_MIEN_CCT */
  readonly copaymentExemptFrom?: NonNullable<Visit["copaymentExemptFrom"]>;
  /** @official NAM_NAM_LIEN_TUC */
  readonly fiveYearsFrom?: NonNullable<Visit["fiveYearsFrom"]>;
  /** Facility to which the patient went, without a transfer paper. @official MA_NOI_DEN */
  readonly referredTo?: string;
  /** Grams of each newborn. @official CAN_NANG_CON */
  readonly birthWeightsGrams?: readonly Decimal[];
  /** ICD-9-CM codes without a report of the procedure. @official MA_PTTT_QT */
  readonly procedureCodes?: readonly string[];
  readonly dischargePapers?: readonly DischargePaper[];
  readonly recordSummary?: RecordSummary;
  readonly transferPaper?: TransferPaper;
}

/** A line of cost, or the settlement of the whole episode. What insurance is shown. */
export interface ChargeEntry extends EntryBase {
  readonly kind: "charge";
  readonly charge:
    | { readonly of: "medication"; readonly line: MedicationCharge }
    | { readonly of: "service"; readonly line: ServiceCharge }
    | { readonly of: "settlement"; readonly sums: VisitSettlement; readonly stated?: ClaimStatement };
}

import type { Bilingual } from "../../faults/issue.ts";
import type { Entry } from "../../record/entry.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";

/** What the rules of demand look at. */
export interface DemandFacts {
  readonly record: MedicalRecord;
  /** The entries that hold. */
  readonly entries: readonly Entry[];
}

/** One occasion on which a document is due: about an entry, or about the episode as a whole. */
export interface DemandOccasion {
  readonly about?: Entry;
}

/** A rule: when the law asks for a document. One row of the table of demands. */
export interface FormDemand {
  readonly id: string;
  /** Code of the form; the record form is that of the record. */
  readonly form: string;
  /** Why it is due. */
  readonly trigger: Bilingual;
  readonly source: string;
  /** `stated`: the text at hand says so · `reading`: our reading of a form's name or of practice. */
  readonly basis: "stated" | "reading";
  readonly occasions: (facts: DemandFacts) => readonly DemandOccasion[];
}

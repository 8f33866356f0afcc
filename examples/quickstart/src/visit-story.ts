import type {
  Bilingual,
  DocumentHead,
  Issue,
  MedicalRecord,
  OutboxEntry,
  Receipt,
  SourceKey,
  Visit,
} from "@benhan/core";
import type { DemandedReport } from "@benhan/core/forms";
import type { RecordLife, RecordVersion } from "@benhan/core/lifecycle";
import type { DocumentReport, VerificationReport } from "@benhan/signing";
import type { Input } from "./inputs.ts";

/** What this run learned of one visit; the rest is read from the store. */
export interface VisitStory {
  readonly input: Input;
  /** @official MA_LK */
  readonly chain: string;
  /** The newest content that was imported. */
  readonly visit?: Visit;
  /** What the reader had to repair or pass over in a file that can be read. */
  readonly notes: readonly Issue[];
  /** Findings: the errors that stopped the visit, or the warnings of the check. */
  readonly issues: readonly Issue[];
  readonly state: "archived" | "known" | "stopped";
  /** Only for a visit that was made of a medical record. */
  readonly record?: RecordStory;
}

/** What this run learned of one medical record. */
export interface RecordStory {
  readonly source: SourceKey;
  /** Absent when an earlier run had completed the record. */
  readonly refusal?: RecordRefusal;
}

/** What stood against the completion of a record at the first attempt. */
export interface RecordRefusal {
  readonly text: Bilingual;
  /** Every document that the law asks for, as it stood then. */
  readonly documents: readonly DemandedReport[];
  /** What is not the matter of one document. */
  readonly others: readonly Issue[];
}

/** What became of one stored version when everything was read again. */
export interface VersionProof {
  readonly head: DocumentHead;
  readonly digestHolds: boolean;
  /** Only for files that carry a signature: how it was judged. */
  readonly signature?: DocumentReport | VerificationReport;
}

/** One visit as the store tells it after everything was closed and opened again. */
export interface VisitLedger {
  readonly story: VisitStory;
  readonly entries: readonly OutboxEntry[];
  readonly receipts: readonly Receipt[];
  readonly proofs: readonly VersionProof[];
  readonly record?: RecordLedger;
  /** Whether the visit, read from the store, equals what was imported; absent for a visit that stopped. */
  readonly sameAsImported?: boolean;
}

/** One medical record as the store tells it. */
export interface RecordLedger {
  readonly record: MedicalRecord;
  /** Everything that happened to it, oldest first. */
  readonly history: readonly RecordVersion<RecordLife>[];
  /** Every document that the law asks for. */
  readonly documents: readonly DemandedReport[];
  /** How many versions its life names, and how many of them have the digest that it names. */
  readonly versions: number;
  readonly intact: number;
  /** Whether each event names the digest of the one before it. */
  readonly isChained: boolean;
}

import type { Bilingual, Issue, JsonPath, Severity } from "@benhan/core/faults";
import { fill } from "../schema/fill.ts";
import { type LossKind, lossKinds } from "./loss-kinds.ts";

/** One thing that does not survive the way between a visit and the official tables. */
export interface Loss {
  /** Stable: `exchange.bhyt.loss_separator`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where, in the value that was converted: a path of the record from `toTables`, of the tables from `fromTables`. */
  readonly path: JsonPath;
  /** The cell that cannot hold it, e.g. `XML2[3].MA_BAC_SI`. */
  readonly official?: string;
  /** Names the field, never its content. */
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  /** What stands in the record's place after a round trip; absent when nothing does. May be patient data. */
  readonly kept?: unknown;
}

/** Makes a loss of one kind. Without `kept` the place is empty afterwards. */
export function lossOf(kind: LossKind, path: JsonPath, official: string, kept?: unknown): Loss {
  const { severity, text, nextStep } = lossKinds[kind];
  return {
    code: `exchange.bhyt.loss_${kind}`,
    severity,
    path,
    official,
    text: fill(text, { at: official }),
    nextStep,
    ...(kept !== undefined && { kept }),
  };
}

/** Everything that may be lost, by its code. */
export function listLossFindings(): readonly Pick<Loss, "code" | "severity" | "text" | "nextStep">[] {
  return Object.entries(lossKinds).map(([kind, finding]) => ({
    code: `exchange.bhyt.loss_${kind}`,
    ...finding,
  }));
}

/** A loss as a finding, without the content. */
export function issueOfLoss({ kept: _, ...issue }: Loss): Issue {
  return issue;
}

import type { Bilingual } from "@benhan/core/faults";

/** What one look at the machine or the store came to. */
export interface Check {
  readonly name:
    | "node"
    | "encryption"
    | "folder"
    | "disk"
    | "fsync"
    | "lock"
    | "keys-apart"
    | "clock"
    | "read";
  readonly outcome: "ok" | "warning" | "failed";
  readonly text: Bilingual;
  /** What to do; there is one unless all is well. */
  readonly nextStep?: Bilingual;
}

export const ok = (name: Check["name"], vi: string, en: string): Check => ({
  name,
  outcome: "ok",
  text: { vi, en },
});

import type { EntryBase } from "../entry-base.ts";

/** What nursing found, did and saw of it. */
export interface CareEntry extends EntryBase {
  readonly kind: "care";
  /** Cấp chăm sóc 1, 2, 3. */
  readonly level: "1" | "2" | "3";
  readonly assessment: string;
  readonly intervention: string;
  readonly evaluation?: string;
}

import type { LocalMinute } from "../../time/local-minute.ts";
import type { EntryBase } from "../entry-base.ts";

/** Hội chẩn, or kiểm thảo tử vong: several doctors decide together. */
export interface ConsultationEntry extends EntryBase {
  readonly kind: "consultation";
  readonly purpose: "treatment" | "before-operation" | "medication" | "mortality-review";
  readonly endedAt?: LocalMinute;
  /** Licence numbers. */
  readonly chair: string;
  readonly secretary: string;
  readonly members: readonly string[];
  readonly summary: string;
  readonly conclusion: string;
}

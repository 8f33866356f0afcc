export {
  explainRetention,
  type RetentionExplanation,
  retentionEdition,
  retentionOf,
} from "./retention-of.ts";
export type { RetentionRule } from "./retention-rule.ts";

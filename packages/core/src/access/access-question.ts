import type { Bilingual, Issue } from "../faults/issue.ts";
import type { ExtractScope } from "../lifecycle/record-desk.ts";
import type { Instant } from "../time/instant.ts";
import type { AccessPolicy, AccessRight } from "./access-policy.ts";
import type { RecordState } from "./access-row.ts";
import type { AccessCondition, AccessFacts } from "./conditions.ts";
import type { BarredBy } from "./secrecy-issues.ts";

/** Who wants to do what with a record that stands where. */
export interface AccessQuestion {
  readonly action: AccessRight;
  /** The role in which somebody acts: a key of `policy.roles`. */
  readonly role?: string;
  /** What for. Always required. @legal Luật KCB 15/2023/QH15 Đ69 k5 */
  readonly purpose?: string;
  /** Of an extract: the category of who receives it. */
  readonly requester?: string;
  /** Of an extract: what the receiver does with it. */
  readonly scope?: ExtractScope;
  /** Of an extract: the record, or its summary. Default `full`. */
  readonly content?: "full" | "summary";
  /** Where the record stands; nothing where there is none (a list, a new record). */
  readonly state?: RecordState;
  readonly facts?: AccessFacts;
}

/** What decides. */
export interface DecideAccessOptions {
  readonly policy: AccessPolicy;
  readonly now: Instant;
  /** Judges secrecy tags. Without it a record with tags is not read. */
  readonly barredBy?: BarredBy;
}

/** Yes or no, and why. */
export interface AccessDecision {
  readonly allowed: boolean;
  readonly conditions: {
    readonly met: readonly AccessCondition[];
    readonly missing: readonly AccessCondition[];
  };
  /** What allows it: the requirement and its article; nothing where no row does. */
  readonly rule?: { readonly id: string; readonly source: string };
  readonly text: Bilingual;
  /** Everything that stands against it, and what asks for care. */
  readonly issues: readonly Issue[];
  /** For the audit log: the rule with the keys of what proves its conditions. Only of what is allowed. */
  readonly ground?: string;
  /** What it is for: as the question says, else as the role says. Only of what is allowed. */
  readonly purpose?: string;
  /** The break-glass without which it would be refused. */
  readonly breakGlass?: string;
}

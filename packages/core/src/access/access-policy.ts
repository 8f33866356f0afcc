import type { Action } from "../lifecycle/record-desk.ts";
import type { OperatingRow } from "./access-row.ts";
import type { AccessCondition } from "./conditions.ts";
import type { OperatingCategory, StaffCategory } from "./requester-categories.data.ts";

/**
 * What a role may do: the verbs of the lifecycle (view, create, update, cancel, restore …), and to break the glass and
 * to review who did. @legal CV 365/TTYQG-GPQLCL III.1.1 c
 */
export type AccessRight = Action | "break-glass" | "review";

/** A role of the host's own system. */
export interface RoleRule {
  /** As what the law sees who holds it. Somebody of the treating team is always `treating-staff`. */
  readonly category: StaffCategory | OperatingCategory;
  readonly rights: readonly AccessRight[];
  /** What it is called, in Vietnamese, for the rule book. */
  readonly label?: string;
  /** What this role writes and lists for, where a call does not say. Readings always say their own purpose. */
  readonly purpose?: string;
  /** First and last day of the role itself, `"2026-07-01"`. */
  readonly from?: string;
  readonly to?: string;
}

/** A span of hours on days of the week, by the clock of Vietnam. */
export interface AccessWindow {
  /** 1 is Monday, 7 is Sunday. Default: every day. A span over midnight belongs to the day on which it begins. */
  readonly days?: readonly number[];
  /** `"07:00"`; the first minute. */
  readonly from: string;
  /** `"17:30"`; the minute before which. Not later than `from`: over midnight. */
  readonly to: string;
}

/** What an attribute rule asks for. */
export type AttributeNeed =
  | { readonly kind: "same-department" }
  | { readonly kind: "treating-team" }
  /** One of the spans. @legal CV 365/TTYQG-GPQLCL III.1.1 g */
  | { readonly kind: "hours"; readonly windows: readonly AccessWindow[] }
  /** Days such as `"2026-07-01"`, both inclusive. @legal CV 365/TTYQG-GPQLCL III.1.1 g */
  | { readonly kind: "dates"; readonly from?: string; readonly to?: string }
  /** A workstation or network with one of these labels. */
  | { readonly kind: "place"; readonly labels: readonly string[] }
  /** One of these purposes, letter by letter. */
  | { readonly kind: "purpose"; readonly purposes: readonly string[] }
  /** A second factor at the login. @legal TCVN 14423:2026 (SEC-03) */
  | { readonly kind: "second-factor" }
  /** A condition of the law, also where the law does not ask for it. */
  | { readonly kind: "condition"; readonly condition: AccessCondition };

/** A rule of the facility that narrows what the law allows. Every rule that speaks of a wish must hold. */
export interface AttributeRule {
  /** Short name, e.g. the clause of the rule book. */
  readonly id: string;
  /** Of which wishes it speaks: those that fit everything that is said here. Default: of all. */
  readonly for?: {
    readonly roles?: readonly string[];
    /** The category that receives: of the role, or of the requester of an extract. */
    readonly categories?: readonly string[];
    readonly rights?: readonly AccessRight[];
  };
  readonly need: AttributeNeed;
}

/** Who may do what in this facility. Roles and rules narrow the law; nothing here widens it. */
export interface AccessPolicy {
  /** By the name of the role in the host's system. A role that is not here may do nothing. */
  readonly roles: Readonly<Record<string, RoleRule>>;
  readonly rules?: readonly AttributeRule[];
  /** What the head, the records office and the facility's software may read. Default: nothing. */
  readonly operating?: readonly OperatingRow[];
  /** What a representative by Đ8 k2 d may have: points d and đ of Đ69 k4 both name them. Default `full`. */
  readonly representativeD?: "full" | "summary";
  readonly breakGlass?: {
    /** How long a grant holds. Default {@link defaultBreakGlassHours}. */
    readonly hours?: number;
    /** After how many hours an open review is overdue. Default {@link defaultReviewHours}. */
    readonly reviewHours?: number;
    /** Tags that no break-glass opens, beside {@link neverByBreakGlass}. */
    readonly never?: readonly string[];
  };
  /** An account that was not used for so many days is refused. Default {@link defaultIdleDays}. */
  readonly idleDays?: number;
  /** The day on which the rights were last reviewed, `"2026-07-01"`; after {@link reviewMonths} months `checkAccessPolicy` warns. */
  readonly reviewedOn?: string;
  /** The decision by which the rule book was issued, for its annex. */
  readonly decision?: string;
}

/** How long a break-glass holds, unless the facility says so. Practice, not law. */
export const defaultBreakGlassHours = 4;
/** How soon a break-glass is to be reviewed, unless the facility says so. Practice, not law. */
export const defaultReviewHours = 72;
/** After how many days without use an account is refused. @legal TCVN 14423:2026 (SEC-03) */
export const defaultIdleDays = 45;
/** How often rights are reviewed. @legal TCVN 14423:2026 (SEC-03) */
export const reviewMonths = 6;

/** What a facility may begin with for those who keep its records. Practice, not law: read it before you use it. */
export const suggestedOperatingRows: readonly OperatingRow[] = /* @__PURE__ */ (
  ["in-treatment", "archived", "cancelled"] as const
).map((state) => ({
  state,
  categories: ["records-office"],
  operations: ["read"],
  conditions: ["purpose", "on-the-spot"],
  source: "Quy chế của cơ sở (TT 13/2025/TT-BYT Đ6 k3 b)",
}));

/** Tags that tell who gave eggs, sperm, tissue or organs: no break-glass opens them. @legal SENS-01; special laws on donation */
export const neverByBreakGlass: readonly string[] = ["assisted-reproduction-donor", "transplant-donor"];

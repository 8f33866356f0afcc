import {
  type AuthorityCategory,
  accessRowOf,
  type PatientSideCategory,
  requesterCategories,
} from "@benhan/core/access";
import type { Bilingual } from "@benhan/core/faults";

export type { AuthorityCategory, PatientSideCategory } from "@benhan/core/access";

/**
 * Who may ask for an archived record: the categories of `@benhan/core/access` to whom something is given. The
 * practitioners and learners of the facility are not here: they read on the spot, by its access rules.
 */
export type RequesterCategory = PatientSideCategory | AuthorityCategory;

/** `full`: read, view, copy, take notes, and the summary. `summary`: the summary only. */
export type RequestScope = "full" | "summary";

/** What the law says of one kind of requester. */
export interface RequesterRule {
  readonly side: "patient" | "authority";
  readonly who: Bilingual;
  /** The most that they may have. */
  readonly most: RequestScope;
  readonly source: string;
  /** By when it must be given. Absent: the texts at hand name no time. */
  readonly due?: { readonly workingDays: number; readonly source: string };
  /** An electronic copy is fetched through an account that belongs to one person. */
  readonly personalAccount?: { readonly source: string };
}

const insurance = "TT 12/2026/TT-BTC; NĐ 90/2026/NĐ-CP Đ95";

/** Of whom the texts say more: by when, and to whom. */
const further: { readonly [category in RequesterCategory]?: Pick<RequesterRule, "due" | "personalAccount"> } =
  {
    "social-insurance": {
      due: { workingDays: 3, source: insurance },
      personalAccount: { source: insurance },
    },
  };

function ruleFrom<Category extends RequesterCategory>(
  category: Category,
): readonly [Category, RequesterRule] {
  const { who, side } = requesterCategories[category];
  const full = accessRowOf("archived", category, "copy");
  const row = full ?? accessRowOf("archived", category, "summary");
  if (row === undefined || (side !== "patient" && side !== "authority")) {
    throw new RangeError(`the table of access gives nothing to "${category}"`);
  }
  const most = full === undefined ? "summary" : "full";
  return [category, { side, who, most, source: row.source, ...further[category] }];
}

const asking: readonly RequesterCategory[] = [
  ...["patient", "representative-a", "representative-c", "representative-d"],
  ...["health-authority", "investigation-body", "procuracy", "court", "inspectorate", "forensic-body"],
  ...["patient-lawyer", "social-insurance", "state-compensation-body"],
] as readonly RequesterCategory[];

/** The closed list of requesters with what the law says of each, out of the table of access; everybody else is refused. */
export const requesterRules = /* @__PURE__ */ Object.fromEntries(/* @__PURE__ */ asking.map(ruleFrom)) as {
  readonly [category in RequesterCategory]: RequesterRule;
};

/** The rule of a category; nothing for whoever is not on the list. */
export function ruleOf(category: unknown): RequesterRule | undefined {
  return typeof category === "string" && Object.hasOwn(requesterRules, category)
    ? requesterRules[category as RequesterCategory]
    : undefined;
}

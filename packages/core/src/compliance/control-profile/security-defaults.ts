import { optionIssues } from "../../options/option-issues.ts";
import { object } from "../../options/option-shape.ts";
import { flag, notNegative } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";

/** Which set of controls a system stands under. */
export type SecurityLevel = 2 | 3;

/**
 * What is asked of passwords, accounts and rights. Hosts take these as their defaults.
 *
 * @legal TCVN 14423:2026 (read in a digest only)
 */
export const securityDefaults = {
  /** Least characters of a password beside a second factor. */
  passwordLengthWithMfa: 8,
  /** Least characters of a password alone. */
  passwordLengthWithoutMfa: 14,
  /** Days without use after which an account is disabled. */
  idleDays: 45,
  /** Months within which rights are reviewed. */
  rightsReviewMonths: 6,
  /** Months for which system logs are kept: other acts go up to this, whatever the level. */
  logMonths: 12,
} as const;

/** Least months for which system logs are kept, by level. @legal TCVN 14423:2026; NĐ 330/2026; NĐ 333/2026 */
export const logMonthsOfLevel = { 2: 1, 3: 3, 4: 6, 5: 12 } as const;

/** What a level depends on. */
export interface SystemFacts {
  /** Patients use it over the internet. */
  readonly onlineService: boolean;
  /** People whose sensitive data it holds. */
  readonly people: number;
}

/**
 * The level of a system: internal systems with the medical record are of level 2, online services with sensitive data of
 * 10,000 people or more of level 3. The authority decides; this is the reading to begin with.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 331/2026/NĐ-CP; Luật 116/2025/QH15
 */
export function securityLevelOf(facts: SystemFacts): SecurityLevel {
  refuseCall("securityLevelOf", optionIssues(facts, systemFacts));
  const { onlineService, people } = facts;
  return onlineService && people >= 10_000 ? 3 : 2;
}

const systemFacts = /* @__PURE__ */ object<SystemFacts>({ onlineService: flag, people: notNegative }, [
  "onlineService",
  "people",
]);

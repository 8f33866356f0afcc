import type { Evidence } from "../evidence.ts";

/** By when documents of one kind must have left the facility. */
export interface DeadlineRule {
  readonly kind: string;
  /** What the time counts from; the host tells it with `deadlineFrom`. Without that the moment of queueing is taken. */
  readonly from: "examination" | "end-of-visit";
  readonly within: { readonly hours: number } | { readonly workingDays: number };
  readonly source: string;
  /** How well it is known; nobody asks that of a rule of your own. */
  readonly evidence?: Evidence;
}

/**
 * The deadlines that are documented for hubs. A prescription is due when the visit ends; seven working days count from the
 * day after it.
 *
 * @legal QĐ 1551/QĐ-BYT (check-up: 24 h after the examination); TT 48/2017/TT-BYT, NĐ 188/2025/NĐ-CP (claim: 7 working days)
 */
export const deadlineRules: readonly DeadlineRule[] = [
  { kind: "ksk-checkup", from: "examination", within: { hours: 24 }, source: "QĐ 1551/QĐ-BYT", evidence: "D" },
  {
    kind: "eprescription",
    from: "end-of-visit",
    within: { hours: 0 },
    source: "Tài liệu kết nối đơn thuốc quốc gia",
    evidence: "I",
  },
  {
    kind: "bhyt-dossier",
    from: "end-of-visit",
    within: { workingDays: 7 },
    source: "TT 48/2017/TT-BYT; NĐ 188/2025/NĐ-CP",
    evidence: "D",
  },
];

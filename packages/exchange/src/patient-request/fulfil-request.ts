import { type Author, epochMs, type Instant, isInstant } from "@benhan/core";
import { type DigestText, isDigestText } from "@benhan/core/digest";
import { type Issue, reportOf, requireOk } from "@benhan/core/faults";
import type { ScopeDecision } from "./decide-scope.ts";
import { fulfilmentInvalid } from "./patient-request.faults.ts";
import { filledText, requestIssue } from "./request-issues.ts";

/** One thing that is given: a print, a file, a package. */
export interface GivenItem {
  /** What the receiver calls it: "Bản tóm tắt hồ sơ bệnh án". */
  readonly name: string;
  readonly format: "paper" | "pdf" | "package" | "json" | "xml";
  /** Of the file that was given or printed; of a package its own bytes. */
  readonly digest: DigestText;
  /** Required of paper and PDF. */
  readonly pages?: number;
  /** Codes of the forms that are in it. Required when the summary only was granted. */
  readonly forms?: readonly string[];
}

/** What was given for a request, as the facility stores it. */
export interface Fulfilment {
  readonly decision: ScopeDecision;
  readonly items: readonly GivenItem[];
  readonly preparedBy: Author;
  readonly preparedAt: Instant;
}

/** The forms that are a summary: of today, and of episodes before 1/7/2025. @legal TT 25/2025/TT-BYT PL II mẫu 03; TT 26/2025/TT-BYT Đ8 k2 b */
export const summaryForms: readonly string[] = ["TT25-03", "52/BV2"];

/**
 * Writes down what is given, and refuses what the decision does not grant: for a summary nothing but its form, on paper
 * or as PDF.
 *
 * @throws EmrError `exchange.patient_request.fulfilment_invalid` with every finding
 */
export function fulfilRequest(decision: ScopeDecision, given: Omit<Fulfilment, "decision">): Fulfilment {
  const { items, preparedAt, preparedBy } = given;
  const isLate = isInstant(preparedAt) && epochMs(preparedAt) >= epochMs(decision.decidedAt);
  const issues: Issue[] = [
    ...(items.length === 0 ? [requestIssue("nothing_given", ["items"])] : []),
    ...(isLate ? [] : [requestIssue("time_wrong", ["preparedAt"])]),
    ...items.flatMap((item, at) => itemIssues(item, at, decision)),
  ];
  return requireOk(reportOf({ decision, items, preparedBy, preparedAt }, issues), fulfilmentInvalid);
}

function itemIssues(item: GivenItem, at: number, { scope }: ScopeDecision): readonly Issue[] {
  const { name, format, digest, pages, forms = [] } = item;
  const path = ["items", at];
  const hasPages = format === "paper" || format === "pdf";
  const isSummary = hasPages && forms.length > 0 && forms.every((form) => summaryForms.includes(form));
  const pagesRight = pages === undefined ? !hasPages : Number.isSafeInteger(pages) && pages > 0;
  return [
    filledText(name, [...path, "name"]),
    isDigestText(digest) ? undefined : requestIssue("digest_wrong", [...path, "digest"]),
    pagesRight ? undefined : requestIssue("pages_wrong", [...path, "pages"]),
    scope === "full" || isSummary ? undefined : requestIssue("more_than_granted", path),
  ].filter((issue) => issue !== undefined);
}

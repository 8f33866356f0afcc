import type { Author, Instant, MedicalRecord, SourceKey } from "@benhan/core";
import type { DigestText } from "@benhan/core/digest";
import { hasErrors, type Issue, type JsonPath, reportOf, requireOk } from "@benhan/core/faults";
import { anything, medicalRecord, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { scopeDecision } from "./argument-shapes.ts";
import { decisionIssues, isNotBefore, type ScopeDecision } from "./decide-scope.ts";
import { type GivenPackage, isUnverified, recordIn, storedItem } from "./given-package.ts";
import { recordIssues } from "./patient-of-record.ts";
import { fulfilmentInvalid } from "./record-request.faults.ts";
import { isDigest, isSameRecord } from "./record-request.ts";
import { filledText, requestIssue, within } from "./request-issues.ts";

/** One thing that was given, as it is stored: a print, a file, a package. */
export interface GivenItem {
  /** What the receiver calls it: "Bản tóm tắt hồ sơ bệnh án". */
  readonly name: string;
  readonly format: "paper" | "pdf" | "package" | "json" | "xml";
  /** Of the file that was given or printed; of a package its own bytes. */
  readonly digest: DigestText;
  /** The record that it is of, which must be that of the request: `manifest.record` of a package, `source` of a record. */
  readonly record: SourceKey;
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

/** A print or a file that is to be given. */
export interface GivenFile extends GivenItem {
  readonly format: Exclude<GivenItem["format"], "package">;
}

/** What is to be given for a request. */
export interface FulfilRequestOptions extends Pick<Fulfilment, "preparedBy" | "preparedAt"> {
  readonly items: readonly (GivenFile | GivenPackage)[];
  /**
   * The record that was asked for: who says to be the patient is compared with the patient of it. That of a package is
   * compared by itself.
   */
  readonly record?: MedicalRecord;
}

/** The forms that are a summary: of today, and of episodes before 1/7/2025. @legal TT 25/2025/TT-BYT PL II mẫu 03; TT 26/2025/TT-BYT Đ8 k2 b */
export const summaryForms: readonly string[] = ["TT25-03", "52/BV2"];

const shape = object<FulfilRequestOptions>({
  items: anything,
  preparedBy: anything,
  preparedAt: anything,
  record: medicalRecord,
});

/**
 * Writes down what is given, and refuses what the decision does not grant: what is of another record, a package that was
 * not verified, a patient who is not that of the record, and for a summary everything but its form, on paper or as PDF.
 *
 * @throws EmrError `core.options.wrong`; `exchange.record_request.fulfilment_invalid` with every finding
 */
export function fulfilRequest(decision: ScopeDecision, given: FulfilRequestOptions): Fulfilment {
  const wrongCall = [...argumentIssues("decision", decision, scopeDecision), ...optionIssues(given, shape)];
  refuseCall("fulfilRequest", wrongCall, guides.giveACopy);
  const { items, preparedAt, preparedBy } = given;
  const list: readonly unknown[] = Array.isArray(items) ? items : [];
  const fulfilment = { decision, items: list.map(storedItem), preparedBy, preparedAt } as Fulfilment;
  const unverified = new Set(list.flatMap((item, at) => (isUnverified(item) ? [at] : [])));
  const issues = [
    ...fulfilmentIssues(fulfilment).filter(({ path }) => path.length < 3 || !unverified.has(Number(path[1]))),
    ...[...unverified].map((at) => requestIssue("package_unverified", ["items", at])),
    ...strangerIssues(decision, given, list),
  ];
  return requireOk(reportOf(fulfilment, issues), fulfilmentInvalid);
}

/** A package of another record is told of where it stands. */
function strangerIssues(
  decision: ScopeDecision,
  { record }: FulfilRequestOptions,
  items: readonly unknown[],
): readonly Issue[] {
  if (hasErrors(decisionIssues(decision))) return [];
  const { request } = decision;
  const own = record ?? items.map(recordIn).find((one) => isSameRecord(one?.source, request.record));
  return (own === undefined ? [] : recordIssues(request, own)).map((issue) =>
    issue.path[0] === "record" ? issue : within(["decision", "request"], issue),
  );
}

/** What is wrong with a fulfilment, from its request on. */
export function fulfilmentIssues(fulfilment: Fulfilment): readonly Issue[] {
  const { decision, items, preparedBy, preparedAt }: Partial<Fulfilment> = fulfilment ?? {};
  const list: readonly unknown[] = Array.isArray(items) ? items : [];
  return [
    ...decisionIssues(decision as ScopeDecision).map((issue) => within(["decision"], issue)),
    list.length === 0 ? requestIssue("nothing_given", ["items"]) : undefined,
    filledText(preparedBy?.id, ["preparedBy", "id"]),
    isNotBefore(preparedAt, decision?.decidedAt) ? undefined : requestIssue("time_wrong", ["preparedAt"]),
    ...list.flatMap((item, at) => itemIssues(item ?? {}, at, decision)),
  ].filter((issue) => issue !== undefined);
}

function itemIssues(
  item: object,
  at: number,
  decision: ScopeDecision | undefined,
): readonly (Issue | undefined)[] {
  const { name, format, digest, record, pages, forms }: Partial<GivenItem> = item;
  const path = ["items", at];
  const hasPages = format === "paper" || format === "pdf";
  const isSummary =
    hasPages &&
    Array.isArray(forms) &&
    forms.length > 0 &&
    forms.every((form) => summaryForms.includes(form));
  const pagesRight = pages === undefined ? !hasPages : Number.isSafeInteger(pages) && pages > 0;
  return [
    filledText(name, [...path, "name"]),
    formats.some((one) => one === format) ? undefined : requestIssue("format_unknown", [...path, "format"]),
    isDigest(digest) ? undefined : requestIssue("digest_wrong", [...path, "digest"]),
    pagesRight ? undefined : requestIssue("pages_wrong", [...path, "pages"]),
    recordIssue(record, decision?.request?.record, [...path, "record"]),
    decision?.scope === "full" || isSummary ? undefined : requestIssue("more_than_granted", path),
  ];
}

/** Of a request that names no record that is told already. */
function recordIssue(record: unknown, asked: SourceKey | undefined, path: JsonPath): Issue | undefined {
  if (typeof record !== "object" || record === null) return requestIssue("record_unsaid", path);
  return !asked || isSameRecord(record, asked) ? undefined : requestIssue("item_of_other_record", path);
}

const formats: readonly GivenItem["format"][] = ["paper", "pdf", "package", "json", "xml"];

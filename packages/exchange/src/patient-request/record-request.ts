import { type Instant, isInstant, type SourceKey } from "@benhan/core";
import { type DigestText, isDigestText } from "@benhan/core/digest";
import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { requestInvalid } from "./patient-request.faults.ts";
import { filledText, requestIssue } from "./request-issues.ts";

/**
 * Who asks: the patient, or a representative by the point of Đ8 k2 under which they represent. Nobody else is entitled
 * by Đ69 k4 d, đ; authorities and lawyers ask under other points.
 *
 * @legal Luật KCB 15/2023/QH15 Đ69 k4 d, đ; Đ8 k2 a, c, d
 */
export type RequesterCategory = "patient" | "representative-a" | "representative-c" | "representative-d";

/** `full`: read, view, copy, take notes, and the summary. `summary`: the summary only. */
export type RequestScope = "full" | "summary";

/** A document that the facility keeps: its number in the register, and its digest when it was scanned. */
export interface KeptDocument {
  readonly reference: string;
  readonly digest?: DigestText;
}

/** The written request of a patient or representative, as the facility stores it. Plain data: it may go into JSON. */
export interface RecordRequest {
  readonly facilityId: string;
  /** Number in the facility's register of requests. */
  readonly id: string;
  /** The record that is asked for. */
  readonly record: SourceKey;
  readonly requester: {
    readonly category: RequesterCategory;
    readonly name: string;
    /** What shows that the representative is one. Required of representatives. */
    readonly proof?: KeptDocument;
  };
  /** The request on paper or as a signed file; form TT25-04 for a summary. */
  readonly written: KeptDocument & { readonly receivedAt: Instant };
  readonly wants: RequestScope;
  /** What the data is for; it is printed on what is given. @legal Luật KCB 15/2023/QH15 Đ69 k5 */
  readonly purpose: string;
}

/** Is this a request that can be decided? Says everything that it lacks. */
export function checkRecordRequest(request: RecordRequest): Report<RecordRequest> {
  // Requests come from forms of hosts, where a member may be missing whatever the type says.
  const { facilityId, id, record, requester, written, wants, purpose }: Partial<RecordRequest> = request;
  const { category, name, proof }: Partial<RecordRequest["requester"]> = requester ?? {};
  const { reference, digest, receivedAt }: Partial<RecordRequest["written"]> = written ?? {};
  const isRepresentative = category !== "patient";
  const issues: (Issue | undefined)[] = [
    filledText(facilityId, ["facilityId"]),
    filledText(id, ["id"]),
    filledText(record?.system, ["record", "system"]),
    filledText(record?.id, ["record", "id"]),
    categories.some((one) => one === category)
      ? undefined
      : requestIssue("requester_not_entitled", ["requester", "category"]),
    filledText(name, ["requester", "name"]),
    !isRepresentative || isFilled(proof?.reference)
      ? undefined
      : requestIssue("proof_missing", ["requester", "proof", "reference"]),
    isDigest(proof?.digest) ? undefined : requestIssue("digest_wrong", ["requester", "proof", "digest"]),
    isFilled(reference) ? undefined : requestIssue("not_written", ["written", "reference"]),
    isDigest(digest) ? undefined : requestIssue("digest_wrong", ["written", "digest"]),
    isInstant(String(receivedAt)) ? undefined : requestIssue("time_wrong", ["written", "receivedAt"]),
    wants === "full" || wants === "summary" ? undefined : requestIssue("scope_unknown", ["wants"]),
    isFilled(purpose) ? undefined : requestIssue("purpose_missing", ["purpose"]),
  ];
  return reportOf(
    request,
    issues.filter((issue) => issue !== undefined),
  );
}

/**
 * A request, ready to be stored and decided.
 *
 * @throws EmrError `exchange.patient_request.request_invalid` with every finding
 */
export function createRecordRequest(request: RecordRequest): RecordRequest {
  return requireOk(checkRecordRequest(request), requestInvalid);
}

const categories: readonly RequesterCategory[] = [
  "patient",
  "representative-a",
  "representative-c",
  "representative-d",
];

const isFilled = (text: unknown): boolean => typeof text === "string" && text.trim() !== "";
const isDigest = (digest: string | undefined): boolean => digest === undefined || isDigestText(digest);

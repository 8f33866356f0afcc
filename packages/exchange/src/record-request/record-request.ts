import { type DatedIdentifier, type Instant, isInstant, type SourceKey } from "@benhan/core";
import { spellingKey } from "@benhan/core/codes";
import { type DigestText, isDigestText } from "@benhan/core/digest";
import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { refuseCall } from "@benhan/core/options";
import { argumentIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { recordRequest } from "./argument-shapes.ts";
import { requestInvalid } from "./record-request.faults.ts";
import { filledText, requestIssue } from "./request-issues.ts";
import { type AuthorityCategory, type PatientSideCategory, type RequestScope, ruleOf } from "./requesters.ts";

/** A document that the facility keeps: its number in the register, and its digest when it was scanned. */
export interface KeptDocument {
  readonly reference: string;
  readonly digest?: DigestText;
}

/** The patient, or who represents them. */
export interface PatientSideRequester {
  readonly category: PatientSideCategory;
  readonly name: string;
  /** The number on the card that they showed: people of one name are told apart by it. */
  readonly identifier?: Pick<DatedIdentifier, "system" | "value">;
  /** What shows that the representative is one. Required of representatives. */
  readonly proof?: KeptDocument;
}

/** A body of the closed list, or the lawyer of the patient. */
export interface AuthorityRequester {
  readonly category: AuthorityCategory;
  /** Of the body; of the lawyer. */
  readonly name: string;
  /** The provision on which the request is based, as its letter names it. */
  readonly legalBasis: string;
  /** The one person who receives it for the body; of a lawyer, that lawyer. */
  readonly receiver: string;
  /** What shows that this person comes for the body, or is the lawyer of this patient. */
  readonly proof: KeptDocument;
}

/** A written request for a record, as the facility stores it. Plain data: it may go into JSON. */
export interface RecordRequest {
  readonly facilityId: string;
  /** Number in the facility's register of requests. */
  readonly id: string;
  /** The record that is asked for. */
  readonly record: SourceKey;
  readonly requester: PatientSideRequester | AuthorityRequester;
  /** The request on paper or as a signed file; form TT25-04 for a summary that the patient's side asks for. */
  readonly written: KeptDocument & { readonly receivedAt: Instant };
  readonly wants: RequestScope;
  /** What the data is for; it is printed on what is given. @legal Luật KCB 15/2023/QH15 Đ69 k5 */
  readonly purpose: string;
}

/** Is this a request that can be decided? Says everything that it lacks, and never throws. */
export function checkRecordRequest(request: RecordRequest): Report<RecordRequest> {
  const wrongCall = argumentIssues("request", request, recordRequest);
  if (wrongCall.length > 0) return { ok: false, issues: wrongCall };
  // Requests come from forms of hosts, where a member may be missing whatever the type says.
  const { facilityId, id, record, requester, written, wants, purpose }: Partial<RecordRequest> = request;
  const { reference, digest, receivedAt }: Partial<RecordRequest["written"]> = written ?? {};
  const issues: (Issue | undefined)[] = [
    filledText(facilityId, ["facilityId"]),
    filledText(id, ["id"]),
    filledText(record?.system, ["record", "system"]),
    filledText(record?.id, ["record", "id"]),
    ...requesterIssues(requester ?? {}),
    filledText(reference, ["written", "reference"], "not_written"),
    digestIssue(digest, ["written", "digest"]),
    isMoment(receivedAt) ? undefined : requestIssue("time_wrong", ["written", "receivedAt"]),
    wants === "full" || wants === "summary" ? undefined : requestIssue("scope_unknown", ["wants"]),
    filledText(purpose, ["purpose"], "purpose_missing"),
  ];
  return reportOf(
    request,
    issues.filter((issue) => issue !== undefined),
  );
}

function requesterIssues(requester: object): readonly (Issue | undefined)[] {
  const { category, name, proof, legalBasis, receiver } = requester as Partial<AuthorityRequester>;
  const { identifier } = requester as Partial<PatientSideRequester>;
  const rule = ruleOf(category);
  // What proves who is not on the list nobody can say.
  const needsProof = rule !== undefined && (category as string) !== "patient";
  return [
    rule === undefined ? requestIssue("requester_not_entitled", ["requester", "category"]) : undefined,
    filledText(name, ["requester", "name"]),
    ...(identifier === undefined
      ? []
      : (["system", "value"] as const).map((member) =>
          filledText(identifier?.[member], ["requester", "identifier", member]),
        )),
    ...(rule?.side === "authority"
      ? [
          filledText(legalBasis, ["requester", "legalBasis"], "legal_basis_missing"),
          filledText(
            category !== "patient-lawyer" && isSameName(receiver, name) ? undefined : receiver,
            ["requester", "receiver"],
            "receiver_missing",
          ),
        ]
      : []),
    needsProof
      ? filledText(proof?.reference, ["requester", "proof", "reference"], "proof_missing")
      : undefined,
    digestIssue(proof?.digest, ["requester", "proof", "digest"]),
  ];
}

function digestIssue(digest: unknown, path: readonly string[]): Issue | undefined {
  return digest === undefined || isDigest(digest) ? undefined : requestIssue("digest_wrong", path);
}

/** Is this a digest, whatever a store gave? */
export function isDigest(value: unknown): value is DigestText {
  return typeof value === "string" && isDigestText(value);
}

/** The same of a moment. */
export function isMoment(value: unknown): value is Instant {
  return typeof value === "string" && isInstant(value);
}

/** Does a body or a lawyer ask? */
export function isAuthority(requester: RecordRequest["requester"]): requester is AuthorityRequester {
  return ruleOf(requester.category)?.side === "authority";
}

/** Who is expected to receive it: the person whom the body names, else who asks. */
export function receiverOf({ requester }: RecordRequest): string {
  return isAuthority(requester) ? requester.receiver : requester.name;
}

/** The same name, in capitals or not, however its letters are composed, its tones placed and its words spaced. */
export function isSameName(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && spellingKey(one) === spellingKey(other);
}

/** Is this the key of that record? */
export function isSameRecord(one: Partial<SourceKey> | undefined | null, other: SourceKey): boolean {
  return one?.system === other.system && one.id === other.id;
}

/**
 * A request, ready to be stored and decided.
 *
 * @throws EmrError `core.options.wrong`; `exchange.record_request.request_invalid` with every finding
 */
export function createRecordRequest(request: RecordRequest): RecordRequest {
  refuseCall("createRecordRequest", argumentIssues("request", request, recordRequest), guides.giveACopy);
  return requireOk(checkRecordRequest(request), requestInvalid);
}

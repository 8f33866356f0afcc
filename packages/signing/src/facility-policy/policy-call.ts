import {
  argumentIssues,
  day,
  either,
  instant,
  isObject,
  type KnownThing,
  kind,
  listOf,
  type OptionShape,
  object,
  optionIssues,
  refuseCall,
  text,
  word,
} from "@benhan/core/options";
import { commonOptions } from "../confirmation/confirmation-call.ts";
import { confirmationKinds } from "../confirmation/confirmation-method.ts";
import type { PolicyCheckOptions } from "./check-signing-time.ts";
import type { MadeSignature, PolicyDocument, Signer } from "./facility-policy.ts";
import { signerRoles } from "./signer-role.ts";
import { type SigningMethod, signatureLevels } from "./signing-method.ts";

const guide = "guides/signature-policy.md";

const passedOn: readonly KnownThing[] = [
  [["editions", "delegations"], "chính sách ký (FacilityPolicy)", "a signature policy (FacilityPolicy)"],
  [
    ["indication", "signatures"],
    "kết quả verifyDocument: lấy signatures của nó",
    "what verifyDocument answers: take its signatures",
  ],
  [["role", "signer", "method"], "một chữ ký (MadeSignature)", "a signature (MadeSignature)"],
  [["code", "on"], "giấy tờ (PolicyDocument)", "a document (PolicyDocument)"],
];

const holdsLists = (
  value: unknown,
  ...names: readonly string[]
): value is Record<string, readonly unknown[]> =>
  isObject(value) && names.every((name) => Array.isArray(value[name]) && value[name].every(isObject));

/** By as much as is read of it; `parseFacilityPolicy` looks at all. */
const facilityPolicy = kind(
  "chính sách ký (FacilityPolicy, kết quả của parseFacilityPolicy)",
  "a signature policy (FacilityPolicy, as parseFacilityPolicy gives it)",
  (value) =>
    holdsLists(value, "editions", "delegations") &&
    isObject(value["facility"]) &&
    (value["appointments"] === undefined || holdsLists(value, "appointments")) &&
    [...(value["delegations"] ?? []), ...(value["appointments"] ?? [])].every(hasSigner) &&
    (value["editions"] ?? []).every(
      (edition) =>
        holdsLists(edition, "documents") &&
        (edition["documents"] ?? []).every(
          (rule) =>
            holdsLists(rule, "places") &&
            (rule["places"] ?? []).every((place) => holdsLists(place, "methods")),
        ),
    ),
);

const hasSigner = (one: unknown) => isObject(one) && isObject(one["to"]);

const filledForm = kind(
  "biểu mẫu đã điền (kết quả của fillForm)",
  "a filled form (as fillForm gives it)",
  (value) =>
    holdsLists(value, "signatures") &&
    (value["signatures"] ?? []).every(
      (one) => isObject(one) && isObject(one["signature"]) && Array.isArray(one["by"]),
    ),
);

const documentShape: OptionShape = object<PolicyDocument>({ code: text, on: day, form: filledForm }, [
  "code",
  "on",
]);

const confirmation = object<Extract<SigningMethod, { kind: "confirmation" }>>(
  { kind: text, by: word(...confirmationKinds) },
  ["kind", "by"],
);
const digitalSignature = object<Extract<SigningMethod, { kind: "digital-signature" }>>(
  { kind: word("digital-signature", "confirmation"), level: word(...signatureLevels) },
  ["kind"],
);

const signatureShape = object<MadeSignature>(
  {
    role: word(...signerRoles),
    place: text,
    signer: object<Signer>({ id: text, name: text }, ["id"]),
    method: either((value) =>
      isObject(value) && value["kind"] === "confirmation" ? confirmation : digitalSignature,
    ),
    at: instant,
    atSource: word("claimed", "time-stamp"),
    delegation: text,
    indication: word("TOTAL_PASSED", "TOTAL_FAILED", "INDETERMINATE"),
    evidence: text,
  },
  ["role", "signer", "method", "at"],
);

interface Asked {
  readonly document: unknown;
  readonly signatures: unknown;
  readonly next?: unknown;
}

const asked = object<Asked>(
  {
    // A policy in its place would be told by each of its members.
    document: { ...documentShape, fits: (value) => isObject(value) && !facilityPolicy.fits(value) },
    signatures: listOf(signatureShape),
    next: signatureShape,
  },
  ["document", "signatures"],
);

const { clock, clockSkewMs } = commonOptions;
const checkOptions = object<PolicyCheckOptions>({ clock, clockSkewMs }, []);

/** Refuses a question to a policy that is wrong, with everything that is. */
export function refusePolicyCall(of: string, policy: unknown, given: Asked, options: unknown = {}): void {
  const issues = [
    ...argumentIssues("policy", policy, facilityPolicy, passedOn),
    ...optionIssues(given, asked, passedOn),
    ...optionIssues(options, checkOptions, passedOn),
  ];
  refuseCall(of, issues, guide);
}

/** Refuses options that are wrong, and before them a policy that is none. */
export function refusePolicyOptions(
  of: string,
  options: unknown,
  shape: OptionShape,
  ...policy: readonly unknown[]
): void {
  const issues = policy.flatMap((one) => argumentIssues("policy", one, facilityPolicy, passedOn));
  refuseCall(of, [...issues, ...optionIssues(options, shape, passedOn)], guide);
}

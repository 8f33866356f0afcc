import { type Issue, parseCalendarDate, parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import {
  type Appointment,
  checkSignaturePolicy as checkByAnyClock,
  type Delegation,
  type DocumentRule,
  defaultFacilityPolicy,
  type FacilityPolicy,
  type MadeSignature,
  mayComplete as mayCompleteByAnyClock,
  type PolicyCheckOptions,
  type PolicyDocument,
  type SignerRole,
  signerRoles,
} from "@benhan/signing/facility-policy";

export const day = parseCalendarDate("2026-11-21");
export const from = parseCalendarDate("2026-01-01");
export const facility = { name: "Bệnh viện Thử nghiệm", code: "99999" };

/** The generated policy. */
export const generated = defaultFacilityPolicy({ facility, from });

/** Số 01/QĐ: the deputy signs for the head, from March to November, two certificates only. */
export const deputy: Delegation = {
  id: "QD-01",
  kind: "deputy",
  for: "head-of-facility",
  to: { id: "PGD-01", name: "Phạm Thị Thử" },
  position: "Phó Giám đốc",
  decision: "01/QĐ-BVTN ngày 01/03/2026",
  from: parseCalendarDate("2026-03-01"),
  until: parseCalendarDate("2026-11-30"),
  documents: ["TT25-01", "TT25-02"],
};

/** Of every role of people, who holds it: `ID-` and the role. */
export const appointments: readonly Appointment[] = signerRoles.flatMap((role) =>
  role === "facility-seal" ? [] : [{ role, to: { id: `ID-${role}` }, from }],
);

/** The generated policy with a delegation and with who holds each role, put in force by a decision. */
export const policy: FacilityPolicy = {
  ...generated,
  editions: generated.editions.map((edition) => ({
    ...edition,
    basis: "decision",
    decision: "12/QĐ-BVTN ngày 20/12/2025",
  })),
  delegations: [deputy],
  appointments,
};

/** Changes the rule of one document. */
export function withRule(code: string, change: (rule: DocumentRule) => DocumentRule): FacilityPolicy {
  return {
    ...policy,
    editions: policy.editions.map((edition) => ({
      ...edition,
      documents: edition.documents.map((rule) => (rule.document === code ? change(rule) : rule)),
    })),
  };
}

let minutes = 0;

/** A signature as the verifier found it, valid and of whom the policy appoints; each one a minute after the one before. */
export function made(role: SignerRole, more: Partial<MadeSignature> = {}): MadeSignature {
  minutes = (minutes + 1) % 600;
  const clock = `${String(7 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return {
    role,
    signer: { id: role === "facility-seal" ? facility.code : `ID-${role}` },
    method: { kind: "digital-signature", level: "B-T" },
    at: parseInstant(`2026-11-21T${clock}:00+07:00`),
    atSource: "time-stamp",
    indication: "TOTAL_PASSED",
    ...more,
  };
}

/** A clock that stands still. */
export const clockAt = (text: string) => ({ clock: createManualClock(parseInstant(text)) });

/** Nobody signs after this, unless a test says so. */
const { clock } = clockAt("2026-11-21T23:30:00+07:00");

/** The same, by a clock that stands still. */
export const mayComplete = (
  rules: FacilityPolicy,
  document: PolicyDocument,
  signatures: readonly MadeSignature[],
  options: PolicyCheckOptions = {},
) => mayCompleteByAnyClock(rules, document, signatures, { clock, ...options });

/** The same, by a clock that stands still. */
export const checkSignaturePolicy = (
  rules: FacilityPolicy,
  document: PolicyDocument,
  signatures: readonly MadeSignature[],
  next?: MadeSignature,
  options: PolicyCheckOptions = {},
) => checkByAnyClock(rules, document, signatures, next, { clock, ...options });

/** Codes and places of what was found. */
export const found = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path }) => `${code.replace("signing.facility_policy.", "")} ${path.join(".")}`.trim());

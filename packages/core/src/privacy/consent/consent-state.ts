import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { object } from "../../options/option-shape.ts";
import { flag, instant, notNegative, signal, text } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { Consent, ConsentStore } from "../../ports/consent-store.ts";
import { epochMs, type Instant, isInstant } from "../../time/instant.ts";
import type { BirthMoment } from "../../time/partial-date.ts";
import { consentIssues } from "./check-consent.ts";
import { birthShape, childSpeaksAt, isChildAt } from "./child-age.ts";
import { consentStore } from "./record-consent.ts";
import { isSameKey } from "./same-key.ts";

/** Whose consent to what, at which moment. */
export interface ConsentQuery {
  /** Key of the patient. */
  readonly patient: string;
  /** Code of the purpose. */
  readonly purpose: string;
  readonly at: Instant;
  /** Birth of the patient: for a child the representative decides. Without it an adult is taken to speak. */
  readonly birth?: BirthMoment;
  /**
   * The patient, an adult, cannot decide, and the representative speaks in the patient's place: say so only of what the
   * facility can prove (`privacy.patientCannotDecide`). Default false: what the patient refused or withdrew no
   * representative permits again.
   */
  readonly patientCannotDecide?: boolean;
  /** The purpose is to make facts public: of a child from 7 years both speak; without `birth` too. */
  readonly isPublication?: boolean;
  /** Below this age in years somebody is a child (`privacy.childBelowAge`). Default 16. */
  readonly childBelowAge?: number;
  /** Default true: a permission counts only when the patient was told that the data are sensitive. */
  readonly isSensitive?: boolean;
  readonly signal?: AbortSignal;
}

/** What the ledger says to a purpose at a moment. Only `permit` allows anything. */
export interface ConsentState {
  readonly state: "permit" | "deny" | "none";
  /** `unsound`: the permission was not informed, or has no proof. */
  readonly reason:
    | "permitted"
    | "denied"
    | "withdrawn"
    | "expired"
    | "unsound"
    | "never-stated"
    | "representative-needed"
    | "child-needed";
  readonly facilityId: string;
  readonly patient: string;
  readonly purpose: string;
  /** The moment that was asked about. */
  readonly at: Instant;
  /** Whether it was asked for making facts public. */
  readonly isPublication: boolean;
  /** The statement that decides. */
  readonly statement?: Consent;
  /** The other one, where two have to agree. */
  readonly together?: Consent;
}

const shape = /* @__PURE__ */ object<ConsentQuery>(
  {
    patient: text,
    purpose: text,
    at: instant,
    birth: birthShape,
    patientCannotDecide: flag,
    isPublication: flag,
    childBelowAge: notNegative,
    isSensitive: flag,
    signal,
  },
  ["patient", "purpose", "at"],
);

type Verdict = Pick<ConsentState, "state" | "reason" | "statement" | "together">;

/**
 * What a patient has said to one purpose until a moment: the later statement wins, a permission ends when it is
 * withdrawn or its time is over. What was stated after that moment is not looked at. Of an adult who has refused or
 * withdrawn, no later permission by a representative counts, unless `patientCannotDecide`.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ9, Đ24 k2; NĐ 356/2025/NĐ-CP Đ6
 */
export async function consentStateOf(store: ConsentStore, query: ConsentQuery): Promise<ConsentState> {
  refuseCall("consentStateOf", [
    ...argumentIssues("store", store, consentStore),
    ...optionIssues(query, shape),
  ]);
  const { patient, purpose, at, isPublication = false, signal } = query;
  const { facilityId } = store;
  const found: Consent[] = [];
  const options = signal === undefined ? {} : { signal };
  for await (const one of store.listConsents({ facilityId, patient, purpose }, options)) {
    const isAsked =
      one.facilityId === facilityId && isSameKey(one.patient, patient) && isSameKey(one.purpose, purpose);
    if (isAsked && isInstant(one.at) && epochMs(one.at) <= epochMs(at)) found.push(one);
  }
  // The sort is stable: of two statements of one moment the one that was added later wins.
  found.sort((a, b) => epochMs(a.at) - epochMs(b.at));
  return { ...verdictOf(found, query), facilityId, patient, purpose, at, isPublication };
}

function verdictOf(found: readonly Consent[], query: ConsentQuery): Verdict {
  const { at, birth, isPublication = false, childBelowAge, patientCannotDecide = false } = query;
  const isChild = birth === undefined ? isPublication : isChildAt(birth, at, childBelowAge);
  if (!isChild) return judge(patientCannotDecide ? found : ofAdult(found), query);
  const ofRepresentative = judge(
    found.filter(({ by }) => by?.kind === "representative"),
    query,
  );
  const representative = said(ofRepresentative, "representative-needed");
  if (!isPublication || (birth !== undefined && !childSpeaksAt(birth, at))) return representative;
  const child = said(judge(found.filter(isOwn), query), "child-needed");
  for (const state of ["deny", "none"] as const) {
    if (representative.state === state) return representative;
    if (child.state === state) return child;
  }
  return {
    ...representative,
    ...(child.statement !== undefined && { together: child.statement }),
  };
}

/** Without what others permit after the patient's own no. A further no of theirs counts: it only protects. */
function ofAdult(found: readonly Consent[]): readonly Consent[] {
  const last = found.map(isOwn).lastIndexOf(true);
  if (last < 0 || found[last]?.decision === "permit") return found;
  return found.filter(
    ({ decision }, index) => index <= last || decision === "deny" || decision === "withdraw",
  );
}

const isOwn = ({ by }: Consent): boolean => by?.kind === "patient";

/** Of two who must speak, the one who never did is named. */
function said(verdict: Verdict, missing: ConsentState["reason"]): Verdict {
  return verdict.reason === "never-stated" ? { ...verdict, reason: missing } : verdict;
}

function judge(statements: readonly Consent[], { at, isSensitive = true }: ConsentQuery): Verdict {
  const statement = statements.at(-1);
  if (statement === undefined) return { state: "none", reason: "never-stated" };
  const { decision, until } = statement;
  if (decision === "withdraw") return { state: "deny", reason: "withdrawn", statement };
  if (decision === "deny") return { state: "deny", reason: "denied", statement };
  if (consentIssues(statement, { isSensitive }).length > 0) {
    return { state: "none", reason: "unsound", statement };
  }
  if (until !== undefined && epochMs(until) <= epochMs(at)) {
    return { state: "none", reason: "expired", statement };
  }
  return { state: "permit", reason: "permitted", statement };
}

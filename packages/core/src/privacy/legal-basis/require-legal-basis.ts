import { defineFault } from "../../faults/define-fault.ts";
import type { Issue } from "../../faults/issue.ts";
import { type Report, reportOf, requireOk } from "../../faults/report.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { object } from "../../options/option-shape.ts";
import { anything } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { ConsentState } from "../consent/consent-state.ts";
import { type PrivacyFinding, privacyIssue } from "../findings/privacy-issue.ts";
import { purposeUnknown } from "../findings/purpose-unknown.ts";
import { type EvidenceKind, isLegalGround, type LegalGround, legalGrounds } from "./legal-grounds.ts";
import { isPurposeCode, type ProcessingPurpose, purposeList } from "./processing-purpose.ts";

/** What proves a ground: the key of the document that the facility keeps. */
export interface GroundEvidence {
  readonly kind: EvidenceKind;
  readonly id: string;
}

/** On what ground something is to be done for a purpose. */
export interface LegalBasis {
  /** Code of the purpose. */
  readonly purpose: string;
  readonly ground: LegalGround;
  /** Required of every ground but `consent`, which {@link consent} proves. */
  readonly evidence?: GroundEvidence;
  /** What the ledger says, by `consentStateOf`. Required of `consent`. */
  readonly consent?: ConsentState;
}

/** No ground in law for a purpose; `issues` names what is missing. */
export const legalBasisMissing = /* @__PURE__ */ defineFault<{ readonly count: number }>({
  code: "core.privacy.legal_basis_missing",
  text: ({ count }) => ({
    vi: `Không có căn cứ pháp lý để xử lý dữ liệu cho mục đích này: ${count} điều kiện chưa đạt.`,
    en: `There is no legal basis to process the data for this purpose: ${count} condition(s) not met.`,
  }),
  nextStep: () => ({
    vi: "Xem issues: nêu mục đích, căn cứ và giấy tờ chứng minh; hoặc xin sự đồng ý của người bệnh.",
    en: "See issues: name the purpose, the ground and what proves it; or ask the patient for consent.",
  }),
});

const basisShape = /* @__PURE__ */ object<LegalBasis>({
  purpose: anything,
  ground: anything,
  evidence: anything,
  consent: anything,
});

/**
 * Whether a purpose rests on a ground of the law, and on something that proves it. What the evidence says nobody here
 * can read: that it is there, and of the kind that the ground asks for, is checked.
 *
 * @param purposes The facility's list; without it any purpose with the form of a code is taken.
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ9, Đ19
 */
export function checkLegalBasis(
  basis: LegalBasis,
  purposes?: readonly ProcessingPurpose[],
): Report<LegalBasis> {
  refuseCall("checkLegalBasis", [
    ...optionIssues(basis, basisShape),
    ...(purposes === undefined ? [] : optionIssues({ purposes }, listShape)),
  ]);
  return reportOf(basis, basisIssues(basis, purposes));
}

/** The same, for who cannot go on without. @throws EmrError `core.privacy.legal_basis_missing` with every finding */
export function requireLegalBasis(basis: LegalBasis, purposes?: readonly ProcessingPurpose[]): LegalBasis {
  return requireOk(checkLegalBasis(basis, purposes), legalBasisMissing);
}

const listShape = /* @__PURE__ */ object<{ purposes: unknown }>({ purposes: purposeList });

/** What {@link checkLegalBasis} finds, for checks that hold one among others. */
export function basisIssues(
  { purpose, ground, evidence, consent }: LegalBasis,
  purposes?: readonly ProcessingPurpose[],
): readonly Issue[] {
  const known = purposes?.find(({ code }) => code === purpose);
  const found: (readonly [PrivacyFinding, string])[] = [];
  if (!isPurposeCode(purpose)) found.push(["purpose_missing", "purpose"]);
  else if (purposes !== undefined && known === undefined) found.push(["purpose_unknown", "purpose"]);
  if (!isLegalGround(ground)) found.push(["ground_missing", "ground"]);
  else if (known !== undefined && !known.grounds.includes(ground))
    found.push(["ground_not_of_purpose", "ground"]);
  if (ground === "consent") {
    if (consent?.state !== "permit" || consent.purpose !== purpose)
      found.push(["consent_missing", "consent"]);
    // Told that facts are made public, the ledger answers otherwise for a child.
    else if (known?.isPublication === true && consent.isPublication !== true)
      found.push(["consent_not_for_publication", "consent"]);
  } else if (isLegalGround(ground)) {
    const isFilled = typeof evidence?.id === "string" && evidence.id.trim() !== "";
    if (!isFilled) found.push(["evidence_missing", "evidence"]);
    else if (evidence.kind !== legalGrounds[ground].evidence)
      found.push(["evidence_of_other_kind", "evidence"]);
  }
  return found.map(([what, member]) =>
    what === "purpose_unknown" && purposes !== undefined
      ? purposeUnknown(purposes)
      : privacyIssue(what, [member]),
  );
}

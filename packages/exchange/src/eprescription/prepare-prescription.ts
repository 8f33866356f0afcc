import type { FacilityId, OutgoingDocument } from "@benhan/core";
import { type Issue, type Report, reportOf } from "@benhan/core/faults";
import {
  argumentIssues,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  text,
  textLike,
} from "@benhan/core/options";
import { type CheckPrescriptionOptions, checkOptionsMembers } from "./check-options.ts";
import { checkPrescription } from "./check-prescription.ts";
import { eprescriptionEdition } from "./fields.data.ts";
import { replacementFinding } from "./finding-kinds.ts";
import type { PrescriptionDraft } from "./prescription.ts";
import { checkPrescriptionCode, wireCode } from "./prescription-code.ts";
import { findingAt } from "./prescription-finding.ts";
import { writePrescription } from "./write-prescription.ts";

/** For whom a prescription is prepared, and how it is judged. */
export interface PreparePrescriptionOptions extends CheckPrescriptionOptions {
  readonly facilityId: FacilityId;
  /** The first five characters of the code. @official MA_CSKCB */
  readonly facilityCode: string;
  /**
   * The code of the prescription that this one corrects. A sent prescription cannot be changed: a correction is a new one
   * with a new code. Kept with the record only; the connection document has no field for it.
   *
   * @legal TT 26/2025/TT-BYT Đ6 k9
   */
  readonly replaces?: string;
}

/** A prescription as it leaves. Its bytes are never built again. */
export interface PreparedPrescription extends OutgoingDocument {
  readonly kind: "eprescription";
  /** The code: the hub knows a prescription by it alone, and answers the second sending with "already used". */
  readonly idempotencyKey: string;
  /** The code of the prescription that this one corrects, for the record of the facility. Never sent. */
  readonly replaces?: string;
}

/**
 * Checks a prescription and writes the exact bytes that are queued, sent and, after a lost answer, sent again. Queue it
 * in the commit that keeps the prescription: `enqueue("eprescription", prepared)`.
 *
 * A prescription of a patient with HIV is masked by QĐ 425/QĐ-BYT (2025); which fields, and how, the public texts do
 * not say: the host masks before it calls, and nothing is masked here.
 *
 * @official POST /api/v1/gui-don-thuoc
 * @throws EmrError `core.options.wrong` when the call is wrong, never for the content
 */
export function preparePrescription(
  prescription: PrescriptionDraft,
  options: PreparePrescriptionOptions,
): Report<PreparedPrescription> {
  refuseCall("preparePrescription", [
    ...argumentIssues("prescription", prescription, plainObject),
    ...optionIssues(options, shape),
  ]);
  const { facilityId, replaces, ...rules } = options;
  const { facilityCode, courseShape = "object" } = rules;
  const report = checkPrescription(prescription, rules);
  const issues = [...report.issues, ...replacementIssues(prescription, replaces)];
  if (!report.ok) return { ok: false, issues };
  const code = wireCode(report.value.ma_don_thuoc);
  return reportOf(
    {
      facilityId,
      facilityCode,
      kind: "eprescription",
      edition: eprescriptionEdition,
      chain: code,
      contentType: "application/json",
      bytes: writePrescription(report.value, courseShape),
      idempotencyKey: code,
      ...(replaces !== undefined && { replaces: wireCode(replaces) }),
    },
    issues,
  );
}

/** The earlier code must be one, and another one. */
function replacementIssues({ ma_don_thuoc: code }: PrescriptionDraft, replaces?: string): readonly Issue[] {
  if (replaces === undefined) return [];
  const isCode = checkPrescriptionCode(replaces).ok;
  const isOther = typeof code !== "string" || wireCode(code) !== wireCode(replaces);
  return isCode && isOther ? [] : [findingAt(replacementFinding, ["ma_don_thuoc"])];
}

const shape = /* @__PURE__ */ object<PreparePrescriptionOptions>(
  {
    ...checkOptionsMembers,
    facilityId: text,
    facilityCode: /* @__PURE__ */ textLike(
      "mã cơ sở 5 ký tự chữ và số",
      "a facility code of 5 letters and digits",
      (value) => /^[0-9A-Za-z]{5}$/.test(value),
    ),
    replaces: text,
  },
  ["facilityId", "facilityCode"],
);

import { hasErrors, type Issue } from "@benhan/core/faults";
import type { CheckPrescriptionOptions } from "./check-options.ts";
import { childIssues } from "./child-issues.ts";
import { courseIssues } from "./course-issues.ts";
import { isBlank, ownValue, type UncheckedFields } from "./field-issues.ts";
import { conditionFindings } from "./finding-kinds.ts";
import { qd808Letters } from "./letters.ts";
import type { PrescriptionDrug } from "./prescription.ts";
import { checkPrescriptionCode } from "./prescription-code.ts";
import { findingAt } from "./prescription-finding.ts";
import { itemsOf, needed, positive, wholeNumber } from "./value-rules.ts";

/** What is wrong between the fields of a prescription. Values of a wrong type were told already and are passed over. */
export function conditionIssues(value: UncheckedFields, options: CheckPrescriptionOptions): readonly Issue[] {
  const written = ownValue(value, "loai_don_thuoc");
  const type = typeof written === "string" ? written.toLowerCase() : "";
  return [
    ...typeIssues(type, options),
    ...codeIssues(ownValue(value, "ma_don_thuoc"), type, options),
    ...codeListIssues(value, type),
    ...courseIssues(value, type, options),
    ...childIssues(value, options),
    ...itemIssues(value, type, options),
    ...wholeNumber(ownValue(value, "ngay_tai_kham"), ["ngay_tai_kham"]),
    ...positive(ownValue(value, "can_nang"), ["can_nang"]),
  ];
}

function typeIssues(type: string, { letters = qd808Letters }: CheckPrescriptionOptions): readonly Issue[] {
  const known = Object.values(letters);
  if (type === "" || known.some((letter) => letter === type)) return [];
  return [findingAt(conditionFindings.typeUnknown, ["loai_don_thuoc"], { letters: known.join(", ") })];
}

function codeIssues(
  code: unknown,
  type: string,
  { facilityCode }: CheckPrescriptionOptions,
): readonly Issue[] {
  if (typeof code !== "string" || isBlank(code)) return [];
  const path = ["ma_don_thuoc"];
  const report = checkPrescriptionCode(code);
  const issues = report.issues.map((issue) => ({ ...issue, path, official: "ma_don_thuoc" }));
  if (!report.ok || hasErrors(issues)) return issues;
  const { value } = report;
  const isForeign = facilityCode !== undefined && value.facilityCode !== facilityCode;
  return [
    ...issues,
    ...(type !== "" && value.type !== type ? [findingAt(conditionFindings.codeLetter, path)] : []),
    ...(isForeign ? [findingAt(conditionFindings.codeFacility, path)] : []),
  ];
}

/** @official gioi_tinh, hinh_thuc_dieu_tri */
function codeListIssues(value: UncheckedFields, type: string): readonly Issue[] {
  const sex = ownValue(value, "gioi_tinh");
  const form = ownValue(value, "hinh_thuc_dieu_tri");
  return [
    ...(typeof sex === "number" && ![1, 2, 3].includes(sex)
      ? [findingAt(conditionFindings.sexUnknown, ["gioi_tinh"])]
      : []),
    ...(type === "c" ? needed(value, "hinh_thuc_dieu_tri") : []),
    ...(typeof form === "number" && ![1, 2].includes(form)
      ? [findingAt(conditionFindings.treatmentForm, ["hinh_thuc_dieu_tri"])]
      : []),
  ];
}

function itemIssues(
  value: UncheckedFields,
  type: string,
  { kindOf }: CheckPrescriptionOptions,
): readonly Issue[] {
  const diagnoses = itemsOf(value, "chan_doan").flatMap(([item, path]) =>
    Object.values(item).every(isBlank) ? [findingAt(conditionFindings.diagnosisEmpty, path)] : [],
  );
  const drugs = itemsOf(value, "thong_tin_don_thuoc").flatMap(([item, path]) => {
    const found = kindOf?.(item as unknown as PrescriptionDrug)?.toLowerCase();
    return [
      ...positive(ownValue(item, "so_luong"), [...path, "so_luong"]),
      ...(found !== undefined && type !== "" && found !== type
        ? [findingAt(conditionFindings.severalKinds, path, { found: /^[a-z]$/.test(found) ? found : "…" })]
        : []),
    ];
  });
  return [...diagnoses, ...drugs];
}

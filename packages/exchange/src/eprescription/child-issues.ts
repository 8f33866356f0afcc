import type { Issue } from "@benhan/core/faults";
import { ageInMonths } from "@benhan/core/identifiers";
import type { CheckPrescriptionOptions } from "./check-options.ts";
import { fieldsOf, isBlank, ownValue, type UncheckedFields } from "./field-issues.ts";
import { conditionFindings } from "./finding-kinds.ts";
import { findingAt } from "./prescription-finding.ts";
import { readDay, readDayOfMoment } from "./wire-dates.ts";

/**
 * What a child under 72 months still needs: somebody who stands for it, and its weight. The connection document prints
 * "over 72 months", which can only mean under.
 *
 * @legal TT 26/2025/TT-BYT Đ6 k4
 * @official thong_tin_nguoi_giam_ho, can_nang
 */
export function childIssues(value: UncheckedFields, { on }: CheckPrescriptionOptions): readonly Issue[] {
  const birth = readDay(textOf(value, "ngay_sinh_benh_nhan"));
  if (birth === undefined) return [];
  const prescribed = readDayOfMoment(textOf(value, "ngay_gio_ke_don")) ?? on;
  const missing = ["thong_tin_nguoi_giam_ho", "can_nang"].filter((name) => isBlank(ownValue(value, name)));
  if (prescribed === undefined)
    return missing.length > 0 ? [findingAt(conditionFindings.ageUnclear, ["ngay_gio_ke_don"])] : [];
  if (prescribed < birth) return [findingAt(conditionFindings.bornLater, ["ngay_sinh_benh_nhan"])];
  if (ageInMonths(birth, prescribed).most >= 72) return [];
  return missing.map((name) => {
    const { vi, en } = fieldsOf("send").find((field) => field.name === name) ?? { vi: name, en: name };
    return findingAt(conditionFindings.childMissing, [name], { name: { vi, en } });
  });
}

function textOf(value: UncheckedFields, name: string): string {
  const text = ownValue(value, name);
  return typeof text === "string" ? text : "";
}

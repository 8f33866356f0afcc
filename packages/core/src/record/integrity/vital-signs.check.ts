import type { Issue } from "../../faults/issue.ts";
import type { VitalSignsEntry } from "../entries/vital-signs.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/**
 * What each value can be. Limits of our own, no regulation names them: wide enough for every patient, narrow enough for
 * a slip of the finger or a wrong unit; what lies beyond is a warning. @legal TT 32/2023/TT-BYT Đ52 k2 a
 */
const limits = {
  pulse: [0, 350],
  temperature: [25, 45],
  systolic: [0, 350],
  diastolic: [0, 250],
  respiration: [0, 120],
  spo2: [0, 100],
  weightKg: [0.2, 500],
  heightCm: [15, 260],
  pain: [0, 10],
  glasgow: [3, 15],
  foetalHeart: [0, 300],
} as const satisfies Partial<Record<keyof VitalSignsEntry, readonly [number, number]>>;
const measures = /* @__PURE__ */ Object.entries(limits) as [keyof typeof limits, readonly [number, number]][];

/** Vital signs without a value say nothing; those that hold may be a slip. */
export function vitalSignsIssues({ record, isEffective }: RecordFacts): readonly Issue[] {
  const issues: Issue[] = [];
  record.entries.forEach((entry, position) => {
    if (entry.kind !== "vital-signs") return;
    const path = ["entries", position];
    let isEmpty = true;
    for (const [name, [least, most]] of measures) {
      if (entry[name] === undefined) continue;
      isEmpty = false;
      const value = Number(entry[name]);
      const top = name === "diastolic" ? Math.min(most, Number(entry.systolic ?? most)) : most;
      if ((value < least || value > top) && isEffective(entry)) {
        issues.push({ ...issueAt(implausible, [...path, name]), expected: `${least}–${top}` });
      }
    }
    if (isEmpty) issues.push(issueAt(vitalSignsEmpty, path));
  });
  return issues;
}

const implausible: Finding = {
  code: "core.record.vital_sign_implausible",
  severity: "warning",
  text: {
    vi: "Dấu hiệu sinh tồn nằm ngoài khoảng có thể có.",
    en: "The vital sign lies outside what is possible.",
  },
  nextStep: {
    vi: "Kiểm tra giá trị và đơn vị; tâm trương không lớn hơn tâm thu.",
    en: "Check value and unit; the diastolic is never above the systolic.",
  },
};

const vitalSignsEmpty: Finding = {
  code: "core.record.vital_signs_empty",
  severity: "error",
  text: {
    vi: "Mục dấu hiệu sinh tồn không có giá trị nào.",
    en: "The entry of vital signs holds no value.",
  },
  nextStep: {
    vi: "Ghi ít nhất một giá trị, hoặc bỏ mục này.",
    en: "Write at least one value, or leave the entry out.",
  },
};

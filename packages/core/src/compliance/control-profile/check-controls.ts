import type { Bilingual } from "../../faults/issue.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { kind, object } from "../../options/option-shape.ts";
import { day } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { accessControls } from "./access-controls.ts";
import type { Control, ControlMoment, ControlState } from "./control.ts";
import { type ControlEvidence, controlEvidence } from "./control-evidence.ts";
import { dataControls } from "./data-controls.ts";
import { managementControls } from "./management-controls.ts";
import type { SecurityLevel } from "./security-defaults.ts";

/** Everything that our reading knows of levels 2 and 3. The standard asks more: its text is not in our library. */
const controls: readonly Control[] = [...managementControls, ...accessControls, ...dataControls];

/** How one control came out. */
export interface ControlResult extends Omit<Control, "check" | "nextStep"> {
  readonly state: ControlState;
  /** While it is not met. */
  readonly nextStep?: Bilingual;
}

/** How a system stands against the controls of its level. */
export interface ControlReport extends ControlMoment {
  readonly results: readonly ControlResult[];
  readonly counts: { readonly [state in ControlState]: number };
  /** What the report cannot tell. */
  readonly notes: readonly Bilingual[];
}

/** The controls of a level. Those of level 3 hold all of level 2 but what only level 2 forbids. */
export function controlsOf(level: SecurityLevel): readonly Control[] {
  return controls.filter(({ levels }) => levels.includes(level));
}

const moment = /* @__PURE__ */ object<ControlMoment>(
  {
    level: /* @__PURE__ */ kind("2 hoặc 3", "2 or 3", (value) => value === 2 || value === 3),
    on: day,
  },
  ["level", "on"],
);

/**
 * Judges what a host says of its system by the controls of its level. Nothing said is no evidence, and never met.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 331/2026/NĐ-CP; TCVN 14423:2026; CV 365/TTYQG-GPQLCL III
 */
export function checkControls(evidence: ControlEvidence, at: ControlMoment): ControlReport {
  refuseCall("checkControls", [...optionIssues(evidence, controlEvidence), ...optionIssues(at, moment)]);
  const { level, on } = at;
  const results = controlsOf(level).map(({ check, nextStep, ...control }): ControlResult => {
    const state = check(evidence, { level, on });
    return { ...control, state, ...(state !== "met" && { nextStep }) };
  });
  const count = (wanted: ControlState) => results.filter(({ state }) => state === wanted).length;
  return {
    level,
    on,
    results,
    counts: { met: count("met"), "not-met": count("not-met"), "no-evidence": count("no-evidence") },
    notes: [incomplete],
  };
}

const incomplete: Bilingual = {
  vi: "Danh sách chỉ gồm các yêu cầu đã đọc được qua nguồn thứ cấp; toàn văn TCVN 14423:2026 và NĐ 331/2026 chưa có trong thư viện. Đạt mọi dòng chưa có nghĩa là đạt tiêu chuẩn.",
  en: "The list holds only what was read at second hand; the whole texts of TCVN 14423:2026 and NĐ 331/2026 are not in our library. To meet every line is not yet to meet the standard.",
};

import { codingSystems } from "../../record/coding-systems.ts";
import type { DiagnosisEntry, DiagnosisPhase } from "../../record/entries/diagnosis.ts";
import { choicesOf } from "../form-choices.ts";
import { column } from "../form-field.ts";
import type { Binding } from "../form-template.ts";
import { authorOf, bindEntry, bindRows } from "./entry-binding.ts";

const phases = choicesOf<DiagnosisPhase>({
  referral: ["Nơi chuyển đến", "Referral"],
  reception: ["KKB/cấp cứu", "Reception"],
  admission: ["Vào viện", "Admission"],
  department: ["Vào khoa", "Department"],
  "before-operation": ["Trước phẫu thuật", "Before operation"],
  "after-operation": ["Sau phẫu thuật", "After operation"],
  discharge: ["Ra viện", "Discharge"],
  death: ["Tử vong", "Death"],
  autopsy: ["Khám nghiệm tử thi", "Autopsy"],
});

/** The bindings of one diagnosis: words, ICD-10 code, and words and code of traditional medicine. */
export interface DiagnosisBindings {
  readonly text: Binding;
  readonly code: Binding;
  readonly traditionalText: Binding;
  readonly traditionalCode: Binding;
  readonly author: Binding;
}

function diagnosis(
  phases: readonly DiagnosisPhase[],
  rank: DiagnosisEntry["rank"],
  pick: "last" | "all",
): DiagnosisBindings {
  const bind = bindEntry({
    kind: "diagnosis",
    is: { phase: phases, rank },
    pick,
  });
  return {
    text: bind("text", "text", (entry) => entry.text),
    code: bind("coding.code", "code", (entry) => entry.coding?.code, { codeList: codingSystems.disease }),
    traditionalText: bind("traditional.text", "text", (entry) => entry.traditional?.text),
    traditionalCode: bind("traditional.coding.code", "code", (entry) => entry.traditional?.coding?.code, {
      codeList: codingSystems.traditional,
    }),
    author: bind("author", "practitioner", authorOf),
  };
}

function atPhase(...phases: DiagnosisPhase[]) {
  return {
    main: diagnosis(phases, "main", "last"),
    secondary: diagnosis(phases, "secondary", "all"),
    complication: diagnosis(phases, "complication", "all"),
    differential: diagnosis(phases, "differential", "all"),
  };
}

/** Diagnoses by the point of the episode at which they were made. @official CHAN_DOAN_VAO, CHAN_DOAN_RV, MA_BENH_CHINH, MA_BENH_KT, MA_BENH_YHCT */
export const diagnosisBindings = {
  referral: atPhase("referral"),
  reception: atPhase("reception"),
  admission: atPhase("admission"),
  /** Khi vào khoa. */
  department: atPhase("department"),
  beforeOperation: atPhase("before-operation"),
  afterOperation: atPhase("after-operation"),
  discharge: atPhase("discharge"),
  death: atPhase("death"),
  autopsy: atPhase("autopsy"),
  /** Khoa khám bệnh, cấp cứu. */
  onReception: atPhase("reception", "admission"),
  /** Khi vào: the latest of reception, admission and department. */
  onEntry: atPhase("reception", "admission", "department"),
  /** The latest that was made, whichever the point. */
  latest: atPhase(
    "reception",
    "admission",
    "department",
    "before-operation",
    "after-operation",
    "discharge",
    "death",
  ),
  /** Tại mỗi mốc: every main diagnosis in both medicines, one a row. @official MA_BENH_CHINH, MA_BENH_YHCT */
  milestones: bindRows(
    "diagnosis.milestones",
    { kind: "diagnosis", is: { rank: "main" } },
    [
      column("phase", "mốc", "Milestone", "choice", "1", { choices: phases }),
      column("text", "YHHĐ", "Modern medicine", "text", "1"),
      column("code", "ICD-10", "ICD-10", "code", "1", { codeList: codingSystems.disease }),
      column("traditionalText", "YHCT", "Traditional medicine", "text", "1"),
      column("traditionalCode", "mã YHCT", "Traditional code", "code", "1", {
        codeList: codingSystems.traditional,
      }),
    ],
    (entry) => ({
      phase: entry.phase,
      text: entry.text,
      code: entry.coding?.code,
      traditionalText: entry.traditional?.text,
      traditionalCode: entry.traditional?.coding?.code,
    }),
  ),
};

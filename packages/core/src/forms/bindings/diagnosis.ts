import { codingSystems } from "../../record/coding-systems.ts";
import type { DiagnosisEntry, DiagnosisPhase } from "../../record/entries/diagnosis.ts";
import { choicesOf } from "../form-choices.ts";
import { column } from "../form-field.ts";
import type { Binding, FormSource } from "../form-template.ts";
import { authorOf, bindEntry, bindRows, type EntrySelection } from "./entry-binding.ts";

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

type Selection = Pick<EntrySelection<"diagnosis">, "pick" | "where" | "known">;

function diagnosis(
  phases: readonly DiagnosisPhase[],
  rank: DiagnosisEntry["rank"] | readonly DiagnosisEntry["rank"][],
  selection: Selection,
): DiagnosisBindings {
  const bind = bindEntry({
    kind: "diagnosis",
    is: { phase: phases, rank },
    ...selection,
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
    main: diagnosis(phases, "main", { pick: "last" }),
    secondary: diagnosis(phases, "secondary", { pick: "all" }),
    complication: diagnosis(phases, "complication", { pick: "all" }),
    differential: diagnosis(phases, "differential", { pick: "all" }),
    /** Every other disease that was found, on papers that do not tell diseases from complications. */
    others: diagnosis(phases, ["secondary", "complication"], { pick: "all" }),
  };
}

const onEntry = ["reception", "admission", "department"] as const;
const working = [...onEntry, "before-operation", "after-operation", "discharge", "death"] as const;

const madeOnEntry = ({ phase }: DiagnosisEntry): boolean => onEntry.some((one) => one === phase);

/** Of a disease that was named at several points only the latest words count that were known at the moment. */
function namedAgain(entry: DiagnosisEntry, { entries, at }: FormSource): boolean {
  const disease = ({ coding, text }: DiagnosisEntry) => coding?.code ?? text;
  return entries.some(
    (other, index) =>
      other.kind === "diagnosis" &&
      other.rank === entry.rank &&
      working.some((phase) => phase === other.phase) &&
      disease(other) === disease(entry) &&
      (at === undefined || other.occurredAt <= at) &&
      (other.occurredAt > entry.occurredAt ||
        (other.occurredAt === entry.occurredAt && index > entries.indexOf(entry))),
  );
}

/** That of the admission; while there is none, those of reception and of the department that takes the patient in. */
function madeOnAdmission({ phase }: DiagnosisEntry, { entries }: FormSource): boolean {
  const said = entries.some(
    (other) => other.kind === "diagnosis" && other.rank === "main" && other.phase === "admission",
  );
  return phase === "admission" || !said;
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
  onEntry: atPhase(...onEntry),
  /** Chẩn đoán vào viện: what the examination on admission concluded, and no later opinion of the ward. */
  concludedOnAdmission: diagnosis(onEntry, "main", {
    pick: "last",
    where: madeOnAdmission,
    known: { orFirst: madeOnEntry },
  }),
  /**
   * The latest that was known at the moment of the form, whichever the point: a sheet of the second day shows the
   * working diagnosis of that day, a paper of the end the final one. On a sheet from before any diagnosis was written
   * (triage, a first blood count) stands the preliminary one of the arrival, which the doctor writes down some minutes
   * later and with which the ward reads the sheet; where there is none, the line stays empty. What an operation,
   * discharge, death or autopsy showed is never told in advance.
   */
  latest: {
    main: diagnosis(working, "main", { pick: "last", known: { orFirst: madeOnEntry } }),
    /** Every other disease once. */
    secondary: diagnosis(working, "secondary", {
      pick: "all",
      where: (entry, source) => !namedAgain(entry, source),
      known: { orFirst: () => false },
    }),
  },
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

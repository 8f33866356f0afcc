import type { ExaminationEntry, ExaminedSystem } from "../../record/entries/examination.ts";
import type { Binding } from "../form-template.ts";
import { authorOf, bindEntry } from "./entry-binding.ts";

type Stage = ExaminationEntry["stage"];

function stage(label: string, stages: readonly Stage[], pick: "first" | "last") {
  const finding = (...systems: ExaminedSystem[]): Binding => {
    const has = (entry: ExaminationEntry) => entry.findings.filter((one) => systems.includes(one.system));
    return bindEntry({
      kind: "examination",
      label: `${label}, ${systems.join(" or ")}`,
      is: { stage: stages },
      where: (entry) => has(entry).length > 0,
      pick,
    })(`findings[system=${systems.join("|")}].text`, "text", (entry) => has(entry).map((one) => one.text));
  };
  const bind = bindEntry({
    kind: "examination",
    label,
    is: { stage: stages },
    pick,
  });
  return {
    general: finding("general"),
    circulation: finding("circulation"),
    respiration: finding("respiration"),
    digestion: finding("digestion"),
    urogenital: finding("urogenital"),
    nervous: finding("nervous"),
    musculoskeletal: finding("musculoskeletal"),
    earNoseThroat: finding("ear-nose-throat"),
    dental: finding("dental"),
    eye: finding("eye"),
    endocrineNutrition: finding("endocrine-nutrition", "skin", "mental", "other"),
    skin: finding("skin"),
    mental: finding("mental"),
    obstetric: finding("obstetric"),
    gynaecological: finding("gynaecological"),
    traditional: finding("traditional"),
    special: finding("special"),
    other: finding("other"),
    /** Các bộ phận: every organ, without the general findings. */
    organs: bind("findings", "text", (entry) =>
      entry.findings.filter((one) => one.system !== "general").map((one) => one.text),
    ),
    /** Everything that was found. */
    findings: bind("findings", "text", (entry) => entry.findings.map((one) => one.text)),
    conclusion: bind("conclusion", "text", (entry) => entry.conclusion),
    author: bind("author", "practitioner", authorOf),
    at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  } satisfies Record<string, Binding>;
}

/** Examinations by their stage. */
export const examinationBindings = {
  admission: stage("admission", ["admission"], "first"),
  outpatient: stage("outpatient", ["outpatient"], "last"),
  specialist: stage("specialist", ["specialist"], "last"),
  beforeAnaesthesia: stage("before-anaesthesia", ["before-anaesthesia"], "last"),
  /** The first examination of whichever kind that began the episode. */
  entry: stage("admission or outpatient", ["admission", "outpatient"], "first"),
  latest: stage("any", ["admission", "outpatient", "follow-up", "specialist"], "last"),
};

import type { ExaminationEntry, ExaminedSystem } from "../../record/entries/examination.ts";
import { foldKey } from "../../text/fold-key.ts";
import type { Binding } from "../form-template.ts";
import { authorOf, bindEntry } from "./entry-binding.ts";

type Stage = ExaminationEntry["stage"];

/** How lists of findings name the organ. */
const organs: { readonly [system in ExaminedSystem]: string } = {
  general: "Toàn thân",
  circulation: "Tuần hoàn",
  respiration: "Hô hấp",
  digestion: "Tiêu hóa",
  urogenital: "Thận - tiết niệu - sinh dục",
  nervous: "Thần kinh",
  musculoskeletal: "Cơ xương khớp",
  "ear-nose-throat": "Tai mũi họng",
  dental: "Răng hàm mặt",
  eye: "Mắt",
  "endocrine-nutrition": "Nội tiết - dinh dưỡng",
  skin: "Da",
  mental: "Tâm thần",
  obstetric: "Sản khoa",
  gynaecological: "Phụ khoa",
  traditional: "Y học cổ truyền",
  special: "Khám chuyên khoa",
  other: "Khác",
};

function withOrgan({ system, text }: ExaminationEntry["findings"][number]): string {
  const organ = organs[system];
  return foldKey(text).startsWith(foldKey(organ)) ? text : `${organ}: ${text}`;
}

/** Everything that was found; the sheet of a specialist says by itself what their own findings are about. */
function everything({ stage, findings }: ExaminationEntry): readonly string[] {
  const own = (system: ExaminedSystem) =>
    stage === "specialist" && (system === "special" || system === "other");
  return findings.map((one) => (own(one.system) ? one.text : withOrgan(one)));
}

function stage(label: string, stages: readonly Stage[], pick: "first" | "last") {
  const finding = (...systems: ExaminedSystem[]): Binding => {
    const has = (entry: ExaminationEntry) => entry.findings.filter((one) => systems.includes(one.system));
    return bindEntry({
      kind: "examination",
      label: `${label}, ${systems.join(" or ")}`,
      is: { stage: stages },
      where: (entry) => has(entry).length > 0,
      pick,
    })(`findings[system=${systems.join("|")}].text`, "text", (entry) =>
      has(entry).map((one) => (one.system === systems[0] ? one.text : withOrgan(one))),
    );
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
      entry.findings.filter((one) => one.system !== "general").map(withOrgan),
    ),
    /** Everything that was found. */
    findings: bind("findings", "text", everything),
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

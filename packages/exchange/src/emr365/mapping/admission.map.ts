import type {
  DiagnosisEntry,
  Episode,
  ExaminationEntry,
  NarrativeEntry,
  VitalSignsEntry,
} from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { type GroupMap, type ItemSource, sourcesOf } from "./group-map.ts";
import { decimal, moment, staff, text } from "./item-codecs.ts";
import { itemRules, type ReadValue, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import { departmentName, staffName } from "./mapping-context.ts";
import { type EntryRule, entryFor, fixedTraces, type Placed, type RecordView } from "./record-view.ts";
import { organItems, organNotes } from "./words.ts";

const group = "ThongTinVaoVien";

const episode = itemRules<Episode>([
  { item: "denkhambenhluc", path: ["arrivedAt"], as: moment },
  { item: "lydovaovien", path: ["admissionReason"], as: text },
  { item: "chandoancuanoigioithieu", path: ["referral", "diagnosis"], as: text },
]);

/** Entries that single items tell. */
const entryRules: readonly EntryRule[] = [
  {
    kind: "diagnosis",
    is: { phase: "reception", rank: "main" },
    pick: "last",
    items: itemRules<DiagnosisEntry>([{ item: "chandoansobo", path: ["text"], as: text }]),
    needs: ["chandoansobo"],
  },
  {
    kind: "diagnosis",
    is: { phase: "admission", rank: "main" },
    when: "admission",
    pick: "last",
    items: itemRules<DiagnosisEntry>([
      { item: "chandoanvaovien", path: ["text"], as: text },
      { item: "khambenh_chandoanvaovienmaicd", path: ["coding", "code"], as: text },
    ]),
    needs: ["chandoanvaovien"],
  },
  {
    kind: "narrative",
    is: { topic: "present-illness" },
    pick: "last",
    items: itemRules<NarrativeEntry>([{ item: "quatrinhbenhly", path: ["text"], as: text }]),
    needs: ["quatrinhbenhly"],
  },
];

/** Who examined, where and on which sheet. */
const examination = itemRules<ExaminationEntry>([
  { item: "sophieu", path: ["source", "id"], as: text },
  { item: "mabacsikhambenh", path: ["author"], as: staff },
  { item: "maphongkham", path: ["department"], as: text },
]);

/** The first vital signs, which stand in the list of group III as well. */
const firstSigns = itemRules<VitalSignsEntry>([
  { item: "mach", path: ["pulse"], as: decimal },
  { item: "nhietdo", path: ["temperature"], as: decimal },
  { item: "nhiptho", path: ["respiration"], as: decimal },
  { item: "huyetap_tamthu", path: ["systolic"], as: decimal },
  { item: "huyetap_tamtruong", path: ["diastolic"], as: decimal },
  { item: "cannang", path: ["weightKg"], as: decimal },
  { item: "chieucao", path: ["heightCm"], as: decimal },
]);

const derived: readonly ItemSource[] = [
  { item: "sovaovien", from: "=admissionNumber" },
  { item: "phongkham", from: "=masters.departments" },
  { item: "bacsikhambenh", from: "=masters.practitioners" },
  { item: "chuky_hoten", from: "=masters.practitioners" },
  { item: "dieutritaikhoa", from: "=masters.departments" },
  { item: "madieutritaikhoa", from: "=episode.stays[admission].department" },
];

/** II, thông tin vào viện. @official ThongTinVaoVien */
export const admissionMap: GroupMap = {
  group,
  sources: [
    ...sourcesOf(episode, "episode"),
    ...entryRules.flatMap(({ kind, is, items }) =>
      sourcesOf(items, `entries[kind=${kind},${Object.values(is).join(",")}]`),
    ),
    ...sourcesOf(examination, "entries[kind=examination,admission]"),
    ...sourcesOf(
      firstSigns.map((rule) => ({ ...rule, mirror: true as const })),
      "entries[kind=vital-signs][first]",
    ),
    { item: "khambenh_toanthan", from: "entries[kind=examination].findings[system=general].text" },
    ...Object.entries(organItems).map(([organ, system]) => ({
      item: `khambenh_caccoquan.${organ}[].dauchung`,
      from: `entries[kind=examination].findings[system=${system}].text`,
    })),
    ...derived,
  ],
  write(view, row) {
    const { record, context } = view;
    const to = [group];
    const traces = [
      ...writeItems(episode, { part: record.episode, from: ["episode"] }, { row, to }, context),
    ];
    for (const rule of entryRules) traces.push(...writeEntry(view, rule, row, to));
    const [signs] = view.placed("vital-signs");
    if (signs !== undefined)
      writeItems(firstSigns, { part: signs.entry, from: signs.from }, { row, to }, context);
    const exam = examined(view);
    const licence = exam?.entry.author.kind === "practitioner" ? exam.entry.author.id : undefined;
    const ward = stayOfAdmission(view)?.department;
    const texts: Readonly<Record<string, string | undefined>> = {
      sovaovien: view.admissionNumber,
      phongkham: departmentName(exam?.entry.department, context),
      bacsikhambenh: staffName(licence, context),
      chuky_hoten: staffName(licence, context),
      madieutritaikhoa: ward,
      dieutritaikhoa: departmentName(ward, context),
    };
    for (const [item, said] of Object.entries(texts)) row[item] = said ?? "";
    if (exam !== undefined) traces.push(...writeExamination(view, exam, row));
    return traces;
  },
  read(document, draft, context) {
    const row = document[group];
    const at = [group];
    draft.put(["episode"], readItems(episode, row, at, context));
    const { referral } = (draft.record["episode"] ?? {}) as { readonly referral?: { readonly by?: unknown } };
    if (referral !== undefined && referral.by === undefined) {
      const document = [group, "chandoancuanoigioithieu", "#by"];
      draft.put(["episode", "referral"], [{ path: ["by"], value: "other", document }]);
    }
    for (const rule of entryRules) readEntry(rule, row, at, draft, context);
    const findings = readFindings(document);
    if (findings.length > 0) {
      draft.add(
        "examination",
        { stage: "admission" },
        [...readItems(examination, row, at, context), ...findings],
        [...at, "#examination"],
      );
    }
    if (document.ThongTinDieuTri.danhsachsinhhieu.length > 0) return;
    const signs = readItems(firstSigns, row, at, context);
    if (signs.length > 0) draft.add("vital-signs", {}, signs, [...at, "#signs"]);
  },
};

/** The examination of the admission, or else the first in the outpatient department. */
function examined(view: RecordView): Placed<ExaminationEntry> | undefined {
  const all = view.placed("examination");
  return (
    all.find(({ entry }) => entry.stage === "admission") ??
    all.find(({ entry }) => entry.stage === "outpatient")
  );
}

/** The stay in which the patient was when admitted; for outpatients the first. */
export function stayOfAdmission({ record: { episode } }: RecordView) {
  const { admittedAt } = episode;
  const found = episode.stays.find(({ from }) => admittedAt === undefined || from >= admittedAt);
  return found ?? episode.stays[0];
}

/** Writes the entry that a rule tells. */
export function writeEntry(
  view: RecordView,
  rule: EntryRule,
  row: Row,
  to: readonly string[],
): readonly Trace[] {
  const placed = entryFor(view, rule);
  if (placed === undefined) return [];
  const { entry, from } = placed;
  const written = writeItems(rule.items, { part: entry, from }, { row, to }, view.context);
  const coding = written.find(({ record }) => record.at(-2) === "coding");
  const fixedPlace = [...to, `#${rule.needs[0]}`];
  const isTold = rule.needs.every((item) => row[item] !== "");
  return [
    ...written,
    ...fixedTraces(rule.is, from, fixedPlace).map((trace) => ({ ...trace, told: isTold })),
    ...(coding === undefined || !("coding" in entry)
      ? []
      : [
          {
            record: [...from, "coding", "system"],
            document: [...fixedPlace, "#system"],
            told: entry.coding?.system === disease,
          },
        ]),
  ];
}

/** Makes the entry that the items of a rule tell, when the needed ones are filled. */
export function readEntry(
  rule: EntryRule,
  row: object,
  at: readonly string[],
  draft: Parameters<NonNullable<GroupMap["read"]>>[1],
  context: RecordView["context"],
): void {
  const values = readItems(rule.items, row as Row, at, context);
  const has = (item: string) => values.some(({ document }) => document.at(-1) === item);
  if (!rule.needs.every(has)) return;
  const place = [...at, `#${rule.needs[0]}`];
  // Words of a code that is not there are no coding.
  const coded = values.some(({ path }) => path.join(".") === "coding.code");
  const told = coded ? values : values.filter(({ path }) => path[0] !== "coding");
  const system: readonly ReadValue[] = coded
    ? [{ path: ["coding", "system"], value: disease, document: [...place, "#system"] }]
    : [];
  draft.add(rule.kind, rule.is, [...told, ...system], place, rule.when);
}

const disease = "icd-10-vn";
const others = "noitiet_dinhduong_benhlikhac";

function writeExamination(
  { context }: RecordView,
  { entry, from }: Placed<ExaminationEntry>,
  row: Row,
): readonly Trace[] {
  const organs: Record<string, Row[]> = {};
  const traces: Trace[] = [
    ...writeItems(examination, { part: entry, from }, { row, to: [group] }, context),
    ...fixedTraces({ stage: "admission" }, from, [group, "#examination"]).map((trace) => ({
      ...trace,
      told: trace.record.at(-1) !== "stage" || entry.stage === "admission",
    })),
  ];
  const tell = (index: number, document: readonly (string | number)[], told: boolean) => {
    traces.push(
      { record: [...from, "findings", index, "text"], document, told },
      { record: [...from, "findings", index, "system"], document: [...document, "#system"], told },
    );
  };
  const general = entry.findings.filter(({ system }) => system === "general");
  entry.findings.forEach(({ system, text: said }, index) => {
    if (system === "general") {
      row["khambenh_toanthan"] = general.map((one) => one.text).join("\n");
      tell(index, [group, "khambenh_toanthan", ...(general.length > 1 ? [index] : [])], general.length === 1);
      return;
    }
    const organ = Object.entries(organItems).find(([, own]) => own === system)?.[0] ?? others;
    const rows = organs[organ] ?? [];
    organs[organ] = rows;
    rows.push(finding(said, organItems[organ] === system ? "" : (organNotes[system] ?? "")));
    tell(index, [group, "khambenh_caccoquan", organ, rows.length - 1, "dauchung"], true);
  });
  const empty = Object.keys(organItems).map((organ) => [organ, organs[organ] ?? [finding("", "")]]);
  row["khambenh_caccoquan"] = Object.fromEntries(empty);
  return traces;
}

function finding(dauchung: string, dauchung_ghichu: string): Row {
  return { dauchung_ma: { VNCODE: "", SNOMED: "" }, dauchung, dauchung_ghichu };
}

function readFindings(document: Emr365): readonly ReadValue[] {
  const values: ReadValue[] = [];
  let index = 0;
  const add = (system: string, said: string, place: readonly (string | number)[]) => {
    values.push(
      { path: ["findings", index, "system"], value: system, document: [...place, "#system"] },
      { path: ["findings", index, "text"], value: said, document: place },
    );
    index += 1;
  };
  const { khambenh_toanthan, khambenh_caccoquan } = document[group];
  const whole = text.fromText(khambenh_toanthan, noContext);
  if (whole !== undefined && whole.trim() !== "") add("general", whole, [group, "khambenh_toanthan"]);
  for (const [organ, system] of Object.entries(organItems)) {
    const rows = (khambenh_caccoquan as Readonly<Record<string, unknown>>)[organ] as readonly {
      readonly dauchung: string;
      readonly dauchung_ghichu: string;
    }[];
    rows.forEach((row, position) => {
      const said = text.fromText(row.dauchung, noContext);
      if (said === undefined || said.trim() === "") return;
      const noted = Object.entries(organNotes).find(([, note]) => note === row.dauchung_ghichu)?.[0];
      const own = organ === others && noted !== undefined ? noted : system;
      add(own, said, [group, "khambenh_caccoquan", organ, position, "dauchung"]);
    });
  }
  return values;
}

/** Text is read alike whatever the options. */
const noContext = {} as RecordView["context"];

import type {
  DepartmentStay,
  DiagnosisEntry,
  DischargeEntry,
  LocalMinute,
  NarrativeEntry,
  VitalSignsEntry,
} from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { readDay, writeDay } from "../text/emr365-moments.ts";
import { readEntry, stayOfAdmission, writeEntry } from "./admission.map.ts";
import { type GroupMap, type ItemSource, sourcesOf } from "./group-map.ts";
import { codeList, decimal, department, moment, text } from "./item-codecs.ts";
import { itemRules, type ReadValue, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import { departmentName, type MappingContext, staffName } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import { type EntryRule, entryFor, fixedTraces, type Placed, type RecordView } from "./record-view.ts";
import { readOthers, writeOthers } from "./secondary-diagnoses.ts";
import { outcome } from "./words.ts";

const group = "ThongTinDieuTri";

const entryRules: readonly EntryRule[] = [
  {
    kind: "diagnosis",
    is: { phase: "discharge", rank: "main" },
    pick: "last",
    items: itemRules<DiagnosisEntry>([
      { item: "chandoan", path: ["text"], as: text },
      { item: "chandoan_ma", path: ["coding", "code"], as: text },
      { item: "maicd", path: ["coding", "code"], as: text, mirror: true },
      { item: "tenicd", path: ["coding", "display"], as: text },
    ]),
    needs: ["chandoan"],
  },
  {
    kind: "diagnosis",
    is: { phase: "discharge", rank: "complication" },
    pick: "last",
    items: itemRules<DiagnosisEntry>([{ item: "bienchung", path: ["text"], as: text }]),
    needs: ["bienchung"],
  },
  ...(
    [
      ["case-summary", "tomtat"],
      ["prognosis", "tienluong"],
      ["treatment-plan", "huongdieutri"],
    ] as const
  ).map(
    ([topic, item]): EntryRule => ({
      kind: "narrative",
      is: { topic },
      pick: "last",
      items: itemRules<NarrativeEntry>([{ item, path: ["text"], as: text }]),
      needs: [item],
    }),
  ),
];

/** How the stay ended. */
const discharge = itemRules<DischargeEntry>([
  { item: "tongsongaydieutri", path: ["treatmentDays"], as: decimal },
  { item: "songaydieutri", path: ["treatmentDays"], as: decimal, mirror: true },
]);
const condition = itemRules<DischargeEntry>([
  { item: "ketquadieutri", path: ["outcome"], as: outcome },
  { item: "loidanbacsi", path: ["advice"], as: text },
]);

const stay = itemRules<DepartmentStay>([
  { item: "khoa", path: ["department"], as: department },
  { item: "tungay", path: ["from"], as: moment },
  { item: "denngay", path: ["to"], as: moment },
]);

const lastStay = itemRules<DepartmentStay>([
  { item: "bacsidieutri_ma", path: ["attending"], as: text },
  { item: "khoadieutri_ma", path: ["department"], as: text, mirror: true },
  { item: "giuong", path: ["bed"], as: text },
]);

const signs = itemRules<VitalSignsEntry>([
  { item: "mach", path: ["pulse"], as: decimal },
  { item: "nhietdo", path: ["temperature"], as: decimal },
  { item: "huyetap_cao", path: ["systolic"], as: decimal },
  { item: "huyetap_thap", path: ["diastolic"], as: decimal },
  { item: "nhiptho", path: ["respiration"], as: decimal },
  { item: "cannang", path: ["weightKg"], as: decimal },
  { item: "chieucao", path: ["heightCm"], as: decimal },
  { item: "thoidiem", path: ["occurredAt"], as: moment },
]);

const derived: readonly ItemSource[] = [
  { item: "bacsidieutri", from: "=masters.practitioners" },
  { item: "khoadieutri", from: "=masters.departments" },
  { item: "khoavaovien_ma", from: "=episode.stays[admission].department" },
  { item: "khoavaovien", from: "=masters.departments" },
  { item: "ngaynhapkhoa", from: "=episode.stays[last].from" },
  { item: "ngayravien", from: "episode.endedAt (day)" },
  { item: "chandoanvaovien", from: "=entries[kind=diagnosis,admission,main].text" },
  { item: "chandoanvaovien_ma", from: "=entries[kind=diagnosis,admission,main].coding.code" },
  { item: "chandoantuyenduoi", from: "=episode.referral.diagnosis" },
  { item: "chandoantuyenduoi_ma", from: "episode.referral.codes[].code" },
  { item: "maicd_khac", from: "entries[kind=diagnosis,discharge,secondary].coding.code" },
  { item: "tenicd_khac", from: "entries[kind=diagnosis,discharge,secondary].text" },
];

/** III, thông tin điều trị. @official ThongTinDieuTri */
export const treatmentMap: GroupMap = {
  group,
  sources: [
    ...sourcesOf(lastStay, "episode.stays[last]"),
    ...sourcesOf(stay, "episode.stays[]", "danhsachchuyenkhoa[]."),
    ...sourcesOf(signs, "entries[kind=vital-signs]", "danhsachsinhhieu[]."),
    ...entryRules.flatMap(({ kind, is, items }) =>
      sourcesOf(items, `entries[kind=${kind},${Object.values(is).join(",")}]`),
    ),
    ...sourcesOf(discharge, "entries[kind=discharge]"),
    ...sourcesOf(condition, "entries[kind=discharge]", "tinhtrangravien."),
    ...derived,
  ],
  write(view, row) {
    const { record, context } = view;
    const to = [group];
    const traces: Trace[] = [];
    for (const rule of entryRules) traces.push(...writeEntry(view, rule, row, to));
    traces.push(...writeStays(view, row), ...writeSigns(view, row), ...writeOthers(view, row));
    const ended = view.placed("discharge").at(-1);
    if (ended !== undefined) traces.push(...writeDischarge(view, ended, row));
    writeDerived(view, row);
    const { endedAt, referral } = record.episode;
    if (endedAt !== undefined) {
      row["ngayravien"] = writeDay(endedAt);
      const last = record.episode.stays.at(-1);
      const told = endOf(writeDay(endedAt), last?.to) === endedAt;
      traces.push({ record: ["episode", "endedAt"], document: [group, "ngayravien"], told });
    }
    const codes = (referral?.codes ?? []).map(({ code }) => code);
    row["chandoantuyenduoi_ma"] = codeList.toText(codes, context) ?? "";
    codes.forEach((_, index) => {
      traces.push({
        record: ["episode", "referral", "codes", index],
        document: [group, "chandoantuyenduoi_ma", index],
        told: false,
      });
    });
    return traces;
  },
  read(document, draft, context) {
    const row = document[group];
    const at = [group];
    for (const rule of entryRules) readEntry(rule, row, at, draft, context);
    readStays(document, draft, context);
    row.danhsachsinhhieu.forEach((item, index) => {
      const own = [group, "danhsachsinhhieu", index];
      const values = readItems(signs, item, own, context);
      const measured = values.some(({ path }) => path[0] !== "occurredAt");
      if (measured) draft.add("vital-signs", {}, values, own);
    });
    readOthers(document, draft, context);
    readDischarge(document, draft, context);
  },
};

function writeStays({ record, context }: RecordView, row: Row): readonly Trace[] {
  const { stays } = record.episode;
  const rows: Row[] = [];
  const traces: Trace[] = [];
  stays.forEach((part, index) => {
    const own: Row = {};
    const to = [group, "danhsachchuyenkhoa", index];
    traces.push(...writeItems(stay, { part, from: ["episode", "stays", index] }, { row: own, to }, context));
    rows.push(own);
  });
  row["danhsachchuyenkhoa"] = rows;
  const last = { part: stays.at(-1), from: ["episode", "stays", stays.length - 1] };
  return [...traces, ...writeItems(lastStay, last, { row, to: [group] }, context)];
}

function readStays(document: Emr365, draft: RecordDraft, context: MappingContext): void {
  const row = document[group];
  const listed = row.danhsachchuyenkhoa.flatMap((item, index) => {
    const values = readItems(stay, item, [group, "danhsachchuyenkhoa", index], context);
    return ["department", "from"].every((name) => values.some(({ path }) => path[0] === name))
      ? [values]
      : [];
  });
  const first = (...items: (readonly [path: readonly (string | number)[], said: string])[]) =>
    items.find(([, said]) => said.trim() !== "");
  const code = first(
    [[group, "khoadieutri_ma"], row.khoadieutri_ma],
    [[group, "khoavaovien_ma"], row.khoavaovien_ma],
    [["ThongTinBenhNhan", "makhoa"], document.ThongTinBenhNhan.makhoa],
    [["ThongTinVaoVien", "madieutritaikhoa"], document.ThongTinVaoVien.madieutritaikhoa],
  );
  const arrived = draft.record["episode"] as
    | { admittedAt?: LocalMinute; arrivedAt?: LocalMinute }
    | undefined;
  const from = arrived?.admittedAt ?? arrived?.arrivedAt;
  const alone: ReadValue[] =
    code === undefined || from === undefined
      ? []
      : [
          { path: ["department"], value: code[1].trim(), document: [...code[0], "#stay"] },
          { path: ["from"], value: from, document: [group, "#stay"] },
        ];
  const stays = listed.length > 0 ? listed : alone.length > 0 ? [alone] : [];
  stays.forEach((values, index) => {
    draft.put(["episode", "stays", index], values);
  });
  if (stays.length > 0) {
    const room = document.ThongTinBenhNhan.buong.trim();
    draft.put(
      ["episode", "stays", stays.length - 1],
      [
        ...readItems(lastStay, row, [group], context),
        ...(room === "" ? [] : [{ path: ["room"], value: room, document: ["ThongTinBenhNhan", "buong"] }]),
      ],
    );
  }
  const last = stays.at(-1)?.find(({ path }) => path[0] === "to")?.value as LocalMinute | undefined;
  const ended = endOf(row.ngayravien, last);
  if (ended !== undefined) {
    draft.put(["episode"], [{ path: ["endedAt"], value: ended, document: [group, "ngayravien"] }]);
  }
}

/** The end of a stay of which the day is told: that of the last stay on this day, else its last minute. */
function endOf(said: string, lastStayTo: LocalMinute | undefined): LocalMinute | undefined {
  const date = readDay(said);
  if (date === undefined) return undefined;
  return lastStayTo?.startsWith(date) === true ? lastStayTo : (`${date}T23:59` as LocalMinute);
}

function writeSigns(view: RecordView, row: Row): readonly Trace[] {
  const rows: Row[] = [];
  const traces: Trace[] = [];
  for (const { entry, from } of view.placed("vital-signs")) {
    const own: Row = Object.fromEntries(signs.map(({ item }) => [item, ""]));
    const to = [group, "danhsachsinhhieu", rows.length];
    const written = writeItems(signs, { part: entry, from }, { row: own, to }, view.context);
    // A row with nothing but a moment would tell of a measurement that is not there.
    if (written.length < 2) continue;
    rows.push(own);
    traces.push(...written, ...fixedTraces({}, from, to));
  }
  row["danhsachsinhhieu"] = rows;
  return traces;
}

const ending = [group, "#discharge"];

function writeDischarge({ record, context }: RecordView, placed: Placed<DischargeEntry>, row: Row) {
  const { entry, from } = placed;
  const state: Row = { ketquadieutri: "", loidanbacsi: "" };
  row["tinhtrangravien"] = state;
  const at = [group, "tinhtrangravien"];
  const { endedAt } = record.episode;
  const traces = [
    ...writeItems(discharge, { part: entry, from }, { row, to: [group] }, context),
    ...writeItems(condition, { part: entry, from }, { row: state, to: at }, context),
  ];
  const comesBack =
    endedAt !== undefined && ["treatmentDays", "outcome"].every((name) => isTold(traces, name));
  return [
    ...traces.map((trace) => ({ ...trace, told: trace.told && comesBack })),
    { record: [...from, "kind"], document: [...ending, "#kind"], told: comesBack },
    {
      record: [...from, "occurredAt"],
      document: [...ending, "#occurredAt"],
      told: comesBack && entry.occurredAt === endOf(writeDay(endedAt), record.episode.stays.at(-1)?.to),
    },
  ];
}

function isTold(traces: readonly Trace[], member: string): boolean {
  return traces.some(({ record, told }) => told && record.at(-1) === member);
}

function readDischarge(document: Emr365, draft: RecordDraft, context: MappingContext): void {
  const row = document[group];
  const values = [
    ...readItems(discharge, row, [group], context),
    ...readItems(condition, row.tinhtrangravien, [group, "tinhtrangravien"], context),
  ];
  const { endedAt } = (draft.record["episode"] ?? {}) as { endedAt?: LocalMinute };
  const has = (name: string) => values.some(({ path }) => path[0] === name);
  if (endedAt === undefined || !has("treatmentDays") || !has("outcome")) return;
  // How the patient left is not told: the ordinary way is assumed, and said to be.
  draft.add(
    "discharge",
    {},
    [
      ...values,
      { path: ["occurredAt"], value: endedAt, document: [...ending, "#occurredAt"] },
      { path: ["type"], value: "discharged", document: [...ending, "#type"] },
    ],
    ending,
  );
}

function writeDerived(view: RecordView, row: Row): void {
  const { record, context } = view;
  const last = record.episode.stays.at(-1);
  const first = stayOfAdmission(view);
  const onAdmission = entryFor(view, {
    kind: "diagnosis",
    is: { phase: "admission", rank: "main" },
    pick: "last",
    items: [],
    needs: [],
  })?.entry as DiagnosisEntry | undefined;
  const texts: Readonly<Record<string, string | undefined>> = {
    bacsidieutri: staffName(last?.attending, context),
    khoadieutri: departmentName(last?.department, context),
    khoavaovien_ma: first?.department,
    khoavaovien: departmentName(first?.department, context),
    ngaynhapkhoa: last && writeDay(last.from),
    chandoanvaovien: onAdmission?.text,
    chandoanvaovien_ma: onAdmission?.coding?.code,
    chandoantuyenduoi: record.episode.referral?.diagnosis,
  };
  for (const [item, said] of Object.entries(texts)) row[item] = said ?? "";
}

import type { DiagnosisEntry, NarrativeEntry } from "@benhan/core";
import { writeDay } from "../text/emr365-moments.ts";
import { readEntry, stayOfAdmission, writeEntry } from "./admission.map.ts";
import { endOf, readStays, staySources, writeStays } from "./department-stays.ts";
import { dischargeSources, noteDischarge, readDischarge, writeDischarge } from "./discharge-items.ts";
import { type GroupMap, type ItemSource, sourcesOf } from "./group-map.ts";
import { codeList, text } from "./item-codecs.ts";
import { itemRules, type Row, type Trace } from "./item-rule.ts";
import { departmentName, staffName } from "./mapping-context.ts";
import { type EntryRule, entryFor, type RecordView } from "./record-view.ts";
import { readOthers, writeOthers } from "./secondary-diagnoses.ts";
import { readSigns, signSources, writeSigns } from "./vital-signs-rows.ts";

const group = "ThongTinDieuTri";

const entryRules: readonly EntryRule[] = [
  {
    kind: "diagnosis",
    is: { phase: "discharge", rank: "main" },
    when: "discharge",
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
    when: "discharge",
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
      when: "admission",
      pick: "last",
      items: itemRules<NarrativeEntry>([{ item, path: ["text"], as: text }]),
      needs: [item],
    }),
  ),
];

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
    ...staySources,
    ...signSources,
    ...entryRules.flatMap(({ kind, is, items }) =>
      sourcesOf(items, `entries[kind=${kind},${Object.values(is).join(",")}]`),
    ),
    ...dischargeSources,
    ...derived,
  ],
  write(view, row) {
    const { record, context } = view;
    const to = [group];
    const ofEntries = entryRules.flatMap((rule) => writeEntry(view, rule, row, to));
    const ofLists = [writeStays(view, row), writeSigns(view, row), writeOthers(view, row)].flat();
    const ending = writeDischarge(view, row);
    const traces: Trace[] = [...ofEntries, ...ofLists, ...ending];
    writeDerived(view, row);
    const { endedAt, referral } = record.episode;
    if (endedAt !== undefined) {
      row["ngayravien"] = writeDay(endedAt);
      const last = record.episode.stays.at(-1);
      const told = ending.some((trace) => trace.told) && endOf(writeDay(endedAt), last?.to) === endedAt;
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
    readStays(document, draft, context);
    noteDischarge(document, draft);
    for (const rule of entryRules) readEntry(rule, row, at, draft, context);
    readSigns(document, draft, context);
    readOthers(document, draft, context);
    readDischarge(document, draft, context);
  },
};

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

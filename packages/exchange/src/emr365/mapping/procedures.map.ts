import type { ProcedureEntry, TeamMember } from "@benhan/core";
import { writeMoment } from "../text/emr365-moments.ts";
import { emptyRow } from "./empty-row.ts";
import { type GroupMap, sourcesOf } from "./group-map.ts";
import { moment, text } from "./item-codecs.ts";
import { itemRules, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import { departmentName, type MappingContext, staffName } from "./mapping-context.ts";
import { fullYears } from "./patient.map.ts";
import { fixedTraces, type Placed, type RecordView } from "./record-view.ts";
import { stayAt } from "./time-of-order.ts";
import { anaesthesia } from "./words.ts";

/** Items of both sheets; a sheet that does not have an item by the field table is not given it. */
const items = itemRules<ProcedureEntry>([
  { item: "sophieu", path: ["source", "id"], as: text },
  { item: "motabenh", path: ["diagnosisBefore"], as: text },
  { item: "cdsauphauthuat", path: ["diagnosisAfter"], as: text },
  { item: "phuongphapphauthuat", path: ["method"], as: text },
  { item: "phuongphapvocam", path: ["anaesthesia"], as: anaesthesia },
  { item: "ngaygiophauthuat", path: ["occurredAt"], as: moment },
  { item: "trinhtuphauthuatthuthuat", path: ["course"], as: text },
  { item: "danluu", path: ["drains"], as: text },
]);

/** Who took part, with code and name. */
const team: readonly { readonly role: TeamMember["role"]; readonly code?: string; readonly name: string }[] =
  [
    { role: "surgeon", code: "maphauthuatvien", name: "phauthuatvien" },
    { role: "anaesthetist", code: "mabacsigaymehoisuc", name: "bacsigaymehoisuc" },
    { role: "anaesthesia-assistant", code: "mabacsigaymehoisuc_phu1", name: "bacsigaymehoisuc_phu1" },
    { role: "assistant", name: "phuphauthuat" },
    { role: "scrub-nurse", name: "phudungcu" },
    { role: "nurse", name: "ddvongngoai" },
  ];

function procedureMap(
  group: "PhieuThuThuat" | "PhieuPhauThuat",
  category: ProcedureEntry["category"],
): GroupMap {
  const known = Object.keys(emptyRow(group, "danhsach"));
  const written = items.filter(({ item }) => known.includes(item));
  const from = `entries[kind=procedure,${category}]`;
  const needed = ["diagnosisBefore", "method"];
  return {
    group,
    sources: [
      { item: "sovaovien", from: "=admissionNumber" },
      ...sourcesOf(written, from, "danhsach[]."),
      ...team.flatMap(({ role, code, name }) => [
        ...(code !== undefined && known.includes(code)
          ? [{ item: `danhsach[].${code}`, from: `${from}.team[role=${role}].practitioner` }]
          : []),
        ...(known.includes(name) ? [{ item: `danhsach[].${name}`, from: "=masters.practitioners" }] : []),
      ]),
      { item: "danhsach[].khoa_ma", from: "=episode.stays[].department" },
      { item: "danhsach[].khoa", from: "=masters.departments" },
      { item: "danhsach[].buong", from: "=episode.stays[].room" },
      { item: "danhsach[].giuong", from: "=episode.stays[].bed" },
      { item: "danhsach[].ngaygiovaovien", from: "=episode.admittedAt" },
      { item: "danhsach[].gioitinh", from: "=patient.gender" },
      { item: "danhsach[].tuoi", from: "=patient.birth" },
    ],
    write(view, row) {
      const rows: Row[] = [];
      const traces: Trace[] = [];
      for (const placed of view.placed("procedure").filter(({ entry }) => entry.category === category)) {
        const { entry, from: at } = placed;
        const own = emptyRow(group, "danhsach");
        const to = [group, "danhsach", rows.length];
        Object.assign(own, ofPatient(view, placed, known));
        const given = [
          ...writeItems(written, { part: entry, from: at }, { row: own, to }, view.context),
          ...writeTeam(placed, own, to, known, view.context),
          ...fixedTraces({ category }, at, to),
        ];
        // Without diagnosis and method no report can be made of what was read.
        const comesBack = needed.every((name) =>
          given.some(({ record, told }) => told && record.at(-1) === name),
        );
        traces.push(...given.map((trace) => ({ ...trace, told: trace.told && comesBack })));
        rows.push(own);
      }
      row["sovaovien"] = view.admissionNumber;
      row["danhsach"] = rows;
      return traces;
    },
    read(document, draft, context) {
      document[group].danhsach.forEach((row, index) => {
        const at = [group, "danhsach", index];
        const values = [...readItems(items, row, at, context)];
        if (!needed.every((name) => values.some(({ path }) => path[0] === name))) return;
        values.push({ path: ["name"], value: row.phuongphapphauthuat, document: [...at, "#name"] });
        let member = 0;
        for (const { role, code } of team) {
          const licence = code === undefined ? "" : String((row as Row)[code] ?? "").trim();
          if (code === undefined || licence === "") continue;
          values.push(
            { path: ["team", member, "role"], value: role, document: [...at, code, "#role"] },
            { path: ["team", member, "practitioner"], value: licence, document: [...at, code] },
          );
          member += 1;
        }
        if (member === 0) values.push({ path: ["team"], value: [], document: [...at, "#team"] });
        draft.add("procedure", { category }, values, at);
      });
    },
  };
}

function writeTeam(
  { entry, from }: Placed<ProcedureEntry>,
  row: Row,
  to: readonly (string | number)[],
  known: readonly string[],
  context: MappingContext,
): readonly Trace[] {
  return team.flatMap(({ role, code, name }) => {
    const members = entry.team.filter((one) => one.role === role);
    const [first] = members;
    if (first === undefined) return [];
    const named = members
      .map((one) => staffName(one.practitioner, context) ?? "")
      .filter((said) => said !== "");
    if (known.includes(name)) row[name] = named.join("; ");
    if (code === undefined || !known.includes(code)) return [];
    row[code] = first.practitioner;
    const at = [...from, "team", entry.team.indexOf(first)];
    return [
      { record: [...at, "practitioner"], document: [...to, code], told: true },
      { record: [...at, "role"], document: [...to, code, "#role"], told: true },
    ];
  });
}

function ofPatient(view: RecordView, { entry }: Placed<ProcedureEntry>, known: readonly string[]): Row {
  const { record, context } = view;
  const { patient, episode } = record;
  const stay = stayAt(view, entry.occurredAt);
  const texts: Readonly<Record<string, string | undefined>> = {
    khoa_ma: stay?.department,
    khoa: departmentName(stay?.department, context),
    buong: stay?.room,
    giuong: stay?.bed,
    ngaygiovaovien: episode.admittedAt && writeMoment(episode.admittedAt),
    gioitinh: context.sexText[patient.gender],
    tuoi: fullYears(patient.birth, context.on),
  };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([item, said]) =>
      said === undefined || !known.includes(item) ? [] : [[item, said]],
    ),
  );
}

/** X, phiếu thủ thuật. @official PhieuThuThuat */
export const procedureSheetMap: GroupMap = procedureMap("PhieuThuThuat", "procedure");

/** XI, phiếu phẫu thuật. @official PhieuPhauThuat */
export const operationSheetMap: GroupMap = procedureMap("PhieuPhauThuat", "operation");

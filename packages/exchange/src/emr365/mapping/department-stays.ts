import type { DepartmentStay, LocalMinute } from "@benhan/core";
import type { Emr365 } from "../emr365.data.ts";
import { readDay, readMoment } from "../text/emr365-moments.ts";
import { type ItemSource, sourcesOf } from "./group-map.ts";
import { department, moment, text } from "./item-codecs.ts";
import { itemRules, type ReadValue, type Row, readItems, type Trace, writeItems } from "./item-rule.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { RecordView } from "./record-view.ts";

const group = "ThongTinDieuTri";

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

/** What of the stays in departments stands in the group. */
export const staySources: readonly ItemSource[] = [
  ...sourcesOf(lastStay, "episode.stays[last]"),
  ...sourcesOf(stay, "episode.stays[]", "danhsachchuyenkhoa[]."),
];

/** Writes the stays, the last one in items of its own as well. */
export function writeStays({ record, context }: RecordView, row: Row): readonly Trace[] {
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

/** Reads the stays. */
export function readStays(document: Emr365, draft: RecordDraft, context: MappingContext): void {
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
          {
            path: ["from"],
            value: from,
            document: [group, "#stay"],
            moment: arrived?.admittedAt === undefined ? "arrival" : "admission",
          },
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
}

/** The end of a stay. Of which only the day is told: that of the last stay on this day, else its last minute. */
export function endOf(said: string, lastStayTo: LocalMinute | undefined): LocalMinute | undefined {
  const minute = readMoment(said);
  if (minute !== undefined) return minute;
  const date = readDay(said);
  if (date === undefined) return undefined;
  return lastStayTo?.startsWith(date) === true ? lastStayTo : (`${date}T23:59` as LocalMinute);
}

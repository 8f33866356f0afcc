import { type HistoryEntry, isCalendarDate, isPartialDate, type PartialDate } from "@benhan/core";
import { same } from "../../bhyt/mapping/codec.ts";
import type { Emr365 } from "../emr365.data.ts";
import { readDay, writeDay } from "../text/emr365-moments.ts";
import type { ReadValue, Row, Trace } from "./item-rule.ts";
import type { MappingContext } from "./mapping-context.ts";
import type { RecordDraft } from "./record-draft.ts";
import type { RecordView } from "./record-view.ts";
import { historyHeadings, presence } from "./words.ts";

const group = "ThongTinBenhNhan";
/** The items of the histories. */
export const histories = "tiensubenhtatcuabanthan";
export const family = "tiensubenhtatcuagiadinh";

/** Writes what the patient and the family had before. */
export function writeHistories(view: RecordView, row: Row): readonly Trace[] {
  const all = view.placed("history");
  const rows: Row[] = [];
  const traces: Trace[] = [];
  for (const { entry, from } of all.filter((one) => one.entry.subject === "patient")) {
    const at = [group, histories, rows.length];
    const written = historyRow(entry);
    rows.push(written);
    const told = readHistory(written);
    const tell = (member: string, item: string, isTold: boolean) =>
      traces.push({ record: [...from, member], document: [...at, item, `#${member}`], told: isTold });
    tell("kind", "#", true);
    tell("subject", "#", true);
    for (const [member, item] of historyMembers) {
      const value = entry[member];
      if (value !== undefined) tell(member, item, same(told[member], value));
    }
    if (entry.coding !== undefined) {
      traces.push(
        { record: [...from, "coding", "code"], document: [...at, "thongtin_ma"], told: true },
        {
          record: [...from, "coding", "system"],
          document: [...at, "thongtin_ma", "#system"],
          told: entry.coding.system === disease,
        },
      );
    }
  }
  row[histories] = rows;
  const relatives = all.filter((one) => one.entry.subject === "family");
  row[family] = relatives.map(({ entry }) => familyWords(entry)).join("; ");
  for (const { entry, from } of relatives) {
    const alone = relatives.length === 1 && entry.text !== undefined && familyWords(entry) === entry.text;
    const coded = entry.text === undefined ? ["coding"] : [];
    for (const member of ["text", "kind", "subject", "present", "category", "since", ...coded]) {
      traces.push({
        record: [...from, member],
        document: [
          group,
          family,
          ...(member === "text" ? [] : [`#${member}`]),
          ...(alone ? [] : [from[1] ?? 0]),
        ],
        told: alone,
      });
    }
  }
  return traces;
}

const disease = "icd-10-vn";
const historyMembers = [
  ["category", "thongtin_noidung"],
  ["text", "thongtin_noidung"],
  ["present", "thongtin_giatri"],
  ["since", "thongtin_ghichu"],
] as const;

type History = Pick<HistoryEntry, "category" | "text" | "present" | "since">;

function historyRow(entry: HistoryEntry) {
  const heading = historyHeadings[entry.category];
  const said = entry.text ?? entry.coding?.display ?? "";
  return {
    thongtin_ma: entry.coding?.code ?? "",
    thongtin_noidung: heading === "" || said === "" ? said || heading : `${heading}: ${said}`,
    thongtin_giatri: presence.toText(entry.present),
    thongtin_ghichu: entry.since === undefined ? "" : `từ ${partialDay(entry.since)}`,
  };
}

function readHistory(row: object): Partial<History> {
  const value = textOf(row, "thongtin_giatri");
  const present = presence.fromText(value);
  // A value that is no yes or no says more of it, such as to what the allergy is.
  const words = [textOf(row, "thongtin_noidung"), present === undefined ? value : ""];
  const said = words.filter((one) => one !== "").join(": ");
  const heading = Object.entries(historyHeadings).find(
    ([, words]) => words !== "" && (said === words || said.startsWith(`${words}: `)),
  );
  const rest = heading === undefined ? said : said.slice(heading[1].length + 2);
  const since = readPartialDay(textOf(row, "thongtin_ghichu").replace(/^từ /, ""));
  return {
    category: (heading?.[0] ?? "disease") as HistoryEntry["category"],
    ...(rest !== "" && { text: rest }),
    present: present ?? true,
    ...(since !== undefined && { since }),
  };
}

/** All that is said of a relative, in one text: what is not there must not read as if it were. */
function familyWords(entry: HistoryEntry): string {
  const { thongtin_ma, thongtin_noidung, thongtin_ghichu } = historyRow(entry);
  const named = [thongtin_noidung, entry.text === undefined && thongtin_ma].filter(Boolean).join(" ");
  const said = thongtin_ghichu === "" ? named : `${named} (${thongtin_ghichu})`;
  return entry.present ? said : `Không có: ${said}`;
}

/** Reads it as entries. */
export function readHistories(document: Emr365, draft: RecordDraft, { unread }: MappingContext): void {
  document[group][histories].forEach((row, index) => {
    if (row.thongtin_noidung.trim() === "" && row.thongtin_ma.trim() === "") return;
    const at = [group, histories, index];
    const history = readHistory(row);
    if (presence.fromText(row.thongtin_giatri) === undefined) unread.push([...at, "thongtin_giatri"]);
    const values: ReadValue[] = historyMembers.flatMap(([member, item]) => {
      const value = history[member];
      return value === undefined ? [] : [{ path: [member], value, document: [...at, item, `#${member}`] }];
    });
    if (row.thongtin_ma.trim() !== "") {
      values.push(
        { path: ["coding", "system"], value: disease, document: [...at, "thongtin_ma", "#system"] },
        { path: ["coding", "code"], value: row.thongtin_ma.trim(), document: [...at, "thongtin_ma"] },
      );
    }
    values.push({ path: ["subject"], value: "patient", document: [...at, "#", "#subject"] });
    draft.add("history", {}, values, [...at, "#"]);
  });
  const said = document[group][family].trim();
  if (said === "") return;
  const at = [group, family];
  draft.add(
    "history",
    { subject: "family", category: "disease", present: true },
    [{ path: ["text"], value: said, document: at }],
    at,
  );
}

/** `2020`, `05/2020`, `17/05/2020` */
function partialDay(date: PartialDate): string {
  return isCalendarDate(date) ? writeDay(date) : date.split("-").reverse().join("/");
}

function readPartialDay(said: string): PartialDate | undefined {
  const date = readDay(said) ?? said.trim().split("/").reverse().join("-");
  return isPartialDate(date) ? date : undefined;
}

function textOf(row: object, item: string): string {
  return String((row as Row)[item] ?? "").trim();
}

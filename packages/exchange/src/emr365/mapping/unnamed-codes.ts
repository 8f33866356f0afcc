import { type Issue, type JsonPath, valueAt } from "@benhan/core/faults";
import { same } from "../../bhyt/mapping/codec.ts";
import { officialOf } from "../emr365-finding.ts";
import { groupMaps } from "./group-maps.ts";

/** Stands where a name would; no text of a record holds it. */
export const nameMark = "\u0000";

/** Lists that lack a code, and the items that lack its words: `ThongTinBenhNhan.dantoc`. */
export interface UnnamedCodes {
  readonly lists: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

/**
 * The items that lack words.
 *
 * @param marked The document with {@link nameMark} for each name that nobody knows.
 * @param written The document without names; where the sent one says something else, the sender's words came back.
 */
export function itemsWithout(marked: unknown, written: unknown, sent: unknown): ReadonlySet<string> {
  return new Set(
    placesOf(marked, [])
      .filter((path) => same(valueAt(written, path), valueAt(sent, path)))
      .map((path) => path.map((step) => (typeof step === "number" ? "[]" : `.${step}`)).join("")),
  );
}

function placesOf(value: unknown, path: JsonPath): readonly JsonPath[] {
  if (typeof value === "string") return value.includes(nameMark) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => placesOf(item, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => placesOf(held, [...path, name]));
}

/** The items that lack the words of a code; one finding for each list. */
export function unnamedCodes({ lists, items: lacking }: UnnamedCodes): readonly Issue[] {
  return [...lists].flatMap((list) => {
    const items = groupMaps.flatMap(({ group, sources }) =>
      sources
        .filter(({ from, item }) => from === list && lacking.has(`.${group}.${item}`))
        .map(({ item }) => [group, item]),
    );
    const [first] = items;
    if (first === undefined) return [];
    const option = list.startsWith("=codes") ? "codes" : "masters";
    const places = [...new Set(items.map(([, item = ""]) => item.replace("danhsach[].", "")))];
    return [
      {
        code: "exchange.emr365.words_lacking",
        severity: "warning",
        path: [option === "codes" ? "patient" : "episode"],
        official: officialOf(first),
        text: {
          vi: `Bệnh án có mã không tìm được tên; trường ghi tên để trống hoặc chỉ có mã: ${places.join(", ")}.`,
          en: `The record has codes whose words are not known; their items are empty or hold the code alone: ${places.join(", ")}.`,
        },
        nextStep: next[option],
      },
    ] as const;
  });
}

const next = {
  codes: {
    vi: "Kiểm tra mã trong bệnh án; trong chương trình thì đưa codes (loadOfficialCodes của @benhan/core/official-codes, hoặc danh mục riêng).",
    en: "Check the code in the record; in a program give `codes` (loadOfficialCodes of @benhan/core/official-codes, or your own lists).",
  },
  masters: {
    vi: "Đưa danh mục của cơ sở (masters; dòng lệnh: --masters); đã đưa thì bổ sung mã còn thiếu vào danh mục.",
    en: "Give the catalogues of the facility (masters; on the command line --masters); if you did, add what they lack.",
  },
};

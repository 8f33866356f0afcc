import type { Issue } from "@benhan/core/faults";
import type { Emr365GroupName } from "../emr365.data.ts";
import { officialOf } from "../emr365-finding.ts";
import { groupMaps } from "./group-maps.ts";

/** The items that may stay empty because nothing tells the words of a code; one finding for each list. */
export function unnamedCodes(
  lists: ReadonlySet<string>,
  isChosen: (group: Emr365GroupName) => boolean,
): readonly Issue[] {
  return [...lists].flatMap((list) => {
    const items = groupMaps.flatMap(({ group, sources }) =>
      isChosen(group) ? sources.filter(({ from }) => from === list).map(({ item }) => [group, item]) : [],
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
          vi: `Bệnh án có mã không tìm được tên; trường ghi tên để trống ở nơi có mã đó: ${places.join(", ")}.`,
          en: `The record has codes whose words are not known; items for them are empty beside such codes: ${places.join(", ")}.`,
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

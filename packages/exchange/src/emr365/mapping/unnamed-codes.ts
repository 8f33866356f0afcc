import type { Issue } from "@benhan/core/faults";
import type { Emr365GroupName } from "../emr365.data.ts";
import { officialOf } from "../emr365-finding.ts";
import { groupMaps } from "./group-maps.ts";

/** The items that stay empty because nothing tells the words of a code; one finding for each list. */
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
    const places = items.map(([, item]) => item).filter((item, at, all) => all.indexOf(item) === at);
    return [
      {
        code: "exchange.emr365.words_lacking",
        severity: "warning",
        path: [],
        official: officialOf(first),
        text: {
          vi: `Bệnh án có mã nhưng không biết tên của mã, nên để trống: ${places.join(", ")}.`,
          en: `The record has codes whose words are not known; left empty: ${places.join(", ")}.`,
        },
        nextStep: next[option],
      },
    ] as const;
  });
}

const next = {
  codes: {
    vi: "Đưa codes vào exportEmr365 (loadOfficialCodes của @benhan/core/official-codes, hoặc danh mục riêng); đã đưa thì kiểm tra mã.",
    en: "Give exportEmr365 `codes` (loadOfficialCodes of @benhan/core/official-codes, or your own lists); if you did, check the code.",
  },
  masters: {
    vi: "Đưa danh mục của cơ sở (masters; dòng lệnh: --masters); đã đưa thì bổ sung mã còn thiếu vào danh mục.",
    en: "Give the catalogues of the facility (masters; on the command line --masters); if you did, add what they lack.",
  },
};

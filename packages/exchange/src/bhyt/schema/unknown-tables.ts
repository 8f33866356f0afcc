import type { Issue } from "@benhan/core/faults";
import type { BhytEdition } from "./bhyt-edition.ts";
import { nearWords } from "./near-words.ts";

/**
 * The members of an episode that are no table of its edition: each would be passed over without a word, and the totals
 * would come out without its rows. A member that is undefined is not there.
 */
export function unknownTables(
  tables: object,
  { tables: sent, apart }: Pick<BhytEdition, "tables" | "apart">,
): readonly Issue[] {
  return Object.entries(tables).flatMap(([name, held]: [string, unknown]): Issue[] => {
    if (held === undefined || Object.hasOwn(sent, name) || Object.hasOwn(apart, name)) return [];
    // A name that is no plain word may be anything out of the data.
    const quoted = /^[\w.-]{1,40}$/.test(name) ? name : "…";
    const near = nearWords(name, [...Object.keys(sent), ...Object.keys(apart)]);
    return [
      {
        code: "exchange.bhyt.no_such_table",
        severity: "error",
        path: [name],
        official: "LOAIHOSO",
        rule: "ENV-004",
        source: "BenhAn",
        text: {
          vi: `Không có bảng tên ${quoted}: các dòng của nó sẽ bị bỏ qua.${near.vi}`,
          en: `There is no table ${quoted}: its rows would be passed over.${near.en}`,
        },
        nextStep: {
          vi: "Ghi đúng tên bảng, chữ hoa: XML1, XML2 …; dữ liệu khác thì để ngoài đối tượng này.",
          en: "Write the name of the table in capitals: XML1, XML2 …; keep other data outside of this object.",
        },
      },
    ];
  });
}

import fc from "fast-check";
import { type BhytTables, bhytTableNames, bhytTables, isListed } from "../../src/bhyt/qd3176/bhyt-tables.ts";

const vietnamese = "Nguyễn Văn Mẫu, Phường Ô Chợ Dừa — “thử” ẳẵặ ỨỬ đĐ";
const hostile = [
  "]]>",
  "<![CDATA[",
  "&amp;",
  "<a/>",
  "\r\n",
  "\r",
  "\n",
  "\t",
  " ",
  "--",
  "<?x?>",
  "\u{20000}",
  "😷",
  '"',
  "'",
];

const legal = (text: string) => !/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(text);

/** Text that XML can hold, in NFC, never empty: Vietnamese, astral, and whatever breaks careless writers. */
export const cellText = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc
      .array(fc.oneof(fc.constantFrom(...hostile), fc.constantFrom(...vietnamese)), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join("")),
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.normalize("NFC"))
  .filter((text) => text !== "" && legal(text));

/** Tables of one episode with any text in any cell. */
export function tablesArbitrary(cell: fc.Arbitrary<string> = cellText): fc.Arbitrary<BhytTables> {
  const parts = bhytTableNames.map((name) => {
    const columns = bhytTables[name].fields.map((field) => field.name);
    const row = fc
      .tuple(cell, fc.dictionary(fc.constantFrom(...columns), cell, { maxKeys: 5, noNullPrototype: true }))
      .map(([key, cells]) => ({ ...cells, MA_LK: key }));
    const held: fc.Arbitrary<unknown> = isListed(name) ? fc.array(row, { minLength: 1, maxLength: 3 }) : row;
    return (name === "XML1" ? held : fc.option(held, { nil: undefined, freq: 2 })).map(
      (value) => [name, value] as const,
    );
  });
  return fc
    .tuple(...parts)
    .map(
      (entries) =>
        Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as BhytTables,
    );
}

import fc from "fast-check";
import { type Emr365Item, emr365Groups } from "../../src/emr365/index.ts";

/** Text that XML can hold; line breaks, marks of XML and letters beyond the first plane among it. */
const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", " ", "<a>&amp;]]>", "a\r\nb", "Nguyễn", "😀", "\t"),
  )
  .filter((said) => !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u.test(said));

/** Documents in the shape of the table. `words` makes their texts. */
export function documents(
  items: readonly Emr365Item[] = emr365Groups,
  words: fc.Arbitrary<string> = text,
): fc.Arbitrary<Record<string, unknown>> {
  const members = items.map((item): [string, fc.Arbitrary<unknown>] => {
    const value: fc.Arbitrary<unknown> =
      item.shape === "text"
        ? words
        : item.shape === "object"
          ? documents(item.items, words)
          : item.items.length === 0
            ? fc.constant([])
            : fc.array(documents(item.items, words), { maxLength: 2 });
    return [
      item.name,
      item.written === "when-filled" ? fc.option<unknown, undefined>(value, { nil: undefined }) : value,
    ];
  });
  return fc.record(Object.fromEntries(members)).map((document) => {
    const filled = Object.entries(document).filter(([, value]) => value !== undefined);
    return Object.fromEntries(filled);
  });
}

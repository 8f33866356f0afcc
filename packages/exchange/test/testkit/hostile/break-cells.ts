import type { Choices } from "./choices.ts";

/** Stands in hostile cells; no finding may repeat it. */
export const secret = "BIMATBENHNHAN";

const values: readonly unknown[] = [
  "",
  " ",
  "0",
  "-1",
  "+1",
  "1e308",
  "9".repeat(400),
  `0.${"3".repeat(300)}`,
  "1,000.00",
  "NaN",
  "Infinity",
  "0x10",
  "00000000000",
  "20260230",
  "202613010000",
  "202602292400",
  "000000000000",
  "99999999",
  "99991231",
  ";",
  ";;;;;;;;",
  "1;".repeat(2000),
  "+".repeat(500),
  "*".repeat(500),
  ".",
  "..",
  "\u0000",
  "\u0001\u0002",
  "\uFFFF",
  "\uD800",
  "\uDC00\uD800",
  "\u202E\u200B",
  "😷".repeat(300),
  "é".normalize("NFD").repeat(100),
  "]]>",
  "<![CDATA[",
  "&lt;&amp;",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "CSST<M_T_HA/_NT_SP_HL>",
  `CSST<${"M".repeat(3000)}`,
  "x".repeat(20_000),
  secret,
  `${secret};${secret}`,
];

/** What callers in JavaScript pass by mistake. */
const notTexts: readonly unknown[] = [
  0,
  -0,
  Number.NaN,
  10n,
  true,
  null,
  undefined,
  [],
  ["a"],
  {},
  () => "x",
  Symbol("s"),
  new Date(0),
];

type Loose = Record<string, unknown>;

const tableNames = [
  "XML1",
  "XML2",
  "XML3",
  "XML4",
  "XML5",
  "XML7",
  "XML9",
  "XML0",
  "XML12",
  "XML99",
  "__proto__",
];

/** An own property, whatever its name: `__proto__` too. */
function own(target: Loose, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function someRow(tables: Loose, { pick }: Choices): Loose | undefined {
  const held: unknown = tables[pick(Object.keys(tables))];
  const row: unknown = Array.isArray(held) ? pick(held) : held;
  return typeof row === "object" && row !== null ? (row as Loose) : undefined;
}

const ways: readonly ((tables: Loose, choices: Choices) => void)[] = [
  ...Array.from({ length: 8 }, () => (tables: Loose, choices: Choices) => {
    const row = someRow(tables, choices);
    if (row !== undefined) own(row, choices.pick(Object.keys(row)) ?? "MA_LK", choices.pick(values));
  }),
  (tables, choices) => {
    const row = someRow(tables, choices);
    if (row !== undefined) own(row, choices.pick(Object.keys(row)) ?? "MA_LK", choices.pick(notTexts));
  },
  (tables, choices) => {
    const row = someRow(tables, choices);
    if (row !== undefined)
      own(row, choices.pick(["__proto__", "constructor", "KHONG_CO", "STT", ""]), choices.pick(values));
  },
  (tables, choices) => {
    const row = someRow(tables, choices);
    if (row !== undefined) delete row[choices.pick(Object.keys(row))];
  },
  // Two cells of a row change places: times, prices, codes.
  (tables, choices) => {
    const row = someRow(tables, choices);
    const [one, other] = [choices.pick(Object.keys(row ?? {})), choices.pick(Object.keys(row ?? {}))];
    if (row === undefined || one === undefined || other === undefined) return;
    const [first, second] = [row[one], row[other]];
    own(row, one, second);
    own(row, other, first);
  },
  (tables, { pick }) =>
    own(tables, pick(tableNames), pick([[], {}, null, "x", 1, [null], [[]], ["x"], [{}, {}]])),
  (tables, { pick }) => delete tables[pick(Object.keys(tables))],
  (tables, { pick, below }) => {
    const name = pick(Object.keys(tables));
    const held: unknown = tables[name];
    if (Array.isArray(held))
      own(
        tables,
        name,
        Array.from({ length: 1 + below(100) }, () => held[0]),
      );
  },
];

/** One thing done to the tables of an episode, which are changed in place. */
export function breakCells(tables: object, choices: Choices): void {
  if (Object.keys(tables).length > 0) choices.pick(ways)(tables as Loose, choices);
}

/**
 * Rows of the descriptions of the hubs, copied here by hand: a change of a table in the code alone makes a test fail.
 * `npm run generate` makes docs/reference/hubs.md of them; it wants every table to be proven by `conform` in one test file.
 */
export interface SpecTable<Column extends string = never> {
  /** Unique; the titles of the tests begin with it. */
  readonly id: string;
  readonly hub: "bhxh" | "emrhub" | "eprescription" | "health-book" | "all";
  readonly vi: string;
  readonly en: string;
  /** The text that prints the rows, and where our copy of it comes from. */
  readonly source: string;
  readonly rows: readonly SpecRow<Column>[];
}

/** `key`: what is printed, unique in its table · `means`: outcome, or use of a field · `evidence`: D, C, I or U · `meaning`: Vietnamese. */
export type SpecRow<Column extends string = never> = Readonly<
  Record<"key" | "evidence" | "means" | "meaning" | Column, string>
>;

/** What is described and has no place in the code, and why. */
export interface LeftOut {
  readonly hub: SpecTable["hub"];
  readonly what: string;
  readonly evidence: "D" | "C" | "I" | "U";
  readonly why: string;
}

/** One row a line, its columns between bars; a column without a value is empty. */
export function specRows<Column extends string>(
  columns: readonly (Column | keyof SpecRow)[],
  text: string,
): readonly SpecRow<Column>[] {
  const rows = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      if (cells.length !== columns.length) throw new Error(`${cells.length} cells: ${line}`);
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) as SpecRow<Column>;
    });
  const keys = new Set(rows.map(({ key }) => key));
  if (keys.size !== rows.length) throw new Error("a row stands twice");
  return rows;
}

/** The title of the test of a row. */
export function titleOf({ id }: Pick<SpecTable, "id">, { key }: Pick<SpecRow, "key">): string {
  return `${id}: ${key}`;
}

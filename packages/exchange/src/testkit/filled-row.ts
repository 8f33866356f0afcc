/** The cells of a row while it is being made: what does not apply is undefined. */
export type Cells<Row> = { readonly [Cell in keyof Row]?: Row[Cell] | undefined } & {
  readonly MA_LK: string;
};

/** A row without the cells that do not apply. */
export function filledRow<Row>(cells: Cells<Row>): Row {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)) as Row;
}

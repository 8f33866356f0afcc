/** Collects the cells of one row after the other. */
export interface RowShapes {
  /** The cell of a column, by its index. Columns come in order, each at most once a row. */
  put(column: number, value: string): void;
  /** The row of the cells since the last one. */
  row(): Readonly<Record<string, string>>;
}

/**
 * Makes rows that engines can handle fast. An object that grows by one computed name after the other turns into a hash
 * table, five times as slow to make and to read; a copy of an object that has all names already does not. Rows of one
 * table have few different sets of filled columns, so the first row of each set is the model of the others.
 */
export function createRowShapes(names: readonly string[]): RowShapes {
  const columns: number[] = [];
  const values: string[] = [];
  let filled = 0;
  let model: { readonly columns: readonly number[]; readonly row: Record<string, string> } | undefined;
  const models: NonNullable<typeof model>[] = [];

  const fits = (candidate: NonNullable<typeof model>) => {
    if (candidate.columns.length !== filled) return false;
    for (let index = 0; index < filled; index++) {
      if (candidate.columns[index] !== columns[index]) return false;
    }
    return true;
  };
  return {
    put(column, value) {
      columns[filled] = column;
      values[filled++] = value;
    },
    row() {
      if (model === undefined || !fits(model)) model = models.find(fits);
      if (model === undefined) {
        const own = columns.slice(0, filled);
        const row = Object.fromEntries(
          own.map((column, index) => [names[column] ?? "", values[index] ?? ""]),
        );
        model = { columns: own, row };
        if (models.length < modelsKept) models.push(model);
        filled = 0;
        return row;
      }
      const row = { ...model.row };
      for (let index = 0; index < filled; index++) {
        row[names[columns[index] ?? 0] ?? ""] = values[index] ?? "";
      }
      filled = 0;
      return row;
    },
  };
}

const modelsKept = 32;

/** One unit out of a packed list. */
export interface PackedUnit {
  readonly code: string;
  readonly letter: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Reads `4pBa Đình;4pNgọc Hà`: the step from the code before, the letter of the kind, the names. */
export function unpackUnits(text: string): readonly PackedUnit[] {
  if (text === "") return [];
  let code = 0;
  return text.split(";").map((cell) => {
    const [, step = "", letter = "", names = ""] = /^(\d+)([a-z])(.*)$/.exec(cell) ?? [];
    code += Number(step);
    const [name = "", ...aliases] = names.split("=");
    return { code: String(code).padStart(5, "0"), letter, name, aliases };
  });
}

/** The lines of a packed table, cut into cells. */
export function unpackRows(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
}

import type { Bilingual } from "../../faults/issue.ts";

/** What a number of a paper is made of. A part is there when the pattern of the paper has it. */
export interface NumberParts {
  /** @official MA_CSKCB */
  readonly facilityCode?: string;
  /** The running number, without leading zeros. */
  readonly serial?: number;
  /** The last digits of the year, as many as the pattern shows. */
  readonly year?: string;
  /** Characters that were drawn, in lower case. */
  readonly drawn?: string;
  /** The letter of the kind, in upper case. */
  readonly letter?: string;
}

interface Part {
  readonly name: keyof NumberParts;
  readonly accepts: string;
  /** For people who look at a number that does not follow the pattern. */
  readonly meaning: Bilingual;
}

const facility: Part = {
  name: "facilityCode",
  accepts: "[0-9A-Za-z]",
  meaning: { vi: "mã cơ sở", en: "facility code" },
};

/**
 * What a letter of a pattern stands for; every other character stands for itself. `X` and `F` facility code, `Z`
 * running number, `Y` year, `R` drawn character, `T` letter of the kind.
 */
const parts: Readonly<Record<string, Part>> = {
  X: facility,
  F: facility,
  Z: { name: "serial", accepts: "[0-9]", meaning: { vi: "số thứ tự", en: "running number" } },
  Y: {
    name: "year",
    accepts: "[0-9]",
    meaning: { vi: "các số cuối của năm", en: "last digits of the year" },
  },
  R: {
    name: "drawn",
    accepts: "[0-9A-Za-z]",
    meaning: { vi: "chữ không dấu, chữ số ngẫu nhiên", en: "letters and digits that were drawn" },
  },
  T: {
    name: "letter",
    accepts: "[A-Za-z]",
    meaning: { vi: "loại đơn (C, N, H, T hoặc Y)", en: "kind of the prescription (C, N, H, T or Y)" },
  },
};

/** A run of one letter of a pattern, or a run of characters that stand for themselves. */
interface Run {
  readonly part?: Part;
  readonly text: string;
}

function runsOf(pattern: string): readonly Run[] {
  return [...pattern.matchAll(/([XFZYRT])\1*|[^XFZYRT]+/g)].map(([text, letter]) => {
    const part = letter === undefined ? undefined : parts[letter];
    return part === undefined ? { text } : { part, text };
  });
}

/** What the letters of a pattern stand for: `FFFFF = mã cơ sở; …`. */
export function legendOf(pattern: string): Bilingual {
  const told = (language: keyof Bilingual) =>
    runsOf(pattern)
      .flatMap(({ part, text }) => (part === undefined ? [] : `${text} = ${part.meaning[language]}`))
      .join("; ");
  return { vi: told("vi"), en: told("en") };
}

/** How many characters of the pattern tell the part; 0 when it has none. */
export function widthOf(pattern: string, name: keyof NumberParts): number {
  return runsOf(pattern).reduce(
    (width, run) => (run.part?.name === name ? width + run.text.length : width),
    0,
  );
}

/** The parts of a number, or undefined when it does not follow the pattern. */
export function readNumber(pattern: string, text: string): NumberParts | undefined {
  const runs = runsOf(pattern);
  const shape = runs.map(({ part, text: run }) =>
    part === undefined ? run.replace(/[^0-9A-Za-z]/g, "\\$&") : `(${part.accepts}{${run.length}})`,
  );
  const found = new RegExp(`^${shape.join("")}$`).exec(text);
  if (found === null) return undefined;
  const values = new Map<keyof NumberParts, string>();
  runs
    .filter(({ part }) => part !== undefined)
    .forEach(({ part }, index) => {
      if (part !== undefined) values.set(part.name, found[index + 1] ?? "");
    });
  return partsOf(values);
}

function partsOf(values: ReadonlyMap<keyof NumberParts, string>): NumberParts {
  const facilityCode = values.get("facilityCode");
  const serial = values.get("serial");
  const year = values.get("year");
  const drawn = values.get("drawn");
  const letter = values.get("letter");
  return {
    ...(facilityCode !== undefined && { facilityCode }),
    ...(serial !== undefined && { serial: Number(serial) }),
    ...(year !== undefined && { year }),
    ...(drawn !== undefined && { drawn: drawn.toLowerCase() }),
    ...(letter !== undefined && { letter: letter.toUpperCase() }),
  };
}

/** The number that says these parts, or undefined when a part is missing or does not fit into the pattern. */
export function writeNumber(pattern: string, values: NumberParts): string | undefined {
  const text = runsOf(pattern)
    .map(({ part, text: run }) => {
      if (part === undefined) return run;
      const value = values[part.name];
      return value === undefined ? "" : String(value).padStart(part.name === "serial" ? run.length : 0, "0");
    })
    .join("");
  return readNumber(pattern, text) === undefined ? undefined : text;
}

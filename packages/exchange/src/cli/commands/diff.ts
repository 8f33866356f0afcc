import { type Command, exitCodes, type Language, oneOf, plainText } from "@benhan/core/command-line";
import type { Issue } from "@benhan/core/faults";
import { diffTables, type RowDifference, type TablesDifference } from "../../bhyt/diff/diff-tables.ts";
import { nothingToReplace, replacementOf } from "../../bhyt/diff/replacement-of.ts";
import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { findingInFile } from "../check/file-finding.ts";
import { usageWrong } from "../cli.faults.ts";
import { editionOption } from "../edition-option.ts";
import { readSource } from "../input/read-source.ts";
import { readWhole, requireClean } from "../read-whole.ts";
import { findingText } from "../reports/text-report.ts";
import { openOutput } from "../write-output.ts";

const name = "diff";

/** `benhan-exchange diff`: which rows and cells of two files differ. */
export const diffCommand: Command = {
  name,
  takes: [2, 2],
  arguments: "A B",
  options: { edition: "text", format: "text", replacement: "flag", "as-one": "flag", out: "text" },
  help: {
    vi: `benhan-exchange diff A B  …  so sánh hai tệp, từng hồ sơ theo MA_LK

  --format text|json
  --as-one        mỗi tệp có một hồ sơ: so sánh hai hồ sơ đó dù MA_LK khác nhau
  --replacement   B thay thế A: mỗi hồ sơ của B phải có trong A với cùng MA_LK, MA_CSKCB; không thì mã thoát 2
  --edition ID    mặc định auto
  --out FILE

Mã thoát: 0 giống nhau; 1 khác nhau; 2 không so sánh hoặc không thay thế được. Kết quả chứa nội dung ô, tức dữ liệu người bệnh.`,
    en: `benhan-exchange diff A B  …  compares two files, dossier by dossier by MA_LK

  --format text|json
  --as-one        each file has one dossier: compare the two though their MA_LK differ
  --replacement   B replaces A: A must have each dossier of B with the same MA_LK and MA_CSKCB; else exit code 2
  --edition ID    by default auto
  --out FILE

Exit code: 0 the same; 1 they differ; 2 cannot be compared, or is no replacement. The result holds cells, that is patient data.`,
  },
  async run(line, terminal) {
    const format = oneOf(name, line, "format", ["text", "json"]);
    const edition = editionOption(name, line);
    const [first = "", second = ""] = line.positionals;
    const before = await readWhole(await readSource(first), edition);
    const after = await readWhole(await readSource(second), edition);
    requireClean(before, terminal);
    requireClean(after, terminal);
    if (line.has("as-one") && (before.dossiers.length !== 1 || after.dossiers.length !== 1)) {
      throw usageWrong({ usage: `${name} --help`, parts: [notOne] });
    }
    // Who says that B replaces A takes them for the same, and is to hear that their keys differ.
    const asOne = line.has("as-one") || line.has("replacement");
    const options = after.edition === undefined ? {} : { edition: after.edition };
    const differences = pairsOf(before.dossiers, after.dossiers, asOne).map(
      ({ key, keyBefore, old, now }): DossierDifference => {
        const isReplacement = line.has("replacement") && now !== undefined;
        const { issues } = isReplacement ? replacementOf(old ?? nothing, now, options) : { issues: [] };
        const onlyIn = old === undefined ? "B" : now === undefined ? "A" : undefined;
        return {
          ...{ key, ...(keyBefore !== undefined && { keyBefore }) },
          ...{ issues: onlyIn === "B" && isReplacement ? [nothingToReplace] : issues },
          ...(onlyIn !== undefined && { onlyIn }),
          ...diffTables(old ?? nothing, now ?? nothing, options),
        };
      },
    );
    const refused = differences.some(isRefused);
    const output = openOutput(line.text("out"), line.positionals);
    if (format === "json") {
      const dossiers = differences.map(({ key, keyBefore, ...difference }) => ({
        MA_LK: key,
        ...(keyBefore !== undefined && { MA_LK_before: keyBefore }),
        ...difference,
      }));
      await output.write(
        `${JSON.stringify({ same: differences.every(({ same }) => same), dossiers }, undefined, 2)}\n`,
      );
    } else {
      for (const difference of differences) await output.write(textOf(difference, terminal.language));
    }
    await output.end();
    if (refused) return exitCodes.trouble;
    return differences.every(({ same }) => same) ? exitCodes.clean : exitCodes.findings;
  },
};

const nothing = {} as BhytTables;

/** One dossier of either file, and what differs. */
interface DossierDifference extends TablesDifference {
  readonly key: string;
  /** In A, when it is another. */
  readonly keyBefore?: string;
  readonly issues: readonly Issue[];
  /** The other file does not have it. */
  readonly onlyIn?: "A" | "B";
}

const notOne = {
  vi: "--as-one cần mỗi tệp có đúng một hồ sơ",
  en: "--as-one needs exactly one dossier in each file",
};

const isRefused = ({ issues }: DossierDifference) => issues.some(({ severity }) => severity === "error");

const only = {
  A: { vi: "chỉ có ở A.", en: "only in A." },
  B: { vi: "chỉ có ở B.", en: "only in B." },
} as const;

const noKey = { vi: "(không có MA_LK)", en: "(no MA_LK)" } as const;

/** A dossier that stands in one file only is one line: all of its cells differ. Neither are they told of a refused one. */
function textOf(difference: DossierDifference, language: Language): string {
  const { key, keyBefore, onlyIn, summary, rows, issues } = difference;
  const said = onlyIn === undefined ? summary[language] : only[onlyIn][language];
  const told = issues.map((issue) => findingText(findingInFile(issue), language)).join("");
  const isWhole = onlyIn === undefined && !isRefused(difference);
  const shown = isWhole ? rows.map((row) => rowText(row, language)).join("") : "";
  const named = (own: string) => (own === "" ? noKey[language] : plainText(own));
  const heading = keyBefore === undefined ? named(key) : `${named(keyBefore)} (A) → ${named(key)} (B)`;
  return `${heading}: ${said}\n${told}${shown}`;
}

/** Dossiers of both files that are the same one. */
interface DossierPair {
  readonly key: string;
  readonly keyBefore?: string;
  readonly old?: BhytTables;
  readonly now?: BhytTables;
}

/** Dossiers by MA_LK: another key is another patient. Only when asked is a single one on both sides the same one. */
function pairsOf(
  before: readonly BhytTables[],
  after: readonly BhytTables[],
  asOne: boolean,
): readonly DossierPair[] {
  const keyOf = ({ XML1 }: BhytTables) => XML1?.MA_LK ?? "";
  const [old] = before;
  const [now] = after;
  if (asOne && before.length === 1 && after.length === 1 && old !== undefined && now !== undefined) {
    const key = keyOf(now);
    const keyBefore = keyOf(old);
    return [{ key, ...(keyBefore !== key && { keyBefore }), old, now }];
  }
  // A key that stands twice was refused by the reader; dossiers without one are all kept.
  const waiting = new Map<string, BhytTables[]>();
  for (const tables of before) {
    const held = waiting.get(keyOf(tables));
    if (held === undefined) waiting.set(keyOf(tables), [tables]);
    else held.push(tables);
  }
  const pairs: DossierPair[] = [];
  for (const tables of after) {
    const key = keyOf(tables);
    const held = waiting.get(key)?.shift();
    pairs.push({ key, ...(held !== undefined && { old: held }), now: tables });
  }
  for (const [key, left] of waiting) for (const old of left) pairs.push({ key, old });
  return pairs;
}

const marks = { added: "+", removed: "-", changed: "~", renumbered: "#" } as const;
const emptyCell = { vi: "(trống)", en: "(empty)" } as const;

function rowText({ table, kind, before, after, cells }: RowDifference, language: Language): string {
  const position = after ?? before ?? 0;
  const head = `  ${marks[kind]} ${table}[${position + 1}]\n`;
  const value = (text: string | undefined) => (text === undefined ? emptyCell[language] : plainText(text));
  const shown = cells.map((cell) =>
    kind === "added" || kind === "removed"
      ? `      ${cell.field}: ${value(cell.after ?? cell.before)}\n`
      : `      ${cell.field}: ${value(cell.before)} → ${value(cell.after)}\n`,
  );
  return head + shown.join("");
}

import type { Issue } from "@benhan/core/faults";
import { diffTables, type RowDifference, type TablesDifference } from "../../bhyt/diff/diff-tables.ts";
import { nothingToReplace, replacementOf } from "../../bhyt/diff/replacement-of.ts";
import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { findingInFile } from "../check/file-finding.ts";
import { type Command, exitCodes, oneOf } from "../command.ts";
import { editionOption } from "../edition-option.ts";
import { readSource } from "../input/read-source.ts";
import { readWhole, requireClean } from "../read-whole.ts";
import { plainText } from "../reports/plain-text.ts";
import type { Language } from "../reports/report-writer.ts";
import { findingText } from "../reports/text-report.ts";
import { openOutput } from "../write-output.ts";

const name = "diff";

/** `benhan-exchange diff`: which rows and cells of two files differ. */
export const diffCommand: Command = {
  name,
  takes: [2, 2],
  arguments: "A B",
  options: { edition: "text", format: "text", replacement: "flag", out: "text" },
  help: {
    vi: `benhan-exchange diff A B  …  so sánh hai tệp, từng hồ sơ theo MA_LK

  --format text|json
  --replacement   B thay thế A: mỗi hồ sơ của B phải có trong A với cùng MA_LK, MA_CSKCB; không thì mã thoát 2
  --edition ID    mặc định auto
  --out FILE

Mã thoát: 0 giống nhau; 1 khác nhau; 2 không so sánh hoặc không thay thế được. Kết quả chứa nội dung ô, tức dữ liệu người bệnh.`,
    en: `benhan-exchange diff A B  …  compares two files, dossier by dossier by MA_LK

  --format text|json
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
    const options = after.edition === undefined ? {} : { edition: after.edition };
    const differences = pairsOf(before.dossiers, after.dossiers).map(
      ({ key, old, now }): DossierDifference => {
        const isReplacement = line.has("replacement") && now !== undefined;
        const { issues } = isReplacement ? replacementOf(old ?? nothing, now, options) : { issues: [] };
        const onlyIn = old === undefined ? "B" : now === undefined ? "A" : undefined;
        return {
          ...{ key, issues: onlyIn === "B" && isReplacement ? [nothingToReplace] : issues },
          ...(onlyIn !== undefined && { onlyIn }),
          ...diffTables(old ?? nothing, now ?? nothing, options),
        };
      },
    );
    const refused = differences.some(isRefused);
    const output = openOutput(line.text("out"), line.positionals);
    if (format === "json") {
      const dossiers = differences.map(({ key, ...difference }) => ({ MA_LK: key, ...difference }));
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
  readonly issues: readonly Issue[];
  /** The other file does not have it. */
  readonly onlyIn?: "A" | "B";
}

const isRefused = ({ issues }: DossierDifference) => issues.some(({ severity }) => severity === "error");

const only = {
  A: { vi: "chỉ có ở A.", en: "only in A." },
  B: { vi: "chỉ có ở B.", en: "only in B." },
} as const;

/** A dossier that stands in one file only is one line: all of its cells differ. Neither are they told of a refused one. */
function textOf(difference: DossierDifference, language: Language): string {
  const { key, onlyIn, summary, rows, issues } = difference;
  const said = onlyIn === undefined ? summary[language] : only[onlyIn][language];
  const told = issues.map((issue) => findingText(findingInFile(issue), language)).join("");
  const isWhole = onlyIn === undefined && !isRefused(difference);
  const shown = isWhole ? rows.map((row) => rowText(row, language)).join("") : "";
  return `${plainText(key)}: ${said}\n${told}${shown}`;
}

/** Dossiers by MA_LK. A single one on both sides is compared whatever its key, so that a changed key shows. */
function pairsOf(before: readonly BhytTables[], after: readonly BhytTables[]) {
  const [old] = before;
  const [now] = after;
  if (before.length === 1 && after.length === 1 && old !== undefined && now !== undefined) {
    return [{ key: now.XML1?.MA_LK ?? "", old, now }];
  }
  const keyOf = ({ XML1 }: BhytTables) => XML1?.MA_LK ?? "";
  // A key that stands twice was refused by the reader; dossiers without one are all kept.
  const waiting = new Map<string, BhytTables[]>();
  for (const tables of before) {
    const held = waiting.get(keyOf(tables));
    if (held === undefined) waiting.set(keyOf(tables), [tables]);
    else held.push(tables);
  }
  const pairs: { readonly key: string; readonly old?: BhytTables; readonly now?: BhytTables }[] = [];
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

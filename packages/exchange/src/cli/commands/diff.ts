import { diffTables, type RowDifference } from "../../bhyt/diff/diff-tables.ts";
import { replacementOf } from "../../bhyt/diff/replacement-of.ts";
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
  --replacement   B là hồ sơ thay thế của A: kiểm tra MA_LK và MA_CSKCB không đổi
  --edition ID    mặc định auto
  --out FILE

Mã thoát: 0 giống nhau; 1 khác nhau; 2 không so sánh được. Kết quả chứa nội dung ô, tức dữ liệu người bệnh.`,
    en: `benhan-exchange diff A B  …  compares two files, dossier by dossier by MA_LK

  --format text|json
  --replacement   B replaces A: MA_LK and MA_CSKCB must be the same
  --edition ID    by default auto
  --out FILE

Exit code: 0 the same; 1 they differ; 2 cannot be compared. The result holds cells, that is patient data.`,
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
    const pairs = pairsOf(before.dossiers, after.dossiers);
    const differences = pairs.map(({ key, old, now }) => {
      const replaced = line.has("replacement")
        ? replacementOf(old ?? nothing, now ?? nothing, options)
        : undefined;
      return { key, issues: replaced?.issues ?? [], ...diffTables(old ?? nothing, now ?? nothing, options) };
    });
    const output = openOutput(line.text("out"), line.positionals);
    if (format === "json") {
      const dossiers = differences.map(({ key, ...difference }) => ({ MA_LK: key, ...difference }));
      await output.write(
        `${JSON.stringify({ same: differences.every(({ same }) => same), dossiers }, undefined, 2)}\n`,
      );
    } else {
      for (const { key, summary, rows, issues } of differences) {
        const told = issues.map((issue) => findingText(findingInFile(issue), terminal.language));
        const shown = rows.map((row) => rowText(row, terminal.language));
        await output.write(
          `${plainText(key)}: ${summary[terminal.language]}\n${told.join("")}${shown.join("")}`,
        );
      }
    }
    await output.end();
    if (differences.some(({ issues }) => issues.some(({ severity }) => severity === "error")))
      return exitCodes.findings;
    return differences.every(({ same }) => same) ? exitCodes.clean : exitCodes.findings;
  },
};

const nothing = {} as BhytTables;

/** Dossiers by MA_LK. A single one on both sides is compared whatever its key, so that a changed key shows. */
function pairsOf(before: readonly BhytTables[], after: readonly BhytTables[]) {
  const [old] = before;
  const [now] = after;
  if (before.length === 1 && after.length === 1 && old !== undefined && now !== undefined) {
    return [{ key: now.XML1?.MA_LK ?? "", old, now }];
  }
  const keyOf = ({ XML1 }: BhytTables) => XML1?.MA_LK ?? "";
  const waiting = new Map(before.map((tables) => [keyOf(tables), tables]));
  const pairs: { readonly key: string; readonly old?: BhytTables; readonly now?: BhytTables }[] = [];
  for (const tables of after) {
    const key = keyOf(tables);
    const held = waiting.get(key);
    waiting.delete(key);
    pairs.push({ key, ...(held !== undefined && { old: held }), now: tables });
  }
  for (const [key, tables] of waiting) pairs.push({ key, old: tables });
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

import process from "node:process";
import {
  type Command,
  exitCodes,
  missing,
  type Output,
  oneOf,
  type Terminal,
} from "@benhan/core/command-line";
import type { Sheets } from "@benhan/core/spreadsheet";
import type { BhytEnvelope } from "../../bhyt/codec/read-dossiers.ts";
import { sheetsFromTables } from "../../bhyt/rows/sheets-from-tables.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { mostFindings } from "../check/checked-file.ts";
import type { FileFinding } from "../check/file-finding.ts";
import { usageWrong } from "../cli.faults.ts";
import { editionOption } from "../edition-option.ts";
import { episodesOf } from "../input/episodes-of.ts";
import { readSource, type Source } from "../input/read-source.ts";
import { readWhole, requireClean } from "../read-whole.ts";
import { writeCsvFolder } from "../write-csv-folder.ts";
import { openOutput } from "../write-output.ts";
import { writeWorkbook } from "../write-workbook.ts";

const name = "decode";

/** `benhan-exchange decode`: the rows of a file under their official column names. */
export const decodeCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE|-",
  options: { edition: "text", format: "text", out: "text", force: "flag" },
  help: {
    vi: `benhan-exchange decode TỆP|-  …  đọc tệp giám định thành các dòng với tên cột chính thức

  --format json|csv|xlsx   mặc định json: {"dossiers":[{"XML1":{…},"XML2":[…]}],"edition","envelope"}
  --out PATH               tệp kết quả; với csv là thư mục nhận XML1.csv, XML2.csv …; tệp đã có thì không ghi đè
  --force                  ghi đè các tệp của --out
  --edition ID             mặc định auto

Nội dung ô được giữ nguyên từng ký tự. CSV có BOM để Excel hiện đúng tiếng Việt.`,
    en: `benhan-exchange decode FILE|-  …  reads an insurance file into rows with official column names

  --format json|csv|xlsx   by default json: {"dossiers":[{"XML1":{…},"XML2":[…]}],"edition","envelope"}
  --out PATH               the result; with csv a folder that gets XML1.csv, XML2.csv …; files that exist are kept
  --force                  overwrite the files of --out
  --edition ID             by default auto

Cells keep every character. CSV begins with a BOM, so that Excel shows Vietnamese.`,
  },
  async run(line, terminal) {
    const format = oneOf(name, line, "format", ["json", "csv", "xlsx"]);
    const out = line.text("out");
    if (out === undefined && (format === "csv" || (format === "xlsx" && process.stdout.isTTY))) {
      throw usageWrong({ usage: `${name} --help`, parts: [missing("--out")] });
    }
    const source = await readSource(line.positionals[0] ?? "-");
    const edition = editionOption(name, line);
    const keepsOld = !line.has("force");
    if (format === "json") {
      await writeJson(source, edition, openOutput(out, [source.label], { keepsOld }), terminal);
      return exitCodes.clean;
    }
    const input = await readWhole(source, edition);
    requireClean(input, terminal);
    const sheets = sheetsFromTables(
      input.dossiers,
      input.edition === undefined ? {} : { edition: input.edition },
    );
    if (format === "csv") writeCsvFolder(out ?? ".", linesOf(sheets, input.edition), source.label, keepsOld);
    else {
      const output = openOutput(out, [source.label], { keepsOld });
      await output.write(await workbookOf(sheets, input.edition));
      await output.end();
    }
    return exitCodes.clean;
  },
};

/** Writes each episode as soon as it was read. JSON without its end is no JSON: nobody takes a part for the whole. */
async function writeJson(
  source: Source,
  asked: BhytEdition | undefined,
  output: Output,
  terminal: Terminal,
): Promise<void> {
  const findings: FileFinding[] = [];
  let envelope: BhytEnvelope | undefined;
  const editions = new Set<string>();
  let written = 0;
  for await (const step of episodesOf(source, { edition: asked, signature: "not-expected" })) {
    for (const finding of step.findings ?? []) {
      if (finding.level !== "information" && findings.length < mostFindings) findings.push(finding);
    }
    envelope = step.envelope ?? envelope;
    // After an error it is only read on, so that all of them are told.
    if (step.episode === undefined || findings.some(({ level }) => level === "error")) continue;
    editions.add(step.episode.edition.id);
    await output.write(`${written === 0 ? '{"dossiers":[' : ","}\n${JSON.stringify(step.episode.tables)}`);
    written += 1;
  }
  requireClean({ findings }, terminal);
  const head = written === 0 ? '{"dossiers":[' : "";
  // An edition that is named holds for all dossiers, whoever reads them.
  const [edition, ...others] = editions;
  const named = others.length === 0 ? (edition ?? null) : null;
  const end = JSON.stringify({ edition: named, envelope: envelope ?? null }).slice(1);
  await output.write(`${head}\n],${end}\n`);
  await output.end();
}

/** The lines of each sheet: the column names in official order and those of another edition behind them, then the rows. */
function linesOf(
  sheets: Sheets,
  edition: BhytEdition | undefined,
): readonly (readonly [string, string[][]])[] {
  return Object.entries(sheets).map(([table, rows]) => {
    const official = edition?.tables[table]?.fields.map((field) => field.name) ?? [];
    const columns = [...new Set([...official, ...rows.flatMap((row) => Object.keys(row))])];
    return [table, [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))]];
  });
}

function workbookOf(sheets: Sheets, edition: BhytEdition | undefined): Promise<Uint8Array> {
  return writeWorkbook(
    linesOf(sheets, edition).map(([table, lines]) => ({ name: table, lines, stickyRows: 1 })),
  );
}

import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { isEmrError } from "@benhan/core/faults";
import type { Sheets } from "@benhan/core/spreadsheet";
import type { BhytEnvelope } from "../../bhyt/codec/read-dossiers.ts";
import { sheetsFromTables } from "../../bhyt/rows/sheets-from-tables.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { mostFindings } from "../check/checked-file.ts";
import type { FileFinding } from "../check/file-finding.ts";
import { outputNotWritable, usageWrong } from "../cli.faults.ts";
import { type Command, exitCodes, oneOf } from "../command.ts";
import { csvText } from "../csv-text.ts";
import { editionOption } from "../edition-option.ts";
import { episodesOf } from "../input/episodes-of.ts";
import { isTableFile, readSource, type Source } from "../input/read-source.ts";
import { readWhole, requireClean } from "../read-whole.ts";
import { reasonOf } from "../reason-of.ts";
import type { Terminal } from "../terminal.ts";
import { openOutput } from "../write-output.ts";
import { writeWorkbook } from "../write-workbook.ts";

const name = "decode";

/** `benhan-exchange decode`: the rows of a file under their official column names. */
export const decodeCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE|-",
  options: { edition: "text", format: "text", out: "text" },
  help: {
    vi: `benhan-exchange decode TỆP|-  …  đọc tệp giám định thành các dòng với tên cột chính thức

  --format json|csv|xlsx   mặc định json: {"dossiers":[{"XML1":{…},"XML2":[…]}],"edition","envelope"}
  --out PATH               tệp kết quả; với csv là thư mục nhận XML1.csv, XML2.csv …
  --edition ID             mặc định auto

Nội dung ô được giữ nguyên từng ký tự. CSV có BOM để Excel hiện đúng tiếng Việt.`,
    en: `benhan-exchange decode FILE|-  …  reads an insurance file into rows with official column names

  --format json|csv|xlsx   by default json: {"dossiers":[{"XML1":{…},"XML2":[…]}],"edition","envelope"}
  --out PATH               the result; with csv a folder that gets XML1.csv, XML2.csv …
  --edition ID             by default auto

Cells keep every character. CSV begins with a BOM, so that Excel shows Vietnamese.`,
  },
  async run(line, terminal) {
    const format = oneOf(name, line, "format", ["json", "csv", "xlsx"]);
    const out = line.text("out");
    if (out === undefined && (format === "csv" || (format === "xlsx" && process.stdout.isTTY))) {
      throw usageWrong({ usage: `${name} --help`, parts: ["--out"] });
    }
    const source = await readSource(line.positionals[0] ?? "-");
    const edition = editionOption(name, line);
    if (format === "json") {
      await writeJson(source, edition, out, terminal);
      return exitCodes.clean;
    }
    const input = await readWhole(source, edition);
    requireClean(input, terminal);
    const sheets = sheetsFromTables(
      input.dossiers,
      input.edition === undefined ? {} : { edition: input.edition },
    );
    if (format === "csv") await writeCsvFolder(out ?? ".", sheets, input.edition);
    else {
      const output = openOutput(out, [source.label]);
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
  out: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const output = openOutput(out, [source.label]);
  const findings: FileFinding[] = [];
  let envelope: BhytEnvelope | undefined;
  let edition: string | undefined;
  let written = 0;
  for await (const step of episodesOf(source, { edition: asked, signature: "not-expected" })) {
    for (const finding of step.findings ?? []) {
      if (finding.level !== "information" && findings.length < mostFindings) findings.push(finding);
    }
    envelope = step.envelope ?? envelope;
    // After an error it is only read on, so that all of them are told.
    if (step.episode === undefined || findings.some(({ level }) => level === "error")) continue;
    edition ??= step.episode.edition.id;
    await output.write(`${written === 0 ? '{"dossiers":[' : ","}\n${JSON.stringify(step.episode.tables)}`);
    written += 1;
  }
  requireClean({ findings }, terminal);
  const head = written === 0 ? '{"dossiers":[' : "";
  const end = JSON.stringify({ edition: edition ?? null, envelope: envelope ?? null }).slice(1);
  await output.write(`${head}\n],${end}\n`);
  await output.end();
}

/** The lines of each sheet: the column names in official order, then the rows. */
function linesOf(
  sheets: Sheets,
  edition: BhytEdition | undefined,
): readonly (readonly [string, string[][]])[] {
  return Object.entries(sheets).map(([table, rows]) => {
    const columns = edition?.tables[table]?.fields.map((field) => field.name) ?? [];
    return [table, [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))]];
  });
}

function workbookOf(sheets: Sheets, edition: BhytEdition | undefined): Promise<Uint8Array> {
  return writeWorkbook(
    linesOf(sheets, edition).map(([table, lines]) => ({ name: table, lines, stickyRows: 1 })),
  );
}

/** The tables get their names only when all of them are written: a set without some of them looks like a smaller one. */
async function writeCsvFolder(
  folder: string,
  sheets: Sheets,
  edition: BhytEdition | undefined,
): Promise<void> {
  const tables = linesOf(sheets, edition);
  const names = tables.map(([table]) => `${table}.csv`);
  const partOf = (file: string) => join(folder, `${file}.part`);
  try {
    await mkdir(folder, { recursive: true });
    // The folder is read as one set: a table of another one would be taken for a part of it.
    const others = (await readdir(folder)).filter((other) => isTableFile(other) && !names.includes(other));
    if (others.length > 0)
      throw usageWrong({ usage: `${name} --help`, parts: [`--out (${others.sort().join(", ")})`] });
    for (const [table, lines] of tables) await writeFile(partOf(`${table}.csv`), csvText(lines));
    for (const file of names) await rename(partOf(file), join(folder, file));
  } catch (cause) {
    await Promise.all(names.map((file) => rm(partOf(file), { force: true }).catch(() => undefined)));
    if (isEmrError(cause)) throw cause;
    throw outputNotWritable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
  }
}

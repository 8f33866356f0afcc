import { join } from "node:path";
import { type Issue, isEmrError, type JsonPath } from "@benhan/core/faults";
import { readCsv, readXlsx, type Sheets } from "@benhan/core/spreadsheet";
import { CrossCheck } from "../../bhyt/codec/cross-check.ts";
import { fileIssue } from "../../bhyt/codec/file-findings.ts";
import { readDossierStream } from "../../bhyt/codec/read-dossier-stream.ts";
import type { BhytEnvelope } from "../../bhyt/codec/read-dossiers.ts";
import { editionOfDocuments, editionOfEpisode, editionOfSheets } from "../../bhyt/editions/index.ts";
import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import type { RowsCounted, SheetPlace } from "../../bhyt/rows/sheet-place.ts";
import { readSheets } from "../../bhyt/rows/tables-from-sheets.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { type FileFinding, findingInFile, findingInSheet } from "../check/file-finding.ts";
import { contentKindOf } from "./content-kind.ts";
import { csvTroubleOf } from "./csv-trouble.ts";
import { type Headed, headOf, isBlankHead } from "./head-of.ts";
import { csvUnreadable, inputEmpty, inputUnknown } from "./input.faults.ts";
import { otherFileOf } from "./other-file.ts";
import type { Source, SourceFile } from "./read-source.ts";
import { tablesOfJson } from "./tables-of-json.ts";

/** Shows what kind of document it is, behind whatever white space and remarks. */
const headBytes = 64 * 1024;

/** One episode of an input and how findings about it are told. */
export interface ReadEpisode {
  readonly tables: BhytTables;
  readonly edition: BhytEdition<BhytTables>;
  /** Where it stands in the input: `["dossiers", 3]`. */
  readonly prefix: JsonPath;
  /** Of an input of sheets: where its rows stood. */
  readonly places?: Readonly<Record<string, readonly SheetPlace[]>>;
  /** How people count those rows. */
  readonly rowsCounted?: RowsCounted;
  /** Its edition is the one that the JSON names. */
  readonly isNamed?: true;
}

/** What one reading step brings. */
export interface ReadStep {
  readonly findings?: readonly FileFinding[];
  readonly episode?: ReadEpisode;
  /** So many dossiers are in the input as well; what keeps them from being read stands in `findings`. */
  readonly unread?: number;
  /** Of an input of sheets: their names, though they may have no rows. */
  readonly sheets?: readonly string[];
  /** The last step of a file of the insurer's. */
  readonly envelope?: BhytEnvelope;
  /** The input was refused: nothing is known of what would have followed. */
  readonly unreadable?: true;
}

/** The edition that was asked for; without one, the edition that the input shows. */
export interface EpisodesOptions {
  readonly edition?: BhytEdition | undefined;
  /** Whether a file without a signature is worth a warning. Default `expected`. */
  readonly signature?: "expected" | "not-expected";
}

/**
 * The episodes of an input of any kind, one after another, with what is odd about its form. A file of the insurer's is
 * read in the memory that one episode takes; sheets and JSON are held as a whole.
 *
 * @throws EmrError of the readers, `exchange.cli.input_unknown`, `exchange.cli.other_file`, `exchange.cli.input_empty`, `exchange.cli.csv_unreadable`
 */
export async function* episodesOf(source: Source, options: EpisodesOptions): AsyncGenerator<ReadStep, void> {
  const [first] = source.files;
  if (first === undefined) throw inputUnknown({});
  if (/\.csv$/i.test(first.name)) {
    yield* ofSheets(await csvSheets(source), "sheet", options);
    return;
  }
  const headed = await headOf(first, headBytes);
  if (headed.head.length < headBytes && isBlankHead(headed.head)) throw inputEmpty({});
  const other = otherFileOf(source.label, headed.head, "bhyt", ["xml", "zip", "workbook"]);
  if (other !== undefined) throw other;
  const kind = contentKindOf(headed.head, first.name);
  if (kind === "xml") {
    yield* ofXml(headed, options);
    return;
  }
  if (kind !== "xlsx" && kind !== "json") throw inputUnknown({});
  const bytes = await headed.whole();
  if (kind === "xlsx") yield* ofSheets(await readXlsx(bytes), "sheet", options);
  else {
    const tables = tablesOfJson(bytes, source.label);
    if (tables.kind === "sheets") yield* ofSheets(tables.sheets, "data", options);
    else yield* ofDossiers(tables, options);
  }
}

async function* ofXml(file: Headed, options: EpisodesOptions): AsyncGenerator<ReadStep, void> {
  const stream = readDossierStream<BhytTables>(file.pieces(), {
    edition: (options.edition as BhytEdition<BhytTables> | undefined) ?? editionOfDocuments,
    ...(options.signature !== undefined && { signature: options.signature }),
  });
  for await (const item of stream) {
    const { issues } = item.report;
    const findings = issues.map((issue) => findingInFile(issue));
    if (item.kind === "envelope") {
      yield {
        findings,
        ...(item.report.ok && { envelope: item.report.value }),
        ...(issues.some(isRefusal) && { unreadable: true }),
      };
    } else if (!item.report.ok) yield { findings, unread: 1 };
    else {
      const tables = item.report.value;
      yield {
        findings,
        episode: { tables, edition: chosen(options, tables, item.edition), prefix: ["dossiers", item.index] },
      };
    }
  }
}

/** Rows of XML1 that name a dossier which another row named before. */
function repeatedKeys(issues: readonly Issue[]): number {
  return issues.filter(({ code }) => code === "exchange.bhyt.key_003").length;
}

/** False for a column that no table has, once it was told: all dossiers of one program have it. */
function isNew({ code, path }: Issue, told: Set<string>): boolean {
  // A path with a row is one of a column that has no name to be told by.
  if (code !== "exchange.bhyt.unknown_column" || path.length !== 2) return true;
  const column = path.join(".");
  if (told.has(column)) return false;
  told.add(column);
  return true;
}

const isRefusal = ({ code }: Issue) => code === "exchange.bhyt.file_refused";

function* ofSheets(
  sheets: Sheets,
  rowsCounted: RowsCounted,
  options: EpisodesOptions,
): Generator<ReadStep, void> {
  const reading = (options.edition ?? editionOfSheets(sheets)) as BhytEdition<BhytTables>;
  const { episodes, issues } = readSheets(sheets, { edition: reading, rowsCounted });
  yield {
    findings: issues.map((issue) => findingInSheet(issue, placeOfPath(issue.path), rowsCounted)),
    sheets: Object.keys(sheets),
    unread: repeatedKeys(issues),
  };
  for (const [index, { tables, places }] of episodes.entries()) {
    const edition = chosen(options, tables, reading);
    yield { episode: { tables, places, rowsCounted, edition, prefix: ["dossiers", index] } };
  }
}

function* ofDossiers(
  { dossiers, edition: named }: { readonly dossiers: readonly Sheets[]; readonly edition?: BhytEdition },
  options: EpisodesOptions,
): Generator<ReadStep, void> {
  const asked = options.edition ?? named;
  // As of a file of the insurer's; sheets say themselves that XML1 has no row.
  if (dossiers.length === 0) {
    yield { findings: [findingInFile(fileIssue("empty", "dossiers", ["dossiers"]))] };
  }
  const cross = new CrossCheck(0);
  const told = new Set<string>();
  for (const [index, sheets] of dossiers.entries()) {
    const reading = (asked ?? editionOfSheets(sheets)) as BhytEdition<BhytTables>;
    const prefix = ["dossiers", index];
    const { episodes, issues } = readSheets(sheets, { edition: reading, rowsCounted: "data" });
    const findings = issues
      .filter((issue) => isNew(issue, told))
      .map((issue) => findingInFile(issue, prefix));
    yield { findings, unread: repeatedKeys(issues) };
    for (const { tables } of episodes) {
      const edition = chosen({ edition: asked }, tables, reading);
      yield { findings: cross.episode(tables, index, undefined).map((issue) => findingInFile(issue)) };
      yield { episode: { tables, edition, prefix, ...(named !== undefined && { isNamed: true }) } };
    }
  }
}

function chosen(
  { edition }: EpisodesOptions,
  tables: BhytTables,
  read: BhytEdition,
): BhytEdition<BhytTables> {
  return (edition ?? editionOfEpisode(tables, read)) as BhytEdition<BhytTables>;
}

async function csvSheets({ label, files }: Source): Promise<Sheets> {
  const sheets: Record<string, Sheets[string]> = {};
  for (const file of files) {
    const path = file.name === label ? label : join(label, file.name);
    sheets[tableNameOf(file.name)] = await rowsOfCsv(path, file);
  }
  return sheets;
}

/** A set has many files: the one that cannot be read is named, with what was seen in it. */
async function rowsOfCsv(path: string, file: SourceFile): Promise<Sheets[string]> {
  const bytes = await file.whole();
  try {
    return await readCsv(bytes);
  } catch (cause) {
    if (!isEmrError(cause, "core.spreadsheet.file_unreadable")) throw cause;
    throw csvUnreadable({ file: path, ...csvTroubleOf(bytes) }, { cause });
  }
}

/** `…/XML2.csv` → `XML2`. */
function tableNameOf(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/\.csv$/i, "");
}

function placeOfPath([sheet, row, column]: JsonPath): SheetPlace {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(typeof row === "number" && { row }),
    ...(column !== undefined && { column }),
  };
}

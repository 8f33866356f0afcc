import { type Issue, isEmrError, type JsonPath } from "@benhan/core/faults";
import { readCsv, readXlsx, type Sheets } from "@benhan/core/spreadsheet";
import { editionOfDocuments, editionOfEpisode, editionOfSheets } from "@benhan/exchange/editions";
import {
  type BhytEdition,
  type BhytRow,
  type BhytTables,
  qd3176,
  readAssessment,
  readDossierStream,
  readSheets,
  rowsOf,
  type SheetPlace,
} from "@benhan/exchange/qd3176";
import { readCheckIn } from "@benhan/exchange/qd4750";
import { checkCheckIn, checkTables, givenTables, inSheetRows } from "@benhan/exchange/rules";
import type { CheckedFile } from "./checked-file.ts";
import { checkBroken, inputTooLarge, inputUnknown } from "./checker.faults.ts";
import { findingAboutFile, findingApart, findingInFile, findingInSheet } from "./finding.ts";
import { hashedPieces, hexDigest } from "./hashed-pieces.ts";
import { headBytes, inputKindOf } from "./input-kind.ts";
import type { Tally } from "./tally.ts";

/** A file as it was dropped. */
export type NamedBlob = Blob & { readonly name: string };

/** By what a check is watched and stopped. */
export interface CheckSourceOptions {
  readonly signal: AbortSignal;
  /** Called now and then with the share that is done, of 1. What it gives back is waited for. */
  readonly onStep: (share: number) => Promise<void> | undefined;
}

/** Most bytes of a document that is held as a whole. */
const mostWholeBytes = 64 * 2 ** 20;

/**
 * Checks one file, or a set of CSV files, whatever it is, and puts what it finds into the tally. Never throws for
 * content: what breaks the reading is a finding of the file.
 */
export async function checkSource(
  files: readonly NamedBlob[],
  tally: Tally,
  options: CheckSourceOptions,
): Promise<CheckedFile> {
  const check = new SourceCheck(tally, options);
  try {
    const sha256 = await check.run(files);
    return tally.result({ sha256, unreadable: check.unreadable });
  } catch (error) {
    if (options.signal.aborted) return tally.result({ stopped: true });
    // The message of a foreign error may quote a cell.
    tally.add(findingAboutFile(isEmrError(error) ? error : checkBroken()));
    return tally.result({ unreadable: true });
  }
}

class SourceCheck {
  unreadable = false;
  /** What is not checked is the same for every episode of a file: it is said of the first. */
  readonly #said = new Set<string>();
  readonly #tally: Tally;
  readonly #options: CheckSourceOptions;

  constructor(tally: Tally, options: CheckSourceOptions) {
    this.#tally = tally;
    this.#options = options;
  }

  /** Answers with the digest of all bytes. */
  async run(files: readonly NamedBlob[]): Promise<string> {
    this.#options.signal.throwIfAborted();
    const [first] = files;
    if (first === undefined) throw inputUnknown();
    const head = new Uint8Array(await first.slice(0, headBytes).arrayBuffer());
    const kind = inputKindOf(head, first.name);
    if (kind === "unknown") throw inputUnknown();
    if (kind === "dossiers") return this.#dossiers(first);
    if (files.reduce((sum, { size }) => sum + size, 0) > mostWholeBytes) throw inputTooLarge();
    const wholes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    const [bytes = new Uint8Array()] = wholes;
    if (kind === "check-in") this.#checkIn(bytes);
    else if (kind === "assessment") this.#assessment(bytes);
    else if (kind === "xlsx") await this.#sheets(await readXlsx(bytes, { signal: this.#options.signal }));
    else {
      const sheets: Record<string, Sheets[string]> = {};
      for (const [index, file] of files.entries()) {
        sheets[file.name.replace(/\.csv$/i, "")] = await readCsv(wholes[index] ?? new Uint8Array());
      }
      await this.#sheets(sheets);
    }
    return hexDigest(wholes);
  }

  async #dossiers(file: NamedBlob): Promise<string> {
    const { signal, onStep } = this.#options;
    const pieces = hashedPieces(file);
    const stream = readDossierStream<BhytTables>(pieces, {
      edition: editionOfDocuments,
      signal,
    });
    for await (const item of stream) {
      const { issues } = item.report;
      if (item.kind === "envelope") {
        for (const issue of issues) this.#tally.add(findingInFile(issue));
        if (issues.some(({ code }) => code === "exchange.bhyt.file_refused")) this.unreadable = true;
      } else {
        const { edition, report } = item;
        const rows = report.ok ? rowsIn(report.value) : undefined;
        for (const issue of issues) this.#addInFile(issue, [], edition, rows);
        if (report.ok) {
          this.#episode(report.value, editionOfEpisode(report.value, edition), ["dossiers", item.index]);
        }
      }
      await onStep(file.size === 0 ? 1 : pieces.read / file.size);
      signal.throwIfAborted();
    }
    return pieces.digest();
  }

  #episode(tables: BhytTables, edition: BhytEdition<BhytTables>, prefix: JsonPath): void {
    this.#tally.addDossier(edition.id);
    const { issues } = checkTables<BhytTables>(tables, { edition });
    const rows = rowsIn(tables);
    for (const issue of issues) if (this.#isNews(issue)) this.#addInFile(issue, prefix, edition, rows);
  }

  #addInFile(issue: Issue, prefix: JsonPath, edition: BhytEdition, rows: RowsIn | undefined): void {
    const finding = findingInFile(issue, prefix);
    const { table, row } = finding;
    const found = table === null || row === null ? undefined : rows?.(table)[row - 1];
    this.#tally.add(finding, found && { edition, table: table ?? "", row: found });
  }

  async #sheets(sheets: Sheets): Promise<void> {
    const { signal, onStep } = this.#options;
    const reading = editionOfSheets(sheets) as BhytEdition<BhytTables>;
    const { episodes, issues } = readSheets(sheets, { edition: reading });
    for (const issue of issues) this.#tally.add(findingInSheet(issue, placeOfPath(issue.path)));
    const given = givenTables(Object.keys(sheets));
    for (const [index, { tables, places }] of episodes.entries()) {
      const edition = editionOfEpisode(tables, reading);
      const rows = rowsIn(tables);
      this.#tally.addDossier(edition.id);
      for (const issue of checkTables<BhytTables>(tables, { edition }).issues) {
        if (given.leaveOut(issue) || !this.#isNews(issue)) continue;
        const { table, row, field } = findingInFile(issue);
        const place = table === null || row === null ? undefined : places[table]?.[row - 1];
        const column = field === null ? {} : { column: field };
        const finding = findingInSheet(
          inSheetRows(issue, places),
          { ...(place ?? (table === null ? {} : { sheet: table })), ...column },
          index + 1,
        );
        const found = table === null || row === null ? undefined : rows(table)[row - 1];
        this.#tally.add(finding, found && { edition, table: table ?? "", row: found });
      }
      await onStep((index + 1) / episodes.length);
      signal.throwIfAborted();
    }
    const notGiven = given.finding();
    if (notGiven !== undefined) this.#tally.add(findingInFile(notGiven));
  }

  #checkIn(bytes: Uint8Array): void {
    const read = readCheckIn(bytes);
    const table = "XML0";
    const rows = read.ok ? read.value.rows : [];
    const issues = read.ok ? [...read.issues, ...checkCheckIn(rows).issues] : read.issues;
    this.#apart(table, issues, rowsOf({ [table]: rows }, table), read.ok);
  }

  #assessment(bytes: Uint8Array): void {
    const read = readAssessment(bytes);
    const table = "XML12";
    const rows = read.ok ? read.value.rows : [];
    this.#apart(table, read.issues, rowsOf({ [table]: rows }, table), read.ok);
  }

  #apart(table: string, issues: readonly Issue[], rows: readonly BhytRow[], ok: boolean): void {
    if (ok) this.#tally.addDossier(qd3176.id);
    else if (issues.some(({ code }) => code === "exchange.bhyt.file_refused")) this.unreadable = true;
    for (const issue of issues) {
      const finding = findingApart(issue, table);
      const row = finding.row === null ? undefined : rows[finding.row - 1];
      this.#tally.add(finding, row && { edition: qd3176, table, row });
    }
  }

  #isNews({ code, text }: Issue): boolean {
    if (!code.endsWith("not_checked")) return true;
    if (this.#said.has(text.en)) return false;
    this.#said.add(text.en);
    return true;
  }
}

type RowsIn = (table: string) => readonly BhytRow[];

/** The rows of an episode by table, each table looked at once. */
function rowsIn(tables: object): RowsIn {
  const known = new Map<string, readonly BhytRow[]>();
  return (table) => {
    const held = known.get(table) ?? rowsOf(tables, table);
    known.set(table, held);
    return held;
  };
}

function placeOfPath([sheet, row, column]: JsonPath): SheetPlace {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(typeof row === "number" && { row }),
    ...(column !== undefined && { column }),
  };
}

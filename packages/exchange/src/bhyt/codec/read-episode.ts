import type { Issue } from "@benhan/core/faults";
import { type BhytTables, isListed } from "../qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { officialOf, pathOf } from "../schema/official-place.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { fileIssue } from "./file-findings.ts";
import type { EnvelopeFile } from "./read-envelope.ts";
import { readPlainTable } from "./read-plain-table.ts";
import { readTable } from "./read-table.ts";
import { refusalReasons, refusalSlots } from "./refusal-reasons.ts";
import { type Place, tableFormIssues } from "./table-form-issues.ts";
import type { XmlLimits } from "./xml-limits.ts";
import type { ElementBudget } from "./xml-reader.ts";

/** Reads the tables of one HOSO, the one with this index in its file, and adds what is to be said of their form. */
export function readEpisode(
  files: readonly EnvelopeFile[],
  edition: BhytEdition,
  index: number,
  limits: XmlLimits,
  budget: ElementBudget,
  issues: Issue[],
): BhytTables {
  const path = ["dossiers", index];
  const official = `HOSO[${index + 1}]`;
  const found = new Map<string, Readonly<Record<string, string>>[]>();
  const documents = new Map<string, number>();
  if (files.length === 0) issues.push(fileIssue("empty", official, path));

  for (const file of files) {
    if (issues.length >= limits.findings) break;
    const definition = tableOf(edition, file.table);
    if (definition === undefined) {
      issues.push(fileIssue("foreignTable", official, path));
      continue;
    }
    const name = file.table;
    const place = `${official}/${name}`;
    documents.set(name, (documents.get(name) ?? 0) + 1);
    const { content } = file;
    if (content === undefined) {
      const why = file.notEncoded === true ? refusalReasons.notEncoded : refusalReasons.base64;
      issues.push(fileIssue("content", place, path, why));
      continue;
    }
    if (content.spaced) issues.push(fileIssue("lineBreaks", place, path));
    const { bytes } = content;
    const reading =
      readPlainTable(bytes, definition, limits, budget) ?? readTable(bytes, definition, limits, budget);
    if (reading.refusal !== undefined) {
      issues.push(fileIssue("content", place, path, refusalSlots(reading.refusal, reading.at, "decoded")));
      continue;
    }
    const rows = found.get(name) ?? [];
    const firstRow = rows.length;
    const cell = (row: number, field: string): Place => {
      const inTables = { table: name, row: firstRow + row, field };
      return [`${official}/${officialOf(inTables)}`, [...path, ...pathOf(inTables)]];
    };
    issues.push(...tableFormIssues(reading, [place, reading.rows.length > 0 ? [...path, name] : path], cell));
    for (const row of reading.rows) rows.push(row);
    found.set(name, rows);
  }

  if (documents.get("XML1") !== 1) issues.push(fileIssue("summary", official, path));
  for (const [table, count] of documents) {
    if (count === 1 || table === "XML1" || table === "XML7") continue;
    issues.push(fileIssue(isListed(table) ? "tableTwice" : "recordTwice", `${official}/${table}`, path));
  }
  const tables = [...found].filter(([, rows]) => rows.length > 0);
  // Each row has exactly the columns of its table, and MA_LK is demanded by the rules, not by the reader.
  return Object.fromEntries(
    tables.map(([table, rows]) => [table, isListed(table) ? rows : rows[0]]),
  ) as unknown as BhytTables;
}

function tableOf(edition: BhytEdition, name: string): TableDefinition | undefined {
  return Object.hasOwn(edition.tables, name) ? edition.tables[name] : undefined;
}

import type { EnvelopeFile } from "../codec/read-envelope.ts";
import { readPlainTable } from "../codec/read-plain-table.ts";
import { defaultXmlLimits } from "../codec/xml-limits.ts";
import { readXml } from "../codec/xml-reader.ts";
import { qd130 } from "../qd130/edition.ts";
import { qd3176 } from "../qd3176/edition.ts";
import { qd4750 } from "../qd4750/edition.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import type { TableDefinition } from "../schema/table-definition.ts";
import { editionOf } from "./edition-of.ts";

/** Tables whose columns tell the editions apart. */
const telling = new Set(["XML1", "XML13"]);
/** Far more than both have columns; what has more is looked at for its columns no further. */
const mostElements = 10_000;

/**
 * The edition that the documents of an episode show: for the option `edition` of `readDossiers` and `readDossierStream`
 * when a file may be of any.
 *
 * @official GIAMDINHHS
 */
export function editionOfDocuments(documents: readonly EnvelopeFile[]): BhytEdition {
  requireArguments("editionOfDocuments", ["documents", documents, "list"]);
  for (const one of documents) requireArguments("editionOfDocuments", ["documents", one, "object"]);
  const columns: Record<string, Set<string>> = {};
  let endedAt = "";
  for (const { table, content } of documents) {
    if (columns[table] !== undefined) continue;
    const names = new Set<string>();
    columns[table] = names;
    if (!telling.has(table) || content === undefined) continue;
    const plain = plainDocument(table, content.bytes);
    if (plain !== undefined) {
      for (const { name } of plain.definition.fields) names.add(name);
      if (table === "XML1") endedAt = plain.row["NGAY_RA"] ?? "";
      continue;
    }
    const isSummary = table === "XML1";
    let open = "";
    readXml(
      content.bytes,
      {
        open(name, depth) {
          open = name;
          // Both are single records: their columns stand right under the root.
          if (depth === 2) names.add(name);
        },
        text(text) {
          if (isSummary && open === "NGAY_RA") endedAt += text;
        },
        close() {
          open = "";
        },
      },
      defaultXmlLimits,
      { left: mostElements },
    );
  }
  return editionOf({ columns, endedAt: endedAt.trim() });
}

/** Those whose own files are written in the plain form, the likeliest first. */
const plainEditions: readonly BhytEdition[] = [qd3176, qd4750, qd130];

/**
 * A document as our own files have it, with every column of an edition in its order: every episode of a file is asked,
 * and a parser would take a tenth of the time in which the whole episode is read.
 */
function plainDocument(
  table: string,
  bytes: Uint8Array,
): { readonly definition: TableDefinition; readonly row: Readonly<Record<string, string>> } | undefined {
  const tried = new Set<TableDefinition>();
  for (const { tables } of plainEditions) {
    const definition = tables[table];
    if (definition === undefined || tried.has(definition)) continue;
    tried.add(definition);
    const [row] = readPlainTable(bytes, definition, defaultXmlLimits, { left: mostElements })?.rows ?? [];
    if (row !== undefined) return { definition, row };
  }
  return undefined;
}

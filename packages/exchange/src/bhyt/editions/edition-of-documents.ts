import type { EnvelopeFile } from "../codec/read-envelope.ts";
import { defaultXmlLimits } from "../codec/xml-limits.ts";
import { readXml } from "../codec/xml-reader.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
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
  const columns: Record<string, Set<string>> = {};
  let endedAt = "";
  for (const { table, content } of documents) {
    if (columns[table] !== undefined) continue;
    const names = new Set<string>();
    columns[table] = names;
    if (!telling.has(table) || content === undefined) continue;
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

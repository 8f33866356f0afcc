import { readEnvelope } from "../codec/read-envelope.ts";
import { readPlainEnvelope } from "../codec/read-plain-envelope.ts";
import { defaultXmlLimits, type XmlLimits } from "../codec/xml-limits.ts";
import { readXml } from "../codec/xml-reader.ts";
import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { editionOf } from "./edition-of.ts";

/** Tables whose columns tell the editions apart. */
const telling = new Set(["XML1", "XML13"]);

/**
 * Says which edition a file is in, from its first episode, before it is read for good. Undefined for what is no file of
 * the insurance tables; the reader says why.
 *
 * @official GIAMDINHHS
 */
export function sniffEdition(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<XmlLimits> } = {},
): BhytEdition | undefined {
  const limits = { ...defaultXmlLimits, ...options.limits };
  const budget = { left: limits.elements };
  const { refusal, episodes } =
    readPlainEnvelope(bytes, limits, budget) ?? readEnvelope(bytes, limits, budget);
  const first = episodes[0];
  if (refusal !== undefined || first === undefined) return undefined;

  const columns: Record<string, Set<string>> = {};
  let endedAt = "";
  for (const { table, content } of first) {
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
      limits,
      budget,
    );
  }
  return editionOf({ columns, endedAt: endedAt.trim() });
}

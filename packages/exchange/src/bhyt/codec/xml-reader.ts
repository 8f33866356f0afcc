import { SaxesParser } from "saxes";
import type { XmlLimits } from "./xml-limits.ts";

/** Why a document cannot be read. */
export type XmlRefusal = "bytes" | "encoding" | "doctype" | "malformed" | "depth" | "elements";

/** What a listener is told, in document order. `depth` is 1 for the root. */
export interface XmlListener {
  open(name: string, depth: number, attributes: readonly string[]): void;
  text(text: string, depth: number): void;
  close(name: string, depth: number): void;
}

/** Elements still allowed; shared by all documents of one file. */
export interface ElementBudget {
  left: number;
}

/** How the reading of one document went. */
export interface XmlReading {
  /** Undefined when the whole document was read. */
  readonly refusal?: XmlRefusal;
  /** The document begins with a byte-order mark. */
  readonly byteOrderMark: boolean;
  /** The document calls itself UTF-16, as some serializers do, but its bytes are UTF-8. */
  readonly claimsUtf16: boolean;
}

class Refused extends Error {
  readonly refusal: XmlRefusal;
  constructor(refusal: XmlRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/**
 * Reads one XML 1.0 document and tells the listener what it holds. There are no external entities, no DOCTYPE at
 * all, and no encoding but UTF-8. A byte-order mark and white space before the declaration are skipped.
 */
export function readXml(
  bytes: Uint8Array,
  listener: XmlListener,
  limits: XmlLimits,
  budget: ElementBudget,
): XmlReading {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let claimsUtf16 = false;
  const refused = (refusal: XmlRefusal): XmlReading => ({ refusal, byteOrderMark, claimsUtf16 });

  if (bytes.length > limits.bytes) return refused("bytes");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^[ \t\r\n]+/, "");
  } catch {
    return refused("encoding");
  }

  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", () => {
    throw new Refused("malformed");
  });
  parser.on("doctype", () => {
    throw new Refused("doctype");
  });
  parser.on("xmldecl", ({ encoding, version }) => {
    claimsUtf16 = encoding !== undefined && /^utf-?16$/i.test(encoding);
    if (version !== "1.0") throw new Refused("malformed");
    if (encoding !== undefined && !claimsUtf16 && !/^utf-?8$/i.test(encoding)) throw new Refused("encoding");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > limits.depth) throw new Refused("depth");
    if (--budget.left < 0) throw new Refused("elements");
    listener.open(name, depth, Object.keys(attributes));
  });
  parser.on("text", (piece) => listener.text(piece, depth));
  parser.on("cdata", (piece) => listener.text(piece, depth));
  parser.on("closetag", ({ name }) => listener.close(name, depth--));
  try {
    parser.write(text).close();
    return { byteOrderMark, claimsUtf16 };
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    throw error;
  }
}

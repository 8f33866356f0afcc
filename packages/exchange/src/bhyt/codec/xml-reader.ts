import { SaxesParser } from "saxes";
import { hasByteOrderMark } from "./plain-scanner.ts";
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

/** Reads a document that comes in pieces; after a refusal, what comes is not looked at. */
export interface XmlPieces {
  write(piece: Uint8Array): void;
  /** Says that no piece follows. */
  close(): void;
  /** How it went so far. */
  readonly reading: XmlReading;
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
  const byteOrderMark = hasByteOrderMark(bytes);
  if (bytes.length > limits.bytes) return { refusal: "bytes", byteOrderMark, claimsUtf16: false };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { refusal: "encoding", byteOrderMark, claimsUtf16: false };
  }
  const parser = createParser(listener, limits, budget);
  parser.write(text);
  parser.close();
  return { ...parser.reading, byteOrderMark };
}

/** The same in pieces, cut wherever. `limits.bytes` is for the caller to watch. */
export function openXmlPieces(listener: XmlListener, limits: XmlLimits, budget: ElementBudget): XmlPieces {
  const parser = createParser(listener, limits, budget);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const first = new Uint8Array(3);
  let length = 0;
  let notUtf8 = false;
  const pass = (decode: () => string) => {
    if (notUtf8) return;
    let text: string;
    try {
      text = decode();
    } catch {
      notUtf8 = true;
      return;
    }
    parser.write(text);
  };
  return {
    write(piece) {
      if (length < first.length) first.set(piece.subarray(0, first.length - length), length);
      length += piece.length;
      pass(() => decoder.decode(piece, { stream: true }));
    },
    close() {
      pass(() => decoder.decode());
      if (!notUtf8) parser.close();
    },
    get reading() {
      const { refusal = notUtf8 ? ("encoding" as const) : undefined, claimsUtf16 } = parser.reading;
      return {
        ...(refusal !== undefined && { refusal }),
        byteOrderMark: hasByteOrderMark(first),
        claimsUtf16,
      };
    },
  };
}

interface Parser {
  write(text: string): void;
  close(): void;
  readonly reading: Omit<XmlReading, "byteOrderMark">;
}

function createParser(listener: XmlListener, limits: XmlLimits, budget: ElementBudget): Parser {
  let claimsUtf16 = false;
  let refusal: XmlRefusal | undefined;
  let begun = false;
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
  const unlessRefused = (step: () => void) => {
    if (refusal !== undefined) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusal = error.refusal;
    }
  };
  return {
    write(text) {
      const piece = begun ? text : text.replace(/^[ \t\r\n]+/, "");
      if (piece === "") return;
      begun = true;
      unlessRefused(() => parser.write(piece));
    },
    close: () => unlessRefused(() => parser.close()),
    get reading() {
      return { ...(refusal !== undefined && { refusal }), claimsUtf16 };
    },
  };
}

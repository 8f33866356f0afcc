import { SaxesParser } from "saxes";
import { bareAmpersandIn } from "./bare-ampersand.ts";
import { hasByteOrderMark } from "./plain-scanner.ts";
import type { XmlLimits } from "./xml-limits.ts";

/** Why a document cannot be read. */
export type XmlRefusal =
  | "bytes"
  | "encoding"
  | "doctype"
  | "malformed"
  | "depth"
  | "elements"
  | "foreignElements"
  | "attributes"
  | "documents"
  | "textPieces";

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

/** A place in a document as an editor shows it, both from 1. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** How the reading of one document went. */
export interface XmlReading {
  /** Undefined when the whole document was read. */
  readonly refusal?: XmlRefusal;
  /** How far the parser had come when it refused, or the `&` that led it astray. */
  readonly at?: XmlPlace;
  /** The document begins with a byte-order mark. */
  readonly byteOrderMark: boolean;
  /** The document calls itself UTF-16, as some serializers do, but its bytes are UTF-8. */
  readonly claimsUtf16: boolean;
}

/** What a listener throws that does not want to hear more. */
export class Refused extends Error {
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
      const { refusal = notUtf8 ? ("encoding" as const) : undefined, at, claimsUtf16 } = parser.reading;
      return {
        ...(refusal !== undefined && { refusal }),
        ...(at !== undefined && { at }),
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
  let at: XmlPlace | undefined;
  /** What the parser was given since the piece that brought the last tag, and where that begins. */
  const recent: { readonly from: XmlPlace; readonly text: string }[] = [];
  let inReference = false;
  let begun = false;
  /** The end of the white space that the parser was not shown. */
  let shownFrom: XmlPlace = { line: 1, column: 0 };
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributeCount = 0;
  /** Tags so far: what tells that a piece brought one. */
  let tags = 0;
  /** Pieces of text at most since the last tag. */
  let cuts = 0;
  parser.on("error", ({ message }) => {
    if (/entity/.test(message)) inReference = true;
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
  parser.on("attribute", () => {
    if (++attributeCount > limits.attributes) throw new Refused("attributes");
  });
  parser.on("opentag", ({ name, attributes }) => {
    attributeCount = 0;
    tags++;
    if (++depth > limits.depth) throw new Refused("depth");
    if (--budget.left < 0) throw new Refused("elements");
    const named = Object.keys(attributes);
    // `xmlns=""` says that there is no namespace.
    listener.open(name, depth, attributes["xmlns"] === "" ? named.filter((own) => own !== "xmlns") : named);
  });
  parser.on("text", (piece) => listener.text(piece, depth));
  parser.on("cdata", (piece) => listener.text(piece, depth));
  parser.on("closetag", ({ name }) => {
    tags++;
    listener.close(name, depth--);
  });
  // It counts lines whether or not it is asked to say them.
  const place = () => ({ line: parser.line, column: parser.column });
  const unlessRefused = (step: () => void) => {
    if (refusal !== undefined) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusal = error.refusal;
      at = placeAfter(shownFrom, (inReference ? ampersandIn(recent) : undefined) ?? place());
    }
  };
  return {
    write(text) {
      const piece = begun ? text : text.replace(/^[ \t\r\n]+/, "");
      if (!begun) shownFrom = placeBehind(shownFrom, text.slice(0, text.length - piece.length));
      if (piece === "") return;
      begun = true;
      unlessRefused(() => {
        for (let from = 0; from < piece.length; from += bite) {
          const bitten = piece.slice(from, from + bite);
          const before = tags;
          recent.push({ from: place(), text: bitten });
          parser.write(bitten);
          if (tags > before || recent.length > mostRecent) recent.splice(0, recent.length - 1);
          // saxes holds a text as so many pieces, 40 bytes each, until a tag ends it.
          cuts = tags === before ? cuts + cutsIn(bitten) : 0;
          if (cuts > limits.textPieces) throw new Refused("textPieces");
        }
      });
    },
    close() {
      // At the end it tells nothing of a name that it was still looking for the end of.
      inReference = refusal === undefined;
      unlessRefused(() => parser.close());
    },
    get reading() {
      return { ...(refusal !== undefined && { refusal }), ...(at !== undefined && { at }), claimsUtf16 };
    },
  };
}

/** The place of the last character of a text that follows a place. */
export function placeBehind({ line, column }: XmlPlace, text: string): XmlPlace {
  let breaks = 0;
  for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1)) breaks++;
  const lastLine = text.length - 1 - text.lastIndexOf("\n");
  return { line: line + breaks, column: breaks === 0 ? column + lastLine : lastLine };
}

/** A place of a text as a place of the whole, of which what stands before ends at another place. */
export function placeAfter(end: XmlPlace, { line, column }: XmlPlace): XmlPlace {
  return { line: line + end.line - 1, column: line === 1 ? column + end.column : column };
}

/**
 * The `&` that is no reference: the parser takes whatever stands between it and the next semicolon for a name, and
 * complains there.
 */
function ampersandIn(
  recent: readonly { readonly from: XmlPlace; readonly text: string }[],
): XmlPlace | undefined {
  const text = recent.map((piece) => piece.text).join("");
  const [first] = recent;
  const found = bareAmpersandIn(text);
  return first === undefined || found < 0 ? undefined : placeBehind(first.from, text.slice(0, found + 1));
}

/** Pieces without a tag that are looked at for what broke them. */
const mostRecent = 64;
/** How much the parser is given at once. */
const bite = 64 * 1024;
const cutting = new Uint8Array(128);
for (const char of "&<-?]\r\n\t") cutting[char.charCodeAt(0)] = 1;

/** How often the parser would cut this text at most; a line break of two characters counts as two. */
function cutsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) count += cutting[text.charCodeAt(at)] ?? 0;
  return count;
}

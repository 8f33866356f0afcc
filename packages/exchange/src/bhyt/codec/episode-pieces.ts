import { HeldBytes } from "./held-bytes.ts";
import { hasByteOrderMark, markup, PlainScanner } from "./plain-scanner.ts";
import { createEnvelopeListener, type EnvelopeFile, type EnvelopeFrame } from "./read-envelope.ts";
import { takePlainEpisode, takePlainHead } from "./read-plain-envelope.ts";
import type { XmlLimits } from "./xml-limits.ts";
import {
  type ElementBudget,
  openXmlPieces,
  placeBehind,
  type XmlPieces,
  type XmlPlace,
  type XmlRefusal,
} from "./xml-reader.ts";

/** One HOSO as it came. */
export interface EpisodePiece {
  readonly files: readonly EnvelopeFile[];
  /** The elements that its tables may have. */
  readonly budget: ElementBudget;
  /** MACSKCB of the file, as far as it was said before. */
  readonly facilityCode: string | undefined;
}

const listStart = markup("<DANHSACHHOSO>");
const episodeStart = markup("<HOSO>");
const episodeEnd = markup("</HOSO>");
/** How far the list of a plain file may be from its beginning. */
const headBytes = 4096;
/** The depth of LOAIHOSO. */
const frameDepth = 6;
const lineBreak = 0x0a;

/**
 * Takes a file in pieces, cut wherever, and gives each HOSO when it is complete. As long as the file is written in the
 * plain form, a HOSO is cut out by its end tag and read at once; from the first place on that is not, the XML parser
 * goes on, which is shown the head of the file first. It reads the end of every file.
 */
export class EpisodePieces {
  readonly #limits: XmlLimits;
  readonly #held = new HeldBytes();
  /** How many of the held bytes were searched for the end of what they begin with. */
  #searched = 0;
  #head: { readonly bytes: Uint8Array; readonly facilityCode: string } | undefined;
  #parser: ParsedPieces | undefined;
  /** What was cut out since the head, as far as it moves places: its line breaks, and how long its last line is. */
  readonly #cut = { breaks: 0, lastLine: 0 };
  #tooLong = false;

  constructor(limits: XmlLimits) {
    this.#limits = limits;
    if (limits.depth < frameDepth) this.#parser = new ParsedPieces(limits);
  }

  /** Why nothing more is read. */
  get refusal(): XmlRefusal | undefined {
    return this.#tooLong ? "bytes" : this.#parser?.refusal;
  }

  /** Takes the next piece and gives what it completes. The bytes are not kept. */
  write(piece: Uint8Array): readonly EpisodePiece[] {
    if (this.refusal !== undefined) return [];
    if (this.#parser !== undefined) return this.#parser.write(piece);
    this.#held.append(piece);
    const found: EpisodePiece[] = [];
    if (this.#head === undefined) {
      const taken = this.#takeHead();
      if (taken === "more") return found;
      if (taken === "other") return this.#handOver().episodes;
    }
    for (;;) {
      const taken = this.#takeEpisode();
      if (taken === "more" || this.#tooLong) return found;
      if (taken === "other") return [...found, ...this.#handOver().episodes];
      found.push(taken);
    }
  }

  /** Says that no piece follows, and gives what was found around the episodes. */
  end(): { readonly episodes: readonly EpisodePiece[]; readonly frame: EnvelopeFrame } {
    const { parser, episodes } =
      this.#parser === undefined ? this.#handOver() : { parser: this.#parser, episodes: [] };
    const { at, ...frame } = parser.end();
    const place = at === undefined ? {} : { at: this.#inWhole(at) };
    return { episodes, frame: { ...frame, ...place, ...(this.#tooLong && { refusal: "bytes" }) } };
  }

  /** Lets go of bytes that the parser will not be shown. */
  #drop(length: number): void {
    const dropped = this.#held.bytes.subarray(0, length);
    let lineStart = -this.#cut.lastLine;
    for (let at = dropped.indexOf(lineBreak); at >= 0; at = dropped.indexOf(lineBreak, at + 1)) {
      this.#cut.breaks++;
      lineStart = at + 1;
    }
    this.#cut.lastLine = length - lineStart;
    this.#held.drop(length);
  }

  /** The parser is shown the head and then what follows the episodes that were cut out. */
  #inWhole(at: XmlPlace): XmlPlace {
    const head = new TextDecoder().decode(this.#head?.bytes);
    const { line, column } = placeBehind({ line: 1, column: 0 }, head);
    const { breaks, lastLine } = this.#cut;
    const moved = breaks === 0 ? lastLine : lastLine - column;
    return { line: at.line + breaks, column: at.line === line ? at.column + moved : at.column };
  }

  #takeHead(): "more" | "other" | "head" {
    const { bytes } = this.#held;
    const found = indexOf(bytes, listStart, this.#searched);
    if (found < 0) {
      this.#searched = Math.max(0, bytes.length - listStart.length + 1);
      return bytes.length > headBytes ? "other" : "more";
    }
    const scanner = new PlainScanner(bytes);
    const head = takePlainHead(scanner, hasByteOrderMark(bytes));
    if (head === undefined) return "other";
    this.#head = { bytes: bytes.slice(0, scanner.at), facilityCode: head.facilityCode };
    this.#held.drop(scanner.at);
    this.#searched = 0;
    return "head";
  }

  #takeEpisode(): "more" | "other" | EpisodePiece {
    if (this.#searched === 0) {
      const scanner = new PlainScanner(this.#held.bytes);
      scanner.skipSpace();
      this.#drop(scanner.at);
    }
    const { bytes } = this.#held;
    if (bytes.length < episodeStart.length) return "more";
    if (!new PlainScanner(bytes).take(episodeStart)) return "other";
    const found = indexOf(bytes, episodeEnd, this.#searched);
    const length = found < 0 ? bytes.length : found + episodeEnd.length;
    if (length > this.#limits.bytes) {
      this.#tooLong = true;
      return "more";
    }
    if (found < 0) {
      this.#searched = Math.max(0, bytes.length - episodeEnd.length + 1);
      return "more";
    }
    const scanner = new PlainScanner(bytes.subarray(0, length));
    const files = takePlainEpisode(scanner, this.#limits.documents);
    if (files === undefined || scanner.at !== length) return "other";
    const left = this.#limits.elements - 1 - 3 * files.length;
    if (left < 0) return "other";
    this.#drop(length);
    this.#searched = 0;
    return { files, budget: { left }, facilityCode: this.#head?.facilityCode };
  }

  #handOver(): { readonly parser: ParsedPieces; readonly episodes: readonly EpisodePiece[] } {
    const parser = new ParsedPieces(this.#limits);
    this.#parser = parser;
    if (this.#head !== undefined) parser.write(this.#head.bytes);
    return { parser, episodes: parser.write(this.#held.bytes) };
  }
}

/** The same by the XML parser, for a file in whatever form it is. */
class ParsedPieces {
  readonly #limits: XmlLimits;
  readonly #pieces: XmlPieces;
  readonly #listener: ReturnType<typeof createEnvelopeListener>;
  #found: EpisodePiece[] = [];
  /** Bytes since the last episode. */
  #bytes = 0;

  constructor(limits: XmlLimits) {
    this.#limits = limits;
    const budget = { left: limits.elements };
    let around = 0;
    this.#listener = createEnvelopeListener(
      {
        begin() {
          around = budget.left + 1;
          budget.left = limits.elements - 1;
        },
        end: (files) => {
          this.#found.push({ files, budget: { left: budget.left }, facilityCode: this.#facilityCode() });
          budget.left = around;
          this.#bytes = 0;
        },
      },
      limits,
    );
    this.#pieces = openXmlPieces(this.#listener, limits, budget);
  }

  get refusal(): XmlRefusal | undefined {
    return this.#bytes > this.#limits.bytes ? "bytes" : this.#pieces.reading.refusal;
  }

  write(piece: Uint8Array): readonly EpisodePiece[] {
    this.#bytes += piece.length;
    if (this.refusal === undefined) this.#pieces.write(piece);
    const found = this.#found;
    this.#found = [];
    return found;
  }

  end(): EnvelopeFrame {
    if (this.refusal === undefined) this.#pieces.close();
    const frame = this.#listener.frame(this.#pieces.reading);
    return this.refusal === undefined ? frame : { ...frame, refusal: this.refusal };
  }

  #facilityCode(): string | undefined {
    const { parts, facilityCode } = this.#listener.frame(this.#pieces.reading);
    return parts.includes("THONGTINDONVI") ? facilityCode : undefined;
  }
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (index < wanted.length && bytes[at + index] === wanted[index]) index++;
    if (index === wanted.length) return at;
  }
  return -1;
}

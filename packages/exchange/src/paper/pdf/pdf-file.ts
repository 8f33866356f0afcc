/// <reference path="./pdfkit.d.ts" />
import { sha256 } from "@noble/hashes/sha2.js";
import { zlibSync } from "fflate";
import { type EmbeddedFont, PDFDocument, type PdfReference } from "pdfkit";
import type { FontFace } from "./font-face.ts";

/** What a file says about itself. */
export interface FileInfo {
  readonly title: string;
  readonly author: string | undefined;
  /** `2026-07-05T10:00:00Z`, or undefined: the file has no date then. */
  readonly createdAt: string | undefined;
}

const producer = "BenhAn";

/**
 * A file of pdfkit whose bytes are the same everywhere: compressed by one program, not by the zlib of the machine, and
 * named by a digest of its content. Its pieces are taken while it is written.
 */
export class PdfFile extends PDFDocument {
  // Declared only: the constructor of pdfkit writes the head of the file before fields would be set.
  declare pieces: Uint8Array[];
  /** Bytes that wait to be taken. */
  declare length: number;
  declare fileInfo: FileInfo;
  declare readonly faces: Map<FontFace, EmbeddedFont>;
  declare readonly digest: ReturnType<typeof sha256.create>;

  constructor() {
    super({
      subset: "PDF/A-2b",
      pdfVersion: "1.7",
      tagged: true,
      lang: "vi-VN",
      displayTitle: true,
      font: null,
      autoFirstPage: false,
      // pdfkit makes its identifier of the date; both are replaced at the end.
      info: { Producer: producer, Creator: producer, CreationDate: { getTime: () => 0 } },
    });
    this.faces = new Map();
    this.digest = sha256.create();
  }

  override ref(data?: object): PdfReference {
    const ref = super.ref(data);
    ref.compress = false;
    ref.finalize = finalizeDeflated;
    return ref;
  }

  override push(chunk: Uint8Array | null): boolean {
    this.pieces ??= [];
    this.length ??= 0;
    if (chunk !== null) {
      this.pieces.push(chunk);
      this.length += chunk.length;
    }
    return true;
  }

  /** How many pages were begun. */
  get pageCount(): number {
    return (this._root.data["Pages"] as { readonly data: { readonly Count: number } }).data.Count;
  }

  /** What was written since it was asked last. */
  taken(): Uint8Array {
    const bytes = joined(this.pieces);
    this.pieces = [];
    this.length = 0;
    this.digest.update(bytes);
    return bytes;
  }

  /** The font of this file: what is drawn in it is embedded. */
  embedded(face: FontFace): EmbeddedFont {
    let font = this.faces.get(face);
    if (font === undefined) {
      font = this.font(face.parsed)._font;
      this.faces.set(face, font);
    }
    return font;
  }

  /** Writes what belongs to the whole file, and its end. */
  finish(info: FileInfo): void {
    this.fileInfo = info;
    const { title, author, createdAt } = info;
    delete this.info["CreationDate"];
    Object.assign(this.info, {
      Title: title,
      ...(author === undefined ? {} : { Author: author }),
      ...(createdAt === undefined ? {} : { CreationDate: pdfDate(createdAt), ModDate: pdfDate(createdAt) }),
    });
    this.digest.update(new TextEncoder().encode(JSON.stringify([title, author, createdAt])));
    this._id = this.digest.clone().digest().subarray(0, 16);
    this.end();
  }

  // pdfkit writes the title into the XML without escaping it.
  override endMetadata(): void {
    const ref = this.ref({ Type: "Metadata", Subtype: "XML" });
    ref.end(new TextEncoder().encode(xmp(this.fileInfo)));
    this.metadataRef = ref;
    this._root.data["Metadata"] = ref;
  }
}

function finalizeDeflated(this: PdfReference): void {
  const data = this.data as Record<string, unknown>;
  if (this.buffer.length > 0 && data["Filter"] === undefined && data["Type"] !== "Metadata") {
    this.buffer = [zlibSync(joined(this.buffer))];
    data["Filter"] = "FlateDecode";
  }
  Object.getPrototypeOf(this).finalize.call(this);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** `D:20260705100000+07'00'` */
function pdfDate(instant: string): string {
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(instant)?.[0] ?? "Z";
  return `D:${instant.slice(0, 19).replace(/\D/g, "")}${zone.replace(":", "'")}${zone === "Z" ? "" : "'"}`;
}

function xmp({ title, author, createdAt }: FileInfo): string {
  const date = createdAt?.replace(/\.\d+/, "");
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${
    author === undefined
      ? ""
      : `\n<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`
  }
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>${producer}</xmp:CreatorTool>${
    date === undefined
      ? ""
      : `\n<xmp:CreateDate>${date}</xmp:CreateDate>\n<xmp:ModifyDate>${date}</xmp:ModifyDate>`
  }
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A text as a string of PDF; pdfkit writes plain strings as names. */
export function pdfString(text: string): object {
  return Object(text);
}

import { type DecodedBase64, decodeBase64 } from "./base64.ts";
import type { XmlLimits } from "./xml-limits.ts";
import {
  type ElementBudget,
  Refused,
  readXml,
  type XmlListener,
  type XmlReading,
  type XmlRefusal,
} from "./xml-reader.ts";
import { normalText } from "./xml-text.ts";

/** One FILEHOSO as it was found: the table's name and its document; undefined when that is no Base64. */
export interface EnvelopeFile {
  readonly table: string;
  readonly content: DecodedBase64 | undefined;
  /** There is no content because NOIDUNGFILE holds XML as it is. */
  readonly notEncoded?: true;
}

/** What the outer document says around its episodes, without its meaning: what stood where. */
export interface EnvelopeFrame extends Omit<XmlReading, "refusal"> {
  readonly refusal?: XmlRefusal | "root";
  /** The children of the root, in the order found. */
  readonly parts: readonly string[];
  readonly facilityCode: string;
  readonly createdOn: string;
  readonly declaredCount: string;
  readonly signed: boolean;
  /** Elements that the envelope does not have. */
  readonly unknown: readonly string[];
  /** Elements that stand twice where only one may stand: which of them counts would be a guess. */
  readonly repeated: readonly string[];
  /** Elements that should hold text only, but have elements inside. */
  readonly nested: readonly string[];
  /** One of its elements declares a namespace of its own, outside CHUKYDONVI. */
  readonly namespaced: boolean;
}

/** The whole outer document. */
export interface EnvelopeReading extends EnvelopeFrame {
  readonly episodes: readonly (readonly EnvelopeFile[])[];
}

const known = new Set([
  "GIAMDINHHS",
  "GIAMDINHHS/THONGTINDONVI",
  "GIAMDINHHS/THONGTINDONVI/MACSKCB",
  "GIAMDINHHS/THONGTINHOSO",
  "GIAMDINHHS/THONGTINHOSO/NGAYLAP",
  "GIAMDINHHS/THONGTINHOSO/SOLUONGHOSO",
  "GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO",
  "GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO",
  "GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO",
  "GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO/LOAIHOSO",
  "GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO/NOIDUNGFILE",
  "GIAMDINHHS/CHUKYDONVI",
]);
const textOnly = new Set(["MACSKCB", "NGAYLAP", "SOLUONGHOSO", "LOAIHOSO", "NOIDUNGFILE"]);
const manifold = new Set(["HOSO", "FILEHOSO"]);
const namesShown = 20;
const utf8 = new TextEncoder();

/** Reads the outer document, in whatever order its parts stand. What lies inside CHUKYDONVI is left to the verifier. */
export function readEnvelope(bytes: Uint8Array, limits: XmlLimits, budget: ElementBudget): EnvelopeReading {
  const episodes: (readonly EnvelopeFile[])[] = [];
  const listener = createEnvelopeListener({ end: (files) => episodes.push(files) }, limits);
  const reading = readXml(bytes, listener, limits, budget);
  return { ...listener.frame(reading), episodes };
}

/** Who wants to know of each HOSO. */
export interface EpisodeListener {
  begin?(): void;
  end(files: readonly EnvelopeFile[]): void;
}

/** Listens to the outer document; `frame` says what was found besides the episodes. */
export interface EnvelopeListener extends XmlListener {
  frame(reading: XmlReading): EnvelopeFrame;
}

/** Makes the listener of one outer document. */
export function createEnvelopeListener(episode: EpisodeListener, limits: XmlLimits): EnvelopeListener {
  const parts: string[] = [];
  let files: EnvelopeFile[] = [];
  const unknown = new Set<string>();
  const repeated = new Set<string>();
  const nested = new Set<string>();
  const taken = new Set<string>();
  const steps: string[] = [];
  /** The text of the leaf elements read last, by name. */
  const leaf: Record<string, string> = {};
  let root = "";
  let signed = false;
  let namespaced = false;
  /** NOIDUNGFILE has elements inside. */
  let markedUp = false;
  let pieces: string[] = [];
  /** The depth of an element whose inside is skipped. */
  let skipping = Number.POSITIVE_INFINITY;
  let foreign = 0;

  const countForeign = () => {
    if (++foreign > limits.foreignElements) throw new Refused("foreignElements");
  };
  const text = (name: string) => normalText(leaf[name] ?? "").trim();
  return {
    open(name, depth, attributes) {
      if (depth === 1) root = name;
      if (steps[1] === "CHUKYDONVI") signed = true;
      if (depth > skipping) {
        countForeign();
        return;
      }
      steps.length = depth - 1;
      steps.push(name);
      pieces = [];
      const place = steps.join("/");
      if (!known.has(place)) {
        skipping = depth;
        const parent = steps[depth - 2] ?? "";
        countForeign();
        // At its end it shows whether it is a table that was not encoded.
        if (parent === "NOIDUNGFILE") markedUp = true;
        else if (textOnly.has(parent)) nested.add(parent);
        else if (steps[1] !== "CHUKYDONVI" && unknown.size < namesShown) unknown.add(name.slice(0, 64));
        return;
      }
      if (attributes.includes("xmlns") && name !== "CHUKYDONVI") namespaced = true;
      if (depth === 2 && parts.length < namesShown) parts.push(name);
      if (name === "HOSO") {
        files = [];
        foreign = 0;
        episode.begin?.();
      }
      if (name === "FILEHOSO") {
        markedUp = false;
        if (files.length === limits.documents) throw new Refused("documents");
        for (const own of ["LOAIHOSO", "NOIDUNGFILE"]) {
          leaf[own] = "";
          taken.delete(`${place}/${own}`);
        }
      }
      if (taken.has(place) && !manifold.has(name)) {
        repeated.add(name);
        countForeign();
      }
      taken.add(place);
    },
    text(text, depth) {
      if (steps[1] === "CHUKYDONVI" && /[^ \t\r\n]/.test(text)) signed = true;
      if (depth < skipping) pieces.push(text);
    },
    close(name, depth) {
      if (depth < skipping) {
        if (name === "FILEHOSO") {
          const table = normalText(leaf["LOAIHOSO"] ?? "").trim();
          const written = leaf["NOIDUNGFILE"] ?? "";
          const bare = markedUp ? written.trim() === "" : written.includes("<");
          if (markedUp && !bare) nested.add("NOIDUNGFILE");
          if (bare) files.push({ table, content: undefined, notEncoded: true });
          else files.push({ table, content: decodeBase64(utf8.encode(written)) });
        } else if (name === "HOSO") episode.end(files);
        else leaf[name] = pieces.join("");
      }
      if (depth <= skipping) skipping = Number.POSITIVE_INFINITY;
      pieces = [];
      steps.length = depth - 1;
    },
    frame(reading) {
      const refusal = reading.refusal ?? (root === "GIAMDINHHS" ? undefined : "root");
      return {
        ...(refusal !== undefined && { refusal }),
        ...(reading.at !== undefined && { at: reading.at }),
        byteOrderMark: reading.byteOrderMark,
        claimsUtf16: reading.claimsUtf16,
        parts,
        facilityCode: text("MACSKCB"),
        createdOn: text("NGAYLAP"),
        declaredCount: text("SOLUONGHOSO"),
        signed,
        unknown: [...unknown],
        repeated: [...repeated],
        nested: [...nested],
        namespaced,
      };
    },
  };
}

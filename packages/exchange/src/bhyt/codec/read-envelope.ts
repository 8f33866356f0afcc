import type { XmlLimits } from "./xml-limits.ts";
import { type ElementBudget, readXml, type XmlReading, type XmlRefusal } from "./xml-reader.ts";
import { normalText } from "./xml-text.ts";

/** One FILEHOSO as it was found: the table's name and the Base64 of its document. */
export interface EnvelopeFile {
  readonly table: string;
  readonly content: string;
}

/** The envelope without its meaning: what stood where. */
export interface EnvelopeReading extends Omit<XmlReading, "refusal"> {
  readonly refusal?: XmlRefusal | "root";
  /** The children of the root, in the order found. */
  readonly parts: readonly string[];
  readonly facilityCode: string;
  readonly createdOn: string;
  readonly declaredCount: string;
  readonly signed: boolean;
  readonly episodes: readonly (readonly EnvelopeFile[])[];
  /** Elements that the envelope does not have. */
  readonly unknown: readonly string[];
  /** Elements that stand twice where only one may stand: which of them counts would be a guess. */
  readonly repeated: readonly string[];
  /** Elements that should hold text only, but have elements inside. */
  readonly nested: readonly string[];
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

/** Reads the outer document, in whatever order its parts stand. What lies inside CHUKYDONVI is left to the verifier. */
export function readEnvelope(bytes: Uint8Array, limits: XmlLimits, budget: ElementBudget): EnvelopeReading {
  const parts: string[] = [];
  const episodes: EnvelopeFile[][] = [];
  const unknown = new Set<string>();
  const repeated = new Set<string>();
  const nested = new Set<string>();
  const taken = new Set<string>();
  const steps: string[] = [];
  /** The text of the leaf elements read last, by name. */
  const leaf: Record<string, string> = {};
  let root = "";
  let signed = false;
  let pieces: string[] = [];
  /** The depth of an element whose inside is skipped. */
  let skipping = Number.POSITIVE_INFINITY;

  const reading = readXml(
    bytes,
    {
      open(name, depth) {
        if (depth === 1) root = name;
        if (steps[1] === "CHUKYDONVI") signed = true;
        if (depth > skipping) return;
        steps.length = depth - 1;
        steps.push(name);
        pieces = [];
        const place = steps.join("/");
        if (!known.has(place)) {
          skipping = depth;
          const parent = steps[depth - 2] ?? "";
          if (textOnly.has(parent)) nested.add(parent);
          else if (steps[1] !== "CHUKYDONVI" && unknown.size < namesShown) unknown.add(name.slice(0, 64));
          return;
        }
        if (depth === 2) parts.push(name);
        if (name === "HOSO") episodes.push([]);
        if (name === "FILEHOSO") {
          for (const own of ["LOAIHOSO", "NOIDUNGFILE"]) {
            leaf[own] = "";
            taken.delete(`${place}/${own}`);
          }
        }
        if (taken.has(place) && !manifold.has(name)) repeated.add(name);
        taken.add(place);
      },
      text(text, depth) {
        if (steps[1] === "CHUKYDONVI" && /[^ \t\r\n]/.test(text)) signed = true;
        if (depth < skipping) pieces.push(text);
      },
      close(name, depth) {
        if (depth < skipping) {
          if (name === "FILEHOSO") {
            episodes[episodes.length - 1]?.push({
              table: normalText(leaf["LOAIHOSO"] ?? "").trim(),
              content: leaf["NOIDUNGFILE"] ?? "",
            });
          } else leaf[name] = pieces.join("");
        }
        if (depth <= skipping) skipping = Number.POSITIVE_INFINITY;
        pieces = [];
        steps.length = depth - 1;
      },
    },
    limits,
    budget,
  );
  const refusal = reading.refusal ?? (root === "GIAMDINHHS" ? undefined : "root");
  const text = (name: string) => normalText(leaf[name] ?? "").trim();
  return {
    ...(refusal !== undefined && { refusal }),
    byteOrderMark: reading.byteOrderMark,
    claimsUtf16: reading.claimsUtf16,
    parts,
    facilityCode: text("MACSKCB"),
    createdOn: text("NGAYLAP"),
    declaredCount: text("SOLUONGHOSO"),
    signed,
    episodes,
    unknown: [...unknown],
    repeated: [...repeated],
    nested: [...nested],
  };
}

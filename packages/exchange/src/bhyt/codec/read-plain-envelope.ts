import { decodeBase64 } from "./base64.ts";
import { hasByteOrderMark, markup, PlainScanner } from "./plain-scanner.ts";
import { type EnvelopeFile, type EnvelopeReading, readEnvelope } from "./read-envelope.ts";
import type { XmlLimits } from "./xml-limits.ts";
import type { ElementBudget } from "./xml-reader.ts";

const rootOpen = markup("<GIAMDINHHS");
const rootStart = markup("<GIAMDINHHS>");
const rootEnd = markup("</GIAMDINHHS>");
const sender = [markup("<THONGTINDONVI>"), markup("</THONGTINDONVI>")] as const;
const facility = [markup("<MACSKCB>"), markup("</MACSKCB>")] as const;
const content = markup("<THONGTINHOSO>");
const created = [markup("<NGAYLAP>"), markup("</NGAYLAP>")] as const;
const count = [markup("<SOLUONGHOSO>"), markup("</SOLUONGHOSO>")] as const;
const list = markup("<DANHSACHHOSO>");
const listEnd = [markup("</DANHSACHHOSO>"), markup("</THONGTINHOSO>")] as const;
const episode = [markup("<HOSO>"), markup("</HOSO>")] as const;
const file = [markup("<FILEHOSO>"), markup("</FILEHOSO>")] as const;
const table = [markup("<LOAIHOSO>"), markup("</LOAIHOSO>")] as const;
const document = [markup("<NOIDUNGFILE>"), markup("</NOIDUNGFILE>")] as const;
const signature = [markup("<CHUKYDONVI"), markup("</CHUKYDONVI>")] as const;

/** Elements of the frame up to DANHSACHHOSO. */
const headElements = 7;
/** The depth of LOAIHOSO. */
const frameDepth = 6;

/** What stands before the first HOSO of a plain envelope. */
export interface PlainHead {
  readonly byteOrderMark: boolean;
  readonly facilityCode: string;
  readonly createdOn: string;
  readonly declaredCount: string;
}

/**
 * Reads the outer document when it is written in the plain form that our own files have: every part once and in its
 * place, nothing else. What lies inside CHUKYDONVI goes through the XML parser. Undefined for any other document;
 * nothing is counted then. What it reads, `readEnvelope` reads in the same way, only slower.
 */
export function readPlainEnvelope(
  bytes: Uint8Array,
  limits: XmlLimits,
  budget: ElementBudget,
): EnvelopeReading | undefined {
  if (bytes.length > limits.bytes || limits.depth < frameDepth) return undefined;
  const scanner = new PlainScanner(bytes);
  const head = takePlainHead(scanner, hasByteOrderMark(bytes));
  if (head === undefined) return undefined;
  const episodes: EnvelopeFile[][] = [];
  let elements = headElements;
  while (!scanner.takeNext(listEnd[0])) {
    const files = takePlainEpisode(scanner, limits.documents);
    if (files === undefined) return undefined;
    episodes.push(files);
    elements += 1 + 3 * files.length;
  }
  if (!scanner.takeNext(listEnd[1])) return undefined;
  scanner.skipSpace();
  const tail = readTail(bytes.subarray(scanner.at), limits, budget.left - elements);
  if (tail === undefined) return undefined;
  budget.left = tail.left;
  return {
    ...head,
    claimsUtf16: false,
    parts: ["THONGTINDONVI", "THONGTINHOSO", "CHUKYDONVI"],
    signed: tail.signed,
    episodes,
    unknown: [],
    repeated: [],
    nested: [],
    namespaced: false,
  };
}

/** Steps over everything before the first HOSO. */
export function takePlainHead(scanner: PlainScanner, byteOrderMark: boolean): PlainHead | undefined {
  scanner.takeProlog();
  if (!scanner.takeRoot(rootOpen) || !scanner.takeNext(sender[0])) return undefined;
  const facilityCode = takeLeaf(scanner, facility);
  if (facilityCode === undefined || !scanner.takeNext(sender[1])) return undefined;
  if (!scanner.takeNext(content)) return undefined;
  const createdOn = takeLeaf(scanner, created);
  if (createdOn === undefined) return undefined;
  const declaredCount = takeLeaf(scanner, count);
  if (declaredCount === undefined || !scanner.takeNext(list)) return undefined;
  return { byteOrderMark, facilityCode, createdOn, declaredCount };
}

/** Steps over one HOSO, of that many FILEHOSO at most. */
export function takePlainEpisode(scanner: PlainScanner, documents: number): EnvelopeFile[] | undefined {
  if (!scanner.takeNext(episode[0])) return undefined;
  const files: EnvelopeFile[] = [];
  while (scanner.takeNext(file[0])) {
    if (files.length === documents) return undefined;
    const name = takeLeaf(scanner, table);
    if (name === undefined || !scanner.takeNext(document[0])) return undefined;
    const units = scanner.takeBytes();
    const decoded = units && decodeBase64(units);
    if (decoded === undefined || !scanner.take(document[1]) || !scanner.takeNext(file[1])) return undefined;
    files.push({ table: name, content: decoded });
  }
  return scanner.takeNext(episode[1]) ? files : undefined;
}

function takeLeaf(
  scanner: PlainScanner,
  [open, close]: readonly [Uint8Array, Uint8Array],
): string | undefined {
  if (!scanner.takeNext(open)) return undefined;
  const code = scanner.takeCode();
  return scanner.take(close) ? code : undefined;
}

/** What is behind THONGTINHOSO: whether it is signed, and how many elements are still allowed. */
function readTail(
  tail: Uint8Array,
  limits: XmlLimits,
  left: number,
): { readonly signed: boolean; readonly left: number } | undefined {
  const scanner = new PlainScanner(tail);
  if (!scanner.take(signature[0])) return undefined;
  const opening = scanner.takeOpening();
  const empty = opening === false || (opening === true && scanner.take(signature[1]));
  if (empty && scanner.takeNext(rootEnd) && scanner.isDone()) {
    return left < 1 ? undefined : { signed: false, left: left - 1 };
  }
  const alone = new Uint8Array(rootStart.length + tail.length);
  alone.set(rootStart);
  alone.set(tail, rootStart.length);
  // The root counts a second time here.
  const budget = { left: left + 1 };
  const reading = readEnvelope(alone, limits, budget);
  const { refusal, parts, unknown, repeated, nested, namespaced, signed } = reading;
  const odd =
    unknown.length + repeated.length + nested.length > 0 || namespaced || parts.join() !== "CHUKYDONVI";
  return refusal !== undefined || odd ? undefined : { signed, left: budget.left };
}

import { type Issue, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { fileBytes, measure, object, word } from "@benhan/core/options";
import { defaultXmlLimits } from "../bhyt/codec/xml-limits.ts";
import type { Checkup } from "./checkup.data.ts";
import { findingAt } from "./checkup-finding.ts";
import { decodeFindings } from "./decode-findings.data.ts";
import { checkupUnreadable } from "./ksk.faults.ts";
import { type CheckupOptions, requireCall } from "./ksk-options.ts";
import { readFiles } from "./read-files.ts";
import { childOf, readTree, textOf, type XmlNode } from "./read-tree.ts";

/** How a file is read. */
export interface ReadCheckupOptions extends CheckupOptions {
  /** Default 16 MiB. */
  readonly maxBytes?: number;
}

/** A check-up that was read from a file. */
export interface DecodedCheckup {
  /** Empty elements are left out. Whether everything is there that must be, {@link checkCheckup} says. */
  readonly checkup: Checkup;
  /** @official MACSKCB */
  readonly facilityNumber: string;
  /** @official NGAYLAP */
  readonly createdOn: string;
  /** CHUKYDONVI holds something. Whether it is a good signature is for the verifier to say. */
  readonly signed: boolean;
  readonly issues: readonly Issue[];
}

const options = /* @__PURE__ */ object<ReadCheckupOptions>({
  edition: /* @__PURE__ */ word("qd2062"),
  maxBytes: measure,
});

/**
 * Reads a document of the axis from any sender and reports everything about its form. The age decides which form it is;
 * empty files of other forms are passed over.
 *
 * @official KHAMSUCKHOE
 */
export function readCheckup(bytes: Uint8Array, given: ReadCheckupOptions = {}): Report<DecodedCheckup> {
  requireCall("readCheckup", ["bytes", bytes, fileBytes], given, options);
  const issues: Issue[] = [];
  const limits = { ...defaultXmlLimits, bytes: given.maxBytes ?? 16 * 1024 * 1024, elements: 200_000 };
  // What is too large is not even looked through.
  const whole = bytes.length > limits.bytes ? bytes : withoutInnerDeclarations(bytes, issues);
  const { root, reading } = readTree(whole, limits);
  if (root === undefined) {
    const { refusal = "malformed", at = { line: 1, column: 1 } } = reading;
    const slots = { reason: refusal, line: String(at.line), column: String(at.column) };
    return reportOf<never>(undefined as never, [
      ...issues,
      findingAt(decodeFindings.refused, document, slots),
    ]);
  }
  if (root.name !== "KHAMSUCKHOE") return { ok: false, issues: [findingAt(decodeFindings.root, document)] };
  const content = childOf(root, "THONGTINHOSO");
  const records = childOf(content, "DANHSACHHOSO")?.children.filter(({ name }) => name === "HOSO") ?? [];
  const [record] = records;
  if (record === undefined || records.length > 1)
    return { ok: false, issues: [...issues, findingAt(decodeFindings.records, document)] };
  const checkup = readFiles(record, issues);
  if (checkup === undefined) return { ok: false, issues };
  const decoded: DecodedCheckup = {
    checkup,
    facilityNumber: textOf(childOf(root, "THONGTINDONVI"), "MACSKCB")?.trim() ?? "",
    createdOn: textOf(content, "NGAYLAP")?.trim() ?? "",
    signed: holdsAnything(childOf(root, "CHUKYDONVI")),
    issues,
  };
  return reportOf(decoded, issues);
}

/**
 * Reads such a document, or throws.
 *
 * @throws EmrError `exchange.ksk.unreadable` with all issues of {@link readCheckup}
 */
export function decodeCheckup(bytes: Uint8Array, given: ReadCheckupOptions = {}): DecodedCheckup {
  return requireOk(readCheckup(bytes, given), checkupUnreadable);
}

const document = { path: [], official: "KHAMSUCKHOE" };

/** The official sample itself declares XML inside of XML. */
function withoutInnerDeclarations(bytes: Uint8Array, issues: Issue[]): Uint8Array {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
  const mended = text.replace(/(<NOIDUNGFILE>\s*)<\?xml\s[^<>]{0,200}\?>/g, "$1");
  if (mended.length === text.length) return bytes;
  issues.push(findingAt(decodeFindings.declaration, document));
  return new TextEncoder().encode(mended);
}

function holdsAnything(node: XmlNode | undefined): boolean {
  return node !== undefined && (node.text.trim() !== "" || node.children.some(deepText));
}

/** A signature has text somewhere; the empty elements of the sample do not count as one. */
function deepText({ text, children }: XmlNode): boolean {
  return text.trim() !== "" || children.some(deepText);
}

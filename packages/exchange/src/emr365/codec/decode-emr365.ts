import { type Report, requireOk } from "@benhan/core/faults";
import { fileBytes, type MembersOf, notNegative, object, refuseCall, word } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { type ShapedDocument, shapeDocument } from "../check/shape-document.ts";
import type { Emr365 } from "../emr365.data.ts";
import { emr365Unreadable } from "../emr365.faults.ts";
import { findingAt } from "../emr365-finding.ts";
import { defaultEmr365Limits, type Emr365Limits } from "./emr365-limits.ts";
import { fileFindings } from "./file-findings.ts";
import { type RawReading, readJson } from "./read-json.ts";
import { readXml, underRoot } from "./read-xml.ts";

/** The two forms of a file. */
export type Emr365Form = "json" | "xml";

/** How a file is read. */
export interface DecodeEmr365Options {
  /** The form of the file. Default: the one that its first bytes show. */
  readonly form?: Emr365Form;
  /** Replaces single limits of the reader. */
  readonly limits?: Partial<Emr365Limits>;
}

/**
 * Reads a `HoSoBenhAn` file, JSON or XML. Items in another order, missing and unknown ones are read; unknown ones stay
 * where they were. Bytes are UTF-8.
 *
 * @throws EmrError `exchange.emr365.unreadable` with every finding, when the file or its shape is wrong;
 *   `core.options.wrong`
 */
export function decodeEmr365(bytes: Uint8Array, options: DecodeEmr365Options = {}): Emr365 {
  const wrongCall = [...argumentIssues("bytes", bytes, fileBytes), ...optionIssues(options, decodeShape)];
  refuseCall("decodeEmr365", wrongCall, guides.emr365);
  const { document, findings } = readEmr365(bytes, options);
  const wrong = findings.some(({ severity }) => severity === "error");
  const report: Report<Emr365> =
    wrong || document === undefined
      ? { ok: false, issues: findings }
      : { ok: true, value: document, issues: findings };
  return requireOk(report, emr365Unreadable);
}

/** Of a file. */
export const decodeMembers: MembersOf<DecodeEmr365Options> = {
  form: word("json", "xml"),
  limits: object<Emr365Limits>({ bytes: notNegative, depth: notNegative, values: notNegative }),
};
const decodeShape = object<DecodeEmr365Options>(decodeMembers);

/** The document of a file as far as it can be read, and every finding about file and shape. */
export function readEmr365(
  bytes: Uint8Array,
  { form = formOf(bytes), limits }: DecodeEmr365Options,
): Partial<Pick<ShapedDocument, "document">> & Pick<ShapedDocument, "findings"> {
  if (form === undefined) return { findings: [findingAt(fileFindings.form, [])] };
  const { raw, findings } = rawOf(bytes, form, { ...defaultEmr365Limits, ...limits });
  if (raw === undefined) return { findings };
  const content = underRoot(raw, "HoSoBenhAn");
  if (content === undefined) return { findings: [...findings, findingAt(fileFindings.root, [])] };
  const shaped = shapeDocument(content, form);
  return { document: shaped.document, findings: [...findings, ...shaped.findings] };
}

/** The form that the first bytes show. Other encodings than UTF-8 have one, too: the reader refuses them by name. */
function formOf(bytes: Uint8Array): Emr365Form | undefined {
  // Behind byte-order marks and the empty halves of UTF-16 and UTF-32.
  const first = bytes.subarray(0, mostSpace).find((byte) => !skipped.has(byte));
  if (first === 0x3c) return "xml";
  return first !== undefined && jsonBegins.has(first) ? "json" : undefined;
}

const mostSpace = 4096;
const skipped: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0, 0x20, 0x09, 0x0a, 0x0d]);
const jsonBegins: ReadonlySet<number> = new Set([...'{["'].map((sign) => sign.charCodeAt(0)));

function rawOf(bytes: Uint8Array, form: Emr365Form, limits: Emr365Limits): RawReading {
  if (bytes.length > limits.bytes) return { findings: [findingAt(fileFindings.size, [])] };
  if (form === "xml") return readXml(bytes, limits);
  try {
    return readJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes), limits);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { findings: [findingAt(fileFindings.encoding, [])] };
  }
}

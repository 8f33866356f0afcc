import type { Issue } from "@benhan/core/faults";
import { issueOfError } from "../verification/issue-of-error.ts";
import { type CoveredRange, readByteRange } from "./byte-range.ts";
import { type FormField, listFields } from "./form-fields.ts";
import type { PdfFile } from "./open-pdf.ts";
import { withoutPadding } from "./padded-der.ts";
import { pdfSignatureMalformed, pdfUnreadable } from "./pdf.faults.ts";
import { isDictionary, isName, isReference, isString, type PdfDictionary } from "./pdf-object.ts";

const mostSignatures = 256;

/** What stands in one signature field. */
export interface PdfSignatureValue {
  readonly kind: "signature" | "time-stamp";
  readonly name: string;
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly isLegacy: boolean;
  readonly defects: readonly Issue[];
  /** Present when there are no defects. */
  readonly range?: CoveredRange;
  /** The DER inside of `Contents`, without its padding; present when there are no defects. */
  readonly der?: Uint8Array;
}

/**
 * The values of all signature fields, in the order of the revisions.
 *
 * @throws EmrError `signing.pdf.unreadable` for too many
 */
export function readValues(file: PdfFile): readonly PdfSignatureValue[] {
  const signed = listFields(file).filter(
    ({ type, value }) => type === "Sig" && value !== null && file.resolve(value) !== null,
  );
  // One that is not judged must not stand in a file that passes.
  if (signed.length > mostSignatures) throw pdfUnreadable({ part: "number of signatures", offset: 0 });
  const values = signed.map((field) => readValue(file, field));
  const numbers = values.map(({ number }) => number);
  return values
    .map((value, i) => (numbers.indexOf(value.number) === i ? value : withDefect(value, "V")))
    .sort((a, b) => (a.range?.revision ?? file.last) - (b.range?.revision ?? file.last));
}

function readValue(file: PdfFile, { name, value }: FormField): PdfSignatureValue {
  const number = isReference(value) ? value.number : 0;
  // The object itself, so that what is read stands where the object stands.
  const dictionary = file.object(number);
  if (!isDictionary(dictionary) || !isReference(value)) {
    return {
      kind: "signature",
      name,
      number,
      dictionary: new Map(),
      isLegacy: false,
      defects: [valueDefect("V")],
    };
  }
  const subFilter = dictionary.get("SubFilter");
  const isTimeStamp = isName(subFilter, "ETSI.RFC3161");
  const isLegacy = isName(subFilter, "adbe.pkcs7.detached");
  const type = dictionary.get("Type");
  const isTyped = type === undefined ? isLegacy : isName(type, isTimeStamp ? "DocTimeStamp" : "Sig");
  const isKnown = isTimeStamp || isLegacy || isName(subFilter, "ETSI.CAdES.detached");
  const range = readByteRange(file, number, dictionary);
  const contents = dictionary.get("Contents");
  const der = isString(contents) ? withoutPadding(contents.bytes) : undefined;
  const parts = [
    ...(isKnown ? [] : ["SubFilter"]),
    ...(isTyped ? [] : ["Type"]),
    ...(typeof range === "string" ? [range] : []),
    ...(der === undefined ? ["Contents"] : []),
  ];
  return {
    kind: isTimeStamp ? "time-stamp" : "signature",
    name,
    number,
    dictionary,
    isLegacy,
    defects: [...new Set(parts)].map(valueDefect),
    ...(typeof range !== "string" && { range }),
    ...(der && { der }),
  };
}

function withDefect(value: PdfSignatureValue, part: string): PdfSignatureValue {
  return { ...value, defects: [...value.defects, valueDefect(part)] };
}

export function valueDefect(part: string): Issue {
  return issueOfError(pdfSignatureMalformed({ part }));
}

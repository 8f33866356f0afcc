import type { CallOptions } from "@benhan/core/ports";
import { addSignatureTimeStamp } from "../cms/extend-cms.ts";
import { readSignedData } from "../cms/read-signed-data.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";
import { RevisionWriter } from "./append-revision.ts";
import { compressed } from "./embed-font.ts";
import { openPdf, type PdfFile } from "./open-pdf.ts";
import { pdfNotExtendable } from "./pdf.faults.ts";
import {
  dictionaryOf,
  isArray,
  isDictionary,
  isReference,
  isString,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  withEntries,
} from "./pdf-object.ts";
import { usualReserve } from "./pdf-signature-options.ts";
import { encodeDate } from "./pdf-text.ts";
import { preparePdf } from "./prepare-pdf.ts";
import { type PdfSignatureValue, readValues } from "./read-values.ts";
import { readStoreItem, type SecurityStore, storeBudget } from "./security-store.ts";
import { hexOf } from "./serialize-object.ts";
import { fillHole, outsideOf } from "./signature-hole.ts";

/** Where time-stamps come from, and the hash that they stand on. */
export interface PdfTimeStampOptions extends CallOptions {
  readonly authority: TimestampAuthority;
  /** Default `SHA-256`. */
  readonly hash?: "SHA-256" | "SHA-384" | "SHA-512";
}

/**
 * Puts a time-stamp into a signature (level B-T), in the room that was kept for it: the file keeps its length, and only bytes
 * change that no signature covers. That is possible as long as nothing later covers the signature.
 *
 * @param name The whole name of the field; default: that of the last signature.
 * @throws EmrError `signing.pdf.not_extendable`, `signing.pdf.reserve_too_small`, `signing.pdf.unreadable`
 */
export async function addPdfTimeStamp(
  bytes: Uint8Array,
  { authority, hash = "SHA-256", signal }: PdfTimeStampOptions,
  name?: string,
): Promise<Uint8Array> {
  const file = await openPdf(bytes, { ...(signal && { signal }) });
  const values = readValues(file);
  const { range, der } = soundValue(values, name);
  if (values.some((other) => other.range === undefined || other.range.revision > range.revision))
    throw pdfNotExtendable({ reason: "covered" });
  const [signer] = readSignedData(der).signers;
  if (signer === undefined) throw pdfNotExtendable({ reason: "malformed" });
  const value = await hashOf(hash, signer.signature);
  const token = await authority.stamp({ hash, value }, { ...(signal && { signal }) });
  return fillHole(bytes, range.hole, addSignatureTimeStamp(der, token));
}

/**
 * Appends what judging needs without a network (level B-LT): the security store of the document, and in it an entry for each
 * signature and time-stamp. What the store has already is not written again.
 *
 * @throws EmrError `signing.pdf.unreadable`
 */
export async function addPdfEvidence(
  bytes: Uint8Array,
  evidence: Partial<SecurityStore>,
  options: CallOptions = {},
): Promise<Uint8Array> {
  const file = await openPdf(bytes, options);
  const writer = new RevisionWriter(file);
  const store = new StoreWriter(file, writer);
  const Certs = await store.list("Certs", evidence.certificates ?? []);
  const CRLs = await store.list("CRLs", evidence.lists ?? []);
  const OCSPs = await store.list("OCSPs", evidence.answers ?? []);
  const VRI = new Map(store.bySignature);
  for (const { dictionary } of readValues(file)) {
    const contents = dictionary.get("Contents");
    if (!isString(contents)) continue;
    const key = hexOf(await hashOf("SHA-1", contents.bytes)).toUpperCase();
    VRI.set(key, writer.add(dictionaryOf({ Cert: Certs.added, CRL: CRLs.added, OCSP: OCSPs.added })));
  }
  const DSS = withEntries(store.dictionary, {
    Type: nameOf("DSS"),
    Certs: Certs.all,
    CRLs: CRLs.all,
    OCSPs: OCSPs.all,
    VRI: VRI.size === 0 ? undefined : VRI,
  });
  if (isReference(store.place)) writer.replace(store.place.number, DSS);
  else writer.replace(file.rootNumber(), withEntries(file.root(), { DSS: writer.add(DSS) }));
  return writer.finish().bytes;
}

/**
 * Appends a time-stamp over the whole document (level B-LTA, when the evidence is there before): everything in it is proved
 * to have existed then.
 *
 * @throws EmrError `signing.pdf.reserve_too_small`, `signing.pdf.unreadable`
 */
export async function addDocumentTimeStamp(
  bytes: Uint8Array,
  { authority, hash = "SHA-256", signal, reserve = usualReserve, time }: DocumentTimeStampOptions,
): Promise<Uint8Array> {
  const file = await openPdf(bytes, { ...(signal && { signal }) });
  const prepared = await preparePdf(file, {
    type: "DocTimeStamp",
    subFilter: "ETSI.RFC3161",
    entries: dictionaryOf({ M: time === undefined ? undefined : encodeDate(time) }),
    place: undefined,
    certify: undefined,
    reserve,
  });
  const value = await hashOf(hash, outsideOf(prepared.bytes, prepared.hole));
  const token = await authority.stamp({ hash, value }, { ...(signal && { signal }) });
  return fillHole(prepared.bytes, prepared.hole, token);
}

/** {@link PdfTimeStampOptions} of a time-stamp with a place of its own. */
export interface DocumentTimeStampOptions extends PdfTimeStampOptions {
  /** Bytes kept for the token. Default 16384. */
  readonly reserve?: number;
  /** In milliseconds since 1970, for the date that the file itself shows; default: none. */
  readonly time?: number;
}

function soundValue(
  values: readonly PdfSignatureValue[],
  name: string | undefined,
): Required<Pick<PdfSignatureValue, "range" | "der">> {
  const signatures = values.filter(({ kind }) => kind === "signature");
  const value =
    name === undefined ? signatures[signatures.length - 1] : signatures.find((one) => one.name === name);
  if (value === undefined) throw pdfNotExtendable({ reason: "no-signature" });
  const { range, der, defects } = value;
  if (range === undefined || der === undefined || defects.length > 0)
    throw pdfNotExtendable({ reason: "malformed" });
  return { range, der };
}

/** The store as it is, and what is added to it. */
class StoreWriter {
  readonly place: PdfObject | undefined;
  readonly dictionary: PdfDictionary;
  readonly bySignature: PdfDictionary;
  readonly #file: PdfFile;
  readonly #writer: RevisionWriter;
  readonly #budget = { left: storeBudget };

  constructor(file: PdfFile, writer: RevisionWriter) {
    this.place = file.root().get("DSS");
    const store = file.resolve(this.place);
    this.dictionary = isDictionary(store) ? store : new Map();
    const entries = file.resolve(this.dictionary.get("VRI"));
    this.bySignature = isDictionary(entries) ? entries : new Map();
    this.#file = file;
    this.#writer = writer;
  }

  /** The whole list with new items behind it, and the places of the items that were asked for. */
  async list(
    key: "Certs" | "CRLs" | "OCSPs",
    items: readonly Uint8Array[],
  ): Promise<{ readonly all: PdfReference[] | undefined; readonly added: PdfReference[] | undefined }> {
    const had = this.#file.resolve(this.dictionary.get(key));
    const all = (isArray(had) ? had : []).filter(isReference);
    const known: { readonly der: Uint8Array; readonly place: PdfReference }[] = [];
    for (const place of all) {
      const der = await readStoreItem(this.#file, place, this.#file.last, this.#budget);
      if (der !== undefined) known.push({ der, place });
    }
    const added: PdfReference[] = [];
    for (const der of items) {
      const place =
        known.find((one) => sameBytes(one.der, der))?.place ?? this.#writer.add(await compressed(der));
      if (!all.includes(place)) {
        all.push(place);
        known.push({ der, place });
      }
      if (!added.includes(place)) added.push(place);
    }
    return { all: all.length === 0 ? undefined : all, added: added.length === 0 ? undefined : added };
  }
}

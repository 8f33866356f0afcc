import { isInstant } from "@benhan/core";
import { type Issue, isEmrError } from "@benhan/core/faults";
import { findSigners } from "../cms/find-signers.ts";
import { readSignedData } from "../cms/read-signed-data.ts";
import type { ReadSignaturesOptions } from "../signature/signature-container.ts";
import type {
  Evidence,
  FoundSignature,
  FoundTimeStamp,
  UnjudgedClaim,
} from "../verification/found-signature.ts";
import { issueOfError } from "../verification/issue-of-error.ts";
import { type CoveredRange, coveredBytes } from "./byte-range.ts";
import { changesAfter } from "./changes-after.ts";
import { lockOf } from "./field-lock.ts";
import { listFields } from "./form-fields.ts";
import { openPdf, type PdfFile } from "./open-pdf.ts";
import { isString, type PdfDictionary } from "./pdf-object.ts";
import { decodeDate, decodeText } from "./pdf-text.ts";
import { type PdfSignatureValue, readValues, valueDefect } from "./read-values.ts";
import { createStores, type Stores } from "./security-store.ts";
import { hasUnmetDemands } from "./seed-values.ts";

const nothing = new Uint8Array();

/**
 * Every signature of a PDF in the order in which they were made, each with what was changed in the file after it. Document
 * time-stamps are found with the signatures that they stand over.
 *
 * @throws EmrError `signing.pdf.unreadable`, `signing.pdf.encrypted`
 */
export async function findPdfSignatures(
  bytes: Uint8Array,
  options: ReadSignaturesOptions = {},
): Promise<readonly FoundSignature[]> {
  const file = await openPdf(bytes, options);
  const values = readValues(file);
  const stores = createStores(file);
  const found: FoundSignature[] = [];
  for (const value of values) {
    options.signal?.throwIfAborted();
    if (value.kind === "signature") found.push(await foundOf(file, value, values, stores));
  }
  return found;
}

async function foundOf(
  file: PdfFile,
  value: PdfSignatureValue,
  values: readonly PdfSignatureValue[],
  stores: Stores,
): Promise<FoundSignature> {
  const { range, der, name } = value;
  if (range === undefined || der === undefined || value.defects.length > 0)
    return unreadable(value, value.defects);
  const end = range.end;
  const isWhole = file.revision(range.revision).lineEnd === file.bytes.length;
  const covers = { scope: isWhole ? "whole" : "revision", part: `0-${end}` } as const;
  try {
    const data = readSignedData(der);
    const [signer, ...others] = await findSigners(data, { detached: nothing, covers });
    const counters = others.filter((other) => other.covers.scope === "element");
    if (signer === undefined || counters.length !== others.length)
      return unreadable(value, [valueDefect("SignerInfo")]);
    // The signing time stands in the dictionary; inside as well, the two could differ.
    const isBaseline = signer.isBaseline && !value.isLegacy && signer.claimedTime === undefined;
    const stamped = decodeTime(value.dictionary);
    const evidence = await stores(file.last);
    // A file of many signatures is not copied as many times: what is covered is put together when it is hashed.
    const fresh = async () => {
      const [again] = await findSigners(data, { detached: coveredBytes(file, range), covers });
      return again ?? signer;
    };
    const stamps = signer.timeStamps.map((stamp, i): FoundTimeStamp => {
      if (stamp.kind !== "content") return stamp;
      return { ...stamp, stamped: async () => (await fresh()).timeStamps[i]?.stamped() ?? nothing };
    });
    const own = { timeStamps: stamps, evidence: signer.evidence };
    return {
      ...signer,
      format: value.isLegacy ? "cms" : "pades",
      name,
      defects: [...signer.defects, ...(data.content === undefined ? [] : [valueDefect("eContent")])],
      evidence: joined(signer.evidence, evidence),
      ...(signer.claimedTime === undefined && stamped !== undefined && { claimedTime: stamped }),
      timeStamps: await timeStampsOf(file, range, own, values, stores),
      isBaseline,
      claims: [...(signer.claims ?? []), ...claimsOf(file, value, range.revision, counters.length > 0)],
      covers,
      changesAfter: changesAfter(file, range.revision, lockOf(file, value.dictionary, name, range.revision)),
      async open(call = {}) {
        const opened = await (await fresh()).open(call);
        // What was signed is the file as it was then; of it, only the value itself was not signed.
        return { ...opened, content: file.bytes.subarray(0, end) };
      },
    };
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return unreadable(value, [issueOfError(error)]);
  }
}

/** Demands of the field, and counter-signatures, which PAdES knows none of. */
function claimsOf(
  file: PdfFile,
  { name }: PdfSignatureValue,
  revision: number,
  hasCounters: boolean,
): readonly UnjudgedClaim[] {
  const field = listFields(file, revision).find((one) => one.name === name)?.dictionary;
  return [
    ...(hasCounters ? [{ kind: "inner-signature" } as const] : []),
    ...(field !== undefined && hasUnmetDemands(file, field, revision)
      ? [{ kind: "seed-values" } as const]
      : []),
  ];
}

/** A signature of which nothing more can be said. */
function unreadable({ name, isLegacy }: PdfSignatureValue, defects: readonly Issue[]): FoundSignature {
  return {
    format: isLegacy ? "cms" : "pades",
    name,
    defects,
    hashes: [],
    value: nothing,
    evidence: { certificates: [], lists: [], answers: [] },
    timeStamps: [],
    isBaseline: false,
    covers: { scope: "revision" },
    open: async () => ({ toBeSigned: nothing, digestsMatch: [false] }),
  };
}

/** The time that the signer claims, when it is whole. */
function decodeTime(dictionary: PdfDictionary): FoundSignature["claimedTime"] {
  const time = dictionary.get("M");
  const text = isString(time) ? decodeDate(decodeText(time)) : undefined;
  return text !== undefined && isInstant(text) ? text : undefined;
}

/**
 * The time-stamps of the signature, and the document time-stamps of later revisions, which stand over all that was there
 * before them. One that is malformed stands over nothing, so that its token does not fit.
 */
async function timeStampsOf(
  file: PdfFile,
  { revision }: CoveredRange,
  own: Pick<FoundSignature, "timeStamps" | "evidence">,
  values: readonly PdfSignatureValue[],
  stores: Stores,
): Promise<readonly FoundTimeStamp[]> {
  const found: FoundTimeStamp[] = [...own.timeStamps];
  const sound: FoundTimeStamp[] = [...own.timeStamps];
  for (const { kind, range, der, defects } of values) {
    if (kind !== "time-stamp" || der === undefined || (range !== undefined && range.revision <= revision))
      continue;
    if (range === undefined || defects.length > 0) {
      found.push({ kind: "archive", token: der, stamped: () => nothing });
      continue;
    }
    const stamp: FoundTimeStamp = {
      kind: "archive",
      token: der,
      stamped: () => coveredBytes(file, range),
      alsoProves: joined(own.evidence, await stores(range.revision)),
      alsoStamps: [...sound],
    };
    found.push(stamp);
    sound.push(stamp);
  }
  return found;
}

function joined(one: Evidence, other: Evidence): Evidence {
  return {
    certificates: [...one.certificates, ...other.certificates],
    lists: [...one.lists, ...other.lists],
    answers: [...one.answers, ...other.answers],
  };
}

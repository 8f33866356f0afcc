import { isEmrError } from "@benhan/core/faults";
import { readCertificate } from "../certificate/read-certificate.ts";
import { readOcspAnswer } from "../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import { inWords } from "../refusal/refusal.ts";
import type { Evidence, FoundTimeStamp } from "../verification/found-signature.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { type Canonicalization, readCanonicalization } from "../xmldsig/read-signature.ts";
import { xmldsigNamespace } from "../xmldsig/xmldsig-names.ts";
import type { XadesPlace } from "./find-properties.ts";
import { bytesIn, properties, property } from "./property-reading.ts";
import { archiveInput, valueInput } from "./stamped-input.ts";
import { BrokenProperty } from "./xades-defects.ts";
import { xadesNamespace, xadesNamespace141 } from "./xades-names.ts";

/** What was added to a signature after it was made. */
export interface UnsignedProperties {
  readonly timeStamps: readonly FoundTimeStamp[];
  readonly evidence: Evidence;
}

/** Far more than a signature that is renewed for a lifetime needs. */
const mostTimeStamps = 32;
const mostValues = 256;

const nothing: Evidence = { certificates: [], lists: [], answers: [] };

/** Reads time-stamps and evidence in the order in which they were added. */
export function readUnsignedProperties(
  place: XadesPlace,
  element: XmlElement | undefined,
): UnsignedProperties {
  const about = property(element, "UnsignedSignatureProperties");
  const timeStamps: FoundTimeStamp[] = [];
  let evidence = nothing;
  for (const [i, added] of (about?.children ?? []).entries()) {
    if (added.uri === xadesNamespace && added.local === "SignatureTimeStamp") {
      const form = canonicalizationOf(added);
      timeStamps.push(
        ...tokensOf(added).map(
          (token): FoundTimeStamp => ({
            kind: "signature",
            token,
            stamped: () => inWords(async () => valueInput(place, form)),
          }),
        ),
      );
    } else if (added.uri === xadesNamespace141 && added.local === "ArchiveTimeStamp") {
      const form = canonicalizationOf(added);
      const before = about?.children.slice(0, i) ?? [];
      const shared = { alsoProves: evidence, alsoStamps: [...timeStamps] };
      timeStamps.push(
        ...tokensOf(added).map(
          (token): FoundTimeStamp => ({
            kind: "archive",
            token,
            stamped: () => inWords(async () => archiveInput(place, before, form)),
            ...shared,
          }),
        ),
      );
    } else {
      evidence = joined(evidence, readEvidence(added));
    }
    if (timeStamps.length > mostTimeStamps || sizeOf(evidence) > mostValues) {
      throw new BrokenProperty("evidence_unreadable");
    }
  }
  return { timeStamps, evidence };
}

/** Tokens of RFC 3161 over everything that the property stands over; a list of its own (`Include`) is not supported. */
function tokensOf(element: XmlElement): readonly Uint8Array[] {
  const tokens = properties(element, "EncapsulatedTimeStamp");
  const others = element.children.filter((child) => !tokens.includes(child));
  const isKnown = others.every(
    ({ local, uri }) => local === "CanonicalizationMethod" && uri === xmldsigNamespace,
  );
  if (tokens.length === 0 || others.length > 1 || !isKnown) throw new BrokenProperty("evidence_unreadable");
  return tokens.map(bytesIn);
}

function canonicalizationOf(element: XmlElement): Canonicalization {
  const method = property(element, "CanonicalizationMethod", xmldsigNamespace);
  return method === undefined ? { form: "c14n-1.0", inclusivePrefixes: [] } : readCanonicalization(method);
}

function readEvidence(element: XmlElement): Evidence {
  if (element.uri === xadesNamespace141 && element.local === "TimeStampValidationData") {
    return element.children.map(readEvidence).reduce(joined, nothing);
  }
  if (element.uri !== xadesNamespace) return nothing;
  try {
    if (element.local === "CertificateValues" || element.local === "AttrAuthoritiesCertValues") {
      return {
        ...nothing,
        certificates: valuesOf(element, "EncapsulatedX509Certificate").map(readCertificate),
      };
    }
    if (element.local !== "RevocationValues" && element.local !== "AttributeRevocationValues") return nothing;
    const lists = valuesOf(property(element, "CRLValues"), "EncapsulatedCRLValue").map(readRevocationList);
    const answers = valuesOf(property(element, "OCSPValues"), "EncapsulatedOCSPValue").map(readOcspAnswer);
    return { certificates: [], lists, answers };
  } catch (error) {
    throw isEmrError(error) ? new BrokenProperty("evidence_unreadable") : error;
  }
}

function valuesOf(element: XmlElement | undefined, local: string): readonly Uint8Array[] {
  const values = properties(element, local);
  if (values.length > mostValues) throw new BrokenProperty("evidence_unreadable");
  return values.map(bytesIn);
}

function joined(one: Evidence, other: Evidence): Evidence {
  return {
    certificates: [...one.certificates, ...other.certificates],
    lists: [...one.lists, ...other.lists],
    answers: [...one.answers, ...other.answers],
  };
}

function sizeOf({ certificates, lists, answers }: Evidence): number {
  return certificates.length + lists.length + answers.length;
}

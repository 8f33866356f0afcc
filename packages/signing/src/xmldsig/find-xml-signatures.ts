import { type Bilingual, type Issue, isEmrError } from "@benhan/core/faults";
import { readCertificate } from "../certificate/read-certificate.ts";
import { digestUris, getAlgorithmOfUri } from "../policy/signature-algorithm.ts";
import { inWords } from "../refusal/refusal.ts";
import { loadOnce } from "../signature/load-once.ts";
import type { ReadSignaturesOptions } from "../signature/signature-container.ts";
import { doNotUse, findingOf } from "../verification/finding.ts";
import type { Coverage, FoundSignature } from "../verification/found-signature.ts";
import { issueOfError } from "../verification/issue-of-error.ts";
import type { ParseXmlOptions } from "../xml/read-xml.ts";
import { getAttribute } from "../xml/xml-element.ts";
import type { XmlLimits } from "../xml/xml-limits.ts";
import { openSignature } from "./open-signature.ts";
import { dataOf, findPlaceDefects, type PlaceDefect, type ReadPlace } from "./place-defects.ts";
import { readSignature, type SignatureReference, type XmlSignature } from "./read-signature.ts";
import { type SignatureSite, type SignatureSurvey, surveySignatures } from "./survey-signatures.ts";
import type { XmlSignaturePlace } from "./xml-signature-place.ts";

/** How an XML file is read. */
export interface FindXmlSignaturesOptions extends ReadSignaturesOptions {
  readonly limits?: Partial<XmlLimits>;
}

/**
 * Every signature of an XML file, in its order, read strictly and not judged. Of those that stand inside another one only
 * the number is known.
 *
 * @throws EmrError `signing.xml.*` when the file is not well-formed, `signing.xmldsig.malformed` for too many signatures
 */
export async function findXmlSignatures(
  bytes: Uint8Array,
  options: FindXmlSignaturesOptions = {},
): Promise<readonly FoundSignature[]> {
  options.signal?.throwIfAborted();
  return inWords(async () => {
    const survey = surveySignatures(bytes, parseOptions(options));
    return Promise.all(survey.sites.map((site, i) => readSite(bytes, survey, site, `${i + 1}`, options)));
  });
}

async function readSite(
  bytes: Uint8Array,
  survey: SignatureSurvey,
  site: SignatureSite,
  number: string,
  options: FindXmlSignaturesOptions,
): Promise<FoundSignature> {
  const name = getAttribute(site.element, "Id") ?? number;
  try {
    const signature = await inWords(async () => readSignature(site.element));
    const certificates = signature.certificates.map(readCertificate);
    const place = { survey, site, signature };
    const data = dataOf(place);
    const algorithm = getAlgorithmOfUri(signature.algorithmUri);
    const plain = {
      defects: findPlaceDefects(place).map(defectOf),
      hashes: signature.references.map(({ digestUri }) => digestUris.get(digestUri)),
      evidence: { certificates, lists: [], answers: [] },
    };
    const properties = mayBeXades(signature)
      ? await readProperties(bytes, place, plain, parseOptions(options))
      : {};
    // Those inside of others are found by nobody else.
    const hasInner = survey.signatureCount > survey.sites.length;
    return {
      format: "xmldsig",
      name,
      ...(algorithm !== undefined && { algorithm }),
      value: signature.value,
      timeStamps: [],
      isBaseline: false,
      ...plain,
      ...properties,
      ...(hasInner && { claims: [...(properties.claims ?? []), { kind: "inner-signature" }] }),
      covers: coverageOf(place, data),
      xml: place,
      open: (call = {}) => inWords(() => openFound(bytes, place, data, { ...options, ...call })),
    };
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return unreadable(name, issueOfError(error), { survey, site });
  }
}

function unreadable(name: string, defect: Issue, xml: XmlSignaturePlace): FoundSignature {
  return {
    format: "xmldsig",
    name,
    defects: [defect],
    hashes: [],
    value: new Uint8Array(),
    evidence: { certificates: [], lists: [], answers: [] },
    timeStamps: [],
    isBaseline: false,
    covers: { scope: "element" },
    xml,
    open: () => Promise.reject(new Error("a signature with defects was opened")),
  };
}

/** XAdES has an Object; and what is meant to be XAdES refers to one. */
function mayBeXades({ objects, references }: XmlSignature): boolean {
  return objects.length > 0 || references.some(({ type }) => type !== undefined);
}

const loadXades = loadOnce(() => import("../xades/read-xades.ts"));

/** What XAdES adds; its code is loaded only for a signature that may be one. */
async function readProperties(
  bytes: Uint8Array,
  place: ReadPlace,
  plain: Pick<FoundSignature, "defects" | "hashes" | "evidence">,
  parse: ParseXmlOptions,
): Promise<Partial<FoundSignature>> {
  const { isXades, readXades } = await loadXades();
  if (!isXades(place)) return {};
  const { defects, hashes, evidence, ...facts } = readXades({ bytes, ...place, parse });
  return {
    format: "xades",
    ...facts,
    defects: [...plain.defects, ...defects],
    hashes: [...plain.hashes, ...hashes],
    evidence: { ...evidence, certificates: [...plain.evidence.certificates, ...evidence.certificates] },
  };
}

const texts: Readonly<Record<PlaceDefect, Bilingual>> = {
  duplicate_id: {
    vi: "Hai phần tử trong tệp có cùng mã Id nên không rõ phần nào được ký.",
    en: "Two elements share an Id, so it is not clear which one was signed.",
  },
  node_in_signature: {
    vi: "Trong khối chữ ký có ghi chú hoặc chỉ thị xử lý.",
    en: "There is a comment or a processing instruction inside the signature.",
  },
  reference: {
    vi: "Chữ ký không trỏ đến phần dữ liệu nào trong tệp, hoặc trỏ đến một Id không có.",
    en: "The signature refers to no data of the file, or to an Id that is not there.",
  },
};

function defectOf(name: PlaceDefect): Issue {
  return findingOf(`verification.${name}`, { ...texts[name], nextStep: doNotUse });
}

/** An element is named as `{namespace}name`, without the braces where it has no namespace. */
function coverageOf({ survey }: ReadPlace, data: readonly SignatureReference[]): Coverage {
  const nameOf = ({ local, uri }: { readonly local: string; readonly uri: string }) =>
    uri === "" ? local : `{${uri}}${local}`;
  const parts = data.flatMap(({ id }) => {
    const target = id === "" ? survey.root : survey.ids.get(id);
    return target === undefined ? [] : [nameOf(target)];
  });
  const isWhole = data.some(({ id }) => id === "" || survey.ids.get(id)?.start === survey.root.start);
  return { scope: isWhole ? "whole" : "element", ...(parts.length > 0 && { part: parts.join(" ") }) };
}

async function openFound(
  bytes: Uint8Array,
  place: ReadPlace,
  data: readonly SignatureReference[],
  options: FindXmlSignaturesOptions,
): ReturnType<FoundSignature["open"]> {
  const { toBeSigned, digestsMatch, contents } = await openSignature(
    bytes,
    place,
    parseOptions(options),
    options,
  );
  const [only, ...others] = data;
  const content = only && others.length === 0 && contents[place.signature.references.indexOf(only)];
  return { toBeSigned, digestsMatch, ...(content && { content }) };
}

function parseOptions({ limits }: FindXmlSignaturesOptions): { readonly limits?: Partial<XmlLimits> } {
  return limits ? { limits } : {};
}

import { epochMs, type Instant, instantOf, parseInstant } from "@benhan/core";
import type { Extension } from "@peculiar/x509";
import { derOfEcdsaValue } from "../certificate/ecdsa-value.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { derTag, readDer, readDerChildren } from "../der/read-der.ts";
import { writeCount, writeDer, writeOid } from "../der/write-der.ts";
import { hashOf } from "../policy/hash-of.ts";

/** What a certificate of {@link TestIssuer} is for. */
export type TestRole =
  | "signer"
  | "authority"
  | "time-stamping"
  | "time-stamping-loose"
  | "ocsp"
  | "tls-server";

/** What a certificate of a test issuer says. */
export interface TestIssueOptions {
  readonly role?: TestRole;
  /** Common name; default: the role. */
  readonly name?: string;
  readonly notBefore?: Instant;
  readonly notAfter?: Instant;
  /** Where the certificate says that more is found about it. */
  readonly addresses?: {
    readonly issuers?: readonly string[];
    readonly responders?: readonly string[];
    readonly lists?: readonly string[];
  };
}

/** Somebody with a key and a certificate. */
export interface TestHolder {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Signs with ECDSA P-256 and SHA-256: r and s side by side. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** One entry of a revocation list. */
export interface TestRevocation {
  readonly certificate: Uint8Array;
  readonly since: Instant;
  /** Number of RFC 5280 5.3.1; 6 is a hold. */
  readonly reason?: number;
}

/** What a revocation list or an OCSP answer says. */
export interface TestEvidenceOptions {
  readonly thisUpdate: Instant;
  /** Default: seven days later. */
  readonly nextUpdate?: Instant;
  readonly revoked?: readonly TestRevocation[];
  /** Who signs; default: the issuer itself. */
  readonly by?: TestHolder;
  /** Of a list: which one it is. */
  readonly number?: number;
  /** Of a list: it holds only what changed since the list of that number. */
  readonly changesSince?: number;
  /** Of a list: where the lists with what changed since are found. */
  readonly changesAt?: string;
  /** Of an OCSP answer: the hash that certificates are named with; default: SHA-256. */
  readonly hash?: "SHA-256" | "SHA-1";
  /** Of an OCSP answer: the content of the extension that repeats a number of the request. */
  readonly nonce?: Uint8Array;
}

/** An authority that issues whatever a test of revocation and time wants. TEST ONLY. */
export interface TestIssuer extends TestHolder {
  issue(options?: TestIssueOptions): Promise<TestHolder>;
  issueAuthority(options?: TestIssueOptions): Promise<TestIssuer>;
  /** A revocation list in DER. */
  list(options: TestEvidenceOptions): Promise<Uint8Array>;
  /** An OCSP answer about one certificate in DER. */
  answer(certificate: Uint8Array, options: TestEvidenceOptions): Promise<Uint8Array>;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const purposes: Readonly<Partial<Record<TestRole, readonly [oid: string, critical: boolean]>>> = {
  "time-stamping": ["1.3.6.1.5.5.7.3.8", true],
  "time-stamping-loose": ["1.3.6.1.5.5.7.3.8", false],
  ocsp: ["1.3.6.1.5.5.7.3.9", false],
  "tls-server": ["1.3.6.1.5.5.7.3.1", true],
};
const ecdsaSha256 = writeDer(derTag.sequence, writeOid("1.2.840.10045.4.3.2"));
const hashOids = { "SHA-256": "2.16.840.1.101.3.4.2.1", "SHA-1": "1.3.14.3.2.26" } as const;
const weekMs = 7 * 24 * 3600 * 1000;
let serials = 0;

/** Makes a root of trust that exists for one test. */
export async function createTestIssuer(options: TestIssueOptions = {}): Promise<TestIssuer> {
  return makeIssuer({ role: "authority", name: "TEST ROOT", ...options }, undefined);
}

interface Parent {
  readonly subject: string;
  readonly keys: CryptoKeyPair;
}

async function makeIssuer(options: TestIssueOptions, parent: Parent | undefined): Promise<TestIssuer> {
  const { certificate, keys, subject } = await make(options, parent);
  const own: Parent = { subject, keys };
  const holder = holderOf(certificate, keys);
  return {
    ...holder,
    async issue(wanted = {}) {
      const made = await make(wanted, own);
      return holderOf(made.certificate, made.keys);
    },
    issueAuthority: (wanted = {}) => makeIssuer({ role: "authority", ...wanted }, own),
    list: (wanted) => writeList(subject, keys, wanted),
    answer: (about, wanted) => writeAnswer(certificate, about, { by: holder, ...wanted }),
  };
}

async function make(options: TestIssueOptions, parent: Parent | undefined) {
  const { role = "signer", name = role } = options;
  const x509 = await loadX509();
  const { KeyUsageFlags: flags } = x509;
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const subject = `CN=${name} (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ),C=VN`;
  const isAuthority = role === "authority";
  const purpose = purposes[role];
  const extensions: Extension[] = [
    new x509.BasicConstraintsExtension(isAuthority, undefined, true),
    new x509.KeyUsagesExtension(
      isAuthority ? flags.keyCertSign | flags.cRLSign | flags.digitalSignature : flags.digitalSignature,
      true,
    ),
    ...(purpose ? [new x509.ExtendedKeyUsageExtension([purpose[0]], purpose[1])] : []),
    // Of a responder nobody asks whether it was revoked.
    ...(role === "ocsp" ? [new x509.Extension("1.3.6.1.5.5.7.48.1.5", false, Uint8Array.of(5, 0))] : []),
    ...addressesOf(options, x509),
  ];
  serials++;
  const made = await x509.X509CertificateGenerator.create(
    {
      serialNumber: `0${serials.toString(16).padStart(5, "0")}`,
      subject,
      issuer: parent?.subject ?? subject,
      notBefore: dateOf(options.notBefore ?? parseInstant("2020-01-01T00:00:00Z")),
      notAfter: dateOf(options.notAfter ?? parseInstant("2049-12-31T23:59:59Z")),
      publicKey: keys.publicKey,
      signingKey: (parent?.keys ?? keys).privateKey,
      signingAlgorithm: algorithm,
      extensions,
    },
    crypto,
  );
  return { certificate: new Uint8Array(made.rawData), keys, subject };
}

function addressesOf(
  { addresses: { issuers = [], responders = [], lists = [] } = {} }: TestIssueOptions,
  x509: typeof import("@peculiar/x509"),
): readonly Extension[] {
  const names = (urls: readonly string[]) => urls.map((value) => new x509.GeneralName("url", value));
  const access =
    issuers.length + responders.length === 0
      ? []
      : [new x509.AuthorityInfoAccessExtension({ caIssuers: names(issuers), ocsp: names(responders) })];
  return lists.length === 0 ? access : [...access, new x509.CRLDistributionPointsExtension([...lists])];
}

function holderOf(certificate: Uint8Array, keys: CryptoKeyPair): TestHolder {
  return {
    certificate,
    sign: async (data) =>
      new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, new Uint8Array(data))),
  };
}

async function writeList(
  issuer: string,
  keys: CryptoKeyPair,
  { thisUpdate, nextUpdate, revoked = [], ...kind }: TestEvidenceOptions,
): Promise<Uint8Array> {
  const x509 = await loadX509();
  const extensions = listExtensions(kind).map(
    ({ oid, critical, content }) => new x509.Extension(oid, critical, content as Uint8Array<ArrayBuffer>),
  );
  const made = await x509.X509CrlGenerator.create(
    {
      issuer,
      thisUpdate: dateOf(thisUpdate),
      nextUpdate: dateOf(nextUpdate ?? instantOf(epochMs(thisUpdate) + weekMs)),
      signingAlgorithm: algorithm,
      signingKey: keys.privateKey,
      entries: revoked.map(({ certificate, since, reason }) => ({
        serialNumber: readCertificate(certificate).serialNumber,
        revocationDate: dateOf(since),
        ...(reason !== undefined && { reason }),
      })),
      extensions,
    },
    crypto,
  );
  return new Uint8Array(made.rawData);
}

function listExtensions({ number, changesSince, changesAt }: Omit<TestEvidenceOptions, "thisUpdate">) {
  const extension = (oid: string, content: Uint8Array, critical = false) => ({ oid, content, critical });
  const uri = writeDer(0x86, new TextEncoder().encode(changesAt));
  const point = writeDer(derTag.sequence, writeDer(derTag.sequence, writeDer(0xa0, writeDer(0xa0, uri))));
  return [
    ...(number === undefined ? [] : [extension("2.5.29.20", writeCount(number))]),
    ...(changesSince === undefined ? [] : [extension("2.5.29.27", writeCount(changesSince), true)]),
    ...(changesAt === undefined ? [] : [extension("2.5.29.46", point)]),
  ];
}

async function writeAnswer(
  issuer: Uint8Array,
  about: Uint8Array,
  options: TestEvidenceOptions & { readonly by: TestHolder },
): Promise<Uint8Array> {
  const { thisUpdate, nextUpdate, revoked = [], by, hash = "SHA-256", nonce } = options;
  const { subject, key } = readCertificate(issuer);
  const [, bits] = readDerChildren(readDer(key.spki));
  const keyBytes = bits?.content.subarray(1) ?? new Uint8Array();
  const hashes = await Promise.all([subject.raw, keyBytes].map((part) => hashOf(hash, part)));
  const algorithmId = writeDer(derTag.sequence, writeOid(hashOids[hash]));
  const octets = hashes.map((hash) => writeDer(derTag.octetString, hash));
  const target = readCertificate(about);
  const id = writeDer(derTag.sequence, algorithmId, ...octets, target.serialDer);
  const found = revoked.find(
    ({ certificate }) => readCertificate(certificate).serialNumber === target.serialNumber,
  );
  const reason = writeDer(0xa0, writeDer(0x0a, Uint8Array.of(found?.reason ?? 0)));
  const state = found === undefined ? writeDer(0x80) : writeDer(0xa1, writeMoment(found.since), reason);
  const next = writeDer(0xa0, writeMoment(nextUpdate ?? instantOf(epochMs(thisUpdate) + weekMs)));
  const single = writeDer(derTag.sequence, id, state, writeMoment(thisUpdate), next);
  const responder = writeDer(0xa1, readCertificate(by.certificate).subject.raw);
  const data = writeDer(
    derTag.sequence,
    responder,
    writeMoment(thisUpdate),
    writeDer(derTag.sequence, single),
    ...(nonce ? [writeNonce(nonce)] : []),
  );
  const value = derOfEcdsaValue(await by.sign(data));
  const signature = writeDer(derTag.bitString, Uint8Array.of(0), value);
  const certificates = writeDer(0xa0, writeDer(derTag.sequence, by.certificate));
  const basic = writeDer(derTag.sequence, data, ecdsaSha256, signature, certificates);
  const kind = writeOid("1.3.6.1.5.5.7.48.1.1");
  const inner = writeDer(derTag.sequence, kind, writeDer(derTag.octetString, basic));
  return writeDer(derTag.sequence, writeDer(0x0a, Uint8Array.of(0)), writeDer(0xa0, inner));
}

function writeNonce(content: Uint8Array): Uint8Array {
  const extension = writeDer(
    derTag.sequence,
    writeOid("1.3.6.1.5.5.7.48.1.2"),
    writeDer(derTag.octetString, content),
  );
  return writeDer(0xa1, writeDer(derTag.sequence, extension));
}

/** GeneralizedTime in whole seconds. */
export function writeMoment(moment: Instant): Uint8Array {
  const digits = instantOf(epochMs(moment), 0).slice(0, 19).replace(/[-:T]/g, "");
  return writeDer(derTag.generalizedTime, new TextEncoder().encode(`${digits}Z`));
}

function dateOf(moment: Instant): Date {
  return new Date(epochMs(moment));
}

/** Loaded on demand: both are optional, and only whoever makes certificates needs them. */
async function loadX509(): Promise<typeof import("@peculiar/x509")> {
  // The polyfill must be there before x509 is loaded, or tsyringe inside it throws.
  await import("reflect-metadata");
  return import("@peculiar/x509");
}

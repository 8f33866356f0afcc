import { derUnreadable } from "../../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  readBits,
  readBoolean,
  readCount,
  readDer,
  readDerChildren,
  readOid,
} from "../../der/read-der.ts";
import type { CertificateExtensions, KeyUsage } from "../certificate.ts";
import { readDistributionPoints } from "./distribution-point.ts";
import { readGeneralNames } from "./general-name.ts";
import { readNameConstraints } from "./name-constraints.ts";
import {
  readInhibitAnyPolicy,
  readPolicies,
  readPolicyConstraints,
  readPolicyMappings,
} from "./policy-extensions.ts";
import { type Extension, readTaggedExtensions } from "./read-extensions.ts";

type Found = { -readonly [Field in keyof CertificateExtensions]: CertificateExtensions[Field] };

/** How each extension is read. Those that come with `true` are processed by the path check and may be critical. */
const readers: ReadonlyMap<
  string,
  readonly [processed: boolean, read: (found: Found, extension: Extension) => void]
> = new Map([
  [
    "2.5.29.14",
    [
      false,
      (found, { content }) => {
        found.subjectKeyId = readDer(content, derTag.octetString).content;
      },
    ],
  ],
  [
    "2.5.29.15",
    [
      true,
      (found, { content }) => {
        found.keyUsage = readUsage(content);
      },
    ],
  ],
  [
    "2.5.29.17",
    [
      true,
      (found, { content }) => {
        found.alternativeNames = readGeneralNames(readDer(content));
      },
    ],
  ],
  [
    "2.5.29.19",
    [
      true,
      (found, { content }) => {
        found.authority = readAuthority(content);
      },
    ],
  ],
  [
    "2.5.29.30",
    [
      true,
      (found, { content }) => {
        found.nameConstraints = readNameConstraints(content);
      },
    ],
  ],
  [
    "2.5.29.31",
    [
      true,
      (found, { content }) => {
        found.distributionPoints = readDistributionPoints(readDer(content));
      },
    ],
  ],
  [
    "2.5.29.32",
    [
      true,
      (found, { content }) => {
        found.policies = readPolicies(content);
      },
    ],
  ],
  [
    "2.5.29.33",
    [
      true,
      (found, { content }) => {
        found.policyMappings = readPolicyMappings(content);
      },
    ],
  ],
  ["2.5.29.35", [false, readIssuerKeyId]],
  [
    "2.5.29.36",
    [
      true,
      (found, { content }) => {
        found.policyConstraints = readPolicyConstraints(content);
      },
    ],
  ],
  ["2.5.29.37", [true, readPurposes]],
  [
    "2.5.29.46",
    [
      false,
      (found, { content }) => {
        readDistributionPoints(readDer(content));
        found.hasDeltaLists = true;
      },
    ],
  ],
  [
    "2.5.29.54",
    [
      true,
      (found, { content }) => {
        found.inhibitAnyPolicy = readInhibitAnyPolicy(content);
      },
    ],
  ],
]);

/** Reads what a certificate says about itself beyond names, dates and key. */
export function readCertificateExtensions(value: DerValue | undefined): CertificateExtensions {
  const unprocessedCritical: string[] = [];
  const found: Found = { hasDeltaLists: false, unprocessedCritical };
  for (const extension of readTaggedExtensions(value)) {
    const [processed, read] = readers.get(extension.oid) ?? [false];
    read?.(found, extension);
    if (extension.critical && !processed) unprocessedCritical.push(extension.oid);
  }
  return found;
}

const usages: readonly KeyUsage[] = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
];

function readUsage(content: Uint8Array): ReadonlySet<KeyUsage> {
  const { bytes } = readBits(readDer(content));
  return new Set(usages.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0));
}

function readAuthority(content: Uint8Array): NonNullable<CertificateExtensions["authority"]> {
  const parts = [...readDerChildren(readDer(content, derTag.sequence))];
  const isAuthority = parts[0]?.tag === derTag.boolean && readBoolean(parts.shift());
  const [length, ...rest] = parts;
  if (rest.length > 0) throw derUnreadable({ offset: 0 });
  return length === undefined ? { isAuthority } : { isAuthority, pathLength: readCount(length, 1000) };
}

function readPurposes(found: Found, { content, critical }: Extension): void {
  found.purposes = readDerChildren(readDer(content, derTag.sequence)).map(readOid);
  if (found.purposes.length === 0) throw derUnreadable({ offset: 0 });
  if (critical) found.criticalPurposes = found.purposes;
}

function readIssuerKeyId(found: Found, { content }: Extension): void {
  const [id] = readDerChildren(readDer(content, derTag.sequence));
  if (id?.tag === 0x80) found.issuerKeyId = id.content;
}

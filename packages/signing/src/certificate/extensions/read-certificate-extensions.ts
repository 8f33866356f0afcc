import { derUnreadable } from "../../der/der.faults.ts";
import { derTag, readBoolean, readCount, readDer, readDerChildren, readOid } from "../../der/read-der.ts";
import type { CertificateExtensions } from "../certificate.ts";
import { readAuthorityAccess } from "./authority-access.ts";
import { readDistributionPoints } from "./distribution-point.ts";
import { readGeneralNames } from "./general-name.ts";
import { keyUsageOid } from "./key-usage.ts";
import { readNameConstraints } from "./name-constraints.ts";
import {
  readInhibitAnyPolicy,
  readPolicies,
  readPolicyConstraints,
  readPolicyMappings,
} from "./policy-extensions.ts";
import type { Extension } from "./read-extensions.ts";

interface ExtensionReader {
  /** Processed by the path check, so that the extension may be critical. */
  readonly isProcessed: boolean;
  read(extension: Extension): Partial<CertificateExtensions>;
}

const processed = (read: ExtensionReader["read"]): ExtensionReader => ({ isProcessed: true, read });
const noted = (read: ExtensionReader["read"]): ExtensionReader => ({ isProcessed: false, read });

const readers: ReadonlyMap<string, ExtensionReader> = new Map([
  ["2.5.29.14", noted(({ content }) => ({ subjectKeyId: readDer(content, derTag.octetString).content }))],
  // Every certificate says it, see `read-signer-certificate.ts`.
  [keyUsageOid, processed(() => ({}))],
  ["2.5.29.17", processed(({ content }) => ({ alternativeNames: readGeneralNames(readDer(content)) }))],
  ["2.5.29.19", processed(({ content }) => ({ authority: readAuthority(content) }))],
  ["2.5.29.30", processed(({ content }) => ({ nameConstraints: readNameConstraints(content) }))],
  [
    "2.5.29.31",
    processed(({ content }) => ({ distributionPoints: readDistributionPoints(readDer(content)) })),
  ],
  ["2.5.29.32", processed(({ content }) => ({ policies: readPolicies(content) }))],
  ["2.5.29.33", processed(({ content }) => ({ policyMappings: readPolicyMappings(content) }))],
  ["2.5.29.35", noted(({ content }) => readIssuerKeyId(content))],
  ["2.5.29.36", processed(({ content }) => ({ policyConstraints: readPolicyConstraints(content) }))],
  ["2.5.29.37", processed(readPurposes)],
  [
    "2.5.29.46",
    noted(({ content }) => ({ hasDeltaLists: true, deltaPoints: readDistributionPoints(readDer(content)) })),
  ],
  ["2.5.29.54", processed(({ content }) => ({ inhibitAnyPolicy: readInhibitAnyPolicy(content) }))],
  ["1.3.6.1.5.5.7.1.1", noted(({ content }) => ({ access: readAuthorityAccess(readDer(content)) }))],
  ["1.3.6.1.5.5.7.48.1.5", noted(() => ({ isNeverAsked: true }))],
]);

/** Reads what a certificate says about itself beyond names, dates and key. */
export function readCertificateExtensions(extensions: readonly Extension[]): CertificateExtensions {
  const unprocessedCritical = extensions
    .filter(({ oid, critical }) => critical && readers.get(oid)?.isProcessed !== true)
    .map(({ oid }) => oid);
  let found: CertificateExtensions = { hasDeltaLists: false, isNeverAsked: false, unprocessedCritical };
  for (const extension of extensions) found = { ...found, ...readers.get(extension.oid)?.read(extension) };
  return found;
}

function readAuthority(content: Uint8Array): NonNullable<CertificateExtensions["authority"]> {
  const parts = [...readDerChildren(readDer(content, derTag.sequence))];
  const isAuthority = parts[0]?.tag === derTag.boolean && readBoolean(parts.shift());
  const [length, ...rest] = parts;
  if (rest.length > 0) throw derUnreadable({ offset: 0 });
  return length === undefined ? { isAuthority } : { isAuthority, pathLength: readCount(length, 1000) };
}

function readPurposes({ content, critical }: Extension): Partial<CertificateExtensions> {
  const purposes = readDerChildren(readDer(content, derTag.sequence)).map(readOid);
  if (purposes.length === 0) throw derUnreadable({ offset: 0 });
  return critical ? { purposes, criticalPurposes: purposes } : { purposes };
}

function readIssuerKeyId(content: Uint8Array): Partial<CertificateExtensions> {
  const [id] = readDerChildren(readDer(content, derTag.sequence));
  return id?.tag === 0x80 ? { issuerKeyId: id.content } : {};
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { type Certificate, readCertificate } from "@benhan/signing";
import { describe, it } from "vitest";
import {
  type CertificateJudgement,
  type JudgeCertificateOptions,
  judgeCertificate,
} from "../../src/certificate/judge-certificate.ts";
import { readRevocationList } from "../../src/certificate/revocation/read-revocation-list.ts";

/** The path validation suite of NIST, as Debian's package python3-cryptography-vectors installs it. */
const folder = "/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data";
const at = parseInstant("2015-01-01T00:00:00Z");

/** The suite as it was read. */
export interface PathSuite {
  /** Names of all certificate files, readable or not. */
  readonly names: readonly string[];
  /** `undefined` for a certificate that cannot be read. */
  judge(name: string, rules?: Partial<JudgeCertificateOptions>): Promise<CertificateJudgement | undefined>;
}

/** Declares tests with the suite: where it is missing they are one skip with its reason, and CI fails. */
export function describeWithPathSuite(title: string, tests: (suite: PathSuite) => void): void {
  const missing =
    "the NIST path suite is not installed (Debian: apt-get install python3-cryptography-vectors)";
  if (!existsSync(folder) && process.env["CI"] === "true")
    throw new Error(`${missing}; in CI it must be there`);
  describe(title, () => {
    if (existsSync(folder)) tests(readSuite());
    else it.skip(`skipped: ${missing}`, () => undefined);
  });
}

function readSuite(): PathSuite {
  const certificates = readFolder("certs", readCertificate);
  const lists = [...readFolder("crls", readRevocationList).values()].filter((list) => list !== undefined);
  const candidates = [...certificates.values()].filter((one): one is Certificate => one !== undefined);
  const anchor = certificates.get("TrustAnchorRootCertificate");
  if (anchor === undefined) throw new Error("the anchor of the suite cannot be read");
  return {
    names: [...certificates.keys()],
    async judge(name, rules = {}) {
      if (!certificates.has(name)) throw new Error(`${name} is no certificate of the suite`);
      const certificate = certificates.get(name);
      return (
        certificate && judgeCertificate(certificate, { candidates, anchors: [anchor], lists, at, ...rules })
      );
    },
  };
}

function readFolder<T>(name: string, read: (bytes: Uint8Array) => T): ReadonlyMap<string, T | undefined> {
  const files = readdirSync(join(folder, name)).sort();
  return new Map(
    files.map((file) => [file.replace(/\.\w+$/, ""), readOrNot(join(folder, name, file), read)] as const),
  );
}

function readOrNot<T>(file: string, read: (bytes: Uint8Array) => T): T | undefined {
  try {
    return read(new Uint8Array(readFileSync(file)));
  } catch (error) {
    if (isEmrError(error, "signing.der.unreadable")) return undefined;
    throw error;
  }
}

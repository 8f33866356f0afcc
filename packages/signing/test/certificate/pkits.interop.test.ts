import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { readCertificate } from "@benhan/signing";
import { describe, expect, it } from "vitest";
import { type CertificateJudgement, judgeCertificate } from "../../src/certificate/judge-certificate.ts";
import { readRevocationList } from "../../src/certificate/revocation/read-revocation-list.ts";

/** The path validation suite of NIST, as Debian's package python3-cryptography-vectors installs it. */
const folder = "/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data";
const at = parseInstant("2015-01-01T00:00:00Z");

function filesIn(name: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(join(folder, name))
    .sort()
    .map((file) => ({
      name: file.replace(/\.\w+$/, ""),
      bytes: new Uint8Array(readFileSync(join(folder, name, file))),
    }));
}

/** What can be read; the suite holds certificates that must not be. */
function readAll<T>(name: string, read: (bytes: Uint8Array) => T): ReadonlyMap<string, T> {
  return new Map(
    filesIn(name).flatMap((file) => {
      try {
        return [[file.name, read(file.bytes)] as const];
      } catch (error) {
        if (isEmrError(error, "signing.der.unreadable")) return [];
        throw error;
      }
    }),
  );
}

function explain(judgement: CertificateJudgement | undefined): string {
  if (judgement === undefined) return "unreadable";
  const { defect, revocation } = judgement;
  if (revocation === undefined) return defect ?? "accepted";
  const { status } = revocation;
  return status.state === "unknown" ? `revocation unknown: ${status.gap}` : status.state;
}

const isThere = existsSync(folder);
const missing = "the NIST path suite is not installed (Debian: apt-get install python3-cryptography-vectors)";
if (!isThere && process.env["CI"] === "true") throw new Error(`${missing}; in CI it must be there`);

describe("the path validation suite of NIST (PKITS)", () => {
  if (!isThere) {
    it.skip(`skipped: ${missing}`, () => undefined);
    return;
  }

  it("accepts nothing that is named invalid, and nearly everything that is named valid", async () => {
    const certificates = readAll("certs", readCertificate);
    const lists = [...readAll("crls", readRevocationList).values()];
    const anchor = certificates.get("TrustAnchorRootCertificate");
    if (anchor === undefined) throw new Error("the anchor of the suite cannot be read");
    const named = readdirSync(join(folder, "certs"))
      .map((file) => file.replace(/\.crt$/, ""))
      .filter((name) => /^(Valid|Invalid)/.test(name))
      .sort();
    const falselyAccepted: string[] = [];
    const left: string[] = [];
    for (const name of named) {
      const certificate = certificates.get(name);
      const judgement =
        certificate &&
        (await judgeCertificate(certificate, {
          candidates: [...certificates.values()],
          anchors: [anchor],
          lists,
          at,
        }));
      const isAccepted = judgement?.indication === "TOTAL_PASSED";
      if (name.startsWith("Invalid") && isAccepted) falselyAccepted.push(name);
      if (name.startsWith("Valid") && !isAccepted) left.push(`${name}: ${explain(judgement)}`);
      if (process.env["PKITS"]) console.log(name, explain(judgement), judgement?.certificate?.subject.text ?? "");
    }
    const passed = named.length - left.length - falselyAccepted.length;
    console.info(`NIST PKITS: ${passed} of ${named.length} named verdicts; not accepted:\n  ${left.join("\n  ")}`);
    expect(falselyAccepted).toEqual([]);
    expect(named).toHaveLength(203);
    expect(passed).toBeGreaterThanOrEqual(188);
  }, 120_000);
});

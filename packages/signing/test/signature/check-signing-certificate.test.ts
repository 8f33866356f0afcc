import { addMs } from "@benhan/core";
import type { TestPage } from "@benhan/signing/testkit";
import { createTestAuthority, createTestWeb } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSigningCertificate } from "../../src/signature/check-signing-certificate.ts";
import { createTrustWeb, now, type TrustWeb, url } from "../evidence/trust-web.ts";

let world: TrustWeb;
beforeAll(async () => {
  world = await createTrustWeb();
});

async function check(
  pages: Readonly<Record<string, TestPage>> = {},
  more: object = {},
  who = world.signer.certificate,
) {
  const { anchors: trustAnchors, clock } = world;
  const evidence = world.fetcher(world.web(pages));
  const report = await checkSigningCertificate(who, { trustAnchors, clock, evidence, ...more });
  return { ...report, codes: report.issues.map(({ code, severity }) => `${severity} ${code}`) };
}
const gone: TestPage = () => ({ status: 503, headers: {}, body: new Uint8Array() });

describe("before it signs, a certificate", () => {
  it("passes when its path holds and OCSP calls it good; the issuer is fetched where it is missing [SIG-06]", async () => {
    const report = await check();
    expect(report).toMatchObject({
      indication: "TOTAL_PASSED",
      revocation: "good",
      domain: "public",
      codes: [],
    });
    expect(report.path).toHaveLength(3);
    expect(report.notes.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      "issuer used",
      "list used",
      "ocsp used",
    ]);
  });

  it.each([
    ["revoked", undefined, "error signing.revocation.revoked", "TOTAL_FAILED"],
    ["suspended", 6, "error signing.revocation.on_hold", "INDETERMINATE"],
  ] as const)("is refused when it is %s", async (_, reason, code, indication) => {
    const certificate = world.signer.certificate;
    const revoked = [{ certificate, since: addMs(now, -1000), ...(reason !== undefined && { reason }) }];
    const report = await check({ [url.signOcsp]: world.responder({ revoked }) });
    expect(report).toMatchObject({ indication, revocation: "revoked", codes: [code] });
  });

  it("passes with a warning when neither OCSP nor CRL could be had, and not where that must be known", async () => {
    const nobody = { [url.signOcsp]: gone, [url.signList]: gone };
    const report = await check(nobody);
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", revocation: "unknown" });
    expect(report.codes[0]).toBe("warning signing.revocation.unknown");
    expect(report.codes).toContain("information signing.evidence.refused");
    expect(await check(nobody, { revocation: "require" })).toMatchObject({
      indication: "INDETERMINATE",
      subIndication: "TRY_LATER",
      revocation: "unknown",
    });
  });

  it("is refused without a path, out of its time, for another purpose and with a short key", async () => {
    expect((await check({}, { trustAnchors: [] })).codes[0]).toBe("error signing.certificate.no_chain");
    const late = await world.issuing.issue({ notAfter: addMs(now, -1000) });
    const intermediates = [world.issuing.certificate];
    expect((await check({}, { intermediates }, late.certificate)).codes[0]).toBe(
      "error signing.certificate.expired",
    );
    const server = await world.issuing.issue({ role: "tls-server" });
    const use = await check({}, { intermediates }, server.certificate);
    expect(use.codes).toContain("error signing.certificate.key_usage");
    const other = await createTestAuthority();
    const short = await other.issueSigner({ key: "rsa-1024" });
    const weak = await checkSigningCertificate(short.key.certificate, {
      trustAnchors: [other.root],
      intermediates: [other.issuing],
      clock: world.clock,
      evidence: world.fetcher(createTestWeb({})),
    });
    expect(weak).toMatchObject({ indication: "INDETERMINATE", subIndication: "CRYPTO_CONSTRAINTS_FAILURE" });
    expect(weak.issues.map(({ code }) => code)).toContain("signing.certificate.key");
  });
});

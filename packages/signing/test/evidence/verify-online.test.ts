import { signDocument, verifyDocument } from "@benhan/signing";
import { createTestIssuer, type TestPage } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { encode } from "../visit-file.ts";
import { createTrustWeb, type TrustWeb, url } from "./trust-web.ts";

let world: TrustWeb;
let signed: Uint8Array;
beforeAll(async () => {
  world = await createTrustWeb();
  const { signer, clock } = world;
  const key = { ...signer, chain: [], algorithms: ["ecdsa-sha256"] as const };
  signed = (await signDocument({ bytes: encode("nội dung") }, { format: "cades", key, clock })).bytes;
});

async function judge(pages: Readonly<Record<string, TestPage>> = {}, more: object = {}) {
  const web = world.web(pages);
  const { anchors: trustAnchors, clock } = world;
  const report = await verifyDocument(signed, { trustAnchors, clock, evidence: world.fetcher(web), ...more });
  return {
    ...report,
    asked: web.requests.map((request) => request.url),
    revocation: report.signatures[0]?.revocation,
  };
}

describe("a verification with a source of evidence", () => {
  it("finds the issuer and the proof that nobody was revoked, where the file brings neither", async () => {
    const report = await judge();
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", revocation: "good" });
    expect(report.asked).toEqual([url.signCa, url.rootList, url.signOcsp]);
  });

  it.each(["offline-evidence", "none"])("asks nobody in the mode %s", async (revocation) => {
    const report = await judge({}, { revocation });
    expect(report).toMatchObject({ subIndication: "NO_CERTIFICATE_CHAIN_FOUND", asked: [] });
  });

  it("is not deceived by an issuer of the same name with another key", async () => {
    const forged = await createTestIssuer({ name: "TEST SIGN CA" });
    const report = await judge({ [url.signCa]: forged.certificate });
    expect(report.subIndication).toBe("NO_CERTIFICATE_CHAIN_FOUND");
  });

  it("has a budget of its own each time", async () => {
    const web = world.web();
    const { anchors: trustAnchors, clock } = world;
    const evidence = world.fetcher(web, { limits: { fetches: 3, cacheMs: 0 } });
    for (let i = 0; i < 2; i++) {
      const report = await verifyDocument(signed, { trustAnchors, clock, evidence });
      expect(report.signatures[0]?.revocation).toBe("good");
    }
    expect(web.requests).toHaveLength(6);
  });
});

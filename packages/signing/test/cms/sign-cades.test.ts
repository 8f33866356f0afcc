import { describe, expect, it } from "vitest";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { decodeBase64 } from "../../src/encoding/base64.ts";
import { completeSignature } from "../../src/signature/complete-signature.ts";
import { prepareSignature } from "../../src/signature/prepare-signature.ts";
import { clock } from "../visit-file.ts";
import { allWays, defectsOf, holds, signerOf } from "./cms-signer.ts";
import { content } from "./forged-cms.ts";

const document = { bytes: content };

describe("a CAdES signature in two phases", () => {
  it.each(allWays)("with a key %s and %s survives a restart in between", async (kind, algorithm) => {
    const { certificate, root, sign } = await signerOf(kind);
    const signer = { certificate: certificate.der, chain: [root], algorithms: [algorithm], clock };
    for (const packaging of ["attached", "detached"] as const) {
      const prepared = await prepareSignature(document, { format: "cades", packaging, ...signer });
      const stored = JSON.parse(JSON.stringify(prepared));
      const value = await sign(decodeBase64(stored.toBeSigned) ?? content, algorithm);
      const beside = packaging === "detached" ? { detached: content } : {};
      const cms = await completeSignature(stored, value, beside);
      const [found] = await findCmsSignatures(cms, beside);
      expect(defectsOf(found)).toEqual([]);
      expect(found?.claimedTime).toBe("2026-11-21T03:00:00Z");
      expect(await holds(found)).toBe(true);
    }
  });

  it("signs an empty document, too", async () => {
    const { certificate, sign } = await signerOf("P-256");
    const choice = { format: "cades", algorithms: ["ecdsa-sha256"], certificate: certificate.der } as const;
    const prepared = await prepareSignature({ bytes: new Uint8Array() }, { ...choice, clock });
    const value = await sign(decodeBase64(prepared.toBeSigned) ?? content, "ecdsa-sha256");
    const [found] = await findCmsSignatures(await completeSignature(prepared, value));
    expect((await found?.open())?.content).toEqual(new Uint8Array());
    expect(await holds(found)).toBe(true);
  });

  it("is not begun with a packaging that nobody knows", async () => {
    const { certificate } = await signerOf("P-256");
    const choice = { format: "cades", algorithms: ["ecdsa-sha256"], certificate: certificate.der } as const;
    const wrong = { ...choice, clock, packaging: "beside" as "detached" };
    const refused = { code: "signing.call.invalid_argument", path: ["options", "packaging"] };
    await expect(prepareSignature(document, wrong)).rejects.toMatchObject(refused);
  });

  it("does not take the value of another document", async () => {
    const { certificate, sign } = await signerOf("P-256");
    const choice = { format: "cades", algorithms: ["ecdsa-sha256"], certificate: certificate.der } as const;
    const prepared = await prepareSignature(document, { ...choice, clock });
    const value = await sign(content, "ecdsa-sha256");
    const refused = { code: "signing.signature.value_refused" };
    await expect(completeSignature(prepared, value)).rejects.toMatchObject(refused);
  });
});

import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { completeSignature, prepareSignature, signDocument, verifyXml } from "@benhan/signing";
import { createTestAuthority } from "@benhan/signing/testkit";
import { describe, expect, it } from "vitest";

const clock = createManualClock(parseInstant("2026-12-01T00:00:00Z"));
const bytes = new TextEncoder().encode(
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
    "<GIAMDINHHS><THONGTINHOSO><SOLUONGHOSO>1</SOLUONGHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>",
);

describe("signing in a browser", () => {
  it("makes a signature that verifies up to the trusted root, and notices one changed byte", async () => {
    const authority = await createTestAuthority();
    const { key } = await authority.issueSigner();
    const signed = await signDocument({ bytes }, { key, format: "xmldsig", layout: "bhytA", clock });
    const options = {
      layout: "bhytA",
      clock,
      trustAnchors: [authority.root],
      intermediates: [authority.issuing],
      expectedRoot: "GIAMDINHHS",
    } as const;
    expect((await verifyXml(signed.bytes, options)).indication).toBe("TOTAL_PASSED");

    const text = new TextDecoder().decode(signed.bytes);
    const changed = new TextEncoder().encode(text.replace("<SOLUONGHOSO>1<", "<SOLUONGHOSO>2<"));
    expect(changed).not.toEqual(signed.bytes);
    const report = await verifyXml(changed, options);
    expect(report).toMatchObject({ indication: "TOTAL_FAILED", subIndication: "HASH_FAILURE" });
  });

  it("is prepared and completed around a key that is elsewhere, in every layout", async () => {
    const authority = await createTestAuthority();
    const { key } = await authority.issueSigner();
    const { certificate, chain, algorithms } = key;
    const trusted = { clock, trustAnchors: [authority.root], intermediates: [authority.issuing] };
    const other = new TextEncoder().encode('<A><B Id="b">1</B><CHUKYDONVI/></A>');
    for (const [layout, document] of [
      ["bhytA", bytes],
      ["bhytB", other],
      ["enveloped", other],
    ] as const) {
      const signer = { certificate, chain, algorithms };
      const prepared = await prepareSignature(
        { bytes: document },
        { ...signer, format: "xmldsig", layout, clock },
      );
      const sent = Uint8Array.from(atob(prepared.toBeSigned), (one) => one.charCodeAt(0));
      const value = await key.sign(sent, { algorithm: prepared.algorithm });
      const stored = JSON.parse(JSON.stringify(prepared)) as typeof prepared;
      const signed = await completeSignature(stored, value);
      expect((await verifyXml(signed, { layout, ...trusted })).indication).toBe("TOTAL_PASSED");

      const wrong = completeSignature(
        stored,
        value.map((byte) => byte ^ 1),
      );
      await expect(wrong).rejects.toMatchObject({ code: "signing.signature.value_refused" });
    }
  });

  it("says what is wrong with a file, although it loads the words for that only then", async () => {
    const authority = await createTestAuthority();
    const { key } = await authority.issueSigner();
    const options = { key, format: "xmldsig", layout: "bhytA", clock } as const;
    const sign = (text: string) => signDocument({ bytes: new TextEncoder().encode(text) }, options);
    await expect(sign("<A><B></A>")).rejects.toMatchObject({ code: "signing.xml.not_well_formed" });
    await expect(sign("<A/>")).rejects.toMatchObject({ code: "signing.xmldsig.place_missing" });
    const wrong = signDocument({ bytes: "<A/>" as never }, options);
    await expect(wrong).rejects.toMatchObject({ code: "signing.call.invalid_argument" });
  });
});

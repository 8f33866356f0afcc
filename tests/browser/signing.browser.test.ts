import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { signDocument, verifyXml } from "@benhan/signing";
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
});

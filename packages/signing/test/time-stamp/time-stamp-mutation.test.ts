import { parseInstant } from "@benhan/core";
import { verifyDocument } from "@benhan/signing";
import { createTestIssuer, makeTimeStamp } from "@benhan/signing/testkit";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";

const content = new TextEncoder().encode("đơn thuốc thử nghiệm");
const stride = runs(5, 1);

describe(`a time-stamp of which one byte was changed (every ${stride}. byte)`, () => {
  it("never holds with another time, and never crashes", async () => {
    const root = await createTestIssuer();
    const tsa = await root.issue({ role: "time-stamping" });
    const time = parseInstant("2026-06-02T00:00:00Z");
    const token = await makeTimeStamp(content, tsa, { time });
    const options = {
      trustAnchors: [root.certificate],
      revocation: "none",
      detached: content,
      expect: { timeStamp: true },
      at: parseInstant("2026-06-03T00:00:00Z"),
    } as const;
    const good = await verifyDocument(token, options);
    expect(good.indication).toBe("TOTAL_PASSED");
    let harmless = 0;
    for (let i = 0; i < token.length; i += stride) {
      const changed = token.slice();
      changed[i] = (changed[i] ?? 0) ^ 0x11;
      const report = await verifyDocument(changed, options);
      if (report.indication !== "TOTAL_PASSED") continue;
      harmless++;
      expect(report.timeStamps).toEqual(good.timeStamps);
    }
    // What nobody signed and nobody reads: the list of digest algorithms, for instance.
    expect(harmless).toBeLessThan(40);
  });
});

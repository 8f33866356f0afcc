import { createSeededRandom } from "@benhan/core/testkit";
import { signDocument, verifyXml } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { addXadesEvidence } from "../../src/xades/extend-xades.ts";
import { certificateFile } from "../certificate-file.ts";
import { clock, decode, encode } from "../visit-file.ts";

const seed = 20261122;
const count = runs(600, 10_000);

/** The elements of a file, as spans from a start tag to its end tag. */
function elementsOf(text: string): readonly string[] {
  return [...text.matchAll(/<([A-Za-z:0-9]+)[^>]*(?:\/>|>(?:[^<]|<(?!\/\1>))*<\/\1>)/g)].map(
    ([found]) => found,
  );
}

describe(`${count} rearrangements of a XAdES signature (seed ${seed})`, () => {
  it("never pass with other content, and never crash [ATK-XML-26]", async () => {
    const key = await openPkcs12(testFacilityPkcs12.bytes, testFacilityPkcs12.passphrase);
    const options = { key, format: "xades", layout: "bhytB", clock } as const;
    const basic = (await signDocument({ bytes: encode(certificateFile()) }, options)).bytes;
    const signed = decode(await addXadesEvidence(basic, { certificates: [testFacilityPkcs12.root] }));
    const judging = {
      layout: "bhytB",
      trustAnchors: [testFacilityPkcs12.root],
      intermediates: [testFacilityPkcs12.issuing],
      clock,
    } as const;
    const original = (await verifyXml(encode(signed), judging)).signedBytes;
    expect(original).toBeDefined();
    const random = createSeededRandom(`${seed}`);
    const next = (below: number) => {
      const [a = 0, b = 0] = random.bytes(2);
      return ((a << 8) | b) % below;
    };
    let held = 0;
    for (let i = 0; i < count; i++) {
      let text = signed;
      for (let times = next(3) + 1; times > 0; times--) {
        const elements = elementsOf(text);
        const [one = "", other = ""] = [elements[next(elements.length)], elements[next(elements.length)]];
        const how = next(5);
        if (how === 0) text = text.replace(one, () => "");
        else if (how === 1) text = text.replace(one, () => one + one);
        else if (how === 2) text = text.replace(one, () => other);
        else if (how === 3) text = text.replace(one, () => "").replace(other, () => one + other);
        else text = text.replace(other, () => one + other);
      }
      const report = await verifyXml(encode(text), judging);
      if (report.signedBytes === undefined) continue;
      held++;
      expect(decode(report.signedBytes)).toBe(decode(original));
    }
    // What lies outside the element may change.
    expect(held).toBeGreaterThan(0);
  });
});

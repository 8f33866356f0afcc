import { isEmrError } from "@benhan/core/faults";
import { createSeededRandom } from "@benhan/core/testkit";
import { canonicalizeXml, parseXml, signDocument, verifyXml } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { clock, decode, encode, visitFile } from "../visit-file.ts";

const seed = 20261121;
const count = runs(1000, 20_000);

const pieces = [
  "<",
  ">",
  "&",
  "]]>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<?",
  "?>",
  "&#x",
  ";",
  '"',
  "'",
  "<!DOCTYPE a>",
  "xmlns:",
  ":",
  "\0",
  "\uFEFF",
  "Ộ",
  "\r",
].map(encode);

let signed: Uint8Array;

beforeAll(async () => {
  const key = await openPkcs12(testFacilityPkcs12.bytes, testFacilityPkcs12.passphrase);
  signed = (await signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout: "bhytA", clock }))
    .bytes;
});

/** The file with one to four places overwritten, cut out, doubled or filled with a piece of markup. */
function mutate(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  let file = [...bytes];
  for (let times = next(4) + 1; times > 0; times--) {
    const at = next(file.length);
    const length = next(20) + 1;
    const how = next(4);
    const piece = pieces[next(pieces.length)] ?? new Uint8Array();
    if (how === 0) file[at] = next(256);
    else if (how === 1) file = [...file.slice(0, at), ...file.slice(at + length)];
    else if (how === 2) file = [...file.slice(0, at), ...file.slice(at, at + length * 10), ...file.slice(at)];
    else file = [...file.slice(0, at), ...piece, ...file.slice(at)];
  }
  return Uint8Array.from(file);
}

describe(`${count} mutations of a signed file (seed ${seed})`, () => {
  it("never crash the reader, and whatever it accepts has one canonical form", () => {
    const random = createSeededRandom(`${seed}`);
    const next = (below: number) => {
      const [a = 0, b = 0] = random.bytes(2);
      return ((a << 8) | b) % below;
    };
    let accepted = 0;
    for (let i = 0; i < count; i++) {
      const file = mutate(signed, next);
      try {
        parseXml(file, {});
        const once = canonicalizeXml(file, { form: "c14n-1.0", comments: true });
        const twice = canonicalizeXml(once, { form: "c14n-1.0", comments: true });
        // As text: comparing thousands of typed arrays element by element takes minutes.
        expect(decode(twice)).toBe(decode(once));
        accepted++;
      } catch (error) {
        if (!isEmrError(error) || !error.code.startsWith("signing.xml.")) throw error;
      }
    }
    expect(accepted).toBeGreaterThan(0);
  });

  it("never pass for a signed file with other content [ATK-XML-26]", async () => {
    const random = createSeededRandom(`${seed} again`);
    const next = (below: number) => {
      const [a = 0, b = 0] = random.bytes(2);
      return ((a << 8) | b) % below;
    };
    const covered = canonicalizeXml(visitFile(), { form: "c14n-1.0" });
    const options = { layout: "bhytA", trustAnchors: [], clock } as const;
    for (let i = 0; i < count / 4; i++) {
      const report = await verifyXml(mutate(signed, next), options);
      expect(report.indication).not.toBe("TOTAL_PASSED");
      if (report.signedBytes !== undefined) expect(report.signedBytes).toEqual(covered);
    }
  });
});

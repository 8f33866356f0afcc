import { createSeededRandom } from "@benhan/core/testkit";
import { signDocument } from "@benhan/signing";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { RevisionWriter } from "../../src/pdf/append-revision.ts";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import { isArray, isDictionary, isStream, type PdfObject, withEntries } from "../../src/pdf/pdf-object.ts";
import { samplePdf } from "../pdf/pdf-samples.ts";
import { signSample } from "../pdf/sign-sample.ts";
import { encode } from "../visit-file.ts";
import {
  type AttackWorld,
  createAttackWorld,
  expectPassed,
  expectRefused,
  latin1Of,
} from "./attack-world.ts";

let world: AttackWorld;
const seed = "20261122";
const content = encode("đơn thuốc thử nghiệm");

beforeAll(async () => {
  world = await createAttackWorld();
});

/** The object, but not quite. */
function altered(object: PdfObject): PdfObject {
  if (isStream(object)) return { ...object, dictionary: withEntries(object.dictionary, { Zz: true }) };
  if (isDictionary(object)) return withEntries(object, { Zz: true });
  if (isArray(object)) return [...object, true];
  return object === null ? true : null;
}

describe("campaigns", () => {
  it("a signed PDF does not pass when any one of its objects is another one later [ATK-PDF-29]", async () => {
    const unsigned = await samplePdf({ places: ["doctor", "seal"], textField: "note", pages: 1, pdfA: true });
    const signed = await signSample(unsigned, world.doctor, { place: { field: "doctor" } });
    expectPassed(await world.verify(signed));
    const file = await openPdf(signed);
    const numbers = new Set(file.revisions.flatMap(({ entries }) => [...entries.keys()]));
    const text = latin1Of(signed).replaceAll(/[[\n]/g, " ");
    let tried = 0;
    for (const number of numbers) {
      const object = file.object(number);
      // What is freed, or what nothing refers to, is seen by nobody.
      if (object === null || !text.includes(` ${number} 0 R`)) continue;
      for (const other of [altered(object), null]) {
        const writer = new RevisionWriter(file);
        writer.replace(number, other);
        expectRefused(await world.verify(writer.finish().bytes));
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(40);
  });

  const count = runs(300, 20_000);
  it.each(["cades", "jws"] as const)(
    `a %s signature with ${count} bytes changed does not pass, or says the same (seed ${seed}) [ATK-CMS-16] [ATK-JWS-13]`,
    async (format) => {
      const { key } = world.doctor;
      const { bytes } = await signDocument({ bytes: content }, { key, format, clock: world.clock });
      const good = expectPassed(await world.verify(bytes));
      const random = createSeededRandom(seed);
      for (let i = 0; i < count; i++) {
        const [a = 0, b = 0, bit = 0] = random.bytes(3);
        const changed = bytes.slice();
        const at = (a * 256 + b) % changed.length;
        changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
        const report = await world.verify(changed);
        if (report.indication !== "TOTAL_PASSED") continue;
        expect(report.signedBytes).toEqual(good.signedBytes);
        expect(report.signatures[0]?.signer).toEqual(good.signatures[0]?.signer);
        expect(report.signatures[0]?.claimedTime).toEqual(good.signatures[0]?.claimedTime);
      }
    },
  );
});

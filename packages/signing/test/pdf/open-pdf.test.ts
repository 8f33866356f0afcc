import { deflateSync } from "node:zlib";
import { isEmrError } from "@benhan/core/faults";
import { createSeededRandom } from "@benhan/core/testkit";
import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { findPdfSignatures } from "../../src/pdf/find-pdf-signatures.ts";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import { listPages } from "../../src/pdf/pages.ts";
import { latin1 } from "../../src/pdf/serialize-object.ts";
import { hybridPdf, loopingPdf, packedPdf } from "./hand-written-pdf.ts";
import { samplePdf } from "./pdf-samples.ts";
import { signSample } from "./sign-sample.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
const unreadable = { code: "signing.pdf.unreadable" };

let doctor: TestSigner;

beforeAll(async () => {
  doctor = await (await createTestAuthority()).issueSigner({ key: "ec" });
});

describe("files of every kind of cross-reference", () => {
  it.each([
    ["a stream with objects in an object stream", packedPdf("0 0 9 9 re f"), true],
    ["a table with a hidden stream (hybrid)", hybridPdf("0 0 9 9 re f"), false],
  ] as const)("%s are read, and signed in their own way", async (_, bytes, isStream) => {
    const file = await openPdf(bytes);
    expect(listPages(file).pages).toHaveLength(1);
    const signed = await signSample(bytes, doctor);
    const again = await openPdf(signed);
    expect(again.revisions).toHaveLength(2);
    expect(again.revision().isStream).toBe(isStream);
    const [found] = await findPdfSignatures(signed);
    expect(found).toMatchObject({ defects: [], changesAfter: [], covers: { scope: "whole" } });
  });

  it("know where every revision ends", async () => {
    const plain = await samplePdf();
    const once = await signSample(plain, doctor);
    const twice = await signSample(once, doctor);
    const file = await openPdf(twice);
    expect(file.revisions.map(({ lineEnd }) => lineEnd)).toEqual([plain.length, once.length, twice.length]);
    const [first, second] = await findPdfSignatures(twice);
    expect(first).toMatchObject({
      name: "Signature1",
      covers: { scope: "revision", part: `0-${once.length}` },
    });
    expect(second).toMatchObject({ name: "Signature2", covers: { scope: "whole" } });
  });
});

describe("a file is refused", () => {
  const broken: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
    ["whose table names itself as the one before", () => loopingPdf((start) => start)],
    ["whose table names one behind the end", () => loopingPdf(() => 999_999)],
    ["that is empty", () => new Uint8Array()],
    ["that is no PDF", () => latin1("PK\x03\x04 something else")],
    ["that is cut off", async () => (await samplePdf()).subarray(0, -200)],
    ["with something behind its end", async () => latin1(`${textOf(await samplePdf())}<script>`)],
    [
      "whose startxref points elsewhere",
      async () => latin1(textOf(await samplePdf()).replace(/startxref\n/, "startxref\n1")),
    ],
    ["whose catalog is none", () => latin1(textOf(packedPdf("")).replace("/Root 1 0 R", "/Root 4 0 R"))],
    [
      "nested without end",
      () => latin1(textOf(packedPdf("")).replace("/Type /Catalog", `/A ${"[".repeat(70)}`)),
    ],
  ];

  it("whose hidden cross-references are added behind the revision that names them", async () => {
    // The place that the table names is not there yet when the file is signed, and is filled afterwards.
    const bytes = textOf(hybridPdf("0 0 9 9 re f"));
    const hidden = /5 0 obj\n[\s\S]*?endobj\n/.exec(bytes)?.[0] ?? "";
    const at = bytes.length;
    const trap = latin1(
      bytes.replace(/XRefStm \d+/, (found) => `XRefStm ${at}`.padEnd(found.length)) + hidden,
    );
    const start = /startxref\n(\d+)/.exec(textOf(trap))?.[1] ?? "0";
    const more = `xref\n0 0\ntrailer\n<< /Size 8 /Root 1 0 R /Prev ${start} >>\n`;
    const sprung = latin1(`${textOf(trap)}${more}startxref\n${trap.length}\n%%EOF\n`);
    await expect(openPdf(sprung)).rejects.toMatchObject(unreadable);
  });

  it.each(broken)("%s", async (_, make) => {
    const bytes = await make();
    await expect(openPdf(bytes)).rejects.toMatchObject(unreadable);
  });

  it("that is encrypted, and says so", async () => {
    const bytes = latin1(textOf(await samplePdf()).replace(/trailer\n<</, "trailer\n<</Encrypt 1 0 R"));
    await expect(openPdf(bytes)).rejects.toMatchObject({ code: "signing.pdf.encrypted" });
  });

  it("whose object stream unpacks to far more than any needs", async () => {
    const bomb = deflateSync(Buffer.alloc(160 * 1024 * 1024), { level: 9 });
    const start = 9;
    const head = `%PDF-1.7\n5 0 obj\n<< /Type /XRef /Size 7 /Root 1 0 R /W [1 4 2] /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`;
    const tail = `\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
    const bytes = new Uint8Array(Buffer.concat([latin1(head), bomb, latin1(tail)]));
    await expect(openPdf(bytes)).rejects.toMatchObject(unreadable);
  });
});

describe("mutations of signed files", () => {
  const seed = 20261122;
  const count = runs(300, 4000);

  it(`never crash the reader nor pass for the signed file (${count}, seed ${seed}) [ATK-PDF-26]`, async () => {
    const random = createSeededRandom(`${seed}`);
    const next = (below: number) => {
      const [a = 0, b = 0, c = 0] = random.bytes(3);
      return ((a << 16) | (b << 8) | c) % below;
    };
    const plain = await samplePdf({ places: ["doctor"] });
    const originals = [
      await signSample(plain, doctor, { place: { field: "doctor" }, reserve: 2048 }),
      await signSample(packedPdf("0 0 9 9 re f"), doctor, { reserve: 2048 }),
      await signSample(hybridPdf("0 0 9 9 re f"), doctor, { reserve: 2048 }),
    ];
    let read = 0;
    for (let i = 0; i < count; i++) {
      const original = originals[i % originals.length] ?? plain;
      const bytes = original.slice();
      for (let times = next(3) + 1; times > 0; times--) bytes[next(bytes.length)] = next(256);
      if (bytes.every((byte, at) => byte === original[at])) continue;
      try {
        for (const found of await findPdfSignatures(bytes)) {
          read++;
          const { digestsMatch } = await found.open();
          const isTaken = found.defects.length === 0 && digestsMatch.every((matches) => matches);
          // Only inside of the value, which is not covered by itself, may a byte be another one.
          if (isTaken)
            expect(textOf(bytes).replace(/<[0-9A-Fa-f\s]+>/g, "")).toBe(
              textOf(original).replace(/<[0-9A-Fa-f\s]+>/g, ""),
            );
        }
      } catch (error) {
        if (!isEmrError(error)) throw error;
      }
    }
    expect(read).toBeGreaterThan(count / 10);
  });
});

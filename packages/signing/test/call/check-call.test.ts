import { type EmrError, isEmrError } from "@benhan/core/faults";
import {
  createDocumentSigner,
  createXmlVerifier,
  prepareSignature,
  signDocument,
  verifyXml,
} from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { describe, expect, it } from "vitest";
import { clock, visitFile } from "../visit-file.ts";

const { bytes, passphrase, root } = testFacilityPkcs12;

/** The error of a call as a program without types may write it. */
async function refusal(call: () => Promise<unknown>): Promise<EmrError> {
  const error = await call().then(
    () => "done",
    (caught: unknown) => caught,
  );
  if (!isEmrError(error, "signing.call.invalid_argument")) throw error;
  return error;
}

const places = ({ issues }: EmrError) => issues.map(({ path }) => path.join("."));

describe("a caller without types", () => {
  it("is told that openPkcs12 takes the content of the file, not its path", async () => {
    const error = await refusal(() => openPkcs12("key.p12" as never, passphrase));
    expect(error.text.vi).toContain("cần nội dung tệp (Uint8Array), không phải đường dẫn");
    expect(error.nextStep?.vi).toContain("readFileSync");
    expect(JSON.stringify(error)).not.toContain("key.p12");
    expect(places(error)).toEqual(["bytes"]);
  });

  it.each([undefined, null, 1234, new Uint8Array()])(
    "is told that the passphrase is no string: %s",
    async (given) => {
      const error = await refusal(() => openPkcs12(bytes, given as never));
      expect(places(error)).toEqual(["passphrase"]);
      expect(JSON.stringify(error)).not.toContain("1234");
    },
  );

  it("is told both at once", async () => {
    const error = await refusal(() => openPkcs12(undefined as never, undefined as never));
    expect(places(error)).toEqual(["bytes", "passphrase"]);
    expect(error.issues.every(({ nextStep }) => nextStep !== undefined)).toBe(true);
  });

  it.each([
    ["missing", {}, "thiếu options.layout", "options.layout is missing"],
    ["unknown", { layout: "bhytZ" }, "không biết", "not known"],
    ["a name that every object has", { layout: "toString" }, "không biết", "not known"],
  ])("is told which layouts there are when the layout is %s", async (_why, given, vi, en) => {
    const key = await openPkcs12(bytes, passphrase);
    const options = { key, format: "xmldsig", ...given } as never;
    const judge = { trustAnchors: [root], ...given } as never;
    const { certificate, algorithms } = key;
    const prepare = { certificate, algorithms, format: "xmldsig", ...given } as never;
    for (const call of [
      () => signDocument({ bytes: visitFile() }, options),
      () => prepareSignature({ bytes: visitFile() }, prepare),
      () => verifyXml(visitFile(), judge),
      () => createDocumentSigner(options).sign({ bytes: visitFile() } as never),
      () => createXmlVerifier(judge).verify(visitFile()),
    ]) {
      const error = await refusal(call);
      expect(places(error)).toEqual(["options.layout"]);
      expect(error.text.vi).toContain(vi);
      expect(error.text.en).toContain(en);
      expect(error.nextStep?.vi).toContain("bhytA");
      expect(error.nextStep?.en).toContain("bhytA");
    }
  });

  it("is told of a key without its await", async () => {
    const key = openPkcs12(bytes, passphrase) as never;
    const error = await refusal(() =>
      signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout: "bhytA" }),
    );
    expect(places(error)).toEqual(["options.key"]);
    expect(error.nextStep?.vi).toContain("await");
  });

  it("is told everything at once when there are no options at all", async () => {
    const none = undefined as never;
    expect(places(await refusal(() => signDocument(none, none)))).toEqual([
      "document.bytes",
      "options.key",
      "options.format",
    ]);
    expect(places(await refusal(() => prepareSignature(none, none)))).toEqual([
      "document.bytes",
      "options.certificate",
      "options.algorithms",
      "options.format",
    ]);
    expect(places(await refusal(() => verifyXml(none, none)))).toEqual([
      "bytes",
      "options.layout",
      "options.trustAnchors",
    ]);
  });

  it("is told that trust anchors are bytes in a list, and that a policy is one of three", async () => {
    const given = {
      layout: "bhytA",
      trustAnchors: root,
      intermediates: ["-"],
      policy: "none",
      clock,
    } as never;
    const error = await refusal(() => verifyXml(visitFile(), given));
    expect(places(error)).toEqual(["options.trustAnchors", "options.intermediates", "options.policy"]);
    expect(error.nextStep?.en).toContain("vn-deployed, vn-tt15-2025, legacy-verify");
  });
});

import { addMs } from "@benhan/core";
import type { FormatChoice, SigningKey } from "@benhan/signing";
import { verifyDocument } from "@benhan/signing";
import type { TestPage, TestWeb } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { extendSignature } from "../../src/signature/extend-signature.ts";
import type { ExtendSignatureOptions } from "../../src/signature/extension-options.ts";
import { type SignDocumentOptions, signDocument } from "../../src/signature/sign-document.ts";
import { createTrustWeb, now, type TrustWeb, url } from "../evidence/trust-web.ts";
import { samplePdf } from "../pdf/pdf-samples.ts";
import { encode, visitFile } from "../visit-file.ts";

let world: TrustWeb;
let key: SigningKey;
beforeAll(async () => {
  world = await createTrustWeb();
  const { signer } = world;
  key = {
    certificate: signer.certificate,
    chain: [],
    algorithms: ["ecdsa-sha256"],
    sign: (bytes) => signer.sign(bytes),
  };
});

const content = encode("nội dung thử nghiệm");
type Format = "cades" | "xades" | "pades" | "detached";
const formats: readonly Format[] = ["cades", "detached", "xades", "pades"];

const choiceOf: Readonly<Record<Format, FormatChoice>> = {
  cades: { format: "cades" },
  detached: { format: "cades", packaging: "detached" },
  xades: { format: "xades", layout: "enveloped" },
  pades: { format: "pades" },
};

async function unsignedOf(format: Format): Promise<Uint8Array> {
  if (format === "pades") return samplePdf();
  return format === "xades" ? encode("<a><b/></a>") : content;
}

async function sign(format: Format, more: object = {}) {
  const options = { ...choiceOf[format], key, clock: world.clock, ...more } as SignDocumentOptions;
  return signDocument({ bytes: await unsignedOf(format) }, options);
}

function sources(web: TestWeb, to: ExtendSignatureOptions["to"]) {
  return {
    to,
    timestampAuthority: world.stampClient(web),
    evidence: world.fetcher(web),
    trustAnchors: world.anchors,
  };
}

const beside = (format: Format) => (format === "detached" ? { detached: content } : {});

async function extend(
  format: Format,
  to: ExtendSignatureOptions["to"],
  pages: Readonly<Record<string, TestPage>> = {},
) {
  const { bytes } = await sign(format);
  const options = { ...sources(world.web(pages), to), clock: world.clock, ...beside(format) };
  return { options, ...(await extendSignature(bytes, options)) };
}

async function judged(bytes: Uint8Array, format: Format) {
  const report = await verifyDocument(bytes, {
    trustAnchors: world.anchors,
    clock: world.clock,
    revocation: "offline-evidence",
    ...beside(format),
  });
  return report.signatures.map(({ level, indication }) => `${level} ${indication}`);
}

describe.each(formats)("a signature (%s)", (format) => {
  it.each(["B-LT", "B-LTA"] as const)(
    "reaches %s, judged by the file and the anchors alone [SIG-08]",
    async (to) => {
      const { bytes, report } = await extend(format, to);
      expect(report).toMatchObject({ level: to, indication: "TOTAL_PASSED", revocation: "good" });
      expect(await judged(bytes, format)).toEqual([`${to} TOTAL_PASSED`]);
    },
  );

  it("reaches B-T with a time-stamp and no other fetch", async () => {
    const { bytes } = await sign(format);
    const web = world.web();
    const { evidence: _, ...wanted } = sources(web, "B-T");
    const intermediates = [world.issuing.certificate];
    const options = { ...wanted, intermediates, clock: world.clock, ...beside(format) };
    const { report, notes } = await extendSignature(bytes, options);
    expect(report).toMatchObject({ level: "B-T", revocation: "unknown" });
    expect([notes, web.requests.map((request) => request.url)]).toEqual([[], [url.stamp]]);
  });

  it("is stamped once however often it is extended, and every archive time-stamp is kept", async () => {
    const once = await extend(format, "B-T");
    const again = await extendSignature(once.bytes, once.options);
    expect(again.report.timeStamps).toHaveLength(1);
    const archived = await extendSignature(again.bytes, { ...once.options, to: "B-LTA" });
    const renewed = await extendSignature(archived.bytes, { ...once.options, to: "B-LTA" });
    expect(renewed.report.timeStamps.map(({ kind }) => kind)).toEqual(["signature", "archive", "archive"]);
    expect(renewed.report.level).toBe("B-LTA");
  });

  it("is raised by signDocument in one call", async () => {
    const { signature, bytes } = await sign(format, { level: sources(world.web(), "B-LT") });
    expect(signature.report?.level).toBe("B-LT");
    expect(await judged(bytes, format)).toEqual(["B-LT TOTAL_PASSED"]);
  });
});

it("a list with changes beside it is embedded with them, and is nothing without them", async () => {
  const gone: TestPage = () => ({ status: 503, headers: {}, body: new Uint8Array() });
  const changesAt = "http://crl.example.vn/sign-delta.crl";
  const thisUpdate = addMs(now, -60_000);
  const complete = await world.issuing.list({ thisUpdate, number: 7, changesAt });
  const changes = await world.issuing.list({ thisUpdate, number: 8, changesSince: 7 });
  const pages = { [url.signOcsp]: gone, [url.signList]: complete };
  const { report } = await extend("cades", "B-LT", { ...pages, [changesAt]: changes });
  expect(report).toMatchObject({ level: "B-LT", revocation: "good" });
  await expect(extend("cades", "B-LT", pages)).rejects.toMatchObject({
    code: "signing.extension.evidence_missing",
  });
  const revoked = [{ certificate: world.signer.certificate, since: addMs(now, -90_000) }];
  const later = await world.issuing.list({ thisUpdate, number: 8, changesSince: 7, revoked });
  await expect(extend("cades", "B-LT", { ...pages, [changesAt]: later })).rejects.toMatchObject({
    code: "signing.extension.revoked",
  });
});

describe("extending refuses", () => {
  const revokedNow = () => [{ certificate: world.signer.certificate, since: addMs(now, -60_000) }];
  const gone: TestPage = () => ({ status: 503, headers: {}, body: new Uint8Array() });

  it.each(["B-T", "B-LT"] as const)("what OCSP says is revoked (%s)", async (to) => {
    const pages = { [url.signOcsp]: world.responder({ revoked: revokedNow() }) };
    await expect(extend("cades", to, pages)).rejects.toMatchObject({ code: "signing.extension.revoked" });
  });

  it("what the list says is revoked, when OCSP is silent", async () => {
    const pages = { [url.signOcsp]: gone, [url.signList]: await world.list(revokedNow()) };
    await expect(extend("cades", "B-LT", pages)).rejects.toMatchObject({ code: "signing.extension.revoked" });
  });

  it("what nobody knows anything of: unknown is never good", async () => {
    const pages = { [url.signOcsp]: gone, [url.signList]: gone };
    await expect(extend("cades", "B-LT", pages)).rejects.toMatchObject({
      code: "signing.extension.evidence_missing",
      retry: "safe",
      issues: expect.arrayContaining([
        expect.objectContaining({ code: "signing.revocation.unknown" }),
        expect.objectContaining({ code: "signing.evidence.refused", severity: "information" }),
      ]),
    });
    const silent = { [url.stampOcsp]: gone, [url.stampList]: gone };
    await expect(extend("cades", "B-LT", silent)).rejects.toMatchObject({
      code: "signing.extension.evidence_missing",
    });
  });

  it("a time-stamping authority that nobody trusts", async () => {
    const { bytes } = await sign("cades");
    const [anchor] = world.anchors;
    const trustAnchors = anchor === undefined ? [] : [anchor];
    const options = { ...sources(world.web(), "B-T"), trustAnchors, clock: world.clock };
    await expect(extendSignature(bytes, options)).rejects.toMatchObject({
      code: "signing.extension.not_valid",
    });
  });

  it("a signature that does not hold, before anybody is asked", async () => {
    const { bytes } = await sign("cades");
    const at = bytes.findIndex((_, i) => content.every((byte, j) => bytes[i + j] === byte));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const web = world.web();
    const options = { ...sources(web, "B-LT"), clock: world.clock };
    await expect(extendSignature(bytes, options)).rejects.toMatchObject({
      code: "signing.extension.not_valid",
    });
    expect(web.requests).toEqual([]);
  });

  it("formats without levels, names that are not there and options that are missing", async () => {
    const options = { ...sources(world.web(), "B-T"), clock: world.clock };
    const plain = await signDocument(
      { bytes: visitFile() },
      { format: "xmldsig", layout: "bhytA", key, clock: world.clock },
    );
    await expect(extendSignature(plain.bytes, options)).rejects.toMatchObject({
      code: "signing.extension.unsupported",
    });
    let used = 0;
    const counted: SigningKey = {
      ...key,
      sign: (bytes, call) => key.sign(bytes, call).finally(() => used++),
    };
    const level = sources(world.web(), "B-T");
    const early = signDocument(
      { bytes: visitFile() },
      { format: "xmldsig", layout: "bhytA", key: counted, level },
    );
    await expect(early).rejects.toMatchObject({ code: "signing.extension.unsupported" });
    expect(used).toBe(0);
    const { bytes } = await sign("cades");
    await expect(extendSignature(bytes, { ...options, signature: "7" })).rejects.toMatchObject({
      code: "signing.extension.target_missing",
    });
    const { trustAnchors: _, ...without } = { ...options, to: "B-LT" as const };
    await expect(extendSignature(bytes, without)).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
    });
  });
});

it("B-T without anchors adds a time-stamp that fits, and says that nobody judged the signer", async () => {
  const { bytes } = await sign("cades");
  const { trustAnchors: _, ...options } = sources(world.web(), "B-T");
  const { report } = await extendSignature(bytes, { ...options, clock: world.clock });
  expect(report).toMatchObject({ integrity: "intact", indication: "INDETERMINATE" });
  expect(report.timeStamps).toHaveLength(1);
});

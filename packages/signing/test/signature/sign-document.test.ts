import { epochMs, parseFacilityId, parseInstant } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import {
  completeSignature,
  createDocumentSigner,
  type PreparedSignature,
  prepareSignature,
  signDocument,
  verifyXml,
} from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { clock, decode, encode, visitFile } from "../visit-file.ts";

let authority: TestAuthority;
let rsa: TestSigner;
let ec: TestSigner;

beforeAll(async () => {
  authority = await createTestAuthority();
  [rsa, ec] = await Promise.all([authority.issueSigner(), authority.issueSigner({ key: "ec" })]);
});

const verify = (bytes: Uint8Array) =>
  verifyXml(bytes, {
    layout: "bhytA",
    trustAnchors: [authority.root],
    intermediates: [authority.issuing],
    clock,
  });

async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return "done";
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return error.code;
  }
}

const encodeBase64Of = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

describe("signDocument in layout bhytA", () => {
  it.each([
    ["<CHUKYDONVI/>", "<CHUKYDONVI>", "</CHUKYDONVI>"],
    ["<CHUKYDONVI />", "<CHUKYDONVI >", "</CHUKYDONVI>"],
    ["<CHUKYDONVI></CHUKYDONVI>", "<CHUKYDONVI>", "</CHUKYDONVI>"],
    ["<CHUKYDONVI>\n </CHUKYDONVI >", "<CHUKYDONVI>\n ", "</CHUKYDONVI >"],
  ])("puts the signature into %s and changes no other byte", async (container, before, after) => {
    const unsigned = visitFile(container);
    const signed = await signDocument(
      { bytes: unsigned },
      { key: rsa.key, format: "xmldsig", layout: "bhytA", clock },
    );
    const text = decode(signed.bytes);
    const signature = /<Signature .*<\/Signature>/.exec(text)?.[0] ?? "";
    expect(signature).not.toBe("");
    expect(text.replace(`${before}${signature}${after}`, container)).toBe(decode(unsigned));
    expect((await verify(signed.bytes)).indication).toBe("TOTAL_PASSED");
  });

  it("passes the document's other fields through and tells the digest of the final bytes", async () => {
    const document = {
      facilityId: parseFacilityId("99999"),
      facilityCode: "99999",
      kind: "bhyt-dossier",
      edition: "qd3176",
      chain: "99999.2026.000001",
      contentType: "application/xml",
      bytes: visitFile(),
    } as const;
    const { bytes, signature, ...rest } = await signDocument(document, {
      key: ec.key,
      format: "xmldsig",
      layout: "bhytA",
      clock,
    });
    const { bytes: _unsigned, ...expected } = document;
    expect(rest).toEqual(expected);
    expect(signature).toMatchObject({
      digest: digestOf(bytes),
      algorithm: "ecdsa-sha256",
      format: "xmldsig",
    });
    const ported = await createDocumentSigner({
      key: ec.key,
      format: "xmldsig",
      layout: "bhytA",
      clock,
    }).sign(document);
    expect((await verify(ported.bytes)).indication).toBe("TOTAL_PASSED");
  });

  it("signs a check-in file and a file with attributes, comments and instructions around", async () => {
    const files = [
      "<CHI_TIET_TRANG_THAI><A/></CHI_TIET_TRANG_THAI>",
      '\uFEFF<?xml version="1.0"?><!-- a --><?b c?><CHI_TIEU_TRANG_THAI_KCB xmlns="" xmlns:p="u:p" xml:lang="vi" xml:space="preserve"><MA_LK>1</MA_LK>\r\n<CHUKYDONVI xml:lang="en" xmlns:q="u:q"/></CHI_TIEU_TRANG_THAI_KCB><!-- d -->',
    ];
    expect(
      await codeOf(
        signDocument(
          { bytes: encode(files[0] ?? "") },
          { key: rsa.key, format: "xmldsig", layout: "bhytA", clock },
        ),
      ),
    ).toBe("signing.xmldsig.place_missing");
    const signed = await signDocument(
      { bytes: encode(files[1] ?? "") },
      { key: rsa.key, format: "xmldsig", layout: "bhytA", clock },
    );
    expect((await verify(signed.bytes)).indication).toBe("TOTAL_PASSED");
  });

  it.each([
    ["no container", "", "signing.xmldsig.place_missing"],
    ["a container that is not last", "<CHUKYDONVI/><A/>", "signing.xmldsig.place_missing"],
    ["a container deeper in the file", "<A><CHUKYDONVI/></A>", "signing.xmldsig.place_missing"],
    ["a container in a namespace", '<CHUKYDONVI xmlns="u:x"/>', "signing.xmldsig.place_missing"],
    ["text in the container", "<CHUKYDONVI>x</CHUKYDONVI>", "signing.xmldsig.already_signed"],
    ["an element in the container", "<CHUKYDONVI><A/></CHUKYDONVI>", "signing.xmldsig.already_signed"],
    ["a comment in the container", "<CHUKYDONVI><!-- --></CHUKYDONVI>", "signing.xmldsig.already_signed"],
    [
      "a signature elsewhere",
      '<A><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/></A><CHUKYDONVI/>',
      "signing.xmldsig.already_signed",
    ],
    ["a file that is not well-formed", "<A>", "signing.xml.not_well_formed"],
    ["the same Id twice", '<A Id="a"/><B id="a"/><CHUKYDONVI/>', "signing.xmldsig.ids_repeated"],
    [
      "the Id of another element on the container",
      '<A Id="a"/><CHUKYDONVI xml:id="a"/>',
      "signing.xmldsig.ids_repeated",
    ],
  ])("refuses %s", async (_name, container, code) => {
    expect(
      await codeOf(
        signDocument(
          { bytes: visitFile(container) },
          { key: rsa.key, format: "xmldsig", layout: "bhytA", clock },
        ),
      ),
    ).toBe(code);
  });

  it("refuses to sign twice", async () => {
    const once = await signDocument(
      { bytes: visitFile() },
      { key: rsa.key, format: "xmldsig", layout: "bhytA", clock },
    );
    expect(
      await codeOf(signDocument(once, { key: rsa.key, format: "xmldsig", layout: "bhytA", clock })),
    ).toBe("signing.xmldsig.already_signed");
  });

  it("refuses a certificate that is out of date or not meant for signing, before anything is signed", async () => {
    const expired = await authority.issueSigner({
      key: "ec",
      notAfter: parseInstant("2025-01-01T00:00:00Z"),
    });
    const early = await authority.issueSigner({ key: "ec", notBefore: parseInstant("2030-01-01T00:00:00Z") });
    const cipher = await authority.issueSigner({ key: "ec", usage: "key-encipherment" });
    for (const { key } of [expired, early, cipher]) {
      expect(
        await codeOf(
          signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout: "bhytA", clock }),
        ),
      ).toBe("signing.certificate.not_usable");
    }
  });

  it("asks the clock of the machine whether the certificate is valid when it is given none", async () => {
    const signer = await authority.issueSigner({
      key: "ec",
      notBefore: parseInstant("2026-01-01T00:00:00Z"),
      notAfter: parseInstant("2026-12-31T00:00:00Z"),
    });
    const { key } = signer;
    const { certificate, algorithms } = key;
    const layout = "bhytA";
    const sign = () => codeOf(signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout }));
    const prepare = () =>
      codeOf(
        prepareSignature({ bytes: visitFile() }, { certificate, algorithms, format: "xmldsig", layout }),
      );
    const signed = await signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout, clock });
    const judge = async () => {
      const anchors = { trustAnchors: [authority.root], intermediates: [authority.issuing] };
      const report = await verifyXml(signed.bytes, { layout, ...anchors });
      return [report.indication, report.at];
    };
    vi.useFakeTimers({ toFake: ["Date"], now: epochMs(parseInstant("2025-12-31T23:59:59Z")) });
    try {
      expect([await sign(), await prepare()]).toEqual(Array(2).fill("signing.certificate.not_usable"));
      vi.setSystemTime(epochMs(parseInstant("2026-06-01T00:00:00Z")));
      expect([await sign(), await prepare()]).toEqual(["done", "done"]);
      expect(await judge()).toEqual(["TOTAL_PASSED", "2026-06-01T07:00:00.000+07:00"]);
      vi.setSystemTime(epochMs(parseInstant("2026-12-31T00:00:01Z")));
      expect([await sign(), await prepare()]).toEqual(Array(2).fill("signing.certificate.not_usable"));
      expect((await judge())[0]).toBe("INDETERMINATE");
    } finally {
      vi.useRealTimers();
    }
  });

  it("copies a document that is a Buffer before it waits for the key", async () => {
    const unsigned = visitFile();
    const pool = Buffer.alloc(unsigned.length + 64, 0x20);
    const bytes = pool.subarray(32, 32 + unsigned.length);
    bytes.set(unsigned);
    const signing = signDocument({ bytes }, { key: rsa.key, format: "xmldsig", layout: "bhytA", clock });
    pool.fill(0x20);
    const signed = await signing;
    const verifying = Buffer.from(signed.bytes);
    const report = verify(verifying);
    verifying.fill(0x20);
    expect((await report).indication).toBe("TOTAL_PASSED");
    expect(decode((await report).signedBytes)).toContain("GIAMDINHHS");
  });

  it("uses what the policy prefers: PKCS#1 as deployed, PSS under TT 15, nothing under legacy-verify", async () => {
    const sign = (policy: "vn-deployed" | "vn-tt15-2025" | "legacy-verify") =>
      signDocument(
        { bytes: visitFile() },
        { key: rsa.key, format: "xmldsig", layout: "bhytA", clock, policy },
      );
    expect((await sign("vn-deployed")).signature.algorithm).toBe("rsa-sha256");
    const pss = await sign("vn-tt15-2025");
    expect(pss.signature.algorithm).toBe("rsa-pss-sha256");
    const report = await verify(pss.bytes);
    expect(report.indication).toBe("TOTAL_PASSED");
    expect(report.issues.map(({ code }) => code)).not.toContain("signing.policy.tt15_pss_not_used");
    expect(await codeOf(sign("legacy-verify"))).toBe("signing.policy.algorithm_not_allowed");
  });

  it("hands nothing out when the key answers with something else", async () => {
    const key = { ...rsa.key, sign: async () => new Uint8Array(256) };
    expect(
      await codeOf(signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout: "bhytA", clock })),
    ).toBe("signing.signature.value_refused");
  });

  it("stops when it is aborted", async () => {
    const reason = new Error("stop");
    const call = signDocument(
      { bytes: visitFile() },
      { key: rsa.key, format: "xmldsig", layout: "bhytA", clock, signal: AbortSignal.abort(reason) },
    );
    await expect(call).rejects.toBe(reason);
  });
});

describe("the two phases", () => {
  const prepare = (signer: TestSigner, container?: string): Promise<PreparedSignature> =>
    prepareSignature(
      { bytes: visitFile(container) },
      {
        certificate: signer.key.certificate,
        algorithms: signer.key.algorithms,
        format: "xmldsig",
        layout: "bhytA",
        clock,
      },
    );
  const sign = (prepared: PreparedSignature, signer: TestSigner) =>
    signer.key.sign(
      Uint8Array.from(atob(prepared.toBeSigned), (c) => c.charCodeAt(0)),
      {
        algorithm: prepared.algorithm,
      },
    );

  it("survive a restart in between: the state is plain JSON", async () => {
    const prepared = await prepare(rsa);
    const restored: PreparedSignature = JSON.parse(JSON.stringify(prepared));
    expect(restored).toEqual(prepared);
    const bytes = await completeSignature(restored, await sign(prepared, rsa));
    expect((await verify(bytes)).indication).toBe("TOTAL_PASSED");
  });

  it("refuse the value of another document, and of another key", async () => {
    const [one, other] = [await prepare(rsa), await prepare(rsa, "<A/><CHUKYDONVI/>")];
    const stranger = await authority.issueSigner();
    for (const value of [await sign(other, rsa), await sign(one, stranger), new Uint8Array()]) {
      expect(await codeOf(completeSignature(one, value))).toBe("signing.signature.value_refused");
    }
  });

  it("refuse state of which any field was changed, also where the signature covers nothing", async () => {
    const prepared = await prepare(rsa);
    const value = await sign(prepared, rsa);
    const [before = "", ...rest] = prepared.pieces;
    const after = rest.pop() ?? "";
    const changed: readonly PreparedSignature[] = [
      { ...prepared, pieces: [btoa(atob(before).replace('encoding="', ' encoding="')), ...rest, after] },
      { ...prepared, pieces: [before, ...rest, btoa(`${atob(after)}<!-- -->`)] },
      { ...prepared, certificate: encodeBase64Of(ec.key.certificate) },
      { ...prepared, certificate: btoa("x") },
      { ...prepared, policy: "vn-tt15-2025" },
      { ...prepared, stateDigest: digestOf(encode("x")) },
      { ...prepared, stateDigest: undefined as never },
    ];
    for (const state of changed) {
      expect(state).not.toEqual(prepared);
      expect(await codeOf(completeSignature(state, value))).toBe("signing.signature.prepared_unreadable");
    }
  });

  it("refuse what is no state, and what is no signature value", async () => {
    const prepared = await prepare(rsa);
    const value = await sign(prepared, rsa);
    for (const state of [null, undefined, "", 1, {}, [], { ...prepared, pieces: null }]) {
      const completing = completeSignature(state as never, value);
      expect(await codeOf(completing)).toBe("signing.signature.prepared_unreadable");
    }
    for (const wrong of [null, undefined, btoa("x"), [1]]) {
      const completing = completeSignature(prepared, wrong as never);
      expect(await codeOf(completing)).toBe("signing.call.invalid_argument");
    }
  });

  it("say of a state that nobody has read yet that it is a text, and not that it is lost", async () => {
    const prepared = await prepare(rsa);
    const value = await sign(prepared, rsa);
    const stored = JSON.stringify(prepared);
    const error = await completeSignature(stored as never, value).catch((caught: unknown) => caught);
    if (!isEmrError(error, "signing.signature.prepared_unreadable")) throw new Error(String(error));
    expect(error.nextStep?.vi).toContain("JSON.parse");
    expect(error.nextStep?.vi).not.toContain("Bỏ");
    expect(await completeSignature(JSON.parse(stored) as PreparedSignature, value)).toBeInstanceOf(
      Uint8Array,
    );
  });

  it("refuse state that was changed while it was stored", async () => {
    const prepared = await prepare(rsa);
    const value = await sign(prepared, rsa);
    const [before = "", opening = "", closing = "", after = ""] = prepared.pieces;
    const signature = [opening, closing];
    const other = btoa(atob(before).replace("99999", "99998"));
    const changed: readonly PreparedSignature[] = [
      { ...prepared, pieces: [other, ...signature, after] },
      {
        ...prepared,
        pieces: [before, ...signature, btoa(`${atob(after)} `.replace("</GIAMDINHHS>", "<A/></GIAMDINHHS>"))],
      },
      {
        ...prepared,
        pieces: [before, opening, btoa(atob(closing).replace("</Signature>", "</Signature><A/>")), after],
      },
      { ...prepared, pieces: [before, opening, after] },
      { ...prepared, pieces: [before, ...signature, "?"] },
      { ...prepared, digest: btoa("x") },
      { ...prepared, version: 1 as 2 },
      { ...prepared, format: "constructor" as "xmldsig" },
    ];
    for (const state of changed) {
      expect(await codeOf(completeSignature(state, value))).toBe("signing.signature.prepared_unreadable");
    }
  });
});

import { parseInstant } from "@benhan/core";
import { signDocument, type VerifyDocumentOptions, verifyDocument } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { derTag } from "../../src/der/read-der.ts";
import { writeCount, writeDer } from "../../src/der/write-der.ts";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { renderReportHtml, renderReportText } from "../../src/report/render-vietnamese-report.ts";
import { vietnameseReportOf } from "../../src/report/vietnamese-report.ts";
import { makeTimeStamp } from "../../src/testkit/make-time-stamp.ts";
import { createTestIssuer } from "../../src/testkit/test-issuer.ts";
import { clock, decode, encode, visitFile } from "../visit-file.ts";

let authority: TestAuthority;
let facility: TestSigner;
let xml: Uint8Array;
const content = encode("đơn thuốc thử nghiệm");

beforeAll(async () => {
  authority = await createTestAuthority();
  facility = await authority.issueSigner({ key: "ec" });
  const signed = await signDocument(
    { bytes: visitFile() },
    { key: facility.key, format: "xmldsig", layout: "bhytA", clock },
  );
  xml = signed.bytes;
});

const verify = (bytes: Uint8Array, options: Partial<VerifyDocumentOptions> = {}) =>
  verifyDocument(bytes, {
    trustAnchors: [authority.root],
    intermediates: [authority.issuing],
    revocation: "none",
    clock,
    ...options,
  });

describe("a document", () => {
  it("of XML is judged with what the caller expects of it", async () => {
    const report = await verify(xml, { expect: { layout: "bhytA", root: "GIAMDINHHS" } });
    expect(report).toMatchObject({ kind: "xml", indication: "TOTAL_PASSED", isReadable: true });
    expect(report.signatures[0]).toMatchObject({
      format: "xmldsig",
      covers: { scope: "whole", part: "GIAMDINHHS" },
      integrity: "intact",
    });
    expect(decode(report.signedBytes)).toContain("<GIAMDINHHS");
    expect(await verify(xml, { expect: { root: "KHAC" } })).toMatchObject({
      subIndication: "SIGNED_DATA_NOT_FOUND",
    });
    expect(await verify(xml, { expect: { layout: "bhytB" } })).toMatchObject({
      subIndication: "FORMAT_FAILURE",
    });
  });

  it.each([
    ["in DER", (der: Uint8Array) => der],
    ["in PEM", (der: Uint8Array) => encode(`-----BEGIN CMS-----\n${encodeBase64(der)}\n-----END CMS-----\n`)],
  ])("of CMS is judged %s", async (_, dress) => {
    const { bytes } = await signDocument({ bytes: content }, { key: facility.key, format: "cades", clock });
    const report = await verify(dress(bytes), { detached: content });
    expect(report).toMatchObject({ kind: "cms", indication: "TOTAL_PASSED" });
    expect(report.signatures[0]).toMatchObject({ level: "B-B", signingTime: { source: "claimed" } });
  });

  it("whose revocation is unknown passes with a warning, or not at all where it must be known", async () => {
    const report = await verify(xml, { revocation: "prefer" });
    expect(report.indication).toBe("TOTAL_PASSED");
    expect(report.signatures[0]?.revocation).toBe("unknown");
    expect(report.issues.map(({ code, severity }) => `${severity} ${code}`)).toContain(
      "warning signing.revocation.unknown",
    );
    expect(await verify(xml, { revocation: "require" })).toMatchObject({
      indication: "INDETERMINATE",
      subIndication: "TRY_LATER",
    });
  });

  it("passes only when all of its signatures do", async () => {
    const readers = {
      xml: async () => async (bytes: Uint8Array) => {
        const { findXmlSignatures } = await import("../../src/xmldsig/find-xml-signatures.ts");
        const [found] = await findXmlSignatures(bytes);
        if (found === undefined) throw new Error("no signature");
        return [found, { ...found, value: new Uint8Array(64) }];
      },
    };
    expect(await verify(xml, { readers })).toMatchObject({
      indication: "TOTAL_FAILED",
      subIndication: "SIG_CRYPTO_FAILURE",
    });
  });

  it("without a signature does not pass", async () => {
    expect(await verify(visitFile())).toMatchObject({
      indication: "TOTAL_FAILED",
      isReadable: true,
      signatures: [],
    });
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", encode("xin chào")],
    ["half of an XML file", encode("<a>")],
    ["half of a CMS", Uint8Array.of(0x30, 5, 6, 1)],
    ["a sequence of nothing", Uint8Array.of(0x30, 0)],
    ["half of a PDF", encode("%PDF-1.7")],
    ["JSON that is no JWS", encode("{}")],
    ["a private key", encode("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")],
  ])("that is %s is an answer, never an exception", async (_, bytes) => {
    const report = await verify(bytes);
    expect(report).toMatchObject({ indication: "TOTAL_FAILED", subIndication: "FORMAT_FAILURE" });
    expect(report.issues.length).toBeGreaterThan(0);
  });

  it("is judged as it was when the call was made, whatever becomes of its buffer", async () => {
    const own = Buffer.from(xml);
    const report = verify(own, {});
    own.fill(0x20);
    expect((await report).indication).toBe("TOTAL_PASSED");
  });

  it("is refused with mistakes of the caller", async () => {
    const none = undefined as unknown as Uint8Array[];
    await expect(verify(xml, { trustAnchors: none })).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
    });
    await expect(verify(xml, { lists: [Uint8Array.of(1)] })).rejects.toMatchObject({
      code: "signing.der.unreadable",
    });
  });
});

describe("a time-stamp as a document", () => {
  it("is judged over the file that it belongs to", async () => {
    const root = await createTestIssuer();
    const tsa = await root.issue({ role: "time-stamping" });
    const token = await makeTimeStamp(content, tsa, { time: parseInstant("2026-06-02T00:00:00Z") });
    const reply = writeDer(derTag.sequence, writeDer(derTag.sequence, writeCount(0)), token);
    const trustAnchors = [root.certificate];
    const expected = { expect: { timeStamp: true } };
    for (const bytes of [token, reply]) {
      const report = await verify(bytes, { trustAnchors, detached: content, ...expected });
      expect(report).toMatchObject({ indication: "TOTAL_PASSED", signatures: [] });
      expect(report.timeStamps).toMatchObject([{ kind: "document", time: "2026-06-02T00:00:00.000Z" }]);
    }
    const other = await verify(reply, { trustAnchors, detached: encode("khác"), ...expected });
    expect(other).toMatchObject({ indication: "TOTAL_FAILED", subIndication: "HASH_FAILURE" });
    expect(other.issues[0]?.severity).toBe("error");
    expect(await verify(reply, { trustAnchors, ...expected })).toMatchObject({
      subIndication: "SIGNED_DATA_NOT_FOUND",
    });
    const only = { certificate: root.certificate, purposes: ["sign" as const], domain: "public" as const };
    expect(await verify(reply, { trustAnchors: [only], detached: content, ...expected })).toMatchObject({
      subIndication: "CHAIN_CONSTRAINTS_FAILURE",
    });
  });
});

describe("the Vietnamese report", () => {
  it("shows exactly what TT 15/2025/TT-BKHCN article 6 asks for, and the findings", async () => {
    const report = vietnameseReportOf(await verify(xml, { expect: { layout: "bhytA" } }));
    expect(report.sections[0]?.fields.map(({ label }) => label)).toEqual([
      "Tổ chức cấp chứng thư số",
      "Người ký",
      "Đơn vị quản lý",
      "Thời gian ký",
      "Tính toàn vẹn",
      "Hiệu lực chứng thư số tại thời điểm ký",
      "Thời hạn chứng thư số",
    ]);
    const text = renderReportText(report);
    expect(text).toContain("Kết luận: HỢP LỆ");
    expect(text).toContain("BỆNH VIỆN THỬ NGHIỆM (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ), MST:0000000000");
    expect(text).toContain("Đơn vị quản lý: TEST ONLY");
    expect(text).toContain("chưa kiểm tra thu hồi");
    expect(text).toContain("từ 01/01/2020 07:00:00 (GMT+7) đến 01/01/2050 06:59:59 (GMT+7)");
  });

  it("says of a signer whom nobody vouches for that he is not verified", async () => {
    const report = vietnameseReportOf(await verify(xml, { trustAnchors: [] }));
    expect(report.conclusion).toBe("CHƯA ĐỦ CĂN CỨ KẾT LUẬN (NO_CERTIFICATE_CHAIN_FOUND)");
    expect(report.sections[0]?.fields[1]?.value).toContain("(chưa xác minh)");
  });

  it("is the same for the same report, and no name in a certificate becomes markup", async () => {
    const hostile = await authority.issueSigner({
      key: "ec",
      subject: "CN=<script>alert(1)</script>\u202e,C=VN",
    });
    const { bytes } = await signDocument(
      { bytes: visitFile() },
      { key: hostile.key, format: "xmldsig", layout: "bhytA", clock },
    );
    const report = vietnameseReportOf(await verify(bytes));
    const html = renderReportHtml(report);
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/<script|\u202e/);
    expect(renderReportHtml(vietnameseReportOf(await verify(bytes)))).toBe(html);
    expect(renderReportText(report)).toBe(renderReportText(vietnameseReportOf(await verify(bytes))));
  });
});

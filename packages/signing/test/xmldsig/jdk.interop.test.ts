import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signDocument, verifyDocument, verifyXml } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { signatureAlgorithms } from "../../src/policy/signature-algorithm.ts";
import { addXadesEvidence } from "../../src/xades/extend-xades.ts";
import { certificateFile } from "../certificate-file.ts";
import { clock, decode, encode, visitFile } from "../visit-file.ts";
import { generatedDocument } from "../xml/generated-document.ts";
import { runJdkXml, wordsOf } from "./jdk-xml.ts";

const ways = [
  ["rsa", "vn-deployed", "rsa-sha256"],
  ["rsa", "vn-tt15-2025", "rsa-pss-sha256"],
  ["ec", "vn-deployed", "ecdsa-sha256"],
] as const;
const layouts = [
  [
    "bhytA",
    decode(visitFile("<!-- c --><?p q?>\r\n<X a='&#9;'>&#13;</X><CHUKYDONVI xml:lang='vi'/>")),
    "99999",
  ],
  ["bhytB", certificateFile("<!-- c --><?p q?>\r\n<X a='&#9;'>&#13;</X>"), "NGUYỄN"],
  ["enveloped", '<p:a xmlns:p="urn:p" xml:base="http://x/"><b xmlns="urn:b">Đ</b></p:a>', "Đ"],
] as const;

describeWithTool("java", "XML signatures and the JDK", (java) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-jdk-xml-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let authority: TestAuthority;
  let signers: Readonly<Record<"rsa" | "ec", TestSigner>>;
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const run = (...words: readonly string[]) => runJdkXml(java, ...words);

  beforeAll(async () => {
    authority = await createTestAuthority();
    signers = { rsa: await authority.issueSigner(), ec: await authority.issueSigner({ key: "ec" }) };
    for (const kind of ["rsa", "ec"] as const) {
      put(`${kind}.p8`, signers[kind].pkcs8);
      put(`${kind}.cer`, signers[kind].key.certificate);
    }
  });

  it("hold ours in every layout and format, with every kind of key, and no changed one", async () => {
    const files: string[] = [];
    const expected: string[] = [];
    for (const [layout, text, data] of layouts) {
      for (const format of ["xmldsig", "xades"] as const) {
        for (const [kind, policy, algorithm] of ways) {
          const { key } = signers[kind];
          const { bytes } = await signDocument(
            { bytes: encode(text) },
            { format, layout, key, policy, clock },
          );
          const name = `${layout}-${format}-${algorithm}`;
          files.push(put(`${name}.xml`, bytes));
          const changed = decode(bytes).replace(data, `9${data}`);
          files.push(put(`${name}-changed.xml`, changed));
          expected.push("true", "false");
          if (format === "xmldsig") continue;
          files.push(
            put(`${name}-kept.xml`, await addXadesEvidence(bytes, { certificates: [authority.root] })),
          );
          expected.push("true");
        }
      }
    }
    expect(run("verify", ...files)).toEqual(expected);
  });

  it("hold ours over any document", async () => {
    const files: string[] = [];
    const { key } = signers.ec;
    for (const [i, text] of fc.sample(generatedDocument, { seed: 6, numRuns: 60 }).entries()) {
      const layout = i % 2 === 0 ? "enveloped" : "bhytA";
      const file = layout === "bhytA" ? text.replace("</root>", "<CHUKYDONVI/></root>") : text;
      const { bytes } = await signDocument({ bytes: encode(file) }, { format: "xades", layout, key, clock });
      files.push(put(`any-${i}.xml`, bytes));
    }
    expect(run("verify", ...files)).toEqual(files.map(() => "true"));
  });

  it("are held by us when the JDK made them, and not when they were changed", async () => {
    const wishes = ["A", "B", "A+11", "B+11", "A+xades", "B+xades", "B+11+xades"].flatMap((layout) =>
      ways.map(([kind, , algorithm]) => {
        const text = layout.startsWith("A")
          ? visitFile()
          : certificateFile("<!-- c --><?p q?>\r\n<X a='&#9;'>&#13;</X>");
        const name = `jdk-${layout}-${algorithm}`;
        const out = join(folder, `${name}.xml`);
        const words = wordsOf({
          from: put(`${name}-in.xml`, text),
          to: out,
          key: join(folder, `${kind}.p8`),
          certificate: join(folder, `${kind}.cer`),
          family: kind === "rsa" ? "RSA" : "EC",
          uri: signatureAlgorithms[algorithm].uri,
          layout,
        });
        return { out, layout, algorithm, words };
      }),
    );
    run("sign", ...wishes.flatMap(({ words }) => words));
    const anchors = { trustAnchors: [authority.root], intermediates: [authority.issuing], clock };
    for (const { out, layout, algorithm } of wishes) {
      const text = readFileSync(out, "utf8");
      const options = { layout: layout.startsWith("A") ? "bhytA" : "bhytB", ...anchors } as const;
      expect(await verifyXml(encode(text), options)).toMatchObject({ indication: "TOTAL_PASSED", algorithm });
      const isXades = layout.endsWith("xades");
      expect((await verifyDocument(encode(text), anchors)).signatures).toMatchObject([
        isXades
          ? { format: "xades", level: "B-B", claimedTime: "2026-11-21T10:00:00.123+07:00" }
          : { format: "xmldsig" },
      ]);
      const changed = text.replace(layout.startsWith("A") ? "99999" : "00001", "11111");
      expect(changed).not.toBe(text);
      expect((await verifyXml(encode(changed), options)).subIndication).toBe("HASH_FAILURE");
    }
  });
});

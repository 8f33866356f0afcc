// What does a CAdES signature over 100 kB cost, in units of the RSA-2048 signature that is in it, and against other
// signers of CMS? Wanted: signing ≤ 2.5, verifying ≤ 5.
import { spawnSync } from "node:child_process";
import { sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDigest } from "@benhan/core/node";
import { encodeCertificatePem, signDocument, verifyDocument } from "@benhan/signing";
import { fromBER, OctetString } from "asn1js";
import forge from "node-forge";
import * as pkijs from "pkijs";
import { afterAll, bench, describe } from "vitest";
import { issuing, nodeKey as key, long, privateKey, root, webKey } from "./signer.ts";
import { envelope as content } from "./visit-envelope.ts";

const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const options = { format: "cades", packaging: "detached", key, digest: nodeDigest } as const;
const attached = { ...options, packaging: "attached" } as const;
const signed = (await signDocument({ bytes: content }, options)).bytes;
const judged = {
  detached: content,
  trustAnchors: [root],
  intermediates: [issuing],
  revocation: "none",
} as const;

const pkijsKey = await crypto.subtle.importKey(
  "pkcs8",
  privateKey.export({ type: "pkcs8", format: "der" }),
  { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  false,
  ["sign"],
);
const certificate = new pkijs.Certificate({ schema: fromBER(key.certificate).result });
const forgeKey = forge.pki.privateKeyFromPem(pem);
const forgeCertificate = forge.pki.certificateFromPem(encodeCertificatePem(key.certificate));
const forgeContent = Buffer.from(content).toString("latin1");

const folder = mkdtempSync(join(tmpdir(), "benhan-bench-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const paths = { content: join(folder, "content") };
writeFileSync(paths.content, content);

describe("signing 100 kB as CAdES", () => {
  bench("the unit: crypto.sign of the same bytes with RSA-2048", () => {
    sign("sha256", content, privateKey);
  });
  bench(
    "@benhan/signing, detached, result verified",
    async () => {
      await signDocument({ bytes: content }, options);
    },
    long,
  );
  bench(
    "@benhan/signing, attached, result verified",
    async () => {
      await signDocument({ bytes: content }, attached);
    },
    long,
  );
  bench(
    "@benhan/signing, detached, result verified, key in WebCrypto",
    async () => {
      await signDocument({ bytes: content }, { ...options, key: webKey });
    },
    long,
  );
  bench("pkijs, CMS", async () => {
    const digest = await crypto.subtle.digest("SHA-256", content as Uint8Array<ArrayBuffer>);
    const attribute = (type: string, value: unknown) =>
      new pkijs.Attribute({ type, values: [value] } as never);
    const data = new pkijs.SignedData({
      version: 1,
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: "1.2.840.113549.1.7.1" }),
      signerInfos: [
        new pkijs.SignerInfo({
          version: 1,
          sid: new pkijs.IssuerAndSerialNumber({
            issuer: certificate.issuer,
            serialNumber: certificate.serialNumber,
          }),
          signedAttrs: new pkijs.SignedAndUnsignedAttributes({
            type: 0,
            attributes: [attribute("1.2.840.113549.1.9.4", new OctetString({ valueHex: digest }))],
          }),
        }),
      ],
      certificates: [certificate],
    });
    await data.sign(pkijsKey, 0, "SHA-256", content as Uint8Array<ArrayBuffer>);
    data.toSchema(true).toBER(false);
  });
  bench("node-forge, PKCS#7", () => {
    const data = forge.pkcs7.createSignedData();
    data.content = forge.util.createBuffer(forgeContent);
    data.addCertificate(forgeCertificate);
    data.addSigner({
      key: forgeKey,
      certificate: forgeCertificate,
      digestAlgorithm: forge.pki.oids["sha256"] ?? "",
      authenticatedAttributes: [
        { type: forge.pki.oids["contentType"] ?? "", value: forge.pki.oids["data"] ?? "" },
        { type: forge.pki.oids["messageDigest"] ?? "" },
      ],
    });
    data.sign({ detached: true });
    forge.asn1.toDer(data.toAsn1()).getBytes();
  });
});

describe("verifying 100 kB of CAdES, detached", () => {
  bench("the unit: crypto.sign of the same bytes with RSA-2048", () => {
    sign("sha256", content, privateKey);
  });
  bench(
    "@benhan/signing, with certificate path",
    async () => {
      const { indication } = await verifyDocument(signed, judged);
      if (indication !== "TOTAL_PASSED") throw new Error(indication);
    },
    long,
  );
  const [file, roots, chain] = ["signed.p7s", "root.pem", "issuing.pem"].map((name) => join(folder, name));
  writeFileSync(file ?? "", signed);
  writeFileSync(roots ?? "", encodeCertificatePem(root));
  writeFileSync(chain ?? "", encodeCertificatePem(issuing));
  const openssl = [
    "cms",
    "-verify",
    "-inform",
    "DER",
    "-in",
    file ?? "",
    "-content",
    paths.content,
    "-binary",
  ];
  const trusted = [
    "-CAfile",
    roots ?? "",
    "-certfile",
    chain ?? "",
    "-purpose",
    "any",
    "-out",
    join(folder, "out"),
  ];
  const isThere = spawnSync("openssl", ["version"]).status === 0;
  bench.skipIf(!isThere)("openssl cms -verify, a process each time", () => {
    if (spawnSync("openssl", [...openssl, ...trusted]).status !== 0) throw new Error("openssl refused");
  });
});

// What does a signature on XML cost, in units of the RSA-2048 signature that is in it, and against other signers of XML?
// Wanted: envelope ≤ 3, table ≤ 14, verifying ≤ 20, 1 MB ≤ 13 times 100 kB, xml-crypto ≥ 12 times slower than ours.
import { spawnSync } from "node:child_process";
import { sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDigest } from "@benhan/core/node";
import { signDocument, verifyXml } from "@benhan/signing";
import { DOMImplementation, DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { afterAll, bench, describe } from "vitest";
import * as xadesjs from "xadesjs";
import { SignedXml } from "xml-crypto";
import xpath from "xpath";
import { issuing, long, nodeKey, privateKey, root, webKey } from "./signer.ts";
import { denseXml, envelope } from "./visit-envelope.ts";

const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const [table, large] = [denseXml(100_000), denseXml(1_000_000)];
const tableText = new TextDecoder().decode(table);
const options = { format: "xmldsig", layout: "bhytA", key: nodeKey, digest: nodeDigest } as const;
const portable = { format: "xmldsig", layout: "bhytA", key: webKey } as const;
const signed = (await signDocument({ bytes: table }, options)).bytes;
const judged = { layout: "bhytA", trustAnchors: [root], intermediates: [issuing] } as const;

xadesjs.Application.setEngine("WebCrypto", crypto as never);
xadesjs.setNodeDependencies({ DOMParser, XMLSerializer, DOMImplementation, xpath } as never);
const xadesKey = await crypto.subtle.importKey(
  "pkcs8",
  privateKey.export({ type: "pkcs8", format: "der" }),
  { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  false,
  ["sign"],
);

describe("signing 100 kB of XML", () => {
  bench("the unit: crypto.sign of the same bytes with RSA-2048", () => {
    sign("sha256", envelope, privateKey);
  });
  bench(
    "@benhan/signing, envelope",
    async () => {
      await signDocument({ bytes: envelope }, options);
    },
    long,
  );
  bench(
    "@benhan/signing, envelope, key in WebCrypto",
    async () => {
      await signDocument({ bytes: envelope }, { ...portable, digest: nodeDigest });
    },
    long,
  );
  bench("@benhan/signing, envelope, key in WebCrypto, digest of the engine", async () => {
    await signDocument({ bytes: envelope }, portable);
  });
  bench(
    "@benhan/signing, table",
    async () => {
      await signDocument({ bytes: table }, options);
    },
    long,
  );
  bench(
    "@benhan/signing, table of 1 MB",
    async () => {
      await signDocument({ bytes: large }, options);
    },
    long,
  );
  bench("xml-crypto, table", () => {
    const signer = new SignedXml({
      privateKey: pem,
      signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      canonicalizationAlgorithm: "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
    });
    signer.addReference({
      xpath: "/*",
      isEmptyUri: true,
      uri: "",
      digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
      transforms: [
        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
      ],
    });
    signer.computeSignature(tableText, {
      location: { reference: "//*[local-name()='CHUKYDONVI']", action: "append" },
    });
  });
  bench("xadesjs, table", async () => {
    const signer = new xadesjs.SignedXml();
    const document = new DOMParser().parseFromString(tableText, "text/xml");
    await signer.Sign(
      { name: "RSASSA-PKCS1-v1_5" },
      xadesKey,
      document as never,
      {
        references: [{ uri: "", hash: "SHA-256", transforms: ["enveloped", "c14n"] }],
      } as never,
    );
  });
});

describe("verifying 100 kB of XML", () => {
  bench("the unit: crypto.sign of the same bytes with RSA-2048", () => {
    sign("sha256", table, privateKey);
  });
  bench(
    "@benhan/signing, table, with certificate path",
    async () => {
      const { indication } = await verifyXml(signed, judged);
      if (indication !== "TOTAL_PASSED") throw new Error(indication);
    },
    long,
  );
  const folder = mkdtempSync(join(tmpdir(), "benhan-bench-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [file, trusted, untrusted] = ["signed.xml", "root.der", "issuing.der"].map((name) =>
    join(folder, name),
  );
  writeFileSync(file ?? "", signed);
  writeFileSync(trusted ?? "", root);
  writeFileSync(untrusted ?? "", issuing);
  const xmlsec = ["--verify", "--trusted-der", trusted ?? "", "--untrusted-der", untrusted ?? "", file ?? ""];
  const isThere = spawnSync("xmlsec1", ["--version"]).status === 0;
  bench.skipIf(!isThere)("xmlsec1, table, a process each time", () => {
    if (spawnSync("xmlsec1", xmlsec).status !== 0) throw new Error("xmlsec1 refused");
  });
});

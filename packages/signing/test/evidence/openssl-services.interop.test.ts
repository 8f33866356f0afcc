import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFetchTransport } from "@benhan/core/platform";
import type { SigningKey } from "@benhan/signing";
import { signDocument, verifyDocument } from "@benhan/signing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { decodeCertificatePem, decodePem } from "../../src/encoding/pem.ts";
import { createEvidenceFetcher } from "../../src/evidence/create-evidence-fetcher.ts";
import { importSigningKey } from "../../src/key/import-signing-key.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { checkSigningCertificate } from "../../src/signature/check-signing-certificate.ts";
import { extendSignature } from "../../src/signature/extend-signature.ts";
import { createTimestampClient } from "../../src/time-stamp/create-time-stamp-client.ts";

const content = new TextEncoder().encode("bệnh án thử nghiệm");
const transport = createFetchTransport();
const policy = "1.2.3.4.1";

/** Keys, certificates, lists, OCSP answers and time-stamps, all of them made by openssl. */
describeWithTool("openssl", "services of openssl behind a loopback server", (openssl) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-services-"));
  const at = (name: string) => join(folder, name);
  const run = (...words: string[]) =>
    execFileSync(openssl, words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }).toString();
  const read = (name: string) => new Uint8Array(readFileSync(at(name)));
  const pem = (name: string) => decodeCertificatePem(read(name))?.[0] ?? new Uint8Array();
  let server: Server;
  let host: string;
  let key: SigningKey;
  let isResponderUp = true;
  let revoked = false;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const answer = serve(request.url ?? "", Buffer.concat(parts));
        response.writeHead(answer === undefined ? 404 : 200);
        response.end(answer);
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    makeAuthorities();
    const pkcs8 = decodePem(read("signer.key"), "PRIVATE KEY")?.[0] ?? new Uint8Array();
    const imported = await importSigningKey(pkcs8, readCertificate(pem("signer.pem")), []);
    if (imported === undefined) throw new Error("the key does not fit");
    key = imported;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function serve(path: string, body: Buffer): Buffer | undefined {
    if (path === "/tsa") {
      writeFileSync(at("query"), body);
      run("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-out", "reply");
      return readFileSync(at("reply"));
    }
    if (path === "/ocsp" && isResponderUp) {
      writeFileSync(at("asked"), body);
      const state = revoked ? "R\t490101000000Z\t200101000000Z" : "V\t490101000000Z\t";
      writeFileSync(
        at("index.txt"),
        ["02", "03"].map((one) => `${state}\t${one}\tunknown\t/CN=${one}\n`).join(""),
      );
      const files = ["-index", "index.txt", "-CA", "root.pem", "-reqin", "asked", "-respout", "answer"];
      run("ocsp", ...files, "-rsigner", "ocsp.pem", "-rkey", "ocsp.key", "-rmd", "sha256", "-nmin", "60");
      return readFileSync(at("answer"));
    }
    if (path === "/root.crl") return readFileSync(at("root.crl"));
    return undefined;
  }

  function makeAuthorities() {
    const ec = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    const subject = (name: string) => ["-subj", `/CN=TEST ${name}`];
    run("req", "-x509", ...ec, "-keyout", "root.key", "-out", "root.pem", "-days", "30", ...subject("ROOT"));
    const addresses = `authorityInfoAccess=OCSP;URI:http://${host}/ocsp\ncrlDistributionPoints=URI:http://${host}/root.crl\n`;
    const holders = {
      signer: `keyUsage=critical,digitalSignature,nonRepudiation\n${addresses}`,
      tsa: `keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n${addresses}`,
      ocsp: "extendedKeyUsage=OCSPSigning\nnoCheck=ignored\n",
    };
    for (const [i, [name, extensions]] of Object.entries(holders).entries()) {
      writeFileSync(at(`${name}.ext`), `basicConstraints=critical,CA:false\n${extensions}`);
      run("req", "-new", ...ec, "-keyout", `${name}.key`, "-out", `${name}.csr`, ...subject(name));
      const by = ["-CA", "root.pem", "-CAkey", "root.key", "-set_serial", `${i + 2}`, "-days", "20"];
      run("x509", "-req", "-in", `${name}.csr`, ...by, "-extfile", `${name}.ext`, "-out", `${name}.pem`);
    }
    writeFileSync(at("serial"), "01");
    const tsa = ["signer_cert = tsa.pem", "signer_key = tsa.key", "certs = root.pem", "serial = serial"];
    const rules = [
      `default_policy = ${policy}`,
      "digests = sha256, sha384, sha512",
      "signer_digest = sha256",
    ];
    writeFileSync(
      at("tsa.cnf"),
      ["[tsa]", "default_tsa = t", "[t]", ...tsa, ...rules, "ess_cert_id_alg = sha256", ""].join("\n"),
    );
    writeFileSync(at("none.txt"), "");
    writeFileSync(at("ca.cnf"), "[ca]\ndefault_ca = c\n[c]\ndatabase = none.txt\ndefault_md = sha256\n");
    const signing = ["-keyfile", "root.key", "-cert", "root.pem", "-crldays", "7"];
    run("ca", "-config", "ca.cnf", "-gencrl", ...signing, "-out", "list.pem");
    run("crl", "-in", "list.pem", "-outform", "DER", "-out", "root.crl");
  }

  const client = (more: { readonly policy?: string } = {}) =>
    createTimestampClient({ transport, url: `http://${host}/tsa`, ...more });
  const fetcher = () => createEvidenceFetcher({ transport, privateHosts: [host] });
  const trustAnchors = () => [pem("root.pem")];

  it("stamp what we ask for, and openssl agrees about query and reply", async () => {
    const value = await hashOf("SHA-256", content);
    await client({ policy }).stamp({ hash: "SHA-256", value });
    expect(run("ts", "-query", "-in", "query", "-text")).toMatch(
      /Nonce: 0x[0-9A-F]{32}\nCertificate required: yes/,
    );
    const said = run("ts", "-verify", "-queryfile", "query", "-in", "reply", "-CAfile", "root.pem");
    expect(said).toContain("Verification: OK");
  });

  it("say in words what the authority refuses", async () => {
    const value = await hashOf("SHA-256", content);
    await expect(client({ policy: "1.2.3.4.9" }).stamp({ hash: "SHA-256", value })).rejects.toMatchObject({
      code: "signing.time_stamp.refused",
      text: { en: expect.stringContaining("no such time-stamping policy") },
    });
  });

  it("answer about certificates, and openssl agrees about request and answer", async () => {
    const report = await checkSigningCertificate(pem("signer.pem"), {
      trustAnchors: trustAnchors(),
      evidence: fetcher(),
    });
    expect(report).toMatchObject({
      indication: "TOTAL_PASSED",
      revocation: "good",
      notes: [{ kind: "ocsp", outcome: "used" }],
    });
    const request = run("ocsp", "-reqin", "asked", "-req_text");
    expect(request).toContain("Hash Algorithm: sha256");
    expect(request).toContain("OCSP Nonce");
    const files = ["-respin", "answer", "-issuer", "root.pem", "-CAfile", "root.pem"];
    expect(run("ocsp", ...files, "-reqin", "asked", "-no_nonce", "-sha256", "-cert", "signer.pem")).toContain(
      "signer.pem: good",
    );
  });

  it("tell of a revocation", async () => {
    revoked = true;
    const report = await checkSigningCertificate(pem("signer.pem"), {
      trustAnchors: trustAnchors(),
      evidence: fetcher(),
    });
    revoked = false;
    expect(report).toMatchObject({ indication: "TOTAL_FAILED", revocation: "revoked" });
  });

  it("publish a list, which is taken when the responder is silent", async () => {
    isResponderUp = false;
    const report = await checkSigningCertificate(pem("signer.pem"), {
      trustAnchors: trustAnchors(),
      evidence: fetcher(),
    });
    isResponderUp = true;
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", revocation: "good" });
    expect(report.notes.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      "ocsp refused",
      "ocsp refused",
      "list used",
    ]);
  });

  it("private address: are not asked at all unless the operator allows their host", async () => {
    const evidence = createEvidenceFetcher({ transport });
    const report = await checkSigningCertificate(pem("signer.pem"), {
      trustAnchors: trustAnchors(),
      evidence,
    });
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", revocation: "unknown" });
    expect(report.notes.map(({ outcome }) => outcome)).toEqual(["forbidden", "forbidden"]);
  });

  it("make a CAdES signature B-LT and B-LTA, which openssl still verifies and we judge without a network", async () => {
    const level = {
      to: "B-LT",
      timestampAuthority: client(),
      evidence: fetcher(),
      trustAnchors: trustAnchors(),
    } as const;
    const signed = await signDocument({ bytes: content }, { format: "cades", key, level });
    expect(signed.signature.report).toMatchObject({ level: "B-LT", indication: "TOTAL_PASSED" });
    const archived = await extendSignature(signed.bytes, { ...level, to: "B-LTA" });
    expect(archived.report.level).toBe("B-LTA");
    writeFileSync(at("signed.p7m"), archived.bytes);
    const files = ["-in", "signed.p7m", "-inform", "DER", "-CAfile", "root.pem", "-out", "content"];
    run("cms", "-verify", "-cades", "-binary", "-purpose", "any", ...files);
    expect(read("content")).toEqual(content);
    const report = await verifyDocument(archived.bytes, {
      trustAnchors: trustAnchors(),
      revocation: "offline-evidence",
    });
    expect(report.signatures).toMatchObject([
      { level: "B-LTA", indication: "TOTAL_PASSED", revocation: "good" },
    ]);
  });
});

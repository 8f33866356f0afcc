import { systemRandom } from "@benhan/core/platform";
import type { HttpTransport } from "@benhan/core/ports";
import { signDocument, verifyXml } from "@benhan/signing";
import { signingKeyContract } from "@benhan/signing/contract";
import { createHttpLocalAgent } from "@benhan/signing/local";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { describe, expect, it } from "vitest";
import { createSigningAgent } from "../src/signing-agent.ts";
import {
  clock,
  codeOf,
  connect,
  desk,
  key,
  openKey,
  origin,
  page,
  pairingCode,
  send,
  serveEachTest,
  token,
} from "./agent-desk.ts";

serveEachTest();

describe("the key behind the agent keeps the contract of SigningKey", () => {
  for (const one of signingKeyContract) {
    it(one.title, async () =>
      one.run({ key: await openKey(), secrets: [pairingCode, testFacilityPkcs12.passphrase] }),
    );
  }
});

it("sites are listed as people write them, and what names no site is refused", () => {
  const make = (given: string) => () =>
    createSigningAgent({
      keys: [key],
      origins: [given],
      pairingCode,
      confirm: async () => true,
      clock,
      random: systemRandom,
    });
  for (const given of [origin, `${origin}/`, "HTTPS://HIS.example.vn:443", "http://192.168.1.10:8080"])
    expect(make(given)).not.toThrow();
  const wrong = [
    "his.example.vn",
    `${origin}/ky`,
    `${origin}?a`,
    "https://u:p@his.example.vn",
    "null",
    "*",
    "",
  ];
  for (const given of wrong) expect(make(given)).toThrow("signing_agent.origin.refused");
});

it("a page signs a visit file, and the person sees the codes of what is signed", async () => {
  const bytes = new TextEncoder().encode("<GIAMDINHHS><A>1</A><CHUKYDONVI/></GIAMDINHHS>");
  const signed = await signDocument(
    { bytes },
    { key: await openKey(), format: "xmldsig", layout: "bhytA", clock },
  );
  const { root, issuing } = testFacilityPkcs12;
  const report = await verifyXml(signed.bytes, {
    layout: "bhytA",
    trustAnchors: [root],
    intermediates: [issuing],
    clock,
  });
  expect(report.indication).toBe("TOTAL_PASSED");
  expect(desk.questions).toHaveLength(1);
  expect(desk.questions[0]?.origin).toBe(origin);
  expect(desk.questions[0]?.codes[0]).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
});

describe("the agent refuses", () => {
  it("a site that is not listed, even to answer its browser", async () => {
    const answer = await send(
      "/v1/tokens",
      { purpose: "signatures" },
      { origin: "https://evil.example", authorization: `Pairing ${pairingCode}` },
    );
    expect(answer).toMatchObject({ status: 403, body: { refusal: "origin" } });
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it.each(["https://his.example.vn.evil.example", "http://his.example.vn", "null", "HTTPS://HIS.EXAMPLE.VN"])(
    "an origin that only looks like it: %s",
    async (origin) => {
      expect((await send("/v1/tokens", { purpose: "signatures" }, { origin })).status).toBe(403);
    },
  );

  it("a name that was made to lead here", async () => {
    const { port } = new URL(desk.served.address);
    const _agent = createSigningAgent({
      keys: [key],
      origins: [origin],
      pairingCode,
      confirm: async () => true,
      clock,
      random: systemRandom,
    });
    const ask = (host: string) =>
      desk.agent.handle(
        {
          method: "POST",
          path: "/v1/tokens",
          headers: {
            host,
            origin,
            "content-type": "application/json",
            authorization: `Pairing ${pairingCode}`,
          },
          readBody: async () => new TextEncoder().encode('{"purpose":"certificates"}'),
          signal: new AbortController().signal,
        },
        Number(port),
      );
    expect((await ask(`127.0.0.1:${port}`)).status).toBe(200);
    for (const host of [`evil.example:${port}`, "127.0.0.1", `127.0.0.1:${Number(port) + 1}`, ""]) {
      expect((await ask(host)).status).toBe(403);
    }
  });

  it("a wrong pairing code, and after five of them every code", async () => {
    for (let i = 0; i < 5; i++) {
      expect(await codeOf(connect("WRONG234").listCertificates())).toContain("pairing code is wrong");
    }
    expect(await codeOf(connect().listCertificates())).toContain("pairing code is wrong");
  });

  it("a token a second time, for another call, by another site and after a minute", async () => {
    const once = await token();
    const bearer = (value: string) => ({ authorization: `Bearer ${value}` });
    expect((await send("/v1/certificates", {}, bearer(once))).status).toBe(200);
    expect((await send("/v1/certificates", {}, bearer(once))).body).toEqual({ refusal: "token" });
    expect((await send("/v1/signatures", {}, bearer(await token()))).body).toEqual({ refusal: "token" });
    const late = await token();
    clock.advance(60_000);
    expect((await send("/v1/certificates", {}, bearer(late))).body).toEqual({ refusal: "token" });
    expect((await send("/v1/certificates", {}, {})).body).toEqual({ refusal: "token" });
  });

  it("what the person declines", async () => {
    desk.agrees = false;
    const local = await openKey();
    const call = local.sign(new Uint8Array(3), { algorithm: "rsa-sha256" });
    expect(await codeOf(call)).toContain("declined");
    await expect(call).rejects.toMatchObject({
      nextStep: { vi: expect.stringContaining("gõ 4 ký tự đầu của mã thứ nhất") },
    });
  });

  it("a form of another content type, a wrong path and a body that is no JSON", async () => {
    expect((await send("/v1/tokens", {}, { "content-type": "text/plain" })).status).toBe(400);
    expect((await send("/v1/keys", {}, { authorization: `Bearer ${await token("keys")}` })).status).toBe(404);
  });

  it.each([
    ["no content", { contents: [] }],
    ["too many", { contents: Array.from({ length: 51 }, () => "AAAA") }],
    ["what is no base64", { contents: ["A"] }],
    ["an unknown certificate", { certificate: "AAAA" }],
    ["an algorithm that the key does not offer", { algorithm: "ecdsa-sha256" }],
  ])("%s, without asking the person", async (_, wrong) => {
    const body = {
      certificate: Buffer.from(key.certificate).toString("base64"),
      algorithm: "rsa-sha256",
      contents: ["AAAA"],
      ...wrong,
    };
    const answer = await send("/v1/signatures", body, {
      authorization: `Bearer ${await token("signatures")}`,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(desk.questions).toEqual([]);
  });
});

/** The fields of a call that signs one content. */
describe("the client", () => {
  it("answers a browser's question before the call, for listed sites", async () => {
    const answer = await fetch(`${desk.served.address}/v1/tokens`, {
      method: "OPTIONS",
      headers: { origin },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-allow-private-network")).toBe("true");
  });

  it("refuses an address that is not on this PC", () => {
    for (const address of [
      "https://agent.example",
      "http://127.0.0.1.evil.example:1",
      "http://u:p@127.0.0.1:1",
      "x",
    ]) {
      expect(() => createHttpLocalAgent({ address, pairingCode: async () => "" })).toThrow(
        "signing.local.address_refused",
      );
    }
  });

  it("refuses values of something else", async () => {
    const honest = connect();
    const [certificate] = await honest.listCertificates();
    if (certificate === undefined) throw new Error("no certificate");
    const lying: HttpTransport = {
      async send(request, options) {
        const answer = await page.send(request, options);
        if (!request.url.endsWith("signatures")) return answer;
        return {
          ...answer,
          body: new TextEncoder().encode(JSON.stringify({ values: [Buffer.alloc(256).toString("base64")] })),
        };
      },
    };
    const call = connect(pairingCode, lying).sign({
      certificate: certificate.certificate,
      algorithm: "rsa-sha256",
      contents: [new Uint8Array(1)],
    });
    expect(await codeOf(call)).toContain("signing.local.value_refused");
  });

  it("says that no agent is running", async () => {
    await desk.served.close();
    expect(await codeOf(connect().listCertificates())).toContain("signing.local.not_running");
  });

  it("says that something else runs there", async () => {
    const strange: HttpTransport = {
      send: async () => ({ status: 200, headers: {}, body: new TextEncoder().encode("<html>") }),
    };
    expect(await codeOf(connect(pairingCode, strange).listCertificates())).toContain(
      "signing.local.answer_unreadable",
    );
  });
});

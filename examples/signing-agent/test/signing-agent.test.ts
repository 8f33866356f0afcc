import { once } from "node:events";
import { connect as openSocket, type Socket } from "node:net";
import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createFetchTransport, systemRandom } from "@benhan/core/platform";
import type { Clock, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { signDocument, verifyXml } from "@benhan/signing";
import { signingKeyContract } from "@benhan/signing/contract";
import { createHttpLocalAgent, createLocalSigningKey } from "@benhan/signing/local";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ServedAgent, serveAgent } from "../src/serve-agent.ts";
import {
  type AgentRequest,
  createSigningAgent,
  type Question,
  type SigningAgent,
} from "../src/signing-agent.ts";

const origin = "https://his.example.vn";
const pairingCode = "ABCD2345";
const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
const key = await openPkcs12(testFacilityPkcs12.bytes, testFacilityPkcs12.passphrase);
const fetching = createFetchTransport();
/** A page of the hospital: a browser adds the origin by itself. */
const page: HttpTransport = {
  send: (request, options) => fetching.send({ ...request, headers: { ...request.headers, origin } }, options),
};

let agent: SigningAgent;
let served: ServedAgent;
let questions: Question[];
let agrees: boolean;
/** Set to leave questions open: each is answered by hand. */
let open: { readonly question: Question; readonly signal: AbortSignal; answer(agrees: boolean): void }[];
let isSlow: boolean;
/** Lets the minute of every open question run out. */
let runOut: (() => void)[];
/** Time passes when a test says so. */
const patient: Clock = {
  now: () => clock.now(),
  sleep: () => new Promise((resolve) => runOut.push(resolve)),
};

beforeEach(async () => {
  questions = [];
  open = [];
  runOut = [];
  agrees = true;
  isSlow = false;
  const confirm = async (question: Question, signal: AbortSignal) => {
    questions.push(question);
    if (!isSlow) return agrees;
    return new Promise<boolean>((resolve) => {
      open.push({ question, signal, answer: resolve });
      signal.addEventListener("abort", () => resolve(false));
    });
  };
  agent = createSigningAgent({
    keys: [key],
    origins: [origin],
    pairingCode,
    confirm,
    clock: patient,
    random: systemRandom,
  });
  served = await serveAgent(agent, 0);
});
afterEach(() => served.close());

const connect = (code = pairingCode, transport = page) =>
  createHttpLocalAgent({ address: served.address, pairingCode: async () => code, transport });

async function openKey() {
  const agent = connect();
  const [certificate] = await agent.listCertificates();
  if (certificate === undefined) throw new Error("no certificate");
  return createLocalSigningKey(agent, certificate);
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return isEmrError(error) ? `${error.code}: ${error.text.en}` : `no EmrError: ${String(error)}`;
}

/** One bare request, as any program of the PC could make it. */
async function send(path: string, body: unknown, headers: Readonly<Record<string, string>>) {
  const all = { "content-type": "application/json", origin, ...headers };
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const answer = await fetching.send({
    method: "POST",
    url: served.address + path,
    headers: all,
    body: bytes,
    timeoutMs: 5000,
  });
  return {
    status: answer.status,
    body: JSON.parse(new TextDecoder().decode(answer.body)) as Record<string, unknown>,
    headers: answer.headers,
  };
}

const token = async (purpose = "certificates") =>
  String((await send("/v1/tokens", { purpose }, { authorization: `Pairing ${pairingCode}` })).body["token"]);

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
  expect(questions).toHaveLength(1);
  expect(questions[0]?.origin).toBe(origin);
  expect(questions[0]?.codes[0]).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
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
    const { port } = new URL(served.address);
    const agent = createSigningAgent({
      keys: [key],
      origins: [origin],
      pairingCode,
      confirm: async () => true,
      clock,
      random: systemRandom,
    });
    const ask = (host: string) =>
      agent.handle(
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
    agrees = false;
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
    expect(questions).toEqual([]);
  });
});

/** The fields of a call that signs one content. */
const signing = (content: string) => ({
  certificate: Buffer.from(key.certificate).toString("base64"),
  algorithm: "rsa-sha256",
  contents: [Buffer.from(content).toString("base64")],
});

describe("a question", () => {
  async function ask(content: string, signal?: AbortSignal) {
    const authorization = `Bearer ${await token("signatures")}`;
    return fetch(`${served.address}/v1/signatures`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, authorization },
      body: JSON.stringify(signing(content)),
      ...(signal && { signal }),
    });
  }
  /** As the server of the agent hands a request over. */
  async function handOver(
    content: string,
    signal = new AbortController().signal,
    read: () => unknown = () => undefined,
  ) {
    const { host, port } = new URL(served.address);
    const authorization = `Bearer ${await token("signatures")}`;
    const request: AgentRequest = {
      method: "POST",
      path: "/v1/signatures",
      headers: { host, origin, "content-type": "application/json", authorization },
      async readBody() {
        read();
        return new TextEncoder().encode(JSON.stringify(signing(content)));
      },
      signal,
    };
    return { reply: agent.handle(request, Number(port)) };
  }
  const isOpen = (count: number) => expect.poll(() => open.length).toBe(count);

  it("ends with the request that it belongs to, and the next one is asked for itself", async () => {
    isSlow = true;
    const caller = new AbortController();
    const given = ask("first", caller.signal).catch(() => "hung up");
    await isOpen(1);
    const second = ask("second");
    caller.abort();
    expect(await given).toBe("hung up");
    await isOpen(2);
    expect(open[0]?.signal.aborted).toBe(true);
    expect(open[1]?.question.codes).not.toEqual(open[0]?.question.codes);
    open[1]?.answer(true);
    expect((await second).status).toBe(200);
  });

  it("is not asked for a caller who hung up before its turn", async () => {
    isSlow = true;
    const first = ask("first");
    await isOpen(1);
    const caller = new AbortController();
    const answer = await handOver("second", caller.signal);
    caller.abort();
    open[0]?.answer(true);
    expect((await first).status).toBe(200);
    expect((await answer.reply).status).toBe(403);
    expect(questions).toHaveLength(1);
  });

  it("ends after a minute", async () => {
    isSlow = true;
    const given = ask("first");
    await isOpen(1);
    for (const end of runOut) end();
    expect((await given).status).toBe(403);
    expect(open[0]?.signal.aborted).toBe(true);
  });

  it("holds the body of four requests at a time; more wait unread, and get their turn", async () => {
    isSlow = true;
    const read: string[] = [];
    const given = await Promise.all(
      ["1", "2", "3", "4", "5", "6"].map((content) => handOver(content, undefined, () => read.push(content))),
    );
    await isOpen(1);
    expect(read).toEqual(["1", "2", "3", "4"]);
    for (const [index] of given.entries()) {
      await isOpen(index + 1);
      open[index]?.answer(true);
    }
    const replies = await Promise.all(given.map(({ reply }) => reply));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(read).toHaveLength(6);
  });
});

describe("a request that is half sent", () => {
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });

  /** Sends the head and a part of the body; answers with the first line that comes back. */
  async function half(lines: readonly string[], host = new URL(served.address).host): Promise<string> {
    const socket = openSocket(Number(new URL(served.address).port), "127.0.0.1");
    sockets.push(socket);
    socket.write(
      `${["POST /v1/signatures HTTP/1.1", `Host: ${host}`, "Content-Length: 15000000", ...lines].join("\r\n")}\r\n\r\n{`,
    );
    const [chunk] = (await once(socket, "data")) as [Buffer];
    return chunk.toString().split("\r\n")[0] ?? "";
  }

  const own = [`Origin: ${origin}`, "Content-Type: application/json"];
  it.each([
    ["another site", ["Origin: https://evil.example", "Content-Type: application/json"], undefined, 403],
    ["another host", own, "evil.example", 403],
    ["another content type", [`Origin: ${origin}`, "Content-Type: text/plain"], undefined, 400],
    ["no token", own, undefined, 401],
  ] as const)("is refused for %s without waiting for the rest", async (_, lines, host, status) => {
    expect(await half(lines, host)).toContain(` ${status} `);
  });

  it("is refused for its length alone, even by whoever may sign", async () => {
    const socket = openSocket(Number(new URL(served.address).port), "127.0.0.1");
    sockets.push(socket);
    const head = [
      "POST /v1/signatures HTTP/1.1",
      `Host: ${new URL(served.address).host}`,
      ...own,
      `Authorization: Bearer ${await token("signatures")}`,
      "Content-Length: 16777217",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n{`);
    const [chunk] = (await once(socket, "data")) as [Buffer];
    expect(chunk.toString()).toContain(" 413 ");
  });

  it("is cut off after ten seconds", { timeout: 20_000 }, async () => {
    const authorization = `Authorization: Bearer ${await token("signatures")}`;
    expect(await half([...own, authorization])).toContain(" 408 ");
  });
});

describe("the client", () => {
  it("answers a browser's question before the call, for listed sites", async () => {
    const answer = await fetch(`${served.address}/v1/tokens`, { method: "OPTIONS", headers: { origin } });
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
    await served.close();
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

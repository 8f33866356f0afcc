import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import Ajv2020 from "ajv/dist/2020.js";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { BhytRule } from "../../src/bhyt/rules/index.ts";
import { type Service, type ServiceOptions, startService } from "../../src/cli/serve/start-service.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

const token = "0123456789abcdef-test";
const bearer = { Authorization: `Bearer ${token}` };
const running: Service[] = [];

async function service(changes: Partial<ServiceOptions> = {}): Promise<Service> {
  const started = await startService({
    ...{ host: "127.0.0.1", port: 0, token, plan: {}, packs: [] },
    limits: { megabytes: 1, concurrent: 4, requestMs: 30_000 },
    ...changes,
  });
  running.push(started);
  return started;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

const post = (url: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", body, headers: { ...bearer, ...headers } });
const bytes = (content: Uint8Array) => new Blob([new Uint8Array(content)]);
const bad = () => bytes(fileOf(dossier(2, { GIOI_TINH: "9" })));

/** A request with headers that fetch does not let one set. */
async function raw(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const { port, hostname } = new URL(url);
  const call = request({ port, host: hostname.replace(/[[\]]/g, ""), path: "/explain/X1-018", headers });
  call.end();
  const [answer] = await once(call, "response");
  answer.resume();
  return answer.statusCode;
}

describe("the service", () => {
  it("checks a file as the command does", async () => {
    const { url } = await service();
    const answer = await post(`${url}/check`, bad());
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "application/json; charset=utf-8",
    ]);
    const report = (await answer.json()) as { files: { findings: { code: string; level: string }[] }[] };
    expect(Object.keys(report)).toEqual(["edition", "engine", "packs", "files"]);
    const codes = report.files[0]?.findings.filter(({ level }) => level === "error").map(({ code }) => code);
    expect(codes).toEqual(["exchange.bhyt.x1_018"]);
  });

  it("decodes to rows and encodes them to the same bytes", async () => {
    const { url } = await service();
    const file = fileOf(dossier(1), dossier(2));
    const decoded = await post(`${url}/decode`, bytes(file));
    expect(decoded.status).toBe(200);
    const encoded = await post(`${url}/encode?date=2026-07-03`, await decoded.text());
    expect([encoded.status, encoded.headers.get("content-type")]).toEqual([
      200,
      "application/xml; charset=utf-8",
    ]);
    expect(new Uint8Array(await encoded.arrayBuffer())).toEqual(file);
  });

  it("answers what cannot be used with 422 and every finding", async () => {
    const { url } = await service();
    const answer = await post(`${url}/encode`, JSON.stringify({ XML2: [{ MA_LK: "a" }, { STT: 1 }] }));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      422,
      "application/problem+json; charset=utf-8",
    ]);
    const problem = (await answer.json()) as {
      findings: { code: string }[];
      text: { vi: string; en: string };
    };
    expect(problem.findings.map(({ code }) => code)).toEqual([
      "exchange.bhyt.key_001",
      "exchange.bhyt.env_006",
    ]);
    expect(problem.text.vi).not.toBe(problem.text.en);
    expect((await post(`${url}/decode`, "{")).status).toBe(422);
  });

  it.each(["{", "  \n", "<GIAMDINHHS><A></B></GIAMDINHHS>"])(
    "answers a check of %j with 200 and a finding: a broken file is a result",
    async (body) => {
      const { url } = await service();
      const answer = await post(`${url}/check`, body);
      const { files } = (await answer.json()) as { files: { errors: number; findings: object[] }[] };
      expect([answer.status, files[0]?.errors, files[0]?.findings.length]).toEqual([200, 1, 1]);
    },
  );

  it.each([
    ["GET", "/no-such", 404],
    ["GET", "/check", 405],
    ["POST", "/openapi.json", 405],
    ["GET", "/explain/NO_SUCH", 404],
    ["GET", "/explain/%E0%A4%A", 404],
    ["POST", "/check?edition=qd1", 400],
    ["POST", "/encode?date=2026-02-30", 400],
    ["POST", "/encode?facility=1", 422],
  ])("answers %s %s with %i in both languages", async (method, path, status) => {
    const { url } = await service();
    const body = method === "POST" ? { body: bytes(fileOf(dossier(1))) } : {};
    const answer = await fetch(url + path, { method, headers: bearer, ...body });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status,
      text: { vi: expect.any(String), en: expect.any(String) },
    });
  });

  const xml = '<?xml version="1.0"?><GIAMDINHHS/>';
  it.each([
    ["multipart", `--abc\r\nContent-Disposition: form-data; name=file\r\n\r\n${xml}\r\n--abc--`, "multipart"],
    ["base64", Buffer.from(xml).toString("base64"), "base64"],
    ["base64 as a string of JSON", JSON.stringify(Buffer.from(xml).toString("base64")), "base64"],
    ["base64 of a workbook", Buffer.from("PK\u0003\u0004 and more").toString("base64"), "base64"],
    ["gzip", gzipSync(xml), "gzip"],
    ["a form", `xml=${encodeURIComponent(xml)}`, "biểu mẫu"],
    ["CSV", "MA_LK,STT\r\n1,1\r\n", "CSV không cho biết là bảng nào"],
    ["anything else", "not a file", "không phải XML giám định, XLSX hay JSON"],
  ])("says of a body that is %s what to send", async (_, body, words) => {
    const { url } = await service();
    for (const path of ["/check", "/decode", "/encode", "/migrate"]) {
      const answer = await post(url + path, body);
      expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
        415,
        "application/problem+json; charset=utf-8",
        expect.stringContaining(words),
      ]);
    }
  });

  it("takes no body with a Content-Encoding, and any Content-Type", async () => {
    const { url } = await service();
    const send = (headers: Readonly<Record<string, string>>) =>
      fetch(`${url}/check`, {
        method: "POST",
        headers: { ...bearer, ...headers },
        body: bytes(fileOf(dossier(1))),
      });
    expect((await send({ "Content-Encoding": "br" })).status).toBe(415);
    expect((await send({ "Content-Encoding": "identity" })).status).toBe(200);
    expect((await send({ "Content-Type": "application/x-www-form-urlencoded" })).status).toBe(200);
  });

  it.each([
    "/dossiers",
    "/outbox",
    "/signatures/prepare",
    "/cards/look-up",
    "/papers/TT25-02",
    "/hubs/bhxh/release",
  ])("says of POST %s that it needs a host, and does not describe it", async (path) => {
    const { url } = await service();
    const answer = await post(url + path, "{}");
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      501,
      "exchange.cli.means_missing",
    ]);
    expect(await (await fetch(`${url}/openapi.json`)).text()).not.toContain(`"${path}"`);
  });

  it("wants a body", async () => {
    const { url } = await service();
    expect((await post(`${url}/check`, "")).status).toBe(400);
  });
});

describe("a query", () => {
  it.each([
    ["/check?editon=qd3176", "editon"],
    ["/encode?date=2026-07-03&ngay=1", "ngay"],
    ["/encode?date=03/07/2026", "date (2026-07-03)"],
    ["/encode?draft=1", "draft true|false"],
    ["/health?x=1", "x"],
  ])("of %s is refused, and the answer says what is wrong", async (path, named) => {
    const { url } = await service();
    const method = path.startsWith("/health") ? {} : { method: "POST", body: bytes(fileOf(dossier(1))) };
    const answer = await fetch(url + path, { headers: bearer, ...method });
    const { text } = (await answer.json()) as { text: { en: string } };
    expect([answer.status, text.en]).toEqual([400, expect.stringContaining(named)]);
  });
});

describe("encode makes no file that nobody could send", () => {
  interface Refused {
    readonly code: string;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }
  const mistyped = () => {
    const { XML1, ...rest } = dossier(1);
    const { MA_CSKCB = "", NAM_QT = "", ...cells } = { ...XML1 } as Readonly<Record<string, string>>;
    return JSON.stringify([{ ...rest, XML1: { ...cells, MA_CSKCB, NAMQT: NAM_QT } }]);
  };

  it("that lacks a column, unless it is allowed", async () => {
    const { url } = await service();
    const refused = await post(`${url}/encode?date=2026-07-03`, mistyped());
    const problem = (await refused.json()) as Refused;
    expect([refused.status, problem.code]).toEqual([422, "exchange.cli.columns_unknown"]);
    expect(problem.findings).toEqual([expect.objectContaining({ rule: "ENV-011", field: "NAMQT" })]);
    const allowed = await post(`${url}/encode?allow-unknown-columns=true&draft=true`, mistyped());
    expect(allowed.status).toBe(200);
    expect(Number(allowed.headers.get("benhan-warnings"))).toBeGreaterThan(0);
  });

  it("of dossiers with errors, unless it is a draft", async () => {
    const { url } = await service();
    const wrong = JSON.stringify([dossier(1, { GIOI_TINH: "9" })]);
    const refused = await post(`${url}/encode`, wrong);
    const problem = (await refused.json()) as Refused;
    expect([refused.status, problem.code]).toEqual([422, "exchange.cli.dossiers_wrong"]);
    expect(problem.findings).toEqual([expect.objectContaining({ rule: "X1-018", level: "error" })]);
    const draft = await post(`${url}/encode?draft=true`, wrong);
    expect([draft.status, draft.headers.get("benhan-errors")]).toEqual([200, "1"]);
    expect(await draft.text()).toContain("<GIAMDINHHS");
  });
});

describe("who may call", () => {
  it("needs the token, all of it", async () => {
    const { url } = await service();
    for (const Authorization of [
      "",
      "Bearer ",
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
    ]) {
      const answer = await fetch(`${url}/explain/X1-018`, { headers: { Authorization } });
      expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
      // Whoever gave the token in a file or a variable has seen none printed.
      const { nextStep } = (await answer.json()) as { nextStep: { vi: string; en: string } };
      for (const step of [nextStep.vi, nextStep.en]) expect(step).toMatch(/--token-file.*BENHAN_TOKEN/);
    }
    expect((await fetch(`${url}/no-such`)).status).toBe(401);
    expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
  });

  it("comes by this machine's own name", async () => {
    const { url } = await service();
    const { port } = new URL(url);
    expect(await raw(url, { ...bearer, Host: `evil.example:${port}` })).toBe(403);
    expect(await raw(url, { ...bearer, Host: "127.0.0.1:1" })).toBe(403);
    expect(await raw(url, { ...bearer, Host: `127.0.0.1.evil.example:${port}` })).toBe(403);
    for (const name of ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"]) {
      expect(await raw(url, { ...bearer, Host: `${name}:${port}` })).toBe(200);
    }
  });

  it("is no web page, unless it is the one that was named", async () => {
    const closed = await service();
    expect(
      (await fetch(`${closed.url}/openapi.json`, { headers: { Origin: "https://a.example" } })).status,
    ).toBe(403);
    expect((await fetch(`${closed.url}/openapi.json`)).headers.get("access-control-allow-origin")).toBeNull();
    const open = await service({ allowOrigin: "https://a.example" });
    const asked = await fetch(`${open.url}/check`, {
      method: "OPTIONS",
      headers: { Origin: "https://a.example" },
    });
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([
      204,
      "https://a.example",
    ]);
    expect(
      (await fetch(`${open.url}/openapi.json`, { headers: { Origin: "https://b.example" } })).status,
    ).toBe(403);
    const called = await fetch(`${open.url}/explain/X1-018`, {
      headers: { ...bearer, Origin: "https://a.example" },
    });
    expect(called.status).toBe(200);
  });
});

describe("a request that is none", () => {
  it.each(["//", "///x", "//[", "/\\\\", "http://[", "*", "/%", "//user@evil.example/openapi.json"])(
    "for %s is answered, and the service goes on",
    async (target) => {
      const { url } = await service();
      const { port } = new URL(url);
      const socket = connect(Number(port), "127.0.0.1");
      socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
      let said = "";
      socket.on("data", (part) => {
        said += part;
      });
      await once(socket, "close");
      expect(said).toMatch(/^HTTP\/1\.1 40[01] /);
      expect((await post(`${url}/check`, bad())).status).toBe(200);
    },
  );
});

describe("limits", () => {
  it("a body that is too large is refused, announced or not, and the service goes on", async () => {
    const { url } = await service();
    const large = new Uint8Array(2 * 2 ** 20).fill(60);
    expect((await post(`${url}/check`, bytes(large))).status).toBe(413);
    const piecemeal = new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < 8; piece += 1) controller.enqueue(large.slice(0, 2 ** 18));
        controller.close();
      },
    });
    const streamed = { method: "POST", headers: bearer, body: piecemeal, duplex: "half" } as RequestInit;
    expect((await fetch(`${url}/check`, streamed)).status).toBe(413);
    expect((await post(`${url}/check`, bad())).status).toBe(200);
  });

  it("a sender that is too slow is let go", async () => {
    const { url } = await service({ limits: { megabytes: 1, concurrent: 4, requestMs: 300 } });
    const { port } = new URL(url);
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(
      `POST /check HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${"Authorization"}: Bearer ${token}\r\nContent-Length: 100\r\n\r\n<`,
    );
    let said = "";
    socket.on("data", (part) => {
      said += part;
    });
    await once(socket, "close");
    expect(said).toContain("408 Request Timeout");
    expect(said).toContain('"code":"exchange.cli.request_late"');
    expect((await post(`${url}/check`, bad())).status).toBe(200);
  });

  it("an answer that nobody reads holds its place, and not for ever", async () => {
    const { url } = await service({ limits: { megabytes: 64, concurrent: 1, requestMs: 2_000 } });
    const { port } = new URL(url);
    const file = fileOf(...Array.from({ length: 2_000 }, (_, index) => dossier(index + 1)));
    const socket = connect({ port: Number(port), host: "127.0.0.1" });
    socket.pause();
    const head = `POST /decode HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: ${file.length}\r\n`;
    socket.write(`${head}Authorization: Bearer ${token}\r\n\r\n`);
    socket.write(file);
    const busy = async () => (await post(`${url}/check`, bad())).status;
    await expect.poll(busy, { timeout: 20_000 }).toBe(503);
    await once(socket, "readable");
    expect(await busy()).toBe(503);
    await expect.poll(busy, { timeout: 20_000 }).toBe(200);
    socket.destroy();
  });

  it.each([
    ["headers that are too long", `X-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431, "headers_too_large"],
    ["a length that is none", "Content-Length: x\r\n\r\n", 400, "request_malformed"],
    ["wrong chunks", "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400, "request_malformed"],
    ["an unknown expectation", "Expect: more\r\nContent-Length: 0\r\n\r\n", 417, "expectation_unknown"],
  ])("%s are refused in the form of every refusal", async (_, rest, status, code) => {
    const { url } = await service();
    const { port } = new URL(url);
    const socket = connect(Number(port), "127.0.0.1");
    const head = `POST /check HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n`;
    socket.write(`${head}Authorization: Bearer ${token}\r\n${rest}`);
    let said = "";
    socket.on("data", (part) => {
      said += part;
    });
    await once(socket, "close");
    const [top = "", body = ""] = said.split("\r\n\r\n");
    expect(top).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(top).toMatch(/^content-type: application\/problem\+json; charset=utf-8$/im);
    expect(body).toContain(`"code":"exchange.cli.${code}"`);
    expect((await post(`${url}/check`, bad())).status).toBe(200);
  });

  it("a request without the name of a host is refused as one with a wrong name", async () => {
    const { url } = await service();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n");
    let said = "";
    socket.on("data", (part) => {
      said += part;
    });
    await once(socket, "close");
    expect(said).toMatch(/^HTTP\/1.1 403 [\s\S]*"code":"exchange.cli.host_wrong"/);
  });

  it("requests at the same time are all answered, those beyond the limit with 503", async () => {
    const { url } = await service();
    const few = await Promise.all(Array.from({ length: 4 }, () => post(`${url}/check`, bad())));
    expect(few.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const texts = await Promise.all(few.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    const { port } = new URL(url);
    const waiting = Array.from({ length: 4 }, () => {
      const socket = connect(Number(port), "127.0.0.1");
      socket.write(
        `POST /check HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Length: 9\r\n\r\n<`,
      );
      return socket;
    });
    await Promise.all(waiting.map((socket) => once(socket, "connect")));
    await expect.poll(async () => (await post(`${url}/check`, bad())).status).toBe(503);
    for (const socket of waiting) socket.destroy();
    await expect.poll(async () => (await post(`${url}/check`, bad())).status).toBe(200);
  });
});

it("an answer to a failure of ours tells nothing of the content, and the log neither", async () => {
  const lines: string[] = [];
  const rule: BhytRule = {
    ...{ rule: "BV-1", code: "hospital.rule.bv_1", severity: "error", source: "BV", appliesTo: ["XML1"] },
    ...{ text: { vi: "a", en: "b" }, nextStep: { vi: "a", en: "b" } },
    check: () => {
      throw new Error("NGUYỄN VĂN MẪU");
    },
  };
  const { url } = await service({ plan: { rules: [rule] }, log: (line) => lines.push(line) });
  const text = await (await post(`${url}/check`, bad())).text();
  expect(text).toContain("exchange.bhyt.rule_broken");
  expect(text).not.toContain("NGUYỄN");
  await fetch(`${url}/explain/NGUYEN`, { headers: bearer });
  await fetch(`${url}/explain/NGUYEN?x=NGUYEN`, { headers: bearer });
  expect(lines).toEqual(["POST /check 200", "GET /explain/{id} 404", "GET /explain/{id} 400"]);
});

describe("the description in OpenAPI 3.1", () => {
  interface Operation {
    readonly operationId: string;
    readonly responses: Readonly<
      Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
    >;
  }
  const described = async (url: string) =>
    (await (await fetch(`${url}/openapi.json`)).json()) as {
      readonly openapi: string;
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
      readonly components: { readonly schemas: Readonly<Record<string, object>> };
    };

  it("has references that lead somewhere, names of its own, and schemas that compile", async () => {
    const { url } = await service();
    const document = await described(url);
    expect(document.openapi).toBe("3.1.0");
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(5);
    for (const [, name = ""] of references) expect(Object.keys(document.components.schemas)).toContain(name);
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        expect(["get", "post"]).toContain(method);
        for (const answer of Object.values(responses)) expect(answer).toHaveProperty("description");
        expect(path).toMatch(/^\//);
      }
    }
  });

  it("says what the service really answers", async () => {
    const { url } = await service();
    const document = await described(url);
    const ajv = new Ajv2020.default({ strict: false });
    ajv.addSchema({ $id: "doc:", components: document.components });
    const file = fileOf(dossier(2, { GIOI_TINH: "9" }));
    const calls: readonly (readonly [
      string,
      string,
      string,
      (BodyInit | undefined)?,
      Record<string, string>?,
    ])[] = [
      ["post", "/check", "/check", bytes(file)],
      ["post", "/check", "/check", "no file"],
      ["post", "/check", "/check", ""],
      ["post", "/check", "/check", bytes(new Uint8Array(2 ** 21))],
      ["post", "/decode", "/decode", bytes(file)],
      ["post", "/decode", "/decode", JSON.stringify([dossier(1)])],
      ["post", "/decode", "/decode", "no file"],
      ["post", "/encode", "/encode", JSON.stringify([dossier(1)])],
      ["post", "/migrate", "/migrate", bytes(file)],
      ["post", "/migrate", "/migrate", "no file"],
      ["post", "/encode", "/encode", "{}"],
      ["post", "/encode", "/encode?date=x", JSON.stringify([dossier(1)])],
      ["get", "/explain/{id}", "/explain/X1-018"],
      ["get", "/explain/{id}", "/explain/MA_LOAI_KCB"],
      ["get", "/explain/{id}", "/explain/no-such"],
      ["get", "/explain/{id}", "/explain/X1-018", undefined, { Authorization: "" }],
      ["get", "/openapi.json", "/openapi.json"],
      ["get", "/health", "/health"],
    ];
    const seen = new Set<string>();
    for (const [method, path, target, body, headers] of calls) {
      const init = {
        method: method.toUpperCase(),
        headers: { ...bearer, ...headers },
        ...(body !== undefined && { body }),
      };
      const answer = await fetch(url + target, init);
      const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
      const place = document.paths[path]?.[method]?.responses[String(answer.status)]?.content?.[type];
      expect(place, `${method} ${target}: ${answer.status} ${type}`).toBeDefined();
      seen.add(`${method} ${path}`);
      const text = await answer.text();
      if (!type.includes("json") || place === undefined) continue;
      const schema = JSON.parse(JSON.stringify(place.schema).replaceAll('"#/', '"doc:#/'));
      const valid = ajv.compile(schema);
      expect(valid(JSON.parse(text)), `${target}: ${JSON.stringify(valid.errors)}`).toBe(true);
    }
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((own) => `${own} ${path}`),
    );
    expect([...seen].sort()).toEqual(all.sort());
  });
});

describe("the command serve", () => {
  let command: Bundle;
  beforeAll(async () => {
    command = await bundleCommand();
  });
  afterAll(() => command.remove());

  async function start(args: readonly string[], env: Record<string, string> = {}) {
    const child = command.start(["serve", "--port", "0", ...args], env);
    if (child.stdout === null) throw new Error("no pipe");
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    return { child, said: JSON.parse(line) as { url: string; token?: string } };
  }

  it("makes a token, prints it once, serves, and ends when asked to", async () => {
    const { child, said } = await start([]);
    expect(said.token).toMatch(/^[\w-]{43}$/);
    const headers = { Authorization: `Bearer ${said.token}` };
    const answer = await fetch(`${said.url}/check`, { method: "POST", headers, body: bad() });
    expect(answer.status).toBe(200);
    child.kill("SIGINT");
    expect((await once(child, "exit"))[0]).toBe(0);
  });

  it("goes on when nobody reads its log", async () => {
    const { child, said } = await start(["--log"]);
    child.stderr?.destroy();
    for (let call = 0; call < 3; call += 1) {
      expect((await fetch(`${said.url}/openapi.json`)).status).toBe(200);
    }
    child.kill("SIGTERM");
    expect((await once(child, "exit"))[0]).toBe(0);
  });

  it("takes the token of the environment or of a file, and prints none", async () => {
    const file = await command.put("token.txt", `${token}\n`);
    for (const [args, env] of [
      [[], { BENHAN_TOKEN: token }],
      [["--token-file", file], {}],
    ] as const) {
      const { child, said } = await start(args, env);
      expect(said.token).toBeUndefined();
      expect((await fetch(`${said.url}/explain/X1-018`, { headers: bearer })).status).toBe(200);
      child.kill("SIGTERM");
      expect((await once(child, "exit"))[0]).toBe(0);
    }
  });

  it.each([
    [["--host", "0.0.0.0"], "--host nhận 127.0.0.1|::1"],
    [["--port", "70000"], "--port nhận 0–65535"],
    [["--token-file", "no-such"], "(ENOENT)"],
    [["--token-file", "package.json"], "ít nhất 16 ký tự"],
    [["more"], "Thiếu hoặc sai: thừa 1 từ, từ đối số thứ 1."],
    [["--no-send"], "--config"],
    [["--config", "no-such.mjs"], "no-such.mjs"],
  ])("with %j it complains and ends with 2", async (args, sentence) => {
    const run = await command.run(["serve", ...args]);
    expect(run).toMatchObject({ code: 2, out: "", err: expect.stringContaining(sentence) });
  });

  it("says that a port is taken", async () => {
    const { url } = await service();
    const run = await command.run(["serve", "--port", new URL(url).port, "--lang", "en"]);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining("(EADDRINUSE)") });
  });
});

import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { isEmrError } from "@benhan/core/faults";
import { createFetchTransport } from "@benhan/core/platform";
import { describe, expect, test } from "vitest";

test("a limit longer than a timer of the platform can be does not give up at once", async () => {
  const transport = createFetchTransport({
    fetch: (_url, { signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("aborted")));
        setTimeout(() => resolve(new Response("{}")), 30);
      }),
  });
  const request = {
    method: "GET",
    url: "https://hub.invalid",
    headers: {},
    timeoutMs: 30 * 86_400_000,
  } as const;
  expect((await transport.send(request)).status).toBe(200);
});

describe("what a failed fetch means", () => {
  const failureOf = (cause: unknown) =>
    createFetchTransport({ fetch: () => Promise.reject(cause) })
      .send({
        method: "GET",
        url: "https://hub.invalid/?password=secret-7391",
        headers: {},
        timeoutMs: 1_000,
      })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
  const withCode = (code: string) => Object.assign(new Error(code), { code });

  test.each([
    ["ECONNREFUSED", "core.http.not_sent"],
    ["ENOTFOUND", "core.http.not_sent"],
    ["CERT_HAS_EXPIRED", "core.http.not_sent"],
    ["UND_ERR_CONNECT_TIMEOUT", "core.http.not_sent"],
    ["ECONNRESET", "core.http.no_answer"],
    ["UND_ERR_SOCKET", "core.http.no_answer"],
    ["UND_ERR_HEADERS_TIMEOUT", "core.http.no_answer"],
  ])("%s is %s, also when it is the first of several failures", async (code, fault) => {
    const plain = new TypeError("fetch failed", { cause: withCode(code) });
    const several = new TypeError("fetch failed", { cause: new AggregateError([withCode(code)]) });
    for (const error of [await failureOf(plain), await failureOf(several)]) {
      expect(isEmrError(error, fault)).toBe(true);
    }
  });

  test.each([
    ["connect", "core.http.not_sent"],
    ["read", "core.http.no_answer"],
    ["write", "core.http.no_answer"],
  ])("the system call decides: EHOSTUNREACH and ETIMEDOUT of %s are %s", async (syscall, fault) => {
    for (const code of ["EHOSTUNREACH", "ETIMEDOUT"]) {
      const cause = Object.assign(withCode(code), { syscall });
      expect(isEmrError(await failureOf(new TypeError("fetch failed", { cause })), fault)).toBe(true);
    }
  });

  test("an error of another realm is read as well", async () => {
    const foreign = { message: "fetch failed", cause: { code: "ECONNREFUSED", message: "x" } };
    expect(isEmrError(await failureOf(foreign), "core.http.not_sent")).toBe(true);
  });

  test("without a code it is in doubt; no error holds the address or the cause", async () => {
    const url = "https://hub.invalid/?password=secret-7391";
    for (const cause of [new TypeError(`Failed to parse URL from ${url}`), withCode(url), url]) {
      const error = await failureOf(cause);
      expect(isEmrError(error, "core.http.no_answer")).toBe(true);
      const { message, stack, cause: kept } = error as Error;
      expect(`${message}${stack}${String(kept)}${JSON.stringify(error)}`).not.toContain("secret-7391");
    }
  });

  test("an answer that breaks off in the middle is in doubt", async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { "content-length": "10" });
      response.write("12345", () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sending = createFetchTransport().send({ method: "GET", url, headers: {}, timeoutMs: 10_000 });
    await expect(sending).rejects.toMatchObject({ code: "core.http.no_answer" });
    server.close();
  });
});

describe("what the platform's own fetch meets before a request can leave", () => {
  const send = (url: string) =>
    createFetchTransport().send({
      method: "POST",
      url,
      headers: {},
      body: new Uint8Array([1]),
      timeoutMs: 10_000,
    });
  const listen = async (server: Server) => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  };

  test.each(["127.0.0.1", "localhost"])("a closed port of %s", async (host) => {
    // A port that no system gives out by itself: one that was just closed may belong to another test by now.
    await expect(send(`http://${host}:4`)).rejects.toMatchObject({
      code: "core.http.not_sent",
      text: { en: expect.stringContaining("ECONNREFUSED") },
    });
  });

  test("a port that fetch itself refuses", async () => {
    await expect(send("http://127.0.0.1:1")).rejects.toMatchObject({ code: "core.http.not_sent" });
  });

  test("a name that does not exist", async () => {
    await expect(send("http://hub.invalid")).rejects.toMatchObject({ code: "core.http.not_sent" });
  });

  test("https on a port that speaks http, and on one that hangs up", async () => {
    const plain = createServer((_request, response) => response.end());
    const rude = createTcpServer((socket) => socket.destroy());
    for (const server of [plain, rude]) {
      const port = await listen(server);
      await expect(send(`https://127.0.0.1:${port}`)).rejects.toMatchObject({ code: "core.http.not_sent" });
      server.close();
    }
  });

  test("the same hanging up over http is in doubt", async () => {
    const rude = createTcpServer((socket) => socket.destroy());
    const port = await listen(rude);
    await expect(send(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ code: "core.http.no_answer" });
    rude.close();
  });
});

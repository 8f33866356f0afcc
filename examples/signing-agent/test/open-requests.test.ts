import { once } from "node:events";
import { connect as openSocket, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { AgentRequest } from "../src/signing-agent.ts";
import { desk, origin, serveEachTest, signing, token } from "./agent-desk.ts";

serveEachTest();

describe("a question", () => {
  async function ask(content: string, signal?: AbortSignal) {
    const authorization = `Bearer ${await token("signatures")}`;
    return fetch(`${desk.served.address}/v1/signatures`, {
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
    const { host, port } = new URL(desk.served.address);
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
    return { reply: desk.agent.handle(request, Number(port)) };
  }
  const isOpen = (count: number) => expect.poll(() => desk.open.length).toBe(count);

  it("ends with the request that it belongs to, and the next one is asked for itself", async () => {
    desk.isSlow = true;
    const caller = new AbortController();
    const given = ask("first", caller.signal).catch(() => "hung up");
    await isOpen(1);
    const second = ask("second");
    caller.abort();
    expect(await given).toBe("hung up");
    await isOpen(2);
    expect(desk.open[0]?.signal.aborted).toBe(true);
    expect(desk.open[1]?.question.codes).not.toEqual(desk.open[0]?.question.codes);
    desk.open[1]?.answer(true);
    expect((await second).status).toBe(200);
  });

  it("is not asked for a caller who hung up before its turn", async () => {
    desk.isSlow = true;
    const first = ask("first");
    await isOpen(1);
    const caller = new AbortController();
    const answer = await handOver("second", caller.signal);
    caller.abort();
    desk.open[0]?.answer(true);
    expect((await first).status).toBe(200);
    expect((await answer.reply).status).toBe(403);
    expect(desk.questions).toHaveLength(1);
  });

  it("ends after a minute", async () => {
    desk.isSlow = true;
    const given = ask("first");
    await isOpen(1);
    for (const end of desk.runOut) end();
    expect((await given).status).toBe(403);
    expect(desk.open[0]?.signal.aborted).toBe(true);
  });

  it("holds the body of four requests at a time; more wait unread, and get their turn", async () => {
    desk.isSlow = true;
    const read: string[] = [];
    const given = await Promise.all(
      ["1", "2", "3", "4", "5", "6"].map((content) => handOver(content, undefined, () => read.push(content))),
    );
    await isOpen(1);
    expect(read).toEqual(["1", "2", "3", "4"]);
    for (const [index] of given.entries()) {
      await isOpen(index + 1);
      desk.open[index]?.answer(true);
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
  async function half(lines: readonly string[], host = new URL(desk.served.address).host): Promise<string> {
    const socket = openSocket(Number(new URL(desk.served.address).port), "127.0.0.1");
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
    const socket = openSocket(Number(new URL(desk.served.address).port), "127.0.0.1");
    sockets.push(socket);
    const head = [
      "POST /v1/signatures HTTP/1.1",
      `Host: ${new URL(desk.served.address).host}`,
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

import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Bundle, bundleCommand } from "./command-line.ts";
import { dossier, fileOf } from "./sample-files.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Real work for many seconds: so many episodes, each of which breaks many rules. */
function slowFile(): string {
  const one = (key: number) =>
    `<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>${btoa(`<TONG_HOP><MA_LK>${key}</MA_LK><MA_CSKCB>79999</MA_CSKCB></TONG_HOP>`)}</NOIDUNGFILE></FILEHOSO></HOSO>`;
  const list = Array.from({ length: 150_000 }, (_, key) => one(key)).join("");
  return `<GIAMDINHHS><THONGTINDONVI><MACSKCB>79999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260703</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO>${list}</DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>`;
}

describe("serve with a request that takes long", () => {
  const slow = slowFile();
  const good = new Blob([new Uint8Array(fileOf(dossier(1)))]);
  let command: Bundle;
  beforeAll(async () => {
    command = await bundleCommand();
  });
  afterAll(() => command.remove());

  async function serve(...args: readonly string[]) {
    const child = command.start(["serve", "--port", "0", ...args]);
    if (child.stdout === null) throw new Error("no pipe");
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    const { url, token } = JSON.parse(line) as { url: string; token: string };
    const check = (body: BodyInit, signal?: AbortSignal) =>
      fetch(`${url}/check`, {
        ...{ method: "POST", headers: { Authorization: `Bearer ${token}` }, body },
        ...(signal !== undefined && { signal }),
      });
    const end = async () => {
      child.kill("SIGTERM");
      expect((await once(child, "exit"))[0]).toBe(0);
    };
    return { url, check, end };
  }

  it("answers others meanwhile, stops it at its time, and goes on with a new thread", async () => {
    const { url, check, end } = await serve("--threads", "1", "--work-timeout", "2");
    let over = false;
    const long = check(slow).then((answer) => {
      over = true;
      return answer;
    });
    for (let call = 0; call < 5; call += 1) {
      expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: "ok" });
      expect(over).toBe(false);
    }
    // Waits for the only thread, which is then a new one.
    const next = check(good);
    const stopped = await long;
    expect([stopped.status, ((await stopped.json()) as { code: string }).code]).toEqual([
      504,
      "exchange.cli.took_too_long",
    ]);
    expect((await next).status).toBe(200);
    await end();
  });

  it("checks on one thread while another is busy", async () => {
    const { check, end } = await serve("--threads", "2", "--work-timeout", "60");
    const leaving = new AbortController();
    let over = false;
    const long = check(slow, leaving.signal).finally(() => {
      over = true;
    });
    expect((await check(good)).status).toBe(200);
    expect(over).toBe(false);
    leaving.abort();
    await expect(long).rejects.toThrow();
    await end();
  });

  it("lets the thread go when the sender has gone", async () => {
    const { check, end } = await serve("--threads", "1", "--concurrent", "1", "--work-timeout", "600");
    const leaving = new AbortController();
    const long = check(slow, leaving.signal);
    // The only place is taken: the other is sent away until the first has left.
    await expect.poll(async () => (await check(good)).status, { timeout: 10_000 }).toBe(503);
    const refused = await check(good);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    leaving.abort();
    await expect(long).rejects.toThrow();
    await expect.poll(async () => (await check(good)).status, { timeout: 10_000 }).toBe(200);
    await end();
  });
});

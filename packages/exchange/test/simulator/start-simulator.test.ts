import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Simulator, startSimulator } from "../../src/simulator/index.ts";
import { account, checkInBytes, claimBytes, facilityCode, password } from "../hubs/bhxh/sample-entry.ts";

const clock = createManualClock(parseInstant("2026-07-02T08:10:00.000+07:00"));
const passwordHash = createHash("md5").update(password).digest("hex").toUpperCase();
let data: string;
let simulator: Simulator;

const start = () => startSimulator({ data, facilityCode, account, password, clock });
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "benhan-sim-"));
  simulator = await start();
});
afterEach(async () => {
  await simulator.close();
  await rm(data, { recursive: true });
});

async function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await fetch(`${simulator.baseUrl}${path}`, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function logIn() {
  const { body } = await post("/api/token/take", { username: account, password: passwordHash });
  const key = body["APIKey"] as Record<string, string>;
  return { accessToken: key["access_token"] ?? "", tokenId: key["id_token"] ?? "", passwordHash };
}

const claimPath = "/api/qd130/guiHoSoXmlQD3176";
const fieldsOf = (bytes: Uint8Array, change: Record<string, string> = {}) => ({
  username: account,
  loaiHoSo: "130",
  maTinh: "79",
  maCSKCB: facilityCode,
  fileHSBase64: Buffer.from(bytes).toString("base64"),
  ...change,
});

describe("tokens", () => {
  test("the hash is taken in either case, the end is a date-time in UTC ten minutes ahead", async () => {
    for (const hash of [passwordHash, passwordHash.toLowerCase()]) {
      const { body } = await post("/api/token/take", { username: account, password: hash });
      expect(body).toMatchObject({
        maKetQua: "200",
        APIKey: { username: account, expires_in: "2026-07-02T01:20:00.000Z" },
      });
    }
  });

  test("a wrong password or account gets 401", async () => {
    for (const [username, hash] of [
      [account, "0".repeat(32)],
      ["79998_BV", passwordHash],
    ] as const) {
      const { body } = await post("/api/token/take", { username, password: hash });
      expect(body["maKetQua"]).toBe("401");
    }
  });

  test.each([
    ["no token", () => ({})],
    ["another token", (good: object) => ({ ...good, accessToken: "0".repeat(64) })],
    ["another id", (good: object) => ({ ...good, tokenId: "0".repeat(32) })],
    ["another password", (good: object) => ({ ...good, passwordHash: "0".repeat(32) })],
  ])("%s is not let in", async (_name, spoil) => {
    const { status, body } = await post(claimPath, fieldsOf(claimBytes("LK-1")), spoil(await logIn()));
    expect([status, body["maKetQua"]]).toEqual([401, "401"]);
    expect(simulator.state().received).toEqual([]);
  });

  test("a token of ten minutes ago is not let in", async () => {
    const headers = await logIn();
    clock.advance(599_999);
    expect((await post(claimPath, fieldsOf(claimBytes("LK-1")), headers)).body["maKetQua"]).toBe("200");
    clock.advance(1);
    expect((await post(claimPath, fieldsOf(claimBytes("LK-1")), headers)).body["maKetQua"]).toBe("401");
  });
});

describe("documents", () => {
  test("are filed under the MA_LK inside, and the newest is the effective one", async () => {
    const headers = await logIn();
    const versions = [claimBytes("LK&amp;1"), claimBytes("LK&amp;1", "2"), claimBytes("<![CDATA[LK-2]]>")];
    for (const bytes of versions) await post(claimPath, fieldsOf(bytes), headers);
    await post("/api/qd130/checkInKcbQd3176", fieldsOf(checkInBytes("LK-2"), { loaiHoSo: "0" }), headers);
    const { received, calls } = simulator.state();
    expect(received.map((one) => [one.sequence, one.function, one.chain, one.effective])).toEqual([
      [1, "claim", "LK&1", false],
      [2, "claim", "LK&1", true],
      [3, "claim", "LK-2", true],
      [4, "check-in", "LK-2", true],
    ]);
    const digest = createHash("sha256")
      .update(versions[1] ?? "")
      .digest("hex");
    expect(received[1]?.digest).toBe(`sha-256:${digest}`);
    expect(calls).toEqual({ token: 1, "check-in": 1, claim: 3 });
    const shown = await fetch(`${simulator.baseUrl}/_simulator/state`);
    expect(await shown.json()).toEqual(simulator.state());
  });

  test.each([
    ["another facility", "403", fieldsOf(claimBytes("LK-1"), { maCSKCB: "79998" })],
    ["another facility inside", "205", fieldsOf(claimBytes("LK-1", "", "79998"))],
    ["another account", "401", fieldsOf(claimBytes("LK-1"), { username: "79998_BV" })],
    ["the wrong loaiHoSo", "205", fieldsOf(claimBytes("LK-1"), { loaiHoSo: "0" })],
    ["the wrong province", "205", fieldsOf(claimBytes("LK-1"), { maTinh: "01" })],
    ["no file", "205", fieldsOf(new Uint8Array())],
    ["a file that is not base64", "205", fieldsOf(claimBytes("LK-1"), { fileHSBase64: "<x/>" })],
    ["a file of another kind", "205", fieldsOf(new TextEncoder().encode("<x/>"))],
    ["no MA_LK", "205", fieldsOf(claimBytes(""))],
  ])("with %s are refused with %s and not kept", async (_name, code, fields) => {
    const { body } = await post(claimPath, fields, await logIn());
    expect(body["maKetQua"]).toBe(code);
    expect(simulator.state().received).toEqual([]);
  });

  test("other addresses and methods do not exist", async () => {
    expect((await post("/api/other", {})).status).toBe(404);
    expect((await fetch(`${simulator.baseUrl}${claimPath}`)).status).toBe(404);
  });
});

describe("the journal", () => {
  const restart = async () => {
    await simulator.close();
    simulator = await start();
  };

  test("survives a restart; sessions do not", async () => {
    const headers = await logIn();
    await post(claimPath, fieldsOf(claimBytes("LK-1")), headers);
    const before = simulator.state().received;
    await restart();
    expect(simulator.state().received).toEqual(before);
    expect((await post(claimPath, fieldsOf(claimBytes("LK-1")), headers)).body["maKetQua"]).toBe("401");
    await post(claimPath, fieldsOf(claimBytes("LK-1")), await logIn());
    expect(simulator.state().received.map((one) => [one.sequence, one.effective])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test("loses a torn last line and nothing else", async () => {
    await post(claimPath, fieldsOf(claimBytes("LK-1")), await logIn());
    const before = simulator.state().received;
    await appendFile(join(data, "received.jsonl"), '{"sequence":2,"fun');
    await restart();
    expect(simulator.state().received).toEqual(before);
  });
});

describe("a start that fails", () => {
  const startOn = (folder: string, port = 0) =>
    startSimulator({ data: folder, facilityCode, account, password, port });

  test("because the data are in use changes nothing, not even a torn last line", async () => {
    const path = join(data, "received.jsonl");
    await appendFile(path, '{"sequence":1,"fun');
    await expect(startOn(data)).rejects.toThrow("exchange.simulator.data_in_use");
    expect(await readFile(path, "utf8")).toBe('{"sequence":1,"fun');
  });

  test("because the port is taken gives the data free again", async () => {
    const other = join(data, "other");
    await expect(startOn(other, simulator.port)).rejects.toThrow("exchange.simulator.port_taken");
    await (await startOn(other)).close();
  });

  test("because the system does not allow the port says so", async () => {
    const listen = vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server) {
      queueMicrotask(() => this.emit("error", Object.assign(new Error(), { code: "EACCES" })));
      return this;
    });
    await expect(startOn(join(data, "other"), 80)).rejects.toThrow("exchange.simulator.port_not_allowed");
    listen.mockRestore();
  });

  test("because the data cannot be written says so, with the reason of the system", async () => {
    const file = join(data, "file");
    await writeFile(file, "");
    await expect(startOn(join(file, "below"))).rejects.toMatchObject({
      code: "exchange.simulator.data_not_writable",
      text: { en: expect.stringContaining("ENOTDIR") },
    });
  });
});

test.each([
  ["of a process that is gone", () => String(spawnSync(process.execPath, ["--version"]).pid)],
  ["of our own number, which we did not make", () => String(process.pid)],
])("a lock %s is taken over", async (_name, owner) => {
  await simulator.close();
  await writeFile(join(data, "simulator.lock"), owner());
  simulator = await start();
  expect(await readFile(join(data, "simulator.lock"), "utf8")).toBe(String(process.pid));
});

test.each([
  ["of a living process", String(process.ppid), `(process ${process.ppid})`],
  ["that is being written", "", "(process ?)"],
])("a lock %s is respected", async (_name, owner, shown) => {
  await simulator.close();
  await writeFile(join(data, "simulator.lock"), owner);
  await expect(start()).rejects.toMatchObject({
    code: "exchange.simulator.data_in_use",
    text: { en: expect.stringContaining(shown) },
  });
  expect(await readFile(join(data, "simulator.lock"), "utf8")).toBe(owner);
});

test("closing twice is closing once", async () => {
  await Promise.all([simulator.close(), simulator.close()]);
  await simulator.close();
  expect(await readdir(data)).toEqual(["received.jsonl"]);
});

import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundleProgram } from "../../../../../tests/cli/command-line.ts";
import type { HubExamination } from "../../../src/hubs/index.ts";
import { password } from "../bhxh/sample-entry.ts";
import { openSimulatedHub } from "../bhxh/simulated-hub.ts";

let command: Bundle;
let hub: Awaited<ReturnType<typeof openSimulatedHub>>;
beforeAll(async () => {
  command = await bundleProgram({
    of: "exchange",
    program: ["doctor-program", "test/hubs/doctor/doctor.program.ts"],
    beside: { host: "test/hubs/doctor/doctor.config.ts" },
  });
  hub = await openSimulatedHub();
}, 120_000);
afterAll(async () => {
  await hub.close();
  await command.remove();
});

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  command.run(["doctor", "--config", "host.js", ...args], {
    ...{ HUB_URL: hub.simulator.baseUrl, HUB_PASSWORD: password, ...env },
  });

test("tells what it measured and found, without a login", async () => {
  const { code, out, err } = await run(["--lang", "en"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(
    /^bhxh \(test\) · answers after \d+ ms · clock off by 0 s · good\n {2}· bhxh: This is not the real hub/,
  );
  expect(hub.simulator.state().calls["token"]).toBe(0);
});

test("what holds for several hubs is told once, and a hub without a fault takes one line", async () => {
  const { code, out } = await run([], { HUB_HOST: "two hubs" });
  expect(code).toBe(0);
  expect(out.match(/^bhxh(?:-2)? \(test\) .* · tốt$/gm)).toHaveLength(2);
  expect(out.match(/Đây không phải hệ thống thật/g)).toHaveLength(1);
  expect(out).toContain("· bhxh, bhxh-2: Đây không phải hệ thống thật");
  expect(out.trimEnd().split("\n")).toHaveLength(6);
});

test("a hub with a fault is not called good", async () => {
  const { out } = await run([], { HUB_PASSWORD: "" });
  expect(out).not.toContain("tốt");
  expect(out).toMatch(/\n {2}✗ Thiếu bí mật/);
});

test("logs in when asked to, and tells a wrong password without it", async () => {
  expect((await run(["--login"])).out).toContain("đăng nhập: được [ACCEPTED]");
  const wrong = await run(["--login"], { HUB_PASSWORD: "sai-mat-khau-4711" });
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain("✗ Không mở được phiên đăng nhập (AUTH_FATAL).");
  expect(wrong.out + wrong.err).not.toContain("4711");
});

test("a forgotten password is told without a login, and nothing is sent", async () => {
  const before = hub.simulator.state().calls["token"];
  const { code, out } = await run([], { HUB_PASSWORD: "" });
  expect(code).toBe(1);
  expect(out).toContain('tên bí mật "bhxh.password"');
  expect(out).toContain("secrets của tệp cấu hình");
  expect(hub.simulator.state().calls["token"]).toBe(before);
});

test("the command is told by its own option", async () => {
  expect((await run([])).out).toContain("--echo URL");
});

test("a hub that is not there ends with 1, as JSON for programs", async () => {
  const { code, out } = await run(["--json", "--registered", "203.0.113.7, 203.0.113.8"], {
    HUB_URL: "http://127.0.0.1:4",
  });
  expect(code).toBe(1);
  const { hubs } = JSON.parse(out) as { hubs: readonly HubExamination[] };
  expect(hubs.map(({ hub: own, findings }) => [own, findings[0]?.code, findings[0]?.severity])).toEqual([
    ["bhxh", "exchange.hub_doctor.connection_refused", "error"],
  ]);
});

/** What the command says of its only hub, and of the host, as a program reads it. */
async function told(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const { code, out, err } = await run(["--json", ...args], env);
  const { hubs, findings } = JSON.parse(out) as {
    readonly hubs: readonly HubExamination[];
    readonly findings: HubExamination["findings"];
  };
  const codes = (own: HubExamination["findings"] = []) => own.map((one) => `${one.severity} ${one.code}`);
  return { code, err, out, ofHub: codes(hubs[0]?.findings), ofHost: codes(findings) };
}

test.each([
  ["twice", "exchange.outbox.hub_named_twice"],
  ["other facility", "exchange.outbox.other_facility"],
])("connectors that no dispatcher takes (%s) are an error of the host", async (HUB_HOST, code) => {
  expect(await told({ HUB_HOST })).toMatchObject({ code: 1, ofHost: [`error ${code}`] });
});

test("a host that fails while it closes keeps the result; its message is not shown", async () => {
  const found = await told({ HUB_HOST: "close throws" });
  expect(found).toMatchObject({ code: 0, err: "", ofHost: ["warning exchange.cli.config_close_failed"] });
  expect(found.ofHub).not.toEqual([]);
  expect(found.out).not.toContain("4711");
  expect((await run([], { HUB_HOST: "close throws" })).out).toContain("(RangeError)");
});

test("an open timer of the host does not keep the command alive", async () => {
  expect(await told({ HUB_HOST: "timer" })).toMatchObject({ code: 0, err: "", ofHost: [] });
});

test("a host that never closes, or never opens, is told", { timeout: 60_000 }, async () => {
  const [closing, opening] = await Promise.all([
    told({ HUB_HOST: "close hangs" }, ["--timeout", "1"]),
    run(["--timeout", "1"], { HUB_HOST: "hangs" }),
  ]);
  expect(closing).toMatchObject({ code: 0, ofHost: ["warning exchange.cli.config_closes_too_long"] });
  expect(opening).toMatchObject({ code: 2, out: "" });
  expect(opening.err).toContain("[exchange.cli.config_opens_too_long]");
});

describe("a server that is none of the hub", () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });
  const portOf = async (meet: (socket: Socket) => void) => {
    const server = createServer((socket) => {
      sockets.push(socket.on("error", () => undefined));
      meet(socket);
    });
    servers.push(server);
    await once(server.listen(0, "127.0.0.1"), "listening");
    return (server.address() as AddressInfo).port;
  };

  test.each<[string, string, (socket: Socket) => void, string]>([
    ["one of SSH", "http", (socket) => socket.end("SSH-2.0-x\r\n"), "other_protocol"],
    ["plain http at https", "https", (socket) => socket.end("HTTP/1.1 400 x\r\n\r\n"), "other_protocol"],
    ["one that closes at once", "http", (socket) => socket.destroy(), "connection_closed"],
    ["one that closes a TLS line", "https", (socket) => socket.destroy(), "connection_closed"],
    ["one that is silent", "http", () => undefined, "silent"],
  ])("%s (%s)", async (_, scheme, meet, what) => {
    const HUB_URL = `${scheme}://127.0.0.1:${await portOf(meet)}`;
    const { code, ofHub } = await told({ HUB_URL }, ["--timeout", "1"]);
    expect([code, ofHub[0]]).toEqual([1, `error exchange.hub_doctor.${what}`]);
  });
});

test.each([
  [["--timeout", "0"], "--timeout", {}],
  [["--echo", "no-address"], "--echo nhận URL", {}],
  [["--timeout", "10s"], "--timeout nhận 1–600 giây", {}],
  [[], "connectors: [ … ]", { HUB_URL: "" }],
])("%j is refused: %s", async (args, told, env) => {
  const { code, err } = await run(args, env);
  expect(code).toBe(2);
  expect(err).toContain(told);
});

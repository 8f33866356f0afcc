import { afterAll, beforeAll, expect, test } from "vitest";
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
    /^bhxh \(test\) · answers after \d+ ms · clock off by 0 s\n {2}· This is not the real hub/,
  );
  expect(hub.simulator.state().calls["token"]).toBe(0);
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

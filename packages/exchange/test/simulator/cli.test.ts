import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleCommandLine } from "./simulator-process.ts";

let command: Awaited<ReturnType<typeof bundleCommandLine>>;
beforeAll(async () => {
  command = await bundleCommandLine();
});
afterAll(() => command.remove());

test("the command line says where it listens, serves, and ends when asked to", async () => {
  const simulator = await command.start("--clock", "2026-07-02T08:10:00+07:00");
  const state = await fetch(`${simulator.baseUrl}/_simulator/state`).then((answer) => answer.json());
  expect(state).toEqual({
    facilityCode: "79999",
    calls: { token: 0, "check-in": 0, claim: 0 },
    received: [],
  });
  expect(await simulator.end("SIGTERM")).toBe(0);
});

test.each([
  [["--facility", "79999", "--password-env", "SIMULATOR_PASSWORD"], "Thiếu hoặc sai tùy chọn --data"],
  [["--data", "x", "--lang", "en"], "The option --facility is missing or wrong"],
  [["--data", "x", "--facility", "79999", "--password-env", "NO_SUCH", "--lang=en"], "--password-env"],
  [
    ["--data", "x", "--facility", "79999", "--password-env", "SIMULATOR_PASSWORD", "--fault", "boom@1"],
    "boom@1",
  ],
])("with %j it complains and fails", async (args, complaint) => {
  const child = command.run(args);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(said).toContain(complaint);
  expect(code).toBe(1);
});

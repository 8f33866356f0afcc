import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { password } from "../hubs/bhxh/sample-entry.ts";
import { publicKey } from "../hubs/emrhub/axis-keys.ts";
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
  [[], "Thiếu hoặc sai tùy chọn: --data, --facility, --password-env."],
  [
    [],
    "SIM_PW=secret npx --no-install benhan-hub-simulator --data ./hub --facility 79999 --password-env SIM_PW --port 8080",
  ],
  [["--data", "x", "--lang", "en"], "Options are missing or wrong: --facility, --password-env."],
  [
    ["--data", "x", "--facility", "79", "--password-env", "A", "--port", "70000", "--clock", "noon"],
    "Thiếu hoặc sai tùy chọn: --facility, --port, --clock.",
  ],
  [["--data", "x", "--facility", "79999", "--password-env", "NO_SUCH", "--lang=en"], "is empty or not set"],
  [["--no-such", "1"], "Thiếu hoặc sai tùy chọn: --no-such."],
  [["--data", "x", "--lang", "fr"], "Thiếu hoặc sai tùy chọn: --facility, --password-env, --lang vi|en."],
  [["start", "--data", "x"], "Thiếu hoặc sai tùy chọn: --facility, --password-env, start."],
  [
    ["--data", "x", "--facility", "79", "--password-env", "NO_SUCH"],
    "Thiếu hoặc sai tùy chọn: --facility. Biến môi trường trống hoặc chưa được đặt: NO_SUCH.",
  ],
  [
    ["--hub", "emr", "--data", "x", "--lang=en"],
    "--hub bhxh|emrhub|eprescription, --facility, --password-env.",
  ],
  [
    ["--hub", "emrhub", "--data", "x", "--gln", "123", "--facility", "79999", "--public-key", "no-such.pem"],
    "Thiếu hoặc sai tùy chọn: --gln, --account, --public-key, --password-env, --facility.",
  ],
  [["--hub", "emrhub"], "--hub emrhub --data ./axis --gln 0000000000000 --account tich-hop --public-key"],
  [
    ["--hub", "eprescription", "--data", "x", "--practitioner", "BS-1", "--tls-key", "no-such.pem"],
    "--facility, --connection-code, --password-env, --practitioner CODE=ENV, --tls-key, --tls-cert.",
  ],
  [
    [
      ...["--hub", "eprescription", "--data", "x", "--facility", "79999", "--connection-code", "7979999"],
      ...[
        "--practitioner",
        "BS-1=NO_ONE",
        "--practitioner",
        "BS-2=NO_TWO",
        "--password-env",
        "SIMULATOR_PASSWORD",
      ],
    ],
    "Biến môi trường NO_ONE, NO_TWO trống hoặc chưa được đặt.",
  ],
  [
    ["--data", "x", "--facility", "79999", "--password-env", "SIMULATOR_PASSWORD", "--fault", "already@1"],
    "already@1",
  ],
  [["--help=1"], "Thiếu hoặc sai tùy chọn: --help."],
  [["--data"], "Thiếu hoặc sai tùy chọn: --data"],
  [
    ["--data", "x", "--facility", "79999", "--password-env", "SIMULATOR_PASSWORD", "--fault", "boom@1"],
    "boom@1",
  ],
])("with %j it complains and fails", async (args, complaint) => {
  const child = command.run(args);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(said).toContain(complaint);
  expect(said).not.toMatch(/Error|argument/);
  expect(code).toBe(1);
});

test("the example of the help runs as it stands", async () => {
  const helping = command.run(["--help"]);
  const help = await text(helping.stdout);
  const [, example = ""] = /npx --no-install benhan-hub-simulator (--data .*)/.exec(help) ?? [];
  expect(example).toContain("--port 8080");
  const args = example.replace("./hub", command.data).replace("SIM_PW", "SIMULATOR_PASSWORD").split(" ");
  // Not the port: it may be taken on this machine.
  const child = command.run([...args.slice(0, -1), "0"]);
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  expect(JSON.parse(line)).toMatchObject({ facilityCode: "79999", data: command.data });
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test.each(["emrhub", "eprescription"])("the example for %s runs as it stands, too", async (hub) => {
  const help = await text(command.run(["--help", "--lang", "en"]).stdout);
  const [, example = ""] =
    new RegExp(`npx --no-install benhan-hub-simulator (--hub ${hub} .*)`).exec(help) ?? [];
  const keyFile = `${command.data}.pem`;
  await writeFile(keyFile, publicKey);
  const args = example
    .replace(/--data \S+/, `--data ${command.data}-${hub}`)
    .replace("./axis.pem", keyFile)
    .replace("SIM_PW", "SIMULATOR_PASSWORD")
    .split(" ");
  const child = command.run([...args.slice(0, -1), "0"]);
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const { baseUrl, ...said } = JSON.parse(line) as { baseUrl: string };
  const facilityCode = hub === "emrhub" ? "0000000000000" : "79999";
  const { port, data, ...facility } = said as Readonly<Record<string, unknown>>;
  // The axis knows a facility by its GLN, not by its code.
  expect(facility).toEqual({ hub, ...(hub === "emrhub" ? { gln: facilityCode } : { facilityCode }) });
  const state = await fetch(`${baseUrl}/_simulator/state`).then((answer) => answer.json());
  expect(state).toMatchObject({ facilityCode, calls: { login: 0 }, received: [] });
  const login = await fetch(
    `${baseUrl}${hub === "emrhub" ? "/api/auth/login" : "/api/auth/dang-nhap-bac-si"}`,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...{ username: "tich-hop", password: hub === "emrhub" ? password : "mat-khau-bac-si" },
        ...{ ma_lien_thong_bac_si: "BS-0001", ma_lien_thong_co_so_kham_chua_benh: "7979999" },
      }),
    },
  );
  expect([login.status, await login.text()]).toEqual([200, expect.stringContaining("token")]);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("a port that is taken is named", async () => {
  const simulator = await command.start();
  const { port } = new URL(simulator.baseUrl);
  const args = ["--data", `${command.data}-2`, "--facility", "79999", "--password-env", "SIMULATOR_PASSWORD"];
  const child = command.run([...args, "--port", port, "--lang", "en"]);
  expect(await text(child.stderr)).toContain(`Another program uses the port ${port}.`);
  await simulator.end("SIGTERM");
});

test("a second simulator on the same data is refused, one after a killed one is not", async () => {
  const first = await command.start();
  const args = ["--data", command.data, "--facility", "79999", "--password-env", "SIMULATOR_PASSWORD"];
  const second = command.run([...args, "--lang", "en"]);
  const said = await text(second.stderr);
  expect(said).toContain(`Another simulator uses the data directory (process ${first.child.pid}).`);
  expect((await fetch(`${first.baseUrl}/_simulator/state`)).status).toBe(200);
  await first.end("SIGKILL");
  expect(await readdir(command.data)).toContain("simulator.lock");

  const third = await command.start();
  expect(await third.end("SIGTERM")).toBe(0);
  expect(await readdir(command.data)).toEqual(["received.jsonl"]);
});

test("with --end-with-stdin it ends with the program that started it, else it does not look at its input", async () => {
  const bound = await command.start("--end-with-stdin");
  const gone = once(bound.child, "exit");
  bound.child.stdin?.end();
  expect(await gone).toEqual([0, null]);

  const free = await command.start();
  free.child.stdin?.end();
  expect((await fetch(`${free.baseUrl}/_simulator/state`)).status).toBe(200);
  expect(await free.end("SIGTERM")).toBe(0);

  const asked = await command.start("--end-with-stdin");
  expect(await asked.end("SIGTERM")).toBe(0);
});

import { describe, expect, it } from "vitest";
import {
  explainInstallFailure,
  installDependencies,
  type Machine,
  pnpmCommand,
  SetupError,
  withStamp,
} from "../../scripts/bootstrap.mjs";
import type { CommandLine, Outcome } from "../../scripts/run-process.mjs";

const pin = "pnpm@10.34.9";

interface StubbedMachine extends Machine {
  readonly files: Map<string, string>;
  readonly ran: { line: CommandLine; cwd: string }[];
}

/** A machine that exists only in memory; an install that succeeds leaves pnpm's own file behind. */
function stubbedMachine(
  os: "win32" | "linux",
  given: {
    readonly env?: Record<string, string>;
    readonly files?: readonly string[];
    readonly outcomes?: Outcome[];
  },
): StubbedMachine {
  const files = new Map((given.files ?? []).map((file) => [file, ""]));
  const ran: StubbedMachine["ran"] = [];
  const outcomes = [...(given.outcomes ?? [])];
  return {
    os,
    execPath: os === "win32" ? "C:\\Program Files\\nodejs\\node.exe" : "/usr/local/bin/node",
    env: given.env ?? {},
    files,
    ran,
    exists: (path) => files.has(path),
    read: (path) => files.get(path),
    write: (path, text) => void files.set(path, text),
    remove: (path) => void files.delete(path),
    async run(line, cwd) {
      ran.push({ line, cwd });
      const outcome = outcomes.shift() ?? { code: 0, output: "" };
      if (outcome.code === 0) {
        files.set(
          os === "win32" ? `${cwd}\\node_modules\\.modules.yaml` : `${cwd}/node_modules/.modules.yaml`,
          "",
        );
      }
      return outcome;
    },
    say: () => undefined,
  };
}

describe("the command line of the pinned pnpm", () => {
  it("is npm's own npx, run by this Node without a shell, where npm started us on Windows", () => {
    const npm = "D:\\Công cụ\\npm\\bin";
    const machine = stubbedMachine("win32", {
      env: { npm_execpath: `${npm}\\npm-cli.js` },
      files: [`${npm}\\npx-cli.js`],
    });
    expect(pnpmCommand(machine, pin, ["install"])).toEqual({
      file: "C:\\Program Files\\nodejs\\node.exe",
      args: [`${npm}\\npx-cli.js`, "--yes", pin, "install"],
      shell: false,
    });
  });

  it("is found beside node.exe when npm did not start us", () => {
    const npx = "C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npx-cli.js";
    const machine = stubbedMachine("win32", { files: [npx] });
    expect(pnpmCommand(machine, pin, ["install"]).args[0]).toBe(npx);
  });

  it("is found below the same prefix on Linux", () => {
    const npx = "/usr/local/lib/node_modules/npm/bin/npx-cli.js";
    const machine = stubbedMachine("linux", { files: [npx] });
    expect(pnpmCommand(machine, pin, ["install"])).toEqual({
      file: "/usr/local/bin/node",
      args: [npx, "--yes", pin, "install"],
      shell: false,
    });
  });

  it("does not take another package manager for npm", () => {
    const machine = stubbedMachine("linux", { env: { npm_execpath: "/opt/pnpm/bin/pnpm.cjs" } });
    expect(pnpmCommand(machine, pin, ["install"])).toEqual({
      file: "npx",
      args: ["--yes", pin, "install"],
      shell: false,
    });
  });

  it("goes through cmd.exe as one line only where npx is nothing but a batch file", () => {
    const machine = stubbedMachine("win32", {});
    expect(pnpmCommand(machine, pin, ["install", "--config.confirm-modules-purge=false"])).toEqual({
      file: `npx.cmd --yes ${pin} install --config.confirm-modules-purge=false`,
      args: [],
      shell: true,
    });
  });

  it.each(["a b", "a&b", "a|b", "%PATH%", "a^b", '"a"', "(a)", "a>b"])("lets no %j reach cmd.exe", (arg) => {
    expect(() => pnpmCommand(stubbedMachine("win32", {}), pin, [arg])).toThrow("cmd.exe");
  });
});

describe.each([
  { os: "linux", root: "/home/bác sĩ/Bệnh án điện tử", stamp: "/node_modules/.stamp-install" },
  { os: "win32", root: "C:\\Users\\Bác sĩ\\Bệnh án điện tử", stamp: "\\node_modules\\.stamp-install" },
] as const)("installing on $os below $root", ({ os, root, stamp }) => {
  const project = { root, pin, key: "key-1" };

  it("installs from the lock file in the project's folder, whose name stands on no command line", async () => {
    const machine = stubbedMachine(os, {});
    await installDependencies(machine, project);
    expect(machine.ran).toHaveLength(1);
    expect(machine.ran[0]?.cwd).toBe(root);
    const words = [machine.ran[0]?.line.file, ...(machine.ran[0]?.line.args ?? [])].join(" ");
    expect(words).toContain(`--yes ${pin} install --frozen-lockfile`);
    expect(words).not.toContain(root);
  });

  it("does nothing the second time", async () => {
    const machine = stubbedMachine(os, {});
    await installDependencies(machine, project);
    await installDependencies(machine, project);
    expect(machine.ran).toHaveLength(1);
    expect(machine.files.get(root + stamp)).toBe("key-1");
  });

  it("installs again when the lock file, a manifest or Node has changed", async () => {
    const machine = stubbedMachine(os, {});
    await installDependencies(machine, project);
    await installDependencies(machine, { ...project, key: "key-2" });
    expect(machine.ran).toHaveLength(2);
  });

  it("installs again when node_modules was emptied but the stamp lived on", async () => {
    const machine = stubbedMachine(os, {});
    await installDependencies(machine, project);
    for (const file of machine.files.keys()) if (file.endsWith(".modules.yaml")) machine.files.delete(file);
    await installDependencies(machine, project);
    expect(machine.ran).toHaveLength(2);
  });

  it("leaves no stamp after a failed install, not even the one from before", async () => {
    const failed = { code: 1, output: "getaddrinfo ENOTFOUND registry.example" };
    const machine = stubbedMachine(os, { outcomes: [{ code: 0, output: "" }, failed] });
    await installDependencies(machine, project);
    await expect(installDependencies(machine, { ...project, key: "key-2" })).rejects.toThrow(SetupError);
    expect(machine.files.has(root + stamp)).toBe(false);
    await installDependencies(machine, { ...project, key: "key-2" });
    expect(machine.ran).toHaveLength(3);
  });
});

describe("a stamp", () => {
  it("is gone while the work runs, so that an interrupted run is not believed", async () => {
    const machine = stubbedMachine("linux", {});
    machine.files.set("/stamp", "old");
    let duringWork: string | undefined = "not looked";
    await withStamp(machine, "/stamp", "new", async () => {
      duringWork = machine.files.get("/stamp");
    });
    expect(duringWork).toBeUndefined();
    expect(machine.files.get("/stamp")).toBe("new");
  });
});

describe("the message of a failed install", () => {
  it.each([
    ["npm error code ENOTFOUND", "kho npm", "npm registry"],
    [
      " ERR_PNPM_META_FETCH_FAIL  GET https://registry.example/zod: request failed",
      "kho npm",
      "npm registry",
    ],
    ["npm error code EAI_AGAIN", "kho npm", "npm registry"],
    ["npm error code SELF_SIGNED_CERT_IN_CHAIN", "kho npm", "npm registry"],
    [" ERR_PNPM_OUTDATED_LOCKFILE  Cannot install", "không khớp", "does not match"],
    ["ENOSPC: no space left on device, write", "Ổ đĩa đã đầy", "disk is full"],
    ["EPERM: operation not permitted, rename", "Không ghi được", "cannot be written"],
    ["something nobody thought of", "Không cài được", "could not be installed"],
  ])("for %j says what happened and what to do next, in Vietnamese and in English", (output, vi, en) => {
    const lines = explainInstallFailure(output, pin);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(vi);
    expect(lines[2]).toContain(en);
    expect(lines[1]).toMatch(/^ {2}→ /);
    expect(lines[3]).toMatch(/^ {2}→ /);
  });
});

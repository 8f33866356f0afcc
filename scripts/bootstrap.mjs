// @ts-check
import { posix, win32 } from "node:path";

/**
 * What the set-up needs of the machine. Given from outside, so that the tests can play Windows on Linux.
 *
 * @typedef {object} Machine
 * @property {string} os As `process.platform`.
 * @property {string} execPath The running Node.
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => string | undefined} read Undefined when there is no such file.
 * @property {(path: string, text: string) => void} write Creates the folder when needed.
 * @property {(path: string) => void} remove No fault when there is no such file.
 * @property {(line: import("./run-process.mjs").CommandLine, cwd: string) => Promise<import("./run-process.mjs").Outcome>} run
 * @property {(text: string) => void} say
 */

/** A failure of the set-up, told in both languages with the next step. */
export class SetupError extends Error {
  /** @param {readonly string[]} lines Vietnamese first. */
  constructor(lines) {
    super(lines.join("\n"));
    this.name = "SetupError";
    this.lines = [...lines];
  }
}

/**
 * The command line that runs the pinned pnpm on a machine that has only Node and npm.
 *
 * npm's own `npx-cli.js` is run by this Node where it can be found: that needs no shell and takes any path. Only
 * where npm lies elsewhere is `npx` looked for on PATH, on Windows through cmd.exe because it is a batch file there.
 *
 * @param {Pick<Machine, "os" | "execPath" | "env" | "exists">} machine
 * @param {string} pin Such as `pnpm@10.34.9`.
 * @param {readonly string[]} args
 * @returns {import("./run-process.mjs").CommandLine}
 */
export function pnpmCommand(machine, pin, args) {
  const path = machine.os === "win32" ? win32 : posix;
  const npm = machine.env["npm_execpath"];
  const nodeFolder = path.dirname(machine.execPath);
  const candidates = [
    ...(npm !== undefined && path.basename(npm) === "npm-cli.js" ? [path.dirname(npm)] : []),
    machine.os === "win32"
      ? path.join(nodeFolder, "node_modules", "npm", "bin")
      : path.join(nodeFolder, "..", "lib", "node_modules", "npm", "bin"),
  ];
  const all = ["--yes", pin, ...args];
  for (const folder of candidates) {
    const npx = path.join(folder, "npx-cli.js");
    if (machine.exists(npx)) return { file: machine.execPath, args: [npx, ...all], shell: false };
  }
  if (machine.os !== "win32") return { file: "npx", args: all, shell: false };
  const unsafe = all.find((arg) => !/^[\w@./:=-]+$/.test(arg));
  if (unsafe !== undefined) throw new Error(`cmd.exe would read ${JSON.stringify(unsafe)} in its own way`);
  return { file: ["npx.cmd", ...all].join(" "), args: [], shell: true };
}

/**
 * Does the work unless it was done with the same key before. The stamp goes before the work starts and comes back only
 * after it succeeded: work that failed or was interrupted is done again.
 *
 * @param {Pick<Machine, "read" | "write" | "remove">} machine
 * @param {string} file
 * @param {string} key
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} Whether the work was done now.
 */
export async function withStamp(machine, file, key, work) {
  if (machine.read(file) === key) return false;
  machine.remove(file);
  await work();
  machine.write(file, key);
  return true;
}

/**
 * What pnpm's output says in the reader's own words, with the next step.
 *
 * @param {string} output
 * @param {string} pin
 * @returns {readonly string[]}
 */
export function explainInstallFailure(output, pin) {
  if (/ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/.test(output)) {
    return [
      "pnpm-lock.yaml không khớp với package.json.",
      `  → Nếu bạn vừa sửa thư viện phụ thuộc: chạy \`npx --yes ${pin} install\`, rồi chạy lại lệnh này.`,
      "pnpm-lock.yaml does not match package.json.",
      `  → If you have just changed a dependency: run \`npx --yes ${pin} install\`, then this command again.`,
    ];
  }
  if (/ENOSPC/.test(output)) {
    return [
      "Ổ đĩa đã đầy: cần khoảng 600 MB trống.",
      "  → Giải phóng chỗ trống, rồi chạy lại lệnh này.",
      "The disk is full: about 600 MB are needed.",
      "  → Free some space, then run this command again.",
    ];
  }
  if (/EACCES|EPERM|EBUSY/.test(output)) {
    return [
      "Không ghi được vào thư mục dự án hoặc thư mục đệm của npm.",
      "  → Đóng chương trình đang giữ tệp (trình soạn thảo, trình quét vi-rút), kiểm tra quyền ghi, rồi chạy lại lệnh này.",
      "The project folder or npm's cache cannot be written.",
      "  → Close what holds files there (editor, virus scanner), check the permissions, then run this command again.",
    ];
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|ERR_PNPM_META_FETCH|ERR_PNPM_FETCH|ERR_PNPM_NO_OFFLINE|E40[134]|E5\d\d|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|CERT_/.test(
      output,
    )
  ) {
    return [
      "Không tải được thư viện từ kho npm.",
      "  → Kiểm tra mạng, proxy, hoặc kho npm nội bộ (`npm config get registry`), rồi chạy lại lệnh này; những gì đã tải vẫn còn.",
      "Packages could not be fetched from the npm registry.",
      "  → Check the network, the proxy or your npm mirror (`npm config get registry`), then run this command again; what was fetched is kept.",
    ];
  }
  return [
    "Không cài được thư viện phụ thuộc; lý do ở ngay phía trên.",
    "  → Chạy lại lệnh này. Nếu vẫn lỗi, xoá thư mục node_modules rồi chạy lại.",
    "The dependencies could not be installed; the reason stands just above.",
    "  → Run this command again. If it fails again, delete the folder node_modules and run it once more.",
  ];
}

/**
 * Installs the dependencies exactly as pnpm-lock.yaml has them, unless that is done.
 *
 * @param {Machine} machine
 * @param {{ root: string, pin: string, key: string }} project `key` changes when the lock file, a manifest or Node's
 *   binary interface changes.
 */
export async function installDependencies(machine, project) {
  const path = machine.os === "win32" ? win32 : posix;
  const modules = path.join(project.root, "node_modules");
  const stamp = path.join(modules, ".stamp-install");
  // pnpm writes this file last. Without it the folder is not what the stamp speaks of.
  if (!machine.exists(path.join(modules, ".modules.yaml"))) machine.remove(stamp);
  await withStamp(machine, stamp, project.key, async () => {
    machine.say(
      "• Cài thư viện phụ thuộc (lần đầu khoảng nửa phút) / Installing dependencies (the first time about half a minute)",
    );
    const line = pnpmCommand(machine, project.pin, [
      "install",
      "--frozen-lockfile",
      "--prefer-offline",
      "--reporter=append-only",
      "--config.confirm-modules-purge=false",
    ]);
    const outcome = await machine.run(line, project.root);
    if (outcome.code !== 0) throw new SetupError(explainInstallFailure(outcome.output, project.pin));
  });
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  goesWith,
  missing,
  noSuch,
  numberOf,
  openOutput,
  outputNotWritable,
  reasonOf,
  stopSignal,
  type Terminal,
} from "@benhan/core/command-line";
import { wrongLine } from "../program.ts";
import { serveTestStamps } from "../testkit/serve-test-stamps.ts";
import { makeTestFiles, testPassphrase } from "../testkit/test-files.ts";
import { requireNew, writeFile } from "../write-file.ts";

const name = "testkit";

/** `benhan-signing testkit`: certificates to try with, which prove nothing. */
export const testkitCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "ca|tsa",
  options: { out: "text", pdf: "flag", ca: "text", port: "text", force: "flag" },
  help: {
    vi: `benhan-signing testkit ca|tsa  …  chứng thư và dịch vụ THỬ, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ

  ca --out THƯ_MỤC [--pdf]   gốc, tổ chức cấp, người ký (TEST-signer.p12), dấu thời gian (TEST-tsa.p12), CRL (*.crl); tệp nào cũng mang tên TEST-;
                             mật khẩu công khai, in ra màn hình và ghi trong TEST-passphrase.txt; --pdf: thêm một PDF để ký thử
  tsa --ca THƯ_MỤC [--port N]  dịch vụ dấu thời gian thử chỉ trên máy này (127.0.0.1); in địa chỉ, dừng bằng Ctrl-C

  --force          ghi đè tệp đã có

Mã thoát: 0 xong; 2 không làm được.`,
    en: `benhan-signing testkit ca|tsa  …  TEST certificates and services, WITHOUT LEGAL FORCE

  ca --out DIR [--pdf]       root, issuing authority, signer (TEST-signer.p12), time-stamping (TEST-tsa.p12), CRLs; every name begins with
                             TEST-; the passphrase is public: printed, and written to TEST-passphrase.txt; --pdf: a PDF to sign
  tsa --ca DIR [--port N]    a time-stamping service of this machine alone (127.0.0.1); prints its address, ends by Ctrl-C

  --force          overwrite files that exist

Exit code: 0 done; 2 not done.`,
  },
  async run(line, terminal) {
    const [what = ""] = line.positionals;
    if (what === "ca") return writeAuthority(line, terminal);
    if (what === "tsa") return serveStamps(line);
    throw wrongLine(name, [noSuch({ vi: "phần", en: "part" }, what, ["ca", "tsa"])]);
  },
};

async function writeAuthority(line: CommandLine, { language, say }: Terminal): Promise<ExitCode> {
  const folder = line.text("out");
  const parts = ["ca", "port"]
    .filter((option) => line.text(option) !== undefined)
    .map((option) => goesWith(`--${option}`, "testkit tsa"));
  if (folder === undefined) parts.unshift(missing("--out"));
  if (folder === undefined || parts.length > 0) throw wrongLine(name, parts);
  const force = line.has("force");
  const made = [...(await makeTestFiles(line.has("pdf")))].map(
    ([file, content]) => [join(folder, file), content] as const,
  );
  requireNew(
    made.map(([file]) => file),
    { force },
  );
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw outputNotWritable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  for (const [file, content] of made) await writeFile(file, content, { force });
  const output = openOutput(undefined);
  for (const [file] of made) await output.write(`${file}\n`);
  await output.end();
  say(
    {
      vi: `CHỈ ĐỂ THỬ, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ. Mật khẩu công khai của tệp khóa: ${testPassphrase}`,
      en: `TEST ONLY, WITHOUT LEGAL FORCE. The public passphrase of the key files: ${testPassphrase}`,
    }[language],
  );
  return exitCodes.clean;
}

async function serveStamps(line: CommandLine): Promise<ExitCode> {
  const folder = line.text("ca");
  const parts = [
    ...(folder === undefined ? [missing("--ca")] : []),
    ...(line.text("out") === undefined ? [] : [goesWith("--out", "testkit ca")]),
    ...["pdf", "force"]
      .filter((option) => line.has(option))
      .map((option) => goesWith(`--${option}`, "testkit ca")),
  ];
  if (folder === undefined || parts.length > 0) throw wrongLine(name, parts);
  const port = numberOf(name, line, "port", { least: 0, most: 65535, usual: 0 });
  const stop = stopSignal();
  try {
    const service = await serveTestStamps(folder, port);
    const output = openOutput(undefined);
    await output.write(`${service.url}\n`);
    await output.end();
    await new Promise<void>((resolve) =>
      stop.signal.addEventListener("abort", () => resolve(), { once: true }),
    );
    await service.close();
  } finally {
    stop.end();
  }
  return exitCodes.clean;
}

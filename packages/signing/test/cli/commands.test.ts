import { once } from "node:events";
import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { programVersion } from "../../src/cli/program.ts";
import { type Bundle, bundleCommand, keyOptions } from "./command-line.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let command: Bundle;
beforeAll(async () => {
  command = await bundleCommand();
  expect((await command.run(["testkit", "ca", "--out", ".", "--pdf"])).code).toBe(0);
  await command.put("note.txt", "Bệnh án thử nghiệm");
  await command.put("any.xml", "<HOSO/>");
});
afterAll(() => command.remove());

describe("the help", () => {
  it("names the version of package.json", async () => {
    const file = fileURLToPath(new URL("../../package.json", import.meta.url));
    const { name, version } = JSON.parse(readFileSync(file, "utf8")) as { name: string; version: string };
    expect(programVersion).toBe(`${name} ${version}`);
    expect(await command.run(["--version"])).toEqual({ code: 0, out: `${programVersion}\n`, err: "" });
  });

  it.each(commands.map(({ name }) => name))("%s: in both languages, with every option", async (name) => {
    const own = commands.find((one) => one.name === name);
    for (const lang of ["vi", "en"] as const) {
      const { code, out } = await command.run([name, "--help", "--lang", lang]);
      expect([code, out]).toEqual([0, `${own?.help[lang]}\n`]);
      for (const option of Object.keys(own?.options ?? {})) expect(out).toMatch(new RegExp(`--${option}\\b`));
    }
  });

  it("lists all commands, and without a command it is an error", async () => {
    const [asked, bare] = [await command.run(["--help"]), await command.run([])];
    expect([asked.code, bare.code, bare.out]).toEqual([0, 2, ""]);
    for (const { name } of commands) expect(asked.out).toContain(`  ${name} `);
  });
});

describe("a line that is wrong is answered with what was meant", () => {
  it.each([
    [["verfy", "a"], "có lẽ là verify"],
    [["sign"], "chưa có FILE"],
    [["sign", "a", "--forma", "jws"], "--format"],
    [["sign", "note.txt"], "chưa có --key; chưa có --format; chưa có --out; chưa có --passphrase-file"],
    [["sign", "note.txt", ...keyOptions, "--out", "x", "--format", "pade"], "có lẽ là pades"],
    [
      ["sign", "note.txt", ...keyOptions, "--out", "x", "--format", "jws", "--layout", "bhytA"],
      "--layout chỉ dùng với",
    ],
    [
      ["sign", "note.txt", ...keyOptions, "--out", "x", "--format", "cades", "--level", "B-T"],
      "chưa có --tsa",
    ],
    [
      ["sign", "note.txt", ...keyOptions, "--out", "x", "--format", "cades", "--tsa", "http://a"],
      "--tsa chỉ dùng với",
    ],
    [
      ["sign", "note.txt", ...keyOptions, "--out", "x", "--format", "pades", "--rect", "1,2"],
      "--rect nhận x,y,w,h",
    ],
    [
      ["sign", "note.txt", ...keyOptions, "--out", "x", "--format", "pades", "--page", "1"],
      "--page chỉ dùng với --rect",
    ],
    [
      ["sign", "note.txt", ...keyOptions, "--out", "x", "--format", "pades", "--text", "a"],
      "--text chỉ dùng với --font",
    ],
    [["verify", "note.txt", "--at", "hôm nay"], "--at nhận"],
    [["verify", "note.txt", "--revocation", "requir"], "có lẽ là require"],
    [["timestamp", "note.txt"], "chưa có --tsa; chưa có --out"],
    [["timestamp", "note.txt", "--tsa", "ftp://a", "--out", "x"], "--tsa nhận http(s)://"],
    [["testkit", "cq", "--out", "x"], "không có phần cq; có lẽ là ca"],
    [["testkit", "ca"], "chưa có --out"],
    [["testkit", "tsa", "--ca", ".", "--pdf"], "--pdf chỉ dùng với testkit ca"],
  ])("%j", async (args, says) => {
    const run = await command.run(args);
    expect([run.code, run.out, run.err]).toEqual([2, "", expect.stringContaining(says)]);
    expect(run.err).toContain("benhan-signing");
  });

  it("and a password in the address of a service is not repeated", async () => {
    const run = await command.run(["timestamp", "note.txt", "--tsa", "http://u:s3cr3t@a/", "--out", "x"]);
    expect([run.code, run.err]).toEqual([2, expect.not.stringContaining("s3cr3t")]);
  });
});

describe("a file of another sort is told", () => {
  it.each([
    [["verify", "note.txt", "--trust", "TEST-sample.pdf"], "TEST-sample.pdf (--trust) có vẻ là tệp PDF"],
    [["verify", "note.txt", "--trust", "TEST-signer.p12"], "(--trust) có vẻ là tệp khóa"],
    [["verify", "note.txt", "--crl", "TEST-root.pem"], "(--crl) có vẻ là chứng thư số"],
    [["verify", "note.txt", "--ocsp", "TEST-root.crl"], "(--ocsp) có vẻ là danh sách thu hồi"],
    [["verify", "TEST-signer.p12"], "(FILE) có vẻ là tệp khóa"],
    [["verify", "TEST-root.pem"], "(FILE) có vẻ là chứng thư số"],
    [["verify", "no-such.pdf"], "Không đọc được no-such.pdf (ENOENT)"],
    [["verify", "."], "(EISDIR)"],
    [["verify", "any.xml", "--trust", "no-such.pem"], "Không đọc được no-such.pem"],
    [
      ["sign", "TEST-signer.p12", ...keyOptions, "--format", "cades", "--out", "x"],
      "(FILE) có vẻ là tệp khóa",
    ],
    [["sign", "any.xml", ...keyOptions, "--format", "pades", "--out", "x"], "FILE cần tệp PDF"],
    [["sign", "TEST-sample.pdf", ...keyOptions, "--format", "xades", "--out", "x"], "FILE cần tệp XML"],
    [
      [
        "sign",
        "any.xml",
        "--key",
        "TEST-root.pem",
        "--passphrase-env",
        "HOME",
        "--format",
        "jws",
        "--out",
        "x",
      ],
      "(--key) có vẻ là chứng thư số",
    ],
    [["inspect", "note.txt"], "có vẻ là tệp loại khác"],
    [["timestamp", "no-such", "--tsa", "http://127.0.0.1:1/", "--out", "x"], "(ENOENT)"],
  ])("%j", async (args, says) => {
    const run = await command.run(args);
    expect([run.code, run.out, run.err]).toEqual([2, "", expect.stringContaining(says)]);
  });

  it.each([
    [["sign", "any.xml", "s3cret"], "thừa 1 từ, từ đối số thứ 2"],
    [["sign", "any.xml", "s3cret", "s3cret2", "--lang", "en"], "2 too many, from argument 2 on"],
    [["verify", "any.xml", "s3cret"], "thừa 1 từ, từ đối số thứ 2"],
    [["s3cret"], "không có lệnh như đã ghi."],
    [["s3cret", "--lang", "en"], "there is no command as written."],
    [["verfy"], "không có lệnh như đã ghi; có lẽ là verify"],
  ])("and no message repeats a word that is out of place: %j", async (args, says) => {
    const run = await command.run(args);
    expect([run.code, run.out, run.err]).toEqual([2, "", expect.stringContaining(says)]);
    expect(run.err).not.toMatch(/s3cret|verfy/);
  });

  it("and so is a service that is not there", async () => {
    const run = await command.run([
      "timestamp",
      "note.txt",
      "--tsa",
      "http://127.0.0.1:1/",
      "--out",
      "x.tsr",
    ]);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).not.toContain("giữa chừng");
  });
});

describe("inspect shows what is inside", () => {
  it.each([
    ["TEST-root.pem", "TEST ROOT"],
    ["TEST-ca.crl", "CRL"],
    ["TEST-signer.p12", "Không mở"],
    ["TEST-sample.pdf", "còn trống: sign.doctor, p. 1, [340 90 540 160]"],
    ["any.xml", "Không có chữ ký"],
  ])("%s", async (file, says) => {
    const run = await command.run(["inspect", file]);
    expect([run.code, run.out, run.err]).toEqual([0, expect.stringContaining(says), ""]);
  });

  it("of a JWS, and of a signed PDF in English", async () => {
    expect(
      (await command.run(["sign", "note.txt", ...keyOptions, "--format", "jws", "--out", "n.jws"])).code,
    ).toBe(0);
    const jws = await command.run(["inspect", "n.jws"]);
    expect([jws.code, jws.out]).toEqual([0, expect.stringContaining('"alg":"RS256"')]);
    const args = [
      "sign",
      "TEST-sample.pdf",
      ...keyOptions,
      "--format",
      "pades",
      "--field",
      "sign.doctor",
      "--out",
      "s.pdf",
    ];
    expect((await command.run(args)).code).toBe(0);
    const pdf = await command.run(["inspect", "s.pdf", "--lang", "en"]);
    expect(pdf.out).toContain("Revisions: 2");
    expect(pdf.out).toContain("signed: sign.doctor");
  });

  it("of many certificates no more than a person reads", async () => {
    const one = new TextDecoder().decode(command.read("TEST-root.pem"));
    await command.put("many.pem", one.repeat(300));
    const run = await command.run(["inspect", "many.pem", "--lang", "en"]);
    expect([run.code, run.out.split("\n").length]).toEqual([0, expect.any(Number)]);
    expect(run.out.split("\n").length).toBeLessThan(410);
    expect(run.out).toContain("more");
  });
});

it("without the optional libraries only test certificates cannot be had", async () => {
  const bare = await bundleCommand({ withLibraries: false });
  try {
    const run = await bare.run(["testkit", "ca", "--out", "."]);
    expect([run.code, run.err]).toEqual([
      2,
      expect.stringContaining("npm install @peculiar/x509 reflect-metadata"),
    ]);
    await bare.put("any.xml", "<HOSO/>");
    expect((await bare.run(["verify", "any.xml"])).code).toBe(1);
  } finally {
    await bare.remove();
  }
});

it.skipIf(process.platform === "win32")("a reader that closes the pipe is no accident", async () => {
  for (const args of [["verify", "any.xml"], ["inspect", "TEST-root.pem"], ["--help"]]) {
    const child = command.start(args);
    child.stdout?.destroy();
    let said = "";
    child.stderr?.on("data", (part) => {
      said += part;
    });
    await once(child, "close");
    expect(said).not.toMatch(/giữa chừng|EPIPE|\n\s+at /);
  }
});

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { certificateFile } from "../certificate-file.ts";
import { encode, visitFile } from "../visit-file.ts";
import { type Bundle, bundleCommand, keyOptions, startStamps } from "./command-line.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const passphrase = "benhan-thu-nghiem";
let command: Bundle;
beforeAll(async () => {
  command = await bundleCommand();
  const made = await command.run(["testkit", "ca", "--out", ".", "--pdf"]);
  expect([made.code, made.err]).toEqual([0, expect.stringContaining("KHÔNG CÓ GIÁ TRỊ PHÁP LÝ")]);
  await command.put("note.txt", "Bệnh án thử nghiệm");
  await command.put("any.xml", '<?xml version="1.0"?><HOSO Id="a"><TEN>Thử</TEN></HOSO>');
  await command.put("visit.xml", visitFile());
  await command.put("certificate.xml", encode(certificateFile()));
});
afterAll(() => command.remove());

const sign = (file: string, out: string, ...more: readonly string[]) =>
  command.run(["sign", file, ...keyOptions, "--out", out, ...more]);
const trust = ["--trust", "TEST-root.pem", "--cert", "TEST-ca.pem"];
const verify = async (file: string, ...more: readonly string[]) => {
  const run = await command.run(["verify", file, ...trust, "--format", "json", ...more]);
  return { ...run, report: JSON.parse(run.out) };
};

describe("what sign makes passes verify", () => {
  it.each([
    ["any.xml", "xmldsig", []],
    ["visit.xml", "xmldsig", ["--layout", "bhytA"]],
    ["certificate.xml", "xmldsig", ["--layout", "bhytB"]],
    ["any.xml", "xades", ["--role", "Bác sĩ điều trị", "--id", "a"]],
    ["note.txt", "cades", []],
    ["note.txt", "jws", []],
    ["TEST-sample.pdf", "pades", ["--field", "sign.doctor", "--reason", "Tác giả", "--location", "Hà Nội"]],
    ["TEST-sample.pdf", "pades", ["--page", "1", "--rect", "40,40,160,60"]],
  ])("%s as %s %j", async (file, format, more) => {
    const out = `${format}-${more.join("").replace(/\W/g, "")}.signed`;
    const signed = await sign(file, out, "--format", format, ...more);
    expect([signed.code, signed.out, signed.err]).toEqual([0, "", expect.stringContaining(`Đã ghi ${out}`)]);
    const { code, report } = await verify(out);
    expect([code, report.indication, report.subIndication]).toEqual([0, "TOTAL_PASSED", null]);
    expect(report.signatures).toHaveLength(1);
    expect(Object.keys(report).slice(0, 3)).toEqual(["indication", "subIndication", "signatures"]);
    expect(Object.keys(report.signatures[0]).slice(0, 9)).toEqual([
      "format",
      "level",
      "indication",
      "subIndication",
      "signer",
      "signingTime",
      "covers",
      "changesAfter",
      "checks",
    ]);
    expect(report.signatures[0]).toMatchObject({ format, indication: "TOTAL_PASSED" });
  });

  it.each(["cades", "jws"])("a detached %s beside its document, and not beside another", async (format) => {
    const out = `${format}.detached`;
    expect((await sign("note.txt", out, "--format", format, "--detached")).code).toBe(0);
    const whole = await verify(out, "--detached", "note.txt");
    expect([whole.code, whole.report.signatures[0].covers.scope]).toEqual([0, "detached"]);
    const other = await verify(out, "--detached", "any.xml");
    expect([other.code, other.report.indication]).toEqual([1, "TOTAL_FAILED"]);
    expect((await verify(out)).code).toBe(1);
  });

  it("with lines that are seen, in a font that is given", async () => {
    const font = fileURLToPath(
      new URL("../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf", import.meta.url),
    );
    const place = ["--page", "1", "--rect", "40,40,200,80", "--text", "Người ký: Thử", "--text", "Khoa Nội"];
    const plain = await sign(
      "TEST-sample.pdf",
      "plain.pdf",
      "--format",
      "pades",
      ...place,
      "--font",
      "any.xml",
    );
    expect([plain.code, plain.err]).toEqual([
      2,
      expect.stringContaining("any.xml (--font) có vẻ là tệp XML"),
    ]);
    const run = await sign("TEST-sample.pdf", "seen.pdf", "--format", "pades", ...place, "--font", font);
    expect([run.code, (await verify("seen.pdf")).code]).toEqual([0, 0]);

    // Who signs next, elsewhere on the page, is told what that does to the first signature.
    const beside = ["--page", "1", "--rect", "300,300,150,50"];
    const again = await sign("seen.pdf", "seen-twice.pdf", "--format", "pades", ...beside, "--font", font);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("CẢNH BÁO")]);
    const twice = await verify("seen-twice.pdf");
    expect([twice.code, twice.report.signatures[0].subIndication]).toEqual([1, "SIG_CONSTRAINTS_FAILURE"]);
    expect(JSON.stringify(twice.report)).toContain("signing.verification.drawn_after");
    expect((await verify("seen-twice.pdf", "--later-pictures")).code).toBe(0);
    // Over the whole page it is no picture of a signature any more.
    const over = ["--page", "1", "--rect", "10,10,500,700"];
    expect((await sign("seen.pdf", "hidden.pdf", "--format", "pades", ...over, "--font", font)).code).toBe(1);
    expect((await verify("hidden.pdf", "--later-pictures")).code).toBe(1);
  });

  it("with time-stamp, evidence and archive time-stamp of the test services [ATK-MIX-02]", async () => {
    const service = await startStamps(command);
    try {
      const stamped = await command.run(["timestamp", "note.txt", "--tsa", service.url, "--out", "note.tsr"]);
      expect([stamped.code, stamped.err]).toEqual([0, expect.stringContaining("note.tsr")]);
      // A stamp can be bought by anybody: it counts only where one is asked for.
      const bought = await verify("note.tsr", "--detached", "note.txt");
      expect([bought.code, bought.report.indication, bought.report.signatures]).toEqual([
        1,
        "TOTAL_FAILED",
        [],
      ]);
      expect(bought.report.timeStamps).toMatchObject([{ indication: "TOTAL_PASSED" }]);
      expect(bought.report.issues[0].text.en).toContain("only a time-stamp");
      expect(bought.report.issues[0].nextStep.en).toContain("--time-stamp");
      const token = await verify("note.tsr", "--detached", "note.txt", "--time-stamp");
      expect([token.code, token.report.timeStamps.length]).toEqual([0, 1]);
      // Whoever goes through the list meets what it is and who made it.
      expect(token.report.signatures).toMatchObject([
        { format: "time-stamp", level: null, signer: { commonName: expect.stringContaining("TSA") } },
      ]);
      // It is nobody's signature, whoever was expected.
      const signature = await verify(
        "note.tsr",
        "--detached",
        "note.txt",
        "--time-stamp",
        "--signer",
        "MST:0000000000",
      );
      expect([signature.code, signature.report.indication]).toEqual([1, "TOTAL_FAILED"]);
      expect((await verify("note.tsr", "--detached", "any.xml", "--time-stamp")).code).toBe(1);

      const evidence = ["--trust", "TEST-root.pem", "--crl", "TEST-root.crl", "--crl", "TEST-ca.crl"];
      for (const [level, more] of [
        ["B-T", []],
        ["B-LT", evidence],
        ["B-LTA", evidence],
      ] as const) {
        const args = ["--format", "pades", "--level", level, "--tsa", service.url, ...more];
        const run = await sign("TEST-sample.pdf", `${level}.pdf`, ...args);
        expect([level, run.code, run.err]).toEqual([level, 0, expect.stringContaining(level)]);
        const offline = level === "B-T" ? [] : ["--revocation", "offline-evidence"];
        const { code, report } = await verify(`${level}.pdf`, ...offline);
        expect([code, report.signatures[0].level]).toEqual([0, level]);
        expect(report.signatures[0].signingTime.source).toBe("time-stamp");
      }

      // What was signed without a network is raised later.
      expect((await sign("note.txt", "later.p7m", "--format", "cades")).code).toBe(0);
      const extend = (out: string, ...more: readonly string[]) =>
        command.run(["extend", "later.p7m", "--tsa", service.url, "--out", out, ...more]);
      const raised = await extend("raised.p7m", "--to", "B-LT", ...evidence);
      expect([raised.code, raised.err]).toEqual([0, expect.stringContaining("B-LT")]);
      const { code, report } = await verify("raised.p7m", "--revocation", "offline-evidence");
      expect([code, report.signatures[0].level]).toEqual([0, "B-LT"]);
      const refused = await extend("lacking.p7m", "--to", "B-LT", "--trust", "TEST-root.pem");
      expect([refused.code, existsSync(command.path("lacking.p7m"))]).toEqual([2, false]);
      expect(refused.err).toContain("[signing.extension.evidence_missing]");
      const misspelt = await extend("x.p7m", "--to", "B-LTT");
      expect([misspelt.code, misspelt.err]).toEqual([2, expect.stringContaining("B-LTA")]);
    } finally {
      expect(await service.stop()).toBe(0);
    }
  });
});

describe("verify answers by its exit code", () => {
  beforeAll(async () => {
    expect((await sign("any.xml", "good.xml", "--format", "xmldsig")).code).toBe(0);
    const text = new TextDecoder().decode(command.read("good.xml"));
    await command.put("changed.xml", text.replace("Thử", "Giả"));
    await command.put("cut.xml", text.slice(0, 200));
    await command.put("cut.pdf", "%PDF-1.7\nnothing");
    await command.put("hostile.xml", '<a Id="\u202ex">\u009b31m</a>');
  });

  it.each([
    ["good.xml", [], 0],
    ["changed.xml", [], 1],
    ["any.xml", [], 1],
    ["TEST-sample.pdf", [], 1],
    ["good.xml", ["--at", "2019-01-01T00:00:00Z"], 1],
    ["good.xml", ["--revocation", "require"], 1],
    ["good.xml", ["--revocation", "require", "--crl", "TEST-root.crl", "--crl", "TEST-ca.crl"], 0],
    ["cut.xml", [], 2],
    ["cut.pdf", [], 2],
  ])("%s %j: %i", async (file, more, code) => {
    for (const format of ["text", "json", "html"]) {
      const run = await command.run(["verify", file, ...trust, "--format", format, ...more]);
      expect([format, run.code]).toEqual([format, code]);
    }
  });

  it("and by who must have signed, by number or by certificate, whose number no message repeats", async () => {
    const { report } = await verify("good.xml");
    const [{ signer }] = report.signatures;
    const codeOf = async (...who: readonly string[]) => {
      const run = await command.run([
        "verify",
        "good.xml",
        ...trust,
        ...who.flatMap((one) => ["--signer", one]),
      ]);
      expect(run.err).not.toMatch(/0791850/);
      return run.code;
    };
    expect(await codeOf("MST:0000000000")).toBe(0);
    expect(await codeOf(signer.fingerprint)).toBe(0);
    // Two who must sign are two signatures.
    expect(await codeOf("MST:0000000000", signer.fingerprint)).toBe(1);
    expect(await codeOf("CCCD:079185000000")).toBe(1);
    expect(await codeOf("MST:0000000000", "CCCD:079185000000")).toBe(1);
    expect(await codeOf(":")).toBe(2);
    const run = await command.run(["verify", "good.xml", ...trust, "--signer", "CCCD:079185000000"]);
    expect(run.out).toContain("không có chữ ký hợp lệ của người (hoặc đơn vị) phải ký");
  });

  it("and by who must have signed out of a file, so that no citizen's number stands in the list of processes", async () => {
    const codeOf = async (content: string) => {
      await command.put("signers.txt", content);
      const run = await command.run(["verify", "good.xml", ...trust, "--signer-file", "signers.txt"]);
      expect(run.err).not.toMatch(/0791850/);
      return run.code;
    };
    expect(await codeOf("MST:0000000000\r\n\n")).toBe(0);
    expect(await codeOf("MST:0000000000\nCCCD:079185000000\n")).toBe(1);
    // Nobody named is nobody expected: that would let everybody pass.
    expect(await codeOf("\n")).toBe(2);
  });

  it("in words of either language, and says when nobody is trusted", async () => {
    const passed = await command.run(["verify", "good.xml", ...trust]);
    expect(passed.out).toContain("Kết luận: HỢP LỆ");
    const english = await command.run(["--lang", "en", "verify", "good.xml", "--cert", "TEST-ca.pem"]);
    expect([english.code, english.err]).toEqual([1, expect.stringContaining("There is no --trust")]);
    expect(english.out).toContain("INDETERMINATE");
    expect(english.out).toContain("Integrity: intact");
  });

  it("and hands a terminal nothing that it would obey", async () => {
    for (const args of [
      ["verify", "hostile.xml", ...trust],
      ["verify", "hostile.xml", ...trust, "--format", "json"],
      ["inspect", "hostile.xml"],
    ]) {
      const run = await command.run(args);
      expect(run.out + run.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe("a key is used with care", () => {
  it("its passphrase comes from a file or a variable, and is never repeated", async () => {
    const out = ["--format", "jws", "--out", "care.jws"];
    const file = ["sign", "note.txt", "--key", "TEST-signer.p12"];
    const good = await command.run([...file, "--passphrase-env", "BENHAN_PASS", ...out], {
      BENHAN_PASS: passphrase,
    });
    expect(good.code).toBe(0);
    await command.put("wrong.txt", "sai-mat-khau\n");
    await command.put("two.txt", `${passphrase}\nxyz-second\n`);
    for (const more of [
      ["--passphrase-file", "wrong.txt"],
      ["--passphrase-file", "two.txt"],
      ["--passphrase-file", passphrase],
      ["--passphrase-env", passphrase],
      ["--passphrase", passphrase],
      [`--passphrase=${passphrase}`],
      ["--passphrase-env", "BENHAN_PASS", "--passphrase-file", "TEST-passphrase.txt"],
      [],
    ]) {
      const run = await command.run([...file, ...more, ...out, "--force"]);
      expect([more, run.code]).toEqual([more, 2]);
      expect(run.out + run.err).not.toMatch(/benhan-thu-nghiem|sai-mat-khau|xyz-second/);
    }
  });

  it("nothing is written over without --force, nor what is read with it, and nothing half is left", async () => {
    await command.put("work.jws", "work");
    const refused = await sign("note.txt", "work.jws", "--format", "jws");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("đã có")]);
    expect(new TextDecoder().decode(command.read("work.jws"))).toBe("work");
    expect((await sign("note.txt", "work.jws", "--format", "jws", "--force")).code).toBe(0);
    for (const input of ["note.txt", "TEST-signer.p12", "TEST-passphrase.txt"]) {
      const before = command.read(input);
      const run = await sign("note.txt", input, "--format", "jws", "--force");
      expect([run.code, run.err]).toEqual([2, expect.stringContaining("đầu vào")]);
      expect(command.read(input)).toEqual(before);
    }
    const broken = await sign("TEST-sample.pdf", "none.pdf", "--format", "pades", "--field", "no.such");
    expect([broken.code, existsSync(command.path("none.pdf"))]).toEqual([2, false]);
    expect(readdirSync(command.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("B-LT without evidence is refused, and no signature is left", async () => {
    const service = await startStamps(command);
    try {
      const args = ["--format", "cades", "--level", "B-LT", "--tsa", service.url, "--trust", "TEST-root.pem"];
      const run = await sign("note.txt", "no-evidence.p7m", ...args);
      expect([run.code, existsSync(command.path("no-evidence.p7m"))]).toEqual([2, false]);
      expect(run.err).toContain("Chưa ghi tệp nào");
    } finally {
      await service.stop();
    }
  });
});

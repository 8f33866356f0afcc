import { type Command, exitCodes, numberOf, plainText, sayIssues, takes } from "@benhan/core/command-line";
import { type DigestText, isDigestText } from "@benhan/core/digest";
import type { VerifiedFile } from "@benhan/exchange/record-package";
import { usageWrong } from "../cli.faults.ts";
import { otherFileOf } from "../input/other-file.ts";
import { readSource } from "../input/read-source.ts";
import { requireFile } from "../papers/require-file.ts";
import { openOutput } from "../write-output.ts";

const name = "verify";
const mebibyte = 1024 * 1024;

/** `benhan-exchange verify`: is a package that was received whole, and what is damaged if not. */
export const verifyCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "PACKAGE.zip|-",
  options: { digest: "text", "max-mb": "text" },
  help: {
    vi: `benhan-exchange verify GÓI.zip|-  …  kiểm gói hồ sơ đã nhận: từng tệp và mã băm, hỏng, thiếu, thừa

  --digest sha-256:…  mã băm của cả gói phải đúng như vậy (ghi trong giấy giao nhận)
  --max-mb SỐ        gói lớn nhất được đọc; mặc định 1024

Mỗi dòng một tệp: kết quả, mã băm trong manifest.json, dung lượng, tên tệp. Không giải nén gì ra đĩa.
Ai làm lại cả gói lẫn manifest.json thì chỉ chữ ký hoặc --digest phát hiện được.
Mã thoát: 0 nguyên vẹn; 1 có chỗ hỏng, hoặc không phải gói hồ sơ; 2 không đọc được tệp.`,
    en: `benhan-exchange verify PACKAGE.zip|-  …  verifies a package that was received: each file by its digest

  --digest sha-256:…  what the digest of the whole package must be (it stands on the receipt)
  --max-mb NUMBER    the largest package that is read; default 1024

One line a file: result, digest in manifest.json, bytes, name. Nothing is unpacked to the disk.
That somebody made both package and manifest.json anew is told by a signature or by --digest only.
Exit code: 0 whole; 1 something is damaged, or it is no package; 2 the file cannot be read.`,
  },
  async run(line, terminal) {
    const expected = line.text("digest");
    if (expected !== undefined && !isDigestText(expected))
      throw usageWrong({ usage: `${name} --help`, parts: [takes("--digest", "sha-256:…")] });
    const megabytes = numberOf(name, line, "max-mb", { least: 1, most: 4095, usual: 1024 });
    const input = line.positionals[0] ?? "-";
    requireFile(input);
    const source = await readSource(input, megabytes);
    const [file, ...others] = source.files;
    if (file === undefined || others.length > 0)
      throw usageWrong({ usage: `${name} --help`, parts: [oneZip] });
    const { verifyRecordPackage } = await import("@benhan/exchange/record-package");
    const { nodeDigest } = await import("@benhan/core/node");
    const bytes = await file.whole();
    // A package that was cut is a ZIP file, too.
    const other = otherFileOf(input, bytes, "package", ["zip"]);
    if (other !== undefined) {
      terminal.say(`${other.text[terminal.language]} ${other.nextStep?.[terminal.language] ?? ""}`);
      return exitCodes.findings;
    }
    const found = verifyRecordPackage(bytes, {
      digest: nodeDigest,
      limits: { maxBytes: megabytes * mebibyte },
      ...(expected !== undefined && { expected: expected as DigestText }),
    });
    const { language, say } = terminal;
    const output = openOutput(undefined);
    for (const own of found.files) await output.write(`${lineOf(own, language)}\n`);
    await output.end();
    sayIssues(
      found.issues.map(({ official, path, ...issue }) => {
        if (official === undefined) return { ...issue, path };
        return { ...issue, path: [plainText(official), ...(official === "manifest.json" ? path : [])] };
      }),
      terminal,
    );
    if (found.digest !== undefined) say(digestText(found.digest)[language]);
    if (found.files.some(({ listed }) => listed?.draft === true)) say(draftText[language]);
    say((found.ok ? wholeText(found.files.length) : damagedText(found.issues.length))[language]);
    return found.ok ? exitCodes.clean : exitCodes.findings;
  },
};

const states = {
  whole: { mark: "✓", vi: "đúng", en: "whole" },
  changed: { mark: "✗", vi: "đã đổi", en: "changed" },
  missing: { mark: "✗", vi: "thiếu", en: "missing" },
  extra: { mark: "✗", vi: "thừa", en: "extra" },
} as const;

function lineOf({ path, state, listed }: VerifiedFile, language: "vi" | "en"): string {
  const own = states[state];
  const draft = listed?.draft === true ? [language === "vi" ? "BẢN NHÁP" : "DRAFT"] : [];
  return [`${own.mark} ${own[language]}`, listed?.digest ?? "", listed?.size ?? "", path, ...draft].join(
    "\t",
  );
}

const oneZip = { vi: "cần đúng một gói ZIP", en: "one package (ZIP) is wanted" };

const digestText = (digest: string) => ({
  vi: `Mã băm của cả gói: ${digest}`,
  en: `Digest of the whole package: ${digest}`,
});

const draftText = {
  vi: "! Trong gói có BẢN NHÁP: giấy còn thiếu nội dung, không có giá trị.",
  en: "! The package holds DRAFTS: papers that lack content and have no force.",
};

const wholeText = (files: number) => ({
  vi: `Gói nguyên vẹn: ${files} tệp đúng như manifest.json.`,
  en: `The package is whole: ${files} ${files === 1 ? "file is" : "files are"} what manifest.json says.`,
});

const damagedText = (count: number) => ({
  vi: `Gói KHÔNG dùng được: ${count} chỗ sai.`,
  en: `Do NOT use the package: ${count} ${count === 1 ? "finding" : "findings"}.`,
});

import { type Command, exitCodes, goesWith, missing, takesWord } from "@benhan/core/command-line";
import { evidenceOptions, readEvidence } from "../input/read-evidence.ts";
import { readInput } from "../input/read-input.ts";
import { wrongLine } from "../program.ts";
import { addressParts, evidenceOfWeb, timestampServiceAt } from "../web.ts";
import { requireNew, writeFile } from "../write-file.ts";

const name = "extend";
const levels = ["B-T", "B-LT", "B-LTA"] as const;

/** `benhan-signing extend`: raises the level of a signature that was made before. */
export const extendCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE",
  options: {
    to: "text",
    tsa: "text",
    signature: "text",
    detached: "text",
    ...evidenceOptions,
    out: "text",
    force: "flag",
  },
  help: {
    vi: `benhan-signing extend TỆP --to B-T|B-LT|B-LTA --tsa URL --out TỆP  …  thêm dấu thời gian, bằng chứng vào chữ ký đã có

  --to             B-T: dấu thời gian; B-LT: thêm bằng chứng (OCSP, CRL); B-LTA: thêm dấu lưu trữ (PDF)
  --tsa URL        dịch vụ cấp dấu thời gian
  --trust TỆP      chứng thư số gốc được tin; bắt buộc từ B-LT; nhắc lại được
  --cert, --crl, --ocsp TỆP   chứng thư trung gian, bằng chứng có sẵn; nhắc lại được
  --signature TÊN  chữ ký nào, khi tệp có nhiều (xem: benhan-signing inspect TỆP); PDF: mặc định chữ ký cuối
  --detached TỆP   tài liệu, khi chữ ký nằm ở tệp riêng
  --out TỆP        nơi ghi; tệp đã có thì không ghi đè, trừ khi --force

Điều đã ký không đổi byte nào. Mã thoát: 0 đã nâng mức; 2 chưa, không ghi gì.`,
    en: `benhan-signing extend FILE --to B-T|B-LT|B-LTA --tsa URL --out FILE  …  adds time-stamp and evidence to a signature

  --to             B-T: a time-stamp; B-LT: evidence (OCSP, CRL) as well; B-LTA: an archive time-stamp (PDF)
  --tsa URL        the time-stamping service
  --trust FILE     a trusted certificate; needed from B-LT on; may be repeated
  --cert, --crl, --ocsp FILE   certificates between, evidence at hand; may be repeated
  --signature NAME which one, of several (see: benhan-signing inspect FILE); PDF: the last one by default
  --detached FILE  the document, where the signature is a file of its own
  --out FILE       where to; an existing file is not overwritten without --force

No byte that was signed changes. Exit code: 0 raised; 2 not raised, nothing written.`,
  },
  async run(line, terminal) {
    const [to, tsa, out] = [line.text("to"), line.text("tsa"), line.text("out")];
    const level = levels.find((one) => one === to);
    const lacksTrust = level !== "B-T" && line.texts("trust").length === 0;
    const parts = [
      ...(to === undefined ? [missing("--to")] : []),
      ...(to !== undefined && level === undefined ? [takesWord("--to", levels, to)] : []),
      ...(tsa === undefined ? [missing("--tsa")] : addressParts(tsa)),
      ...(out === undefined ? [missing("--out")] : []),
      ...(level !== undefined && lacksTrust ? [goesWith(`--to ${level}`, "--trust")] : []),
    ];
    if (level === undefined || tsa === undefined || out === undefined || parts.length > 0)
      throw wrongLine(name, parts);
    const [file = ""] = line.positionals;
    const force = line.has("force");
    requireNew([out], { force });
    const bytes = await readInput(file);
    const [signature, beside] = [line.text("signature"), line.text("detached")];
    const { trustAnchors, ...given } = await readEvidence(line);
    const { extendSignature } = await import("../../signature/extend-signature.ts");
    const extended = await extendSignature(bytes, {
      to: level,
      timestampAuthority: timestampServiceAt(tsa),
      evidence: evidenceOfWeb(),
      ...given,
      ...(trustAnchors.length > 0 && { trustAnchors }),
      ...(signature !== undefined && { signature }),
      ...(beside !== undefined && { detached: await readInput(beside) }),
    });
    await writeFile(out, extended.bytes, { force, inputs: [file] });
    const { format, level: reached = level } = extended.report;
    terminal.say(
      {
        vi: `Chữ ký ${format} nay ở mức ${reached}. Đã ghi ${out}.`,
        en: `The ${format} signature is at ${reached} now. Wrote ${out}.`,
      }[terminal.language],
    );
    return exitCodes.clean;
  },
};

import { createHash } from "node:crypto";
import { type Command, exitCodes, missing } from "@benhan/core/command-line";
import { derTag } from "../../der/read-der.ts";
import { writeCount, writeDer } from "../../der/write-der.ts";
import { readTimeStampToken } from "../../time-stamp/read-time-stamp-token.ts";
import { readInput } from "../input/read-input.ts";
import { wrongLine } from "../program.ts";
import { addressParts, timestampServiceAt } from "../web.ts";
import { requireNew, writeFile } from "../write-file.ts";

const name = "timestamp";

/** `benhan-signing timestamp`: gets a time-stamp over a file. */
export const timestampCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE",
  options: { tsa: "text", out: "text", force: "flag" },
  help: {
    vi: `benhan-signing timestamp TỆP --tsa URL --out TỆP.tsr  …  lấy dấu thời gian (RFC 3161) cho một tệp

  --tsa URL        dịch vụ cấp dấu thời gian; chỉ mã băm SHA-256 được gửi đi, không gửi nội dung
  --out TỆP.tsr    nơi ghi; tệp đã có thì không ghi đè, trừ khi --force

Kiểm tra: benhan-signing verify TỆP.tsr --detached TỆP --trust GỐC.
Mã thoát: 0 đã có dấu thời gian; 2 không lấy được.`,
    en: `benhan-signing timestamp FILE --tsa URL --out FILE.tsr  …  gets a time-stamp (RFC 3161) over a file

  --tsa URL        the time-stamping service; only the SHA-256 digest is sent, not the content
  --out FILE.tsr   where to; an existing file is not overwritten without --force

Verify it: benhan-signing verify FILE.tsr --detached FILE --trust ANCHOR.
Exit code: 0 stamped; 2 not stamped.`,
  },
  async run(line, terminal) {
    const [url, out, force] = [line.text("tsa"), line.text("out"), line.has("force")];
    const parts = [
      ...(url === undefined ? [missing("--tsa")] : addressParts(url)),
      ...(out === undefined ? [missing("--out")] : []),
    ];
    if (url === undefined || out === undefined || parts.length > 0) throw wrongLine(name, parts);
    const [file = ""] = line.positionals;
    requireNew([out], { force });
    const value = createHash("sha256")
      .update(await readInput(file))
      .digest();
    const token = await timestampServiceAt(url).stamp({ hash: "SHA-256", value: new Uint8Array(value) });
    // As the service's reply, which other programs know by the name .tsr: granted, and the token.
    const granted = writeDer(derTag.sequence, writeCount(0));
    await writeFile(out, writeDer(derTag.sequence, granted, token), { force, inputs: [file] });
    const { time } = readTimeStampToken(token).info;
    terminal.say(
      { vi: `Dấu thời gian ${time}. Đã ghi ${out}.`, en: `Stamped ${time}. Wrote ${out}.` }[
        terminal.language
      ],
    );
    return exitCodes.clean;
  },
};

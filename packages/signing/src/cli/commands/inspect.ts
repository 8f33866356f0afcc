import { type Command, exitCodes, openOutput } from "@benhan/core/command-line";
import { otherFile } from "../cli.faults.ts";
import { sortOf } from "../input/file-sort.ts";
import { readInput } from "../input/read-input.ts";
import { describeFile } from "../inspect/describe-file.ts";
import { factsText } from "../inspect/fact.ts";

/** `benhan-signing inspect`: what is inside a file, judged in no way. */
export const inspectCommand: Command = {
  name: "inspect",
  takes: [1, 1],
  arguments: "FILE",
  options: {},
  help: {
    vi: `benhan-signing inspect TỆP  …  xem bên trong chứng thư, chữ ký, CRL, OCSP, dấu thời gian, PDF; không đánh giá

PDF: các lần ghi và ô chữ ký (tên dùng cho sign --field). JWS: tiêu đề. Tệp khóa không được mở.
Hợp lệ hay không: benhan-signing verify. Mã thoát: 0 đã in; 2 tệp hỏng hoặc không mang chữ ký.`,
    en: `benhan-signing inspect FILE  …  shows what is inside certificates, signatures, CRLs, OCSP, time-stamps, PDFs

PDF: its revisions and signature fields (names for sign --field). JWS: the header. Key files are not opened.
Nothing is judged: see benhan-signing verify. Exit code: 0 shown; 2 the file is broken or of another sort.`,
  },
  async run(line, { language }) {
    const [file = ""] = line.positionals;
    const bytes = await readInput(file);
    const seems = sortOf(bytes);
    if (seems === "other" || seems === "font")
      throw otherFile({ file, place: "FILE", seems, wanted: "signed" });
    const output = openOutput(undefined);
    await output.write(factsText(await describeFile(bytes, seems), language));
    await output.end();
    return exitCodes.clean;
  },
};

import { type Command, exitCodes, oneOf } from "@benhan/core/command-line";
import { nameUnknown } from "../cli.faults.ts";
import { editionOption } from "../edition-option.ts";
import { newestEdition } from "../editions.ts";
import { explain, nearExplained } from "../explain.ts";
import { loadRules } from "../input/load-rules.ts";
import { openOutput } from "../write-output.ts";

const name = "explain";

/** `benhan-exchange explain`: what a rule demands, what a code says, what a column holds. */
export const explainCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "RULE|CODE|FIELD",
  options: { edition: "text", format: "text", rules: "text" },
  help: {
    vi: `benhan-exchange explain LUẬT|MÃ|CỘT  …  giải thích một luật, một mã lỗi hoặc một cột

  Ví dụ: explain X2-016, explain exchange.bhyt.x2_016, explain exchange.bhyt.leading_zero_suspect,
         explain XML2.MA_THUOC, explain MA_LOAI_KCB

  --format text|json
  --edition ID   mặc định chuẩn mới nhất
  --rules FILE   cả luật riêng của bệnh viện`,
    en: `benhan-exchange explain RULE|CODE|FIELD  …  explains a rule, the code of an error or a column

  Such as: explain X2-016, explain exchange.bhyt.x2_016, explain exchange.bhyt.leading_zero_suspect,
           explain XML2.MA_THUOC, explain MA_LOAI_KCB

  --format text|json
  --edition ID   by default the newest
  --rules FILE   rules of your own, too`,
  },
  async run(line, { language }) {
    const format = oneOf(name, line, "format", ["text", "json"]);
    const edition = editionOption(name, line) ?? newestEdition;
    const file = line.text("rules");
    const wanted = line.positionals[0] ?? "";
    const rules = file === undefined ? undefined : await loadRules(file);
    const found = explain(wanted, edition, rules);
    if (found.length === 0) throw nameUnknown({ name: wanted, near: nearExplained(wanted, edition, rules) });
    const output = openOutput(undefined);
    await output.write(
      format === "json"
        ? `${JSON.stringify(found, undefined, 2)}\n`
        : `${found.map((one) => one[language].join("\n")).join("\n\n")}\n`,
    );
    await output.end();
    return exitCodes.clean;
  },
};

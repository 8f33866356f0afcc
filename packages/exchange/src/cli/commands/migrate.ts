import { qd3176 } from "../../bhyt/qd3176/edition.ts";
import { findingInFile } from "../check/file-finding.ts";
import { type Command, exitCodes, oneOf } from "../command.ts";
import { editionOption } from "../edition-option.ts";
import { readSource } from "../input/read-source.ts";
import { migrateInput } from "../migrate-input.ts";
import { readWhole, requireClean } from "../read-whole.ts";
import { findingJson } from "../reports/json-report.ts";
import { migrationSummary } from "../reports/migration-summary.ts";
import { openOutput } from "../write-output.ts";

const name = "migrate";

/** `benhan-exchange migrate`: rows of an older edition as rows of QĐ 3176. */
export const migrateCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE|DIR|-",
  options: { edition: "text", to: "text", out: "text" },
  help: {
    vi: `benhan-exchange migrate TỆP|THƯ_MỤC|-  …  chuyển hồ sơ chuẩn cũ (4210, 130, 4750) sang 3176

  --to ${qd3176.id}      chuẩn đích, hiện chỉ có một
  --edition ID     chuẩn của tệp vào, mặc định auto
  --out FILE       kết quả JSON như của decode; mặc định đầu ra chuẩn

Không bịa gì: cột không còn chỗ hoặc còn thiếu được tổng hợp theo cột ra stderr; từng ô có trong "findings" của kết quả. Xem lại, bổ sung, rồi chạy check và encode trên kết quả.
Mã thoát: 0 không có điều gì cần xem; 1 có; 2 không chuyển được.`,
    en: `benhan-exchange migrate FILE|DIR|-  …  carries dossiers of an older edition (4210, 130, 4750) over to 3176

  --to ${qd3176.id}      the only one there is
  --edition ID     of the input, by default auto
  --out FILE       JSON as decode writes it; by default the standard output

Nothing is invented: columns without a place and columns still missing are summed up on stderr, cell by cell they stand in
"findings" of the result. Complete it, then run check and encode on the result. Exit code: 0 nothing to look at; 1 something; 2 it cannot be done.`,
  },
  async run(line, terminal) {
    oneOf(name, line, "to", [qd3176.id]);
    const input = await readWhole(await readSource(line.positionals[0] ?? "-"), editionOption(name, line));
    requireClean(input, terminal);
    const { dossiers, issues } = migrateInput(input);
    const findings = issues.map((issue) => findingInFile(issue));
    if (findings.length > 0)
      terminal.say(migrationSummary(findings, input.edition, terminal.language).trimEnd());
    const output = openOutput(line.text("out"), line.positionals);
    await output.write(
      `${JSON.stringify({ edition: qd3176.id, envelope: null, dossiers, findings: findings.map(findingJson) })}\n`,
    );
    await output.end();
    return findings.some(({ level }) => level !== "information") ? exitCodes.findings : exitCodes.clean;
  },
};

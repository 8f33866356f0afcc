import { type Command, exitCodes, oneOf } from "@benhan/core/command-line";
import { qd3176 } from "../../bhyt/qd3176/edition.ts";
import { findingInFile } from "../check/file-finding.ts";
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
  options: { edition: "text", to: "text", out: "text", force: "flag" },
  help: {
    vi: `benhan-exchange migrate TỆP|THƯ_MỤC|-  …  chuyển hồ sơ chuẩn cũ (4210, 130, 4750) sang 3176

  --to ${qd3176.id}      chuẩn đích, hiện chỉ có một
  --edition ID     chuẩn của tệp vào, mặc định auto
  --out FILE       kết quả JSON như của decode; mặc định đầu ra chuẩn; tệp đã có thì không ghi đè
  --force          ghi đè tệp của --out

Không bịa gì: cột không còn chỗ hoặc còn thiếu được tổng hợp theo cột ra stderr; từng ô có trong "findings" của kết quả. Xem lại, bổ sung, rồi chạy check và encode trên kết quả:
JSON ghi "edition":"${qd3176.id}" nên cả hai dùng chuẩn đó. Tệp XML của encode thì không ghi: check nó với --edition ${qd3176.id}.
Mã thoát: 0 không có điều gì cần xem; 1 có; 2 không chuyển được.`,
    en: `benhan-exchange migrate FILE|DIR|-  …  carries dossiers of an older edition (4210, 130, 4750) over to 3176

  --to ${qd3176.id}      the only one there is
  --edition ID     of the input, by default auto
  --out FILE       JSON as decode writes it; by default the standard output; a file that exists is not overwritten
  --force          overwrite the file of --out

Nothing is invented: columns without a place and columns still missing are summed up on stderr, cell by cell they stand in
"findings" of the result. Complete it, then run check and encode on the result:
its "edition":"${qd3176.id}" holds for both. The XML of encode does not say so: check it with --edition ${qd3176.id}.
Exit code: 0 nothing to look at; 1 something; 2 it cannot be done.`,
  },
  async run(line, terminal) {
    oneOf(name, line, "to", [qd3176.id]);
    const input = await readWhole(await readSource(line.positionals[0] ?? "-"), editionOption(name, line));
    requireClean(input, terminal);
    const { dossiers, issues } = migrateInput(input);
    const findings = issues.map((issue) => findingInFile(issue));
    if (findings.length > 0)
      terminal.say(migrationSummary(findings, input.edition, terminal.language).trimEnd());
    const output = openOutput(line.text("out"), line.positionals, { keepsOld: !line.has("force") });
    await output.write(
      `${JSON.stringify({ edition: qd3176.id, envelope: null, dossiers, findings: findings.map(findingJson) })}\n`,
    );
    await output.end();
    const isOlder = input.episodes.some(({ edition }) => edition.id !== qd3176.id);
    if (isOlder) terminal.say(nextStep[terminal.language]);
    return findings.some(({ level }) => level !== "information") ? exitCodes.findings : exitCodes.clean;
  },
};

const nextStep = {
  vi: `→ Bổ sung rồi chạy check, encode trên JSON này (JSON ghi edition ${qd3176.id}). XML lập từ đó: check --edition ${qd3176.id}, vì với XML thì NGAY_RA quyết định chuẩn.`,
  en: `→ Complete it, then run check and encode on this JSON (it names the edition ${qd3176.id}). The XML made of it: check --edition ${qd3176.id}, for of XML NGAY_RA decides.`,
};

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CalendarDate } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  goesWith,
  noSuch,
  numberOf,
  oneOf,
  onlyOne,
  outputExists,
  type Terminal,
} from "@benhan/core/command-line";
import { usageWrong } from "../cli.faults.ts";
import { editionNamed, newestEdition } from "../editions.ts";
import type { BreakableRules } from "../sample/sample-dossiers.ts";
import { openOutput } from "../write-output.ts";

const name = "sample";
const usualFile = "giamdinh.xml";
const usualRecord = "benh-an.json";
const usualMasters = "danh-muc.json";
/** The day on which the episodes of a sample end, in the time of its edition. */
const days = {
  qd3176: "2026-07-02",
  qd4750: "2024-11-05",
  qd130: "2024-03-05",
  qd4210: "2019-03-05",
} as const;

/** `benhan-exchange sample`: an invented file to try the other commands with. */
export const sampleCommand: Command = {
  name,
  takes: [0, 0],
  arguments: "",
  options: {
    out: "text",
    edition: "text",
    broken: "text",
    dossiers: "text",
    seed: "text",
    record: "flag",
    incomplete: "flag",
    force: "flag",
  },
  help: {
    vi: `benhan-exchange sample  …  lập một tệp hồ sơ BỊA để thử các lệnh khác; không có dữ liệu của ai

  --out FILE       mặc định ${usualFile}; tệp đã có thì không ghi đè
  --force          ghi đè tệp của --out
  --dossiers N     số hồ sơ, mặc định 1
  --broken LUẬT    hồ sơ đầu sai luật này, ví dụ X1-018; luật nào sai theo
                   vì lô-gic (tổng không còn khớp …) thì lệnh nói ra
  --edition qd3176|qd4750|qd130|qd4210   mặc định qd3176; qd4210 chỉ để thử check, decode, migrate
  --seed CHỮ       chữ khác cho hồ sơ khác; cùng chữ luôn cho cùng tệp
  --record         thay vào đó: một bệnh án BỊA (JSON, mặc định ${usualRecord}) để thử print và export, và cạnh đó
                   danh mục của một cơ sở BỊA (${usualMasters}), cho --masters: mọi giấy đều đủ
  --record --incomplete  bệnh án còn thiếu: 10/BV1, 22/BV2, 40/BV2, TT01-V, TT25-02, TT25-03, TT26-I chưa đủ

Tệp chưa ký. Đừng gửi lên cổng thật.`,
    en: `benhan-exchange sample  …  makes a file of INVENTED dossiers to try the other commands with; it is nobody's data

  --out FILE       by default ${usualFile}; a file that exists is not overwritten
  --force          overwrite the file of --out
  --dossiers N     by default 1
  --broken RULE    the first dossier breaks this rule, such as X1-018; rules that
                   follow by logic (totals that no longer agree ...) are told
  --edition qd3176|qd4750|qd130|qd4210   by default qd3176; qd4210 only to try check, decode and migrate
  --seed TEXT      another text for other dossiers; the same text always gives the same file
  --record         instead: an INVENTED medical record (JSON, by default ${usualRecord}) to try print and export with, and
                   beside it the catalogues of an INVENTED facility (${usualMasters}), for --masters: every paper is complete
  --record --incomplete  one that lacks something: in 10/BV1, 22/BV2, 40/BV2, TT01-V, TT25-02, TT25-03, TT26-I

The file is not signed. Do not send it to a real gateway.`,
  },
  async run(line, terminal) {
    const { say, language } = terminal;
    if (line.has("record")) return writeSampleRecord(line, terminal);
    if (line.has("incomplete"))
      throw usageWrong({ usage: `${name} --help`, parts: [goesWith("--incomplete", "--record")] });
    const out = line.text("out") ?? usualFile;
    const id = oneOf(name, line, "edition", ["qd3176", "qd4750", "qd130", "qd4210"]);
    const count = numberOf(name, line, "dossiers", { least: 1, most: 10_000, usual: 1 });
    const seed = line.text("seed") ?? "benhan";
    const broken = line.text("broken")?.toUpperCase();
    const edition = editionNamed(id) ?? newestEdition;
    // The testkit is large, and no other command needs it.
    const { breakableRules, sampleDossiers } = await import("../sample/sample-dossiers.ts");
    const day = days[id] as CalendarDate;
    const wish = { edition, count, seed, day };
    const sample = sampleDossiers({ ...wish, ...(broken !== undefined && { broken }) });
    if (sample === undefined)
      throw usageWrong({ usage: `${name} --help`, parts: brokenParts(breakableRules(), broken) });
    const output = openOutput(out, [], { keepsOld: !line.has("force") });
    await output.write(sample.file);
    await output.end();
    if (sample.follows.length > 0) say(followsText(sample.follows)[language]);
    if (sample.needsData) say(needsDataText[language]);
    return exitCodes.clean;
  },
};

async function writeSampleRecord(line: CommandLine, { say, language }: Terminal): Promise<ExitCode> {
  const others = ["dossiers", "broken", "edition", "seed"].filter((own) => line.text(own) !== undefined);
  if (others.length > 0) {
    const parts = others.map((option) => onlyOne(["--record", `--${option}`]));
    throw usageWrong({ usage: `${name} --help`, parts });
  }
  const { sampleCompleteRecord, sampleInpatientRecord } = await import("@benhan/core/testkit");
  const { sampleMasters } = await import("../sample/sample-masters.ts");
  const out = line.text("out") ?? usualRecord;
  const masters = isPipe(out) ? undefined : join(dirname(out), usualMasters);
  const catalogues = jsonOf(sampleMasters());
  const isThere = masters !== undefined && existsSync(masters);
  // Whatever --force says: it may be the catalogue of the hospital.
  if (isThere && readFileSync(masters, "utf8") !== catalogues) throw outputExists({ file: masters });
  const record = openOutput(out, [], { keepsOld: !line.has("force") });
  await record.write(jsonOf(line.has("incomplete") ? sampleInpatientRecord() : sampleCompleteRecord()));
  await record.end();
  if (masters === undefined) return exitCodes.clean;
  if (!isThere) {
    const output = openOutput(masters, [], { keepsOld: true });
    await output.write(catalogues);
    await output.end();
  }
  say(printText(out, masters)[language]);
  return exitCodes.clean;
}

const jsonOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The standard output, a pipe, a device: nothing lies beside them. */
const isPipe = (out: string): boolean =>
  out === "-" || (existsSync(out) && !statSync(out).isFile() && !statSync(out).isDirectory());

const printText = (record: string, masters: string) => {
  const command = `benhan-exchange print ${record} --masters ${masters}`;
  return {
    vi: `Đã ghi ${record} và danh mục cơ sở ${masters}. Xem có những giấy nào: ${command}`,
    en: `Wrote ${record} and the catalogues ${masters}. To see which papers there are: ${command}`,
  };
};

const brokenParts = ({ shown, needData }: BreakableRules, broken = "") => [
  ...(shown.includes(broken) || needData.includes(broken)
    ? []
    : [noSuch({ vi: "luật", en: "rule" }, broken, [...shown, ...needData])]),
  {
    vi: `--broken (với --edition qd3176) nhận một trong: ${shown.join(" ")}`,
    en: `--broken (with --edition qd3176) takes one of: ${shown.join(" ")}`,
  },
  {
    vi: `luật cần danh mục hoặc dữ liệu riêng, check mặc định không nêu: ${needData.join(" ")}`,
    en: `rules that need lists or data of your own, not named by a check without them: ${needData.join(" ")}`,
  },
  {
    vi: "không có: ENV-001, ENV-010 (tệp mẫu luôn chưa ký), TAB-001, KEY-006 (không ghi được thành tệp), X0-…, X12-… (check-in, giám định y khoa đi tệp riêng)",
    en: "not among them: ENV-001, ENV-010 (a sample is never signed), TAB-001, KEY-006 (no file can be written so), X0-…, X12-… (check-ins and medical assessments have files of their own)",
  },
];

const followsText = (rules: readonly string[]) => ({
  vi: `Sai theo vì lô-gic: ${rules.join(", ")}.`,
  en: `These follow by logic: ${rules.join(", ")}.`,
});

const needsDataText = {
  vi: "Luật này chỉ được hỏi khi có danh mục hoặc dữ liệu riêng (--lists); chưa nạp thì check không nêu.",
  en: "This rule is asked only with lists or data of your own (--lists); without them check does not name it.",
};

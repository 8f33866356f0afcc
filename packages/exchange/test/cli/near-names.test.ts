import { type Command, oneOf, readCommandLine } from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { newestEdition } from "../../src/cli/editions.ts";
import { nearExplained } from "../../src/cli/explain.ts";
import { checkPaperLook, renderRecordPdf } from "../../src/paper/index.ts";
import { loadPaperFonts } from "../../src/paper/node-fonts.ts";

const terminal = { language: "vi", say: () => undefined } as const;
async function refusal(run: () => unknown): Promise<string> {
  const error = await (async () => run())().catch((thrown: unknown) => thrown);
  if (!isEmrError(error)) throw error;
  return error.text.vi;
}
const commandOf = (name: string): Command => commands.find((one) => one.name === name) ?? expect.fail(name);

/** Two letters that changed places: what a hand does that types fast. */
const turned = (word: string) => `${word[1]}${word[0]}${word.slice(2)}`;

describe("a name that is nearly one", () => {
  it.each(commands.map((own) => [own.name, own] as const))(
    "%s: every option with two letters turned is answered with it",
    async (_, command) => {
      for (const option of Object.keys(command.options)) {
        const written = option.length > 2 ? turned(option) : `${option}x`;
        const said = await refusal(() => readCommandLine("benhan-exchange", command, ["a", `--${written}`]));
        expect(said).toMatch(new RegExp(`có lẽ là .*--${option}\\b`));
      }
    },
  );

  it.each([
    ["check", "format", "hmtl", "html"],
    ["check", "fail-on", "waning", "warning"],
    ["check", "edition", "qd317", "qd3176"],
    ["export", "format", "pakage", "package"],
    ["diff", "format", "jsn", "json"],
    ["decode", "format", "cvs", "csv"],
    ["migrate", "to", "qd3167", "qd3176"],
    ["sample", "edition", "qd4705", "qd4750"],
    ["sample", "broken", "X1-0188", "X1-018"],
    ["serve", "host", "127.0.0.0", "127.0.0.1"],
  ])("%s: a value of --%s written %s is answered with %s", async (name, option, given, meant) => {
    const command = commandOf(name);
    const line = readCommandLine("benhan-exchange", command, [
      ...Array.from({ length: command.takes[0] }, () => "none.xml"),
      `--${option}`,
      given,
    ]);
    const said = await refusal(() => command.run(line, terminal));
    expect(said).toContain("có lẽ là");
    expect(said.slice(said.indexOf("có lẽ là"))).toContain(meant);
  });

  it("a language is answered with those that there are, and what is like nothing is given no name", async () => {
    const said = await refusal(() =>
      readCommandLine("benhan-exchange", commandOf("print"), ["a", "--lang", "vn"]),
    );
    expect(said).toContain("--lang nhận vi|en; có lẽ là vi");
    const line = readCommandLine("benhan-exchange", commandOf("diff"), ["a", "b", "--format", "docbook"]);
    expect(await refusal(() => oneOf("diff", line, "format", ["text", "json"]))).not.toContain("có lẽ");
  });

  it.each([
    ["X2-O16", "X2-016"],
    ["exchange.bhyt.x2_106", "exchange.bhyt.x2_016"],
    ["XML2.MA_THOUC", "XML2.MA_THUOC"],
    ["MA_LOAIKBC", "MA_LOAI_KCB"],
  ])("explain %s finds %s", (given, meant) => {
    expect(nearExplained(given, newestEdition)).toContain(meant);
  });

  it("a form that there is not is answered with the nearest", async () => {
    const fonts = await loadPaperFonts();
    const call = () => renderRecordPdf(sampleInpatientRecord(), { fonts, forms: ["10/BV11"] });
    expect(await refusal(call)).toMatch(/10\/BV11; có lẽ là .*10\/BV1/);
  });

  it("keys and words of a look are answered with theirs", () => {
    const look = { lgoo: {}, headlines: [], faciltiy: {}, extensions: [{ fields: [{ type: "txet" }] }] };
    const texts = checkPaperLook(look).issues.map(({ text }) => text.vi);
    for (const meant of [/"lgoo"; có lẽ là logo/, /headLines/, /; có lẽ là facility/, /; có lẽ là "text"/]) {
      expect(texts).toContainEqual(expect.stringMatching(meant));
    }
  });
});

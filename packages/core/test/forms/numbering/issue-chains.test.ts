import fc from "fast-check";
import { expect, it } from "vitest";
import { EmrError } from "../../../src/faults/emr-error.ts";
import { issueChains } from "../../../src/forms/numbering/issue-chains.ts";
import type { FormDataEntry } from "../../../src/record/entries/form-data.ts";
import { entry, recordWith } from "../samples/record-builder.ts";

const seed = 20_261_122;
type Issue = NonNullable<FormDataEntry["issue"]>;

type Copy = Issue & { readonly cancelled?: true };

const issued = (...issues: readonly Copy[]) => issuedOn("TT25-07", issues);

function issuedOn(form: string, issues: readonly Copy[]) {
  const entries = issues.map(({ cancelled, ...issue }) =>
    entry({
      kind: "form-data",
      form,
      values: {},
      issue,
      ...(cancelled && { status: "cancelled", reason: "nhầm người bệnh" }),
    }),
  );
  return recordWith(entries);
}

const told = (...issues: readonly Copy[]) => toldOn("TT25-07", issues);

function toldOn(form: string, issues: readonly Copy[]) {
  const { chains, issues: found } = issueChains(issuedOn(form, issues), form);
  return {
    chains: chains.map(({ copies }) =>
      copies.map(
        ({ entry: copy, standing, markedReissue }) =>
          `${copy.issue?.number} ${standing}${markedReissue ? " cấp lại" : ""}`,
      ),
    ),
    current: chains.map(({ current }) => current?.entry.issue?.number),
    issues: found.map(({ code, path }) => `${code} ${path.join(".")}`),
  };
}

it("a paper issued once is current", () => {
  expect(told({ number: "1" })).toEqual({ chains: [["1 current"]], current: ["1"], issues: [] });
});

it("[CERT-03] a paper issued again is marked, and the old one stays valid", () => {
  expect(told({ number: "1" }, { number: "2", reissueOf: "1" }, { number: "3", reissueOf: "2" })).toEqual({
    chains: [["1 valid", "2 valid cấp lại", "3 current cấp lại"]],
    current: ["3"],
    issues: [],
  });
});

it("[CERT-06] a birth certificate issued again keeps its number and is no double number", () => {
  const same = [{ number: "1" }, { number: "1", reissueOf: "1" }, { number: "1", reissueOf: "1" }];
  const chains = { chains: [["1 valid", "1 valid cấp lại", "1 current cấp lại"]], current: ["1"] };
  expect(toldOn("TT22-01", same)).toEqual({ ...chains, issues: [] });
  expect(toldOn("TT25-07", same)).toEqual({
    ...chains,
    issues: [
      "core.forms.issue_names_itself entries.1.issue.reissueOf",
      "core.forms.issue_names_itself entries.2.issue.reissueOf",
      "core.forms.issue_number_double entries.1.issue.number",
      "core.forms.issue_number_double entries.2.issue.number",
    ],
  });
});

it("[CERT-03] a paper that replaces a wrong one takes its place and that of its copies", () => {
  expect(told({ number: "1" }, { number: "2", reissueOf: "1" }, { number: "3", replaces: "1" })).toEqual({
    chains: [["1 replaced", "2 replaced cấp lại", "3 current"]],
    current: ["3"],
    issues: [],
  });
});

it("two papers of one form stay two chains", () => {
  const { chains, current } = told({ number: "1" }, { number: "2" }, { number: "3", reissueOf: "1" });
  expect(chains).toEqual([["1 valid", "3 current cấp lại"], ["2 current"]]);
  expect(current).toEqual(["3", "2"]);
});

it("a cancelled copy does not count", () => {
  expect(told({ number: "1" }, { number: "2", reissueOf: "1", cancelled: true })).toEqual({
    chains: [["1 current"]],
    current: ["1"],
    issues: [],
  });
});

it("a link to a paper that is not there is reported at its place", () => {
  expect(told({ number: "2", reissueOf: "1" }).issues).toEqual([
    "core.forms.issue_chain_broken entries.0.issue.reissueOf",
  ]);
  expect(told({ number: "2", replaces: "1" }).issues).toEqual([
    "core.forms.issue_chain_broken entries.0.issue.replaces",
  ]);
});

it("a paper issued again very many times is read in one go", () => {
  const count = 20_000;
  const copies = Array.from({ length: count }, (_, index) => ({
    number: `N${index}`,
    ...(index > 0 && { reissueOf: `N${index - 1}` }),
  }));
  const { chains, issues } = issueChains(issued(...copies), "TT25-07");
  expect(issues).toEqual([]);
  expect(chains).toHaveLength(1);
  expect(chains[0]?.current?.index).toBe(count - 1);
});

it("a circle has no current copy", () => {
  expect(told({ number: "1", reissueOf: "2" }, { number: "2", reissueOf: "1" })).toEqual({
    chains: [["1 valid cấp lại", "2 valid cấp lại"]],
    current: [undefined],
    issues: [
      "core.forms.issue_chain_cyclic entries.0.issue.reissueOf",
      "core.forms.issue_chain_cyclic entries.1.issue.reissueOf",
    ],
  });
});

it("a number that two papers bear is reported, in one series only", () => {
  expect(told({ number: "1" }, { number: "1" }).issues).toEqual([
    "core.forms.issue_number_double entries.1.issue.number",
  ]);
  expect(told({ number: "1", series: "A" }, { number: "1", series: "B" }).issues).toEqual([]);
  expect(told({ number: "1" }, { number: "2" }, { number: "2", reissueOf: "1" }).issues).toEqual([
    "core.forms.issue_number_double entries.2.issue.number",
  ]);
});

it("two papers that replace one are reported, and so is a wrong paper that is issued again", () => {
  expect(
    told({ number: "1" }, { number: "2", replaces: "1" }, { number: "3", replaces: "1" }).issues,
  ).toEqual(["core.forms.issue_chain_forked entries.2.issue.replaces"]);
  const late = told({ number: "1" }, { number: "2", replaces: "1" }, { number: "3", reissueOf: "1" });
  expect(late.current).toEqual(["2"]);
  expect(late.issues).toEqual(["core.forms.issue_reissue_of_replaced entries.2.issue.reissueOf"]);
});

it("a paper is issued again or replaces, never both", () => {
  expect(told({ number: "1" }, { number: "2", reissueOf: "1", replaces: "1" }).issues).toEqual([
    "core.forms.issue_links_two entries.1.issue.replaces",
  ]);
});

it("whatever the links, every copy stands in exactly one chain and a chain has at most one current copy", () => {
  const link = fc.option(fc.integer({ min: 1, max: 6 }).map(String), { nil: undefined });
  const issue = fc.record({
    number: fc.integer({ min: 1, max: 6 }).map(String),
    reissueOf: link,
    replaces: link,
  });
  fc.assert(
    fc.property(fc.array(issue, { maxLength: 8 }), (drawn) => {
      const issues = drawn.map(({ number, reissueOf, replaces }) => ({
        number,
        ...(reissueOf !== undefined && { reissueOf }),
        ...(replaces !== undefined && { replaces }),
      }));
      const { chains } = issueChains(issued(...issues), "TT25-07");
      const places = chains.flatMap(({ copies }) => copies.map(({ index }) => index));
      expect([...places].sort((a, b) => a - b)).toEqual(issues.map((_, index) => index));
      for (const { copies } of chains) {
        expect(copies.filter(({ standing }) => standing === "current").length).toBeLessThanOrEqual(1);
      }
    }),
    { seed },
  );
});

it("every copy issued again counts the times of its own content, whatever was issued in between", () => {
  const record = issued(
    { number: "1" },
    { number: "2", replaces: "1" },
    { number: "3", reissueOf: "1" },
    { number: "4", reissueOf: "2" },
    { number: "5", reissueOf: "3" },
  );
  const copies = issueChains(record, "TT25-07").chains.flatMap((chain) => chain.copies);
  expect(
    copies.map(({ reissue }) => reissue && [reissue.time, reissue.of, reissue.first.issue?.number]),
  ).toEqual([undefined, undefined, [1, "1", "1"], [1, "2", "2"], [2, "3", "1"]]);
});

function refusal(...given: readonly unknown[]): EmrError {
  try {
    (issueChains as (...any: readonly unknown[]) => unknown)(...given);
  } catch (error) {
    if (error instanceof EmrError) return error;
    throw error;
  }
  throw new Error("not refused");
}

it.each([
  ["swapped arguments", ["TT25-07", recordWith([])], "tham số thứ nhất", "first argument"],
  ["no arguments", [], "tham số thứ nhất", "first argument"],
  ["entries instead of a record", [[]], "tham số thứ nhất", "first argument"],
  ["no code", [recordWith([])], "tham số thứ hai", "second argument"],
  ["options instead of a code", [recordWith([]), { form: "TT25-07" }], "tham số thứ hai", "second argument"],
  ["a code that no form has", [recordWith([]), "TT25-7"], "không có biểu mẫu", "no form has"],
])("%s are refused by name, in both languages", (_, given, vi, en) => {
  const error = refusal(...given);
  expect(error.code).toBe("core.forms.issue_chains_of_nothing");
  expect(error.text.vi).toContain(vi);
  expect(error.text.en).toContain(en);
  expect(error.nextStep?.vi).toContain("issueChains(");
});

it("a code that no form has comes with those that may be meant", () => {
  expect(refusal(recordWith([]), "TT25-7").issues.map(({ nextStep }) => nextStep?.en)).toEqual([
    expect.stringContaining("TT25-07"),
  ]);
});

it("a form of the house that the record holds has chains, and a form without copies has none", () => {
  const own = entry({ kind: "form-data", form: "BV-01", values: {}, issue: { number: "1" } });
  expect(issueChains(recordWith([own]), "BV-01").chains).toHaveLength(1);
  expect(issueChains(recordWith([own]), "TT25-07")).toEqual({ chains: [], issues: [] });
});

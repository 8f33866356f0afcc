import { describe, expect, it } from "vitest";
import { joinXmlBase, removeDots } from "../../src/xml/join-xml-base.ts";

/** The table of Canonical XML 1.1, appendix A. */
const table = [
  ["no/.././/pseudo-netpath/seg/file.ext", "pseudo-netpath/seg/file.ext"],
  ["no/..//.///pseudo-netpath/seg/file.ext", "pseudo-netpath/seg/file.ext"],
  ["yes/no//..//.///pseudo-netpath/seg/file.ext", "yes/pseudo-netpath/seg/file.ext"],
  ["no/../yes", "yes"],
  ["no/../yes/", "yes/"],
  ["no/../yes/no/..", "yes/"],
  ["../../no/../..", "../../../"],
  ["no/../..", "../"],
  ["no/..", ""],
  ["no/../", ""],
  ["/a/b/c/./../../g", "/a/g"],
  ["mid/content=5/../6", "mid/6"],
  ["../../..", "../../../"],
  ["no/../../", "../"],
  ["..yes/..no/..no/..no/../../../..yes", "..yes/..yes"],
  ["..yes/..no/..no/..no/../../../..yes/", "..yes/..yes/"],
  ["../..", "../../"],
  ["../../../", "../../../"],
  [".", ""],
  ["./", ""],
  ["./.", ""],
  ["//no/..", "/"],
  ["../../no/..", "../../"],
  ["../../no/../", "../../"],
  ["yes/no/../", "yes/"],
  ["yes/no/no/../..", "yes/"],
  ["yes/no/no/no/../../..", "yes/"],
  ["yes/no/../yes/no/no/../..", "yes/yes/"],
  ["yes/no/no/no/../../../yes", "yes/yes"],
  ["yes/no/no/no/../../../yes/", "yes/yes/"],
  ["/no/../", "/"],
  ["/yes/no/../", "/yes/"],
  ["/yes/no/no/../..", "/yes/"],
  ["/yes/no/no/no/../../..", "/yes/"],
  ["../../..no/..", "../../"],
  ["../../..no/../", "../../"],
  ["..yes/..no/../", "..yes/"],
  ["..yes/..no/..no/../..", "..yes/"],
  ["..yes/...no/..no/..no/../../..", "..yes/"],
  ["..yes/..no/../..yes/..no/..no/../..", "..yes/..yes/"],
  ["/..no/../", "/"],
  ["/..yes/..no/../", "/..yes/"],
  ["/..yes/..no/..no/../..", "/..yes/"],
  ["/..yes/..no/..no/..no/../../..", "/..yes/"],
  ["/", "/"],
  ["/.", "/"],
  ["/./", "/"],
  ["/./.", "/"],
  ["/././", "/"],
  ["/..", "/"],
  ["/../..", "/"],
  ["/../../..", "/"],
  ["//..", "/"],
  ["//..//..", "/"],
  ["//..//..//..", "/"],
  ["/./..", "/"],
  ["/./.././..", "/"],
  ["/./.././.././..", "/"],
  ["..", "../"],
  ["../", "../"],
] as const;

it.each(table)(
  "the path %s without dots is “%s”, as appendix A of Canonical XML 1.1 says",
  (path, expected) => {
    expect(removeDots(path)).toBe(expected);
  },
);

describe("joining xml:base", () => {
  it.each([
    ["abc/", "../", ""],
    ["../", "../", "../../"],
    ["..", "..", "../../"],
    ["..", "../x", "../../x"],
    ["bar/", "foo", "bar/foo"],
    ["something/else", "bar/foo", "something/bar/foo"],
  ])("%s and %s give “%s”, as Canonical XML 1.1 (2.4) says", (base, reference, expected) => {
    expect(joinXmlBase(base, reference)).toBe(expected);
  });

  it.each([
    ["g", "http://a/b/c/g"],
    ["./g/", "http://a/b/c/g/"],
    ["/g", "http://a/g"],
    ["//g", "http://g"],
    ["?y", "http://a/b/c/d;p?y"],
    ["g?y", "http://a/b/c/g?y"],
    ["", "http://a/b/c/d;p?q"],
    ["..", "http://a/b/"],
    ["../../g", "http://a/g"],
    ["../../../g", "http://a/g"],
    ["g;x=1/../y", "http://a/b/c/y"],
    ["g?y/../x", "http://a/b/c/g?y/../x"],
    ["g:h", "g:h"],
  ])("http://a/b/c/d;p?q and %s give %s, as RFC 3986 (5.4) says", (reference, expected) => {
    expect(joinXmlBase("http://a/b/c/d;p?q", reference)).toBe(expected);
  });

  it("drops the fragment and puts a slash behind a host", () => {
    expect(joinXmlBase("a/", "b#c")).toBe("a/b");
    expect(joinXmlBase("http://a", "b")).toBe("http://a/b");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../src/codes/index.ts";

describe("escapeHtml", () => {
  it("keeps what was written, and makes no tag, attribute or entity of it", () => {
    expect(escapeHtml(`<b title="a" lang='b'>\`&amp;\`</b>`)).toBe(
      "&lt;b title=&quot;a&quot; lang=&#39;b&#39;&gt;&#96;&amp;amp;&#96;&lt;/b&gt;",
    );
    expect(escapeHtml("Nguyễn Thị Thử\t1,5 µg\n2")).toBe("Nguyễn Thị Thử\t1,5 µg\n2");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"'`]|&(?!(?:amp|lt|gt|quot|#39|#96);)/);
      }),
    );
  });

  it.each([
    ["a control", "\u0000\u0007\u001b\u007f\u0085"],
    ["a mark of direction", "\u061c\u200e\u200f\u202a\u202e\u2066\u2069"],
    ["what has no width", "\u00ad\u200b\u2060\ufeff"],
  ])("leaves out %s", (_, hidden) => {
    expect(escapeHtml(`a${hidden}<${hidden}b`)).toBe("a&lt;b");
  });
});

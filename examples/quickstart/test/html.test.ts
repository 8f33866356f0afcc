import { expect, it } from "vitest";
import { html } from "../src/report/html.ts";

it("everything that is put into the report is escaped, in text and in attributes", () => {
  const evil = `<script>alert("x")</script> & 'y'`;
  const { html: text } = html`<td title="${evil}">${evil}</td>${[html`<b>${evil}</b>`, undefined]}`;
  const safe = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;";
  expect(text).toBe(`<td title="${safe}">${safe}</td><b>${safe}</b>`);
});

import { formatPath, type Issue } from "@benhan/core";
import type { Lang } from "../arguments.ts";
import type { VisitStory } from "../visit-story.ts";
import { type Html, html } from "./html.ts";

/** What must be mended before a visit can go on. */
export function findingsCard(lang: Lang, title: string, file: string, issues: readonly Issue[]): Html {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const errors = issues.filter(({ severity }) => severity === "error");
  return html`<section class="card"><div class="top"><h3>${title}</h3><span class="key">${file}</span>
<span class="tag bad push">${errors.length} ${say("lỗi", "errors")}</span></div>
<div class="scroll"><table class="findings">
<tr><th>${say("Trường theo quy định", "Official field")}</th><th>${say("Điều sai", "What is wrong")}</th><th>${say("Việc cần làm", "Next step")}</th><th>${say("Nơi trong bệnh án · mã", "Place in the record · code")}</th></tr>
${errors.map(
  ({
    official,
    text,
    nextStep,
    expected,
    path,
    code,
    rule,
    source,
  }) => html`<tr><td><b>${official ?? "–"}</b></td><td>${text[lang]}</td><td class="next">${nextStep?.[lang]}${expected === undefined ? undefined : html`<br>= <b>${expected}</b>`}</td>
<td><code>${formatPath(path)}</code><br><code class="muted">${code}</code>${source === undefined ? undefined : html`<br><small class="muted">${[rule, source].filter(Boolean).join(" · ")}</small>`}</td></tr>`,
)}
</table></div></section>`;
}

/** What the readers and the check noticed without stopping a visit. */
export function notesCard(
  lang: Lang,
  { input, chain, issues, notes: reading, state }: VisitStory,
): Html | undefined {
  const notes = [...reading, ...issues.filter(isNote)];
  if (state === "stopped" || notes.length === 0) return undefined;
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  return html`<section class="card"><div class="top"><h3>${say("Ghi chú, không cản trở", "Notes that stop nothing")}: ${input.title[lang]}</h3><span class="key">${chain}</span>
<span class="tag warn push">${notes.length} ${say("ghi chú", "notes")}</span></div>
<div class="scroll"><table>
${notes.map(
  ({ severity, official, text }) =>
    html`<tr><td><span class="tag ${severity === "warning" ? "warn" : "calm"}">${severityWord(lang, severity)}</span></td><td><b>${official ?? "–"}</b></td><td>${text[lang]}</td></tr>`,
)}
</table></div></section>`;
}

/** Lists and histories that nobody has loaded are told once for all visits. */
function isNote({ severity, code }: Issue): boolean {
  return severity !== "error" && code !== notCheckedCode && code !== "exchange.bhyt.not_checked";
}

/** The fields whose code lists others issue and this example did not load. */
export function uncomparedFields(stories: readonly VisitStory[]): readonly string[] {
  const fields = stories.flatMap(({ issues }) =>
    issues.flatMap(({ code, official }) =>
      code === notCheckedCode && official !== undefined ? [official] : [],
    ),
  );
  return [...new Set(fields)];
}

const notCheckedCode = "exchange.bhyt.code_not_checked";

function severityWord(lang: Lang, severity: Issue["severity"]): string {
  if (severity === "warning") return lang === "vi" ? "cảnh báo" : "warning";
  return lang === "vi" ? "thông tin" : "information";
}

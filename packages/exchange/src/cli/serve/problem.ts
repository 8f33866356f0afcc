import type { Bilingual, EmrError } from "@benhan/core/faults";
import { type FileFinding, findingInFile } from "../check/file-finding.ts";
import { findingJson } from "../reports/json-report.ts";
import { overHttp } from "./host/over-http.ts";
import type { ServiceAnswer } from "./service-answer.ts";

/** An answer that says what went wrong, as RFC 9457 has it, in both languages. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual | null;
  readonly findings: readonly ReturnType<typeof findingJson>[];
}

/** Makes the answer of an error, by default with its own issues as findings. Findings name places, never contents. */
export function problemOf(error: EmrError, status: number, findings: readonly FileFinding[] = []): Problem {
  const own = findings.length > 0 ? findings : error.issues.map((issue) => findingInFile(issue));
  return {
    type: `urn:benhan:${error.code}`,
    title: `${error.text.vi} / ${error.text.en}`,
    status,
    code: error.code,
    text: error.text,
    nextStep: error.nextStep === undefined ? null : ofAnswer(error.nextStep),
    findings: own.map(({ nextStep, ...finding }) =>
      findingJson({ ...finding, nextStep: nextStep === null ? null : overHttp(nextStep) }),
    ),
  };
}

/** An error of a function speaks of its `issues`, which an answer calls `findings`, and of commands that a caller over HTTP has not. */
function ofAnswer({ vi, en }: Bilingual): Bilingual {
  const told = (text: string) => text.replace(/\b(?:the entries of )?issues\b/g, "findings");
  return overHttp({ vi: told(vi), en: told(en) });
}

/** The answer itself. */
export function problemAnswer(content: Problem): ServiceAnswer {
  return { status: content.status, type: "application/problem+json", body: JSON.stringify(content) };
}

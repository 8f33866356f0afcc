import { checkRecord } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { eventDate, formEditions } from "@benhan/core/forms";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import { formCodes } from "../../papers/form-codes.ts";
import { problemAnswer, problemOf } from "../problem.ts";
import { flagIn } from "../query-flag.ts";
import { meansMissing, paperIncomplete, recordUnusable } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { objectIn } from "./json-body.ts";
import { findingsOf } from "./visit-in.ts";

/** Papers as PDF, out of the record that is sent. Nothing of it is kept. */
export const paperRoutes: readonly HostRoute[] = [
  {
    method: "POST",
    path: "/papers/{form}",
    takes: ["draft"],
    example: "{…} (bệnh án / the medical record)",
    needs: "papers",
    async handle({ id, query, body, signal }, { host: { papers, masters } }) {
      if (papers === undefined) throw meansMissing({ member: "papers" });
      const draft = flagIn(query, "draft");
      const forms = await formCodes([id]);
      if (forms.every((form) => formEditions(form).length === 0)) {
        const { noSuchPaper } = await import("@benhan/exchange/paper");
        return problemAnswer(problemOf(noSuchPaper({ forms }), 404));
      }
      const report = checkRecord(objectIn(body));
      if (!report.ok) {
        const findings = findingsOf(report.issues);
        return problemAnswer(problemOf(recordUnusable({ count: findings.length }), 422, findings));
      }
      const { renderRecordPdf } = await import("@benhan/exchange/paper");
      const { loadPaperFonts } = await import("@benhan/exchange/paper-fonts");
      const { options } = papers;
      const drawn = renderRecordPdf(report.value, {
        ...options,
        fill: {
          codes: await loadOfficialCodes(eventDate("record", report.value)),
          ...(masters !== undefined && { masters }),
          ...options?.fill,
        },
        forms,
        allowIncomplete: draft,
        contents: false,
        fonts: papers.fonts ?? (await loadPaperFonts()),
        ...(signal !== undefined && { signal }),
      });
      const { bytes, pages } = await drawn.catch(asPaper);
      return {
        status: 200,
        type: "application/pdf",
        body: bytes,
        headers: { "Benhan-Pages": String(pages) },
      };
    },
  },
];

/** Said in terms of the request: a draft is a member of the query here. */
function asPaper(error: unknown): never {
  if (!isEmrError(error, "exchange.paper.record_not_printable")) throw error;
  const { issues } = error;
  throw paperIncomplete(
    { count: issues.filter(({ severity }) => severity === "error").length },
    { cause: error, issues },
  );
}

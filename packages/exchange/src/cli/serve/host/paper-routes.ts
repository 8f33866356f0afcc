import { checkRecord } from "@benhan/core";
import { eventDate } from "@benhan/core/forms";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import { formCodes } from "../../papers/form-codes.ts";
import { problemAnswer, problemOf } from "../problem.ts";
import { flagIn } from "../query-flag.ts";
import { meansMissing, paperIncomplete } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { objectIn } from "./json-body.ts";
import { findingsOf } from "./visit-in.ts";

/** Papers as PDF, out of the record that is sent. Nothing of it is kept. */
export const paperRoutes: readonly HostRoute[] = [
  {
    method: "POST",
    path: "/papers/{form}",
    takes: ["draft"],
    needs: "papers",
    async handle({ id, query, body, signal }, { host: { papers, masters } }) {
      if (papers === undefined) throw meansMissing({ member: "papers" });
      const draft = flagIn(query, "draft");
      const report = checkRecord(objectIn(body));
      if (!report.ok) {
        const findings = findingsOf(report.issues);
        return problemAnswer(problemOf(paperIncomplete({ count: findings.length }), 422, findings));
      }
      const { renderRecordPdf } = await import("@benhan/exchange/paper");
      const { loadPaperFonts } = await import("@benhan/exchange/paper-fonts");
      const { options } = papers;
      const { bytes, pages } = await renderRecordPdf(report.value, {
        ...options,
        fill: {
          codes: await loadOfficialCodes(eventDate("record", report.value)),
          ...(masters !== undefined && { masters }),
          ...options?.fill,
        },
        forms: await formCodes([id]),
        allowIncomplete: draft,
        contents: false,
        fonts: papers.fonts ?? (await loadPaperFonts()),
        ...(signal !== undefined && { signal }),
      });
      return {
        status: 200,
        type: "application/pdf",
        body: bytes,
        headers: { "Benhan-Pages": String(pages) },
      };
    },
  },
];

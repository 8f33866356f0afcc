import { object, plainObject } from "@benhan/core/options";
import type { Checkup } from "@benhan/exchange/ksk";
import type { PrescriptionDraft } from "../../../eprescription/prescription.ts";
import { findingJson } from "../../reports/json-report.ts";
import { problemAnswer, problemOf } from "../problem.ts";
import { jsonAnswer } from "../service-answer.ts";
import { fileJson } from "./answers.ts";
import { meansMissing, messageNotPrepared } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { filled, jsonBody } from "./json-body.ts";
import { type FileBody, fileOf, fileShape } from "./outbox-routes.ts";
import { findingsOf } from "./visit-in.ts";

interface PrescriptionBody {
  readonly prescription: PrescriptionDraft;
  readonly replaces?: string;
}

const prescriptionShape = object<PrescriptionBody>({ prescription: plainObject, replaces: filled }, [
  "prescription",
]);
const checkupShape = object<{ checkup: Checkup }>({ checkup: plainObject }, ["checkup"]);
const messageShape = object<{ document: FileBody; refMsgId: string }>(
  { document: fileShape, refMsgId: filled },
  ["document"],
);

/** Checks what other hubs take and writes the bytes that are queued for them. Nothing of it is kept. */
export const messageRoutes: readonly HostRoute[] = [
  {
    method: "POST",
    path: "/prescriptions",
    takes: [],
    needs: "prescriptions",
    example: '{"prescription":{"ma_don_thuoc":"…"}}',
    async handle({ body }, { host }) {
      const { storage, prescriptions, facilityCode } = host;
      const { prescription, replaces } = jsonBody<PrescriptionBody>(
        "POST /prescriptions",
        body,
        prescriptionShape,
      );
      if (facilityCode === undefined) throw meansMissing({ member: "facilityCode" });
      const { preparePrescription } = await import("@benhan/exchange/eprescription");
      const report = preparePrescription(prescription, {
        ...prescriptions,
        ...{ facilityId: storage.facilityId, facilityCode },
        ...(replaces !== undefined && { replaces }),
      });
      const findings = findingsOf(report.issues);
      if (!report.ok) return refused(findings);
      return jsonAnswer({ file: fileJson(report.value), findings: findings.map(findingJson) });
    },
  },
  {
    method: "POST",
    path: "/checkups",
    takes: [],
    needs: "checkups",
    example: '{"checkup":{"form":"adult"}}',
    async handle({ body }, { host: { storage, checkups } }) {
      const { checkup } = jsonBody<{ checkup: Checkup }>("POST /checkups", body, checkupShape);
      const { checkCheckup, encodeCheckup } = await import("@benhan/exchange/ksk");
      const report = checkCheckup(checkup);
      const findings = findingsOf(report.issues);
      if (!report.ok) return refused(findings);
      const { facilityId } = storage;
      const file = encodeCheckup(report.value, { ...checkups?.encode, facilityId });
      return jsonAnswer({ file: fileJson(file), findings: findings.map(findingJson) });
    },
  },
  {
    method: "POST",
    path: "/checkups/message",
    takes: [],
    needs: "checkups",
    example: '{"document":{…}}',
    async handle({ body, signal }, { host }) {
      const { document, refMsgId } = jsonBody<{ document: FileBody; refMsgId?: string }>(
        "POST /checkups/message",
        body,
        messageShape,
      );
      const { checkups } = host;
      if (checkups?.message === undefined) throw meansMissing({ member: "checkups.message" });
      const { prepareCheckupMessage } = await import("@benhan/exchange/hubs");
      const message = await prepareCheckupMessage(fileOf(document, host), {
        ...checkups.message,
        ...(refMsgId !== undefined && { refMsgId }),
        ...(signal !== undefined && { signal }),
      });
      return jsonAnswer({ file: fileJson(message), findings: [] });
    },
  },
];

function refused(findings: ReturnType<typeof findingsOf>) {
  const count = findings.filter(({ level }) => level === "error").length;
  return problemAnswer(problemOf(messageNotPrepared({ count }), 422, findings));
}

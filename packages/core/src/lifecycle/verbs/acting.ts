import type { Issue } from "../../faults/issue.ts";
import type { Patient } from "../../record/patient.ts";
import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import type { SourceKey } from "../../store/source-key.ts";
import type { Access } from "../access.ts";
import type { CommandRequest } from "../guards/guard.ts";
import { isSaid } from "../is-said.ts";
import { invalidInput } from "../lifecycle.faults.ts";
import { patientKeyOf } from "../patient-key.ts";
import type { Acting, Action, RecordDesk } from "../record-desk.ts";
import { actorSchema } from "../record-life.schema.ts";
import type { Command, Decision } from "../record-life.ts";
import type { StoredRecord } from "../stored-record.ts";

/** The grounds of a command, beyond who acts. */
export interface Grounds {
  readonly reason?: string | undefined;
  readonly decision?: Decision | undefined;
  /** Name of a hold. */
  readonly reference?: string | undefined;
}

/** Most characters of the texts that a call says of itself, as a log takes them. */
const longest = { role: 512, purpose: 1024, device: 512 } as const;

/**
 * The wish of an actor, for access control and the audit log.
 *
 * @throws `core.lifecycle.input_invalid` when nobody acts, and for a role, purpose or device that is no text.
 */
export function accessOf(
  desk: RecordDesk,
  action: Action,
  acting: Acting,
  record?: SourceKey,
  stored?: StoredRecord,
): Access {
  const { by } = acting;
  const actor = actorSchema.safeParse(by);
  const issues = [
    ...(actor.success
      ? []
      : shapeIssues(actorSchema, actor.error, by).map((issue) => ({
          ...issue,
          path: ["by", ...issue.path],
        }))),
    ...sayings.flatMap((name) => (isFit(acting[name], longest[name]) ? [] : [unfit(name)])),
  ];
  if (!actor.success || issues.length > 0) throw invalidInput({ count: issues.length }, { issues });
  const texts = Object.fromEntries(
    sayings.flatMap((name) => (acting[name] === undefined ? [] : [[name, acting[name]]])),
  );
  return {
    facilityId: desk.facilityId,
    action,
    by: actor.data,
    ...texts,
    ...(record && { record, phase: stored?.life.content.phase ?? "none" }),
    ...(stored && storedFacts(desk, stored)),
  };
}

/** How an access names the patient. */
export function aboutPatient(
  { policy }: Pick<RecordDesk, "policy">,
  patient: Patient,
): Pick<Access, "patient"> {
  const key = (policy.patientKey ?? patientKeyOf)(patient);
  return key === undefined ? {} : { patient: key };
}

const sayings = ["role", "purpose", "device"] as const;

function storedFacts(desk: RecordDesk, { life, head }: StoredRecord): Partial<Access> {
  return {
    version: life.document.version,
    ...aboutPatient(desk, head.content.patient),
    ...(life.content.cancelled && { isCancelled: true }),
  };
}

function isFit(text: unknown, most: number): boolean {
  return text === undefined || (typeof text === "string" && text.length <= most);
}

function unfit(name: (typeof sayings)[number]): Issue {
  return {
    code: invalidInput.code,
    severity: "error",
    path: [name],
    text: {
      vi: `\`${name}\` phải là chữ, nhiều nhất ${longest[name]} ký tự.`,
      en: `\`${name}\` must be a text of at most ${longest[name]} characters.`,
    },
  };
}

/** The command of an actor, for the guards and the event. */
export function requestOf(command: Command, acting: Acting, grounds: Grounds = {}): CommandRequest {
  const { by, role } = acting;
  const { reason, decision, reference } = grounds;
  // Texts enter the record here: NFC, and nothing that says nothing.
  return normalText({
    command,
    by,
    role: said(role),
    reason: said(reason),
    decision,
    reference: said(reference),
  }) as CommandRequest;
}

function said(text: string | undefined): string | undefined {
  return typeof text === "string" && !isSaid(text) ? undefined : text;
}

import type { Issue } from "../../faults/issue.ts";
import type { Patient } from "../../record/patient.ts";
import { normalText } from "../../shape/normal-text.ts";
import { shapeIssues } from "../../shape/shape-issues.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { type Access, learn } from "../access.ts";
import { isEventText, longestKey, longestPurpose } from "../event-text.ts";
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
const longest = { role: longestKey, purpose: longestPurpose, device: longestKey } as const;

/**
 * The wish of an actor, for access control and the audit log.
 *
 * @throws `core.lifecycle.input_invalid` when nobody acts, for a role, purpose or device that is no text, and for texts
 * that are longer than a log takes.
 */
export function accessOf(
  desk: RecordDesk,
  action: Action,
  acting: Acting,
  record?: SourceKey,
  stored?: StoredRecord,
): Access {
  const attempted = attemptOf(desk, action, acting, record, stored);
  if (attempted !== undefined) learn(desk, attempted);
  const { by } = acting;
  const actor = actorSchema.safeParse(by);
  const issues = [
    ...(actor.success
      ? isSaid(actor.data.id) && isEventText(actor.data.id)
        ? []
        : [unfit(["by", "id"], longestKey)]
      : shapeIssues(actorSchema, actor.error, by).map((issue) => ({
          ...issue,
          path: ["by", ...issue.path],
        }))),
    ...sayings.flatMap((name) => {
      const text = acting[name];
      return text === undefined || isEventText(text, longest[name]) ? [] : [unfit([name], longest[name])];
    }),
  ];
  if (!actor.success || issues.length > 0) throw invalidInput({ count: issues.length }, { issues });
  const texts = Object.fromEntries(
    sayings.flatMap((name) => (acting[name] === undefined ? [] : [[name, acting[name]]])),
  );
  const access: Access = {
    facilityId: desk.facilityId,
    action,
    by: actor.data,
    ...texts,
    ...(record && { record, phase: stored?.life.content.phase ?? "none" }),
    ...(stored && storedFacts(desk, stored)),
  };
  return learn(desk, access);
}

/**
 * What can be said of a call before anything of it is known to be in order: for the event of its refusal. Nothing where
 * nobody acts: an event tells who did something, and of such a call that is not known.
 */
export function attemptOf(
  desk: RecordDesk,
  action: Action,
  acting: Acting,
  record?: SourceKey,
  stored?: StoredRecord,
): Access | undefined {
  const { by, role, purpose, device }: Partial<Acting> = acting;
  if (!isSaid(by?.id)) return undefined;
  const key = stored && keyOf(desk, stored.head.content.patient);
  return {
    facilityId: desk.facilityId,
    action,
    by,
    ...(isNamed(record) && { record }),
    ...(stored && { version: stored.life.document.version }),
    ...(isSaid(key) && isEventText(key) && { patient: key }),
    // Texts of any kind: the event takes of them what it can.
    ...({ role, purpose, device } as Partial<Access>),
  };
}

/** A source that a key can be made of. What names no record leaves an event about the facility, as a list does. */
function isNamed(record: SourceKey | undefined): record is SourceKey {
  return [record?.system, record?.id].every((text) => isSaid(text) && !/\p{Surrogate}/u.test(text));
}

/** How an access names the patient. @throws `core.lifecycle.input_invalid` for a key that no log takes */
export function aboutPatient(desk: Pick<RecordDesk, "policy">, patient: Patient): Pick<Access, "patient"> {
  const key = keyOf(desk, patient);
  if (!isSaid(key)) return {};
  if (isEventText(key)) return { patient: key };
  throw invalidInput({ count: 1 }, { issues: [unfit(["patient", "identifiers"], longestKey)] });
}

function keyOf({ policy }: Pick<RecordDesk, "policy">, patient: Patient): string | undefined {
  return (policy.patientKey ?? patientKeyOf)(patient);
}

const sayings = ["role", "purpose", "device"] as const;

function storedFacts(desk: RecordDesk, { life, head }: StoredRecord): Partial<Access> {
  return {
    version: life.document.version,
    ...aboutPatient(desk, head.content.patient),
    ...(life.content.cancelled && { isCancelled: true }),
  };
}

function unfit(path: Issue["path"], most: number): Issue {
  const name = path.join(".");
  return {
    code: invalidInput.code,
    severity: "error",
    path,
    text: {
      vi: `\`${name}\` phải là chữ Unicode hợp lệ, nhiều nhất ${most} ký tự.`,
      en: `\`${name}\` must be a well-formed text of at most ${most} characters.`,
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

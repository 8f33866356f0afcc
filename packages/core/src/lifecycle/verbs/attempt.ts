import type { SourceKey } from "../../store/source-key.ts";
import { noteAccess } from "../access.ts";
import type { Access, Acting, Action, Attempt, RecordDesk } from "../record-desk.ts";
import { attemptOf } from "./acting.ts";

/** What a call says of itself, as it was when the verb was called. */
export interface Attempted extends Pick<Access, "requester" | "scope"> {
  readonly action: Action;
  readonly record?: SourceKey;
  readonly acting: Acting;
}

/**
 * Carries a call out so that its end is on the log before it is told: a call that ends in an error leaves one event
 * `refused`, whether access was refused, the input was wrong, the version stale, the record unknown, or the call was
 * aborted. The event tells what was known by then:
 *
 * - of a record that is not there: the source that was asked for, without a patient;
 * - of a source that names no record: the facility, as a list does;
 * - of texts that are too long or broken: as much of them as a log takes.
 *
 * One case is not on the log: a call in which nobody acts (`by` names nobody). An event tells who did something; such a
 * call is a mistake of the program, and reached no record.
 */
export async function attempt<T>(
  desk: RecordDesk,
  { action, record, acting, requester, scope }: Attempted,
  work: (desk: RecordDesk) => Promise<T>,
): Promise<T> {
  const known = attemptOf(desk, action, acting, record);
  const access = known && { ...known, ...(requester && { requester }), ...(scope && { scope }) };
  const own: Attempt = { access, noted: new Set() };
  try {
    return await work({ ...desk, attempt: own });
  } catch (error) {
    // Without the signal: that a call was aborted must not keep its end out of the log.
    if (own.access !== undefined && !isNoted(own, error)) await noteAccess(desk, own.access, {}, "refused");
    throw error;
  }
}

function isNoted({ noted }: Attempt, error: unknown): boolean {
  return noted.has(error) || (error instanceof Error && error.cause !== undefined && noted.has(error.cause));
}

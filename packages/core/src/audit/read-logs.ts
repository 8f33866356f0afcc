import { isEmrError } from "../faults/emr-error.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { AuditDamage, AuditStore, LoggedEvent } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { storeDamaged } from "../store/store.faults.ts";
import { eventUnreadable } from "./audit.faults.ts";
import { addDamage, type LogFindings } from "./log-findings.ts";
import type { LogPass, VerifiedLog } from "./log-pass.ts";

interface ReadLogsOptions extends CallOptions {
  readonly store: AuditStore;
  readonly facilityId: FacilityId;
}

/**
 * All logs in one go, by writer. A store that does not tell of damage on the way ends the list at an event that cannot be
 * read; the rest is then read log by log, anew behind each such event.
 *
 * @param known Writers that have a log, or had one.
 */
export async function readLogs(
  options: ReadLogsOptions,
  known: readonly string[],
  begin: (writer: string) => LogPass,
  findings: LogFindings,
): Promise<readonly VerifiedLog[]> {
  const { store, facilityId, signal } = options;
  const verified = new Map<string, VerifiedLog>();
  let pass: LogPass | undefined;
  const finish = async () => {
    if (pass !== undefined) verified.set(pass.writer, await pass.end());
    pass = undefined;
  };
  const passOf = async (writer: string): Promise<LogPass> => {
    signal?.throwIfAborted();
    if (pass?.writer === writer) return pass;
    await finish();
    pass = begin(writer);
    return pass;
  };
  const onDamage = async (damage: AuditDamage) => {
    if (damage.what === "event") await (await passOf(damage.writer)).takeUnread(damage.at);
    else addDamage(findings, damage);
  };
  const call = { ...(signal && { signal }), onDamage };
  const events = store.listEvents({ facilityId }, call);
  const isRead = await takeAll(events, async (logged) => (await passOf(logged.writer)).take(logged));
  if (isRead) await finish();
  const left = known.filter((writer) => !verified.has(writer));
  const current = pass as LogPass | undefined;
  for (const writer of new Set(current === undefined ? left : [current.writer, ...left])) {
    const own = current?.writer === writer ? current : begin(writer);
    if (!isRead) await readFurther(options, own);
    verified.set(writer, await own.end());
  }
  return [...verified.values()].sort((one, other) => (one.writer < other.writer ? -1 : 1));
}

/** The rest of one log, behind each event that cannot be read. */
async function readFurther({ store, facilityId, signal }: ReadLogsOptions, pass: LogPass): Promise<void> {
  const { writer } = pass;
  for (;;) {
    signal?.throwIfAborted();
    const fromIndex = pass.next;
    const events = store.listEvents({ facilityId, writer, fromIndex }, signal ? { signal } : {});
    if (await takeAll(events, (logged) => pass.take(logged))) return;
    if (pass.next === fromIndex && !(await pass.skip())) return;
  }
}

/** False when an event ended the list that cannot be read. */
async function takeAll(
  events: AsyncIterable<LoggedEvent>,
  take: (logged: LoggedEvent) => Promise<void>,
): Promise<boolean> {
  try {
    for await (const logged of events) await take(logged);
    return true;
  } catch (error) {
    if (isEmrError(error, eventUnreadable.code) || isEmrError(error, storeDamaged.code)) return false;
    throw error;
  }
}

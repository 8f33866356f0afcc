import { storeDamaged } from "@benhan/core";
import { formatDigest } from "@benhan/core/digest";
import type { AuditListOptions, Digest, TreeHead } from "@benhan/core/ports";
import type { Gate } from "./gate.ts";
import { frontierOf, isSoundHead } from "./log-head.ts";

/** The heads of all logs, compared with the events where somebody wants to be told. */
export async function* listTreeHeads(
  { facilityId, read }: Gate,
  digest: Digest,
  { signal, onDamage }: AuditListOptions,
): AsyncGenerator<TreeHead> {
  const logs = await read(async (rows) => {
    const heads = [];
    for (const log of await rows.auditLogs()) {
      heads.push({ log, isSound: onDamage === undefined || (await isSoundHead(log, digest, rows)) });
    }
    return heads;
  }, signal);
  for (const { log, isSound } of logs) {
    signal?.throwIfAborted();
    const { writer, size } = log;
    const tree = frontierOf(log, digest);
    if (onDamage !== undefined && !isSound) await onDamage({ what: "head", writer, at: size });
    if (tree !== undefined) yield { facilityId, writer, size, root: formatDigest(tree.root()) };
    else if (onDamage === undefined) throw storeDamaged({ key: `${writer}/head` });
  }
}

import { proveConsistency, stampTreeHeads, treeHeadBytes, verifyConsistency } from "@benhan/core/audit";
import { EmrError } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import type { TreeHead, TreeHeadStamper } from "@benhan/core/ports";
import { describe, expect, it } from "vitest";
import { facilityId } from "./arbitraries.ts";
import { appendBytes, emptyLog, type MemoryAuditStore } from "./memory-audit-store.ts";
import { append, stamper, storeWith, verifyToken } from "./sample-log.ts";

const stamp = (store: MemoryAuditStore, own: TreeHeadStamper = stamper) =>
  stampTreeHeads({ store, stamper: own, facilityId, digest: nodeDigest });
const codes = (issues: readonly { readonly code: string; readonly path: readonly unknown[] }[]) =>
  issues.map(({ code, path }) => [code.replace("core.audit.", ""), ...path].join(" "));

describe("the bytes of a head", () => {
  it("are canonical JSON with the name of the form, without the members of an anchor", () => {
    const head = {
      facilityId,
      writer: "máy chủ 1".normalize("NFD"),
      size: 7,
      root: `sha-256:${"a".repeat(64)}`,
    };
    const anchor = { ...head, stampedAt: "x", token: new Uint8Array() } as unknown as TreeHead;
    expect(new TextDecoder().decode(treeHeadBytes(anchor))).toBe(
      `{"edition":"benhan-tree-head-1","facilityId":"bv-thu-nghiem","root":"sha-256:${"a".repeat(64)}","size":7,"writer":"máy chủ 1"}`,
    );
  });
});

describe("the heads of a facility", () => {
  it("[LOG-01] are fixed in time where they have grown, each as the continuation of the one before", async () => {
    const store = await storeWith({ a: 5, b: 2 });
    const first = await stamp(store);
    expect(first.stamped.map(({ writer, size }) => [writer, size])).toEqual([
      ["a", 5],
      ["b", 2],
    ]);
    expect(store.anchors).toEqual(first.stamped);
    for (const anchor of store.anchors) expect(verifyToken(anchor.token, treeHeadBytes(anchor))).toBe(true);

    await append(store, "a", 4);
    const second = await stamp(store);
    expect(second.stamped.map(({ writer, size }) => [writer, size])).toEqual([["a", 9]]);
    expect(second.unchanged).toEqual(["b"]);
    expect(second.issues).toEqual([]);

    const [from, to] = [first.stamped[0], second.stamped[0]] as [TreeHead, TreeHead];
    const path = await proveConsistency(store, { facilityId, writer: "a", from: 5, to: 9 });
    expect(verifyConsistency({ from, to, path })).toBe(true);
  });

  it("are left alone when nothing was added, and where there are none, which is told", async () => {
    const store = await storeWith({ a: 5 });
    await stamp(store);
    expect(await stamp(store)).toEqual({ stamped: [], unchanged: ["a"], issues: [] });
    const empty = await stamp(await storeWith({}));
    expect(empty).toMatchObject({
      ...{ stamped: [], unchanged: [] },
      issues: [{ code: "core.audit.log_empty", severity: "information", path: ["facilityId"] }],
    });
    expect(empty.issues[0]?.text.vi).toContain(`"${facilityId}"`);
    expect(store.anchors).toHaveLength(1);
  });

  it.each([0, 3])(
    "[LOG-01] are not fixed when the log was written anew with %i events more",
    async (more) => {
      const store = await storeWith({ a: 20, b: 2 });
      await stamp(store);
      const rows = store.logs.get("a")?.rows ?? [];
      const log = emptyLog();
      for (const { bytes } of [...rows].reverse()) appendBytes(log, bytes);
      store.logs.set("a", log);
      await append(store, "a", more);
      await append(store, "b", 1);
      const { stamped, issues } = await stamp(store);
      expect(codes(issues)).toEqual(["anchor_differs a anchors 20"]);
      expect(stamped.map(({ writer }) => writer)).toEqual(["b"]);
    },
  );

  it("[LOG-01] are not fixed when the log is shorter than it was, or gone, or lacks hashes", async () => {
    const store = await storeWith({ a: 20, b: 2, c: 9 });
    await stamp(store);
    const log = emptyLog();
    for (const { bytes } of store.logs.get("a")?.rows.slice(0, 15) ?? []) appendBytes(log, bytes);
    store.logs.set("a", log);
    store.logs.delete("b");
    await append(store, "c", 1);
    store.logs.get("c")?.nodes.delete("3/0");
    const { stamped, issues } = await stamp(store);
    expect(stamped).toEqual([]);
    expect(codes(issues)).toEqual([
      "events_removed b anchors 2",
      "events_removed a anchors 20",
      "anchor_differs c anchors 9",
    ]);
  });

  it("are fixed as far as the time-stamp service answers; the others are told of, all at once", async () => {
    const store = await storeWith({ a: 1, b: 2, c: 3, d: 4 });
    const failing: TreeHeadStamper = {
      async stamp(bytes) {
        const text = new TextDecoder().decode(bytes);
        if (text.includes('"writer":"b"')) throw new TypeError("bệnh nhân Nguyễn Văn A");
        if (text.includes('"writer":"c"')) {
          throw new EmrError("signing.tsa.unreachable", { text: { vi: "x", en: "x" } });
        }
        return stamper.stamp(bytes);
      },
    };
    const { stamped, issues } = await stamp(store, failing);
    expect(stamped.map(({ writer }) => writer)).toEqual(["a", "d"]);
    expect(store.anchors).toEqual(stamped);
    expect(codes(issues)).toEqual(["stamp_failed b heads 2", "stamp_failed c heads 3"]);
    expect(issues.map(({ text }) => text.en)).toEqual([
      'Log "b": no time-stamp was given (TypeError).',
      'Log "c": no time-stamp was given (signing.tsa.unreachable).',
    ]);
    expect((await stamp(store)).stamped.map(({ writer }) => writer)).toEqual(["b", "c"]);
  });

  it("stay as far as they were when the call is aborted", async () => {
    const store = await storeWith({ a: 1, b: 2 });
    const stop = new AbortController();
    const reason = new Error("enough");
    const stopping: TreeHeadStamper = {
      async stamp(bytes) {
        if (store.anchors.length === 1) {
          stop.abort(reason);
          throw new Error("aborted within");
        }
        return stamper.stamp(bytes);
      },
    };
    const call = stampTreeHeads({ store, stamper: stopping, facilityId, signal: stop.signal });
    await expect(call).rejects.toBe(reason);
    expect(store.anchors.map(({ writer }) => writer)).toEqual(["a"]);
  });

  it("are not fixed when the store does not keep the anchor", async () => {
    const store = await storeWith({ a: 1 });
    const full = new Error("disk");
    store.addAnchor = async () => {
      throw full;
    };
    await expect(stamp(store)).rejects.toBe(full);
  });

  it("ask for a call without mistakes", async () => {
    await expect(stampTreeHeads({ facilityId, stamper: {} } as never)).rejects.toMatchObject({
      code: "core.options.wrong",
      issues: [{ path: ["store"] }, { path: ["stamper"] }],
    });
  });
});

import { storeDamaged } from "@benhan/core";
import {
  createTreeFrontier,
  leafHash,
  stampTreeHeads,
  type VerifyAuditLogOptions,
  verifyAuditLog,
} from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import { nodeDigest } from "@benhan/core/node";
import type { TreeHeadAnchor } from "@benhan/core/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facilityId } from "./arbitraries.ts";
import { appendBytes, emptyLog, type MemoryAuditStore, type OpenLog } from "./memory-audit-store.ts";
import { append, eventOf, stamper, storeWith, verifyToken } from "./sample-log.ts";

const stamp = (store: MemoryAuditStore) => stampTreeHeads({ store, stamper, facilityId, digest: nodeDigest });
const verify = (store: MemoryAuditStore, parts: Partial<VerifyAuditLogOptions> = {}) =>
  verifyAuditLog({ store, facilityId, digest: nodeDigest, verifyToken, ...parts });

const found = async (store: MemoryAuditStore, parts: Partial<VerifyAuditLogOptions> = {}) =>
  (await verify(store, parts)).issues.map(({ code, path }) =>
    [code.replace("core.audit.", ""), ...path].join(" "),
  );

/** The same store as one that does not know `onDamage`. */
const withoutTelling = (store: MemoryAuditStore): MemoryAuditStore => ({
  ...store,
  anchors: store.anchors,
  listEvents: (query, { signal } = {}) => store.listEvents(query, signal ? { signal } : {}),
});

const logOf = (store: MemoryAuditStore, writer = "a") => store.logs.get(writer) as OpenLog;

/** The log written anew out of these events, with hashes and head that fit. */
function rewrite(store: MemoryAuditStore, rows: readonly Uint8Array[], writer = "a"): void {
  const log = emptyLog();
  for (const bytes of rows) appendBytes(log, bytes);
  store.logs.set(writer, log);
}

const bytesOf = (log: OpenLog) => log.rows.map(({ bytes }) => bytes);
const edited = (bytes: Uint8Array) =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"bs-', '"bz-'));

/** The log of writer `a` of this size, anchored at another, with a second log beside it. */
async function anchoredStore(size: number, anchored: number): Promise<MemoryAuditStore> {
  const store = await storeWith({ a: anchored, b: 3 });
  if (anchored > 0) await stamp(store);
  await append(store, "a", size - anchored);
  return store;
}

describe("a log that nobody changed", () => {
  it("[LOG-01] is found sound at any size, and told up to where it is anchored", async () => {
    for (const size of [1, 2, 3, 127, 128, 129, 200, 300]) {
      const store = await anchoredStore(size, Math.floor(size / 2));
      expect(await verify(store)).toEqual({
        ok: true,
        value: [
          { writer: "a", size, anchored: Math.floor(size / 2) },
          { writer: "b", size: 3, anchored: size > 1 ? 3 : 0 },
        ],
        issues: [],
      });
    }
  });

  it("is told to be looked for elsewhere when there is none at all: so does a wrong facility look", async () => {
    const report = await verify(await storeWith({}));
    expect(report).toMatchObject({
      ok: true,
      value: [],
      issues: [{ code: "core.audit.log_empty", severity: "warning", path: ["facilityId"] }],
    });
    const [{ text, nextStep } = {}] = report.issues;
    for (const language of ["vi", "en"] as const) {
      expect(text?.[language]).toContain(`"${facilityId}"`);
      expect(nextStep?.[language]).toContain("facilityId");
    }
  });

  it("is not called empty while an anchor or an event of it is left", async () => {
    const wiped = await anchoredStore(10, 10);
    const kept = wiped.anchors;
    wiped.logs.clear();
    expect(await found(wiped)).toEqual(["events_removed a anchors 10", "events_removed b anchors 3"]);
    wiped.anchors = [];
    expect(await found(wiped, { anchors: kept })).toEqual([
      "events_removed a anchors 10",
      "events_removed b anchors 3",
    ]);
    expect(await found(wiped)).toEqual(["log_empty facilityId"]);
  });

  it("is judged as it was when the check began, while events and anchors are added", async () => {
    const store = await anchoredStore(300, 100);
    const onProgress = async () => {
      for (const writer of ["a", "b", "c"]) await append(store, writer, 3);
      await stamp(store);
    };
    const sizes: number[] = [];
    const report = await verify(store, {
      onProgress: ({ checked }) => {
        sizes.push(checked);
        return onProgress();
      },
    });
    expect(report).toMatchObject({ ok: true, issues: [] });
    expect(report.ok && report.value[0]).toEqual({ writer: "a", size: 300, anchored: 100 });
    expect(sizes.slice(0, 3)).toEqual([128, 256, 300]);
  });
});

type Tampering = (log: OpenLog, one: number, other: number) => void;

const tamperings: Readonly<Record<string, Tampering>> = {
  "one byte of one event": (log, one, other) => {
    const row = log.rows[one % log.rows.length];
    if (row === undefined) return;
    const bytes = new Uint8Array(row.bytes);
    bytes[other % bytes.length] = (bytes[other % bytes.length] ?? 0) ^ (1 << (one % 8));
    row.bytes = bytes;
  },
  "the words of one event": (log, one) => {
    const row = log.rows[one % log.rows.length];
    if (row) row.bytes = edited(row.bytes);
  },
  "the places of two events": (log, one, other) => {
    const [first, second] = twoRows(log, one, other);
    [first.bytes, second.bytes] = [second.bytes, first.bytes];
  },
  "the order of two events": (log, one, other) => {
    const [first, second] = twoRows(log, one, other);
    const [at, to] = [log.rows.indexOf(first), log.rows.indexOf(second)];
    [log.rows[at], log.rows[to]] = [second, first];
  },
  "an event taken away": (log, one) => {
    log.rows.splice(one % log.rows.length, 1);
  },
  "an event taken away and the others moved up": (log, one) => {
    log.rows.splice(one % log.rows.length, 1);
    for (const [at, row] of log.rows.entries()) row.index = at;
  },
  "an event twice": (log, one) => {
    const row = log.rows[one % log.rows.length];
    if (row) log.rows.splice(log.rows.indexOf(row), 0, { ...row });
  },
  "an event twice and the others moved down": (log, one) => {
    const row = log.rows[one % log.rows.length];
    if (row) log.rows.splice(log.rows.indexOf(row), 0, { ...row });
    for (const [at, own] of log.rows.entries()) own.index = at;
  },
  "a stored hash": (log, one, other) => {
    const [key, hash] = [...log.nodes][one % log.nodes.size] ?? [];
    if (key && hash) log.nodes.set(key, flipped(hash, other));
  },
  "a stored hash taken away": (log, one) => {
    log.nodes.delete([...log.nodes.keys()][one % log.nodes.size] ?? "");
  },
  "an event with its hash": (log, one) => {
    const row = log.rows[one % log.rows.length];
    if (row === undefined) return;
    const fresh = emptyLog();
    row.bytes = edited(row.bytes);
    appendBytes(fresh, row.bytes);
    log.nodes.set(`0/${row.index}`, fresh.nodes.get("0/0") as Uint8Array);
  },
  "an event with all hashes, but not the head": (log, one) => {
    const row = log.rows[one % log.rows.length];
    if (row) row.bytes = edited(row.bytes);
    const fresh = emptyLog();
    for (const bytes of bytesOf(log)) appendBytes(fresh, bytes);
    for (const [key, hash] of fresh.nodes) log.nodes.set(key, hash);
  },
  "the root of the head": (log, one) => {
    const { size = 0, root = "" } = log.head ?? {};
    const digit = root.at(-1 - (one % 60)) === "0" ? "1" : "0";
    const at = root.length - 1 - (one % 60);
    log.head = { size, root: `${root.slice(0, at)}${digit}${root.slice(at + 1)}` as never };
  },
  "a head that says less": (log) => {
    if (log.head) log.head = { ...log.head, size: log.head.size - 1 };
  },
  "a head that says more": (log) => {
    if (log.head) log.head = { ...log.head, size: log.head.size + 1 };
  },
  "the head taken away": (log) => {
    log.head = undefined;
  },
};

describe("whoever changes a log behind the back of the store is found out", () => {
  it.each(Object.entries(tamperings))("[LOG-01] [CV365-08] %s", async (what, tamper) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 200 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (size, anchored, one, other) => {
          const store = await anchoredStore(size, anchored % (size + 1));
          tamper(logOf(store), one, other);
          const report = await verify(store);
          expect(report.ok).toBe(false);
          // Without the stored hashes every change of the events is found just the same.
          const { ok } = await verify(store, { nodes: "pass-over" });
          expect(ok).toBe(what.startsWith("a stored hash"));
          expect(report.issues.every(({ path }) => path[0] === "a")).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("[LOG-01] [CV365-08] even when hashes and head are written anew, for everything up to the last anchor", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 200 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("edit", "remove", "double", "swap", "cut"),
        async (size, one, other, how) => {
          const anchored = (one % size) + 1;
          const store = await anchoredStore(size, anchored);
          const rows = [...bytesOf(logOf(store))];
          const at = other % anchored;
          const own = rows[at] as Uint8Array;
          if (how === "edit") rows[at] = edited(own);
          if (how === "remove") rows.splice(at, 1);
          if (how === "double") rows.splice(at, 0, own);
          if (how === "cut") rows.splice(at);
          if (how === "swap") rows.unshift(...rows.splice(Math.max(at, 1), 1));
          rewrite(store, rows);
          const isDoubledAtEnd = how === "double" && at === anchored - 1;
          // The copy of the last anchored event stands behind the anchor: nothing before it was changed.
          expect((await verify(store)).ok).toBe(isDoubledAtEnd);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("but not what came after the last anchor, when hashes and head are written anew: this is the limit", async () => {
    const store = await anchoredStore(100, 60);
    const rows = bytesOf(logOf(store));
    rewrite(store, rows.slice(0, 60));
    expect(await verify(store)).toMatchObject({ ok: true, value: [{ size: 60, anchored: 60 }, {}] });
    rewrite(store, [...rows.slice(0, 70), edited(rows[70] as Uint8Array), ...rows.slice(71)]);
    expect(await verify(store)).toMatchObject({ ok: true, value: [{ size: 100, anchored: 60 }, {}] });
  });

  it("and not when the anchors are taken away too, unless a copy was kept elsewhere", async () => {
    const store = await anchoredStore(100, 60);
    const kept: readonly TreeHeadAnchor[] = [...store.anchors];
    rewrite(store, bytesOf(logOf(store)).slice(0, 50));
    store.anchors = [];
    expect((await verify(store)).ok).toBe(true);
    expect(await found(store, { anchors: kept })).toEqual(["events_removed a anchors 60"]);
  });
});

describe("copies of anchors that were kept elsewhere", () => {
  it("[LOG-01] are compared at their sizes, in whatever order they and those of the store come", async () => {
    const store = await storeWith({ a: 30 });
    await stamp(store);
    const early = store.anchors;
    store.anchors = [];
    await append(store, "a", 30);
    await stamp(store);
    await append(store, "a", 30);
    const late = (await stamp(store)).stamped;
    expect(await found(store, { anchors: [...late, ...early] })).toEqual([]);
    const other = early.map((anchor) => ({ ...anchor, root: late[0]?.root as never }));
    const findings = await found(store, { anchors: [...late, ...other] });
    expect(findings).toEqual(["anchor_token_wrong a anchors 30", "anchor_differs a anchors 30"]);
  });

  it("of another facility are told, once, and prove nothing", async () => {
    const store = await anchoredStore(10, 10);
    const foreign = store.anchors.map((anchor) => ({ ...anchor, facilityId: "khac" as never, size: 99 }));
    const report = await verify(store, { anchors: [...store.anchors, ...foreign] });
    expect(report.ok).toBe(false);
    expect(report.issues).toMatchObject([
      { code: "core.audit.anchor_foreign", severity: "error", path: ["anchors", 2] },
    ]);
    expect(report.issues[0]?.text.en).toContain("2 of the anchors");
  });

  it("are told where a facility was misspelt: its log is empty, and the anchors are not its own", async () => {
    const store = await storeWith({});
    const { anchors } = await anchoredStore(10, 10);
    const report = await verify(store, { facilityId: "bv-thu-nghiem-2" as never, anchors });
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ code }) => code)).toEqual([
      "core.audit.anchor_foreign",
      "core.audit.log_empty",
    ]);
  });

  it.each([
    ["JSON there and back", (anchor: TreeHeadAnchor) => JSON.parse(JSON.stringify(anchor))],
    ["base64 that was not made bytes again", (anchor: TreeHeadAnchor) => ({ ...anchor, token: "AAEC" })],
    ["no token", ({ token: _, ...anchor }: TreeHeadAnchor) => anchor],
  ])("whose token is no bytes are refused, with the way to keep them: %s", async (_what, kept) => {
    const store = await anchoredStore(10, 10);
    const refused = await verify(store, { anchors: store.anchors.map(kept) }).catch((error) => error);
    expect(refused).toMatchObject({
      code: "core.options.wrong",
      issues: [{ path: ["anchors", 0, "token"] }, { path: ["anchors", 1, "token"] }],
    });
    for (const language of ["vi", "en"] as const) {
      expect(refused.issues[0].text[language]).toMatch(/Uint8Array.*JSON.*base64/);
      expect(refused.nextStep[language]).toContain("guides/access.md");
    }
  });

  it("are as good as new when the token went as base64", async () => {
    const store = await anchoredStore(10, 10);
    const text = JSON.stringify(
      store.anchors.map((anchor) => ({ ...anchor, token: Buffer.from(anchor.token).toString("base64") })),
    );
    const anchors = (JSON.parse(text) as { token: string }[]).map((anchor) => ({
      ...anchor,
      token: Buffer.from(anchor.token, "base64"),
    })) as unknown as TreeHeadAnchor[];
    expect(await found(store, { anchors })).toEqual([]);
  });
});

describe("a finding names the log and the place", () => {
  it.each<[string, (store: MemoryAuditStore) => void, readonly string[]]>([
    [
      "an edited event",
      (store) => {
        const row = logOf(store).rows[17];
        if (row) row.bytes = edited(row.bytes);
      },
      ["event_changed a events 17"],
    ],
    [
      "events that cannot be read any more, the last among them",
      (store) => {
        for (const at of [0, 17, 18, 199]) {
          const row = logOf(store).rows[at];
          if (row) row.bytes = row.bytes.slice(1);
        }
      },
      [
        "event_changed a events 0",
        "event_changed a events 17",
        "event_changed a events 18",
        "event_changed a events 199",
      ],
    ],
    [
      "the first event of the second log, which cannot be read",
      (store) => {
        const row = logOf(store, "b").rows[0];
        if (row) row.bytes = row.bytes.slice(1);
      },
      ["event_changed b events 0"],
    ],
    [
      "an event beyond the head that cannot be read",
      (store) => logOf(store).rows.push({ index: 200, bytes: new Uint8Array([1]) }),
      ["event_changed a events 200"],
    ],
    [
      "an event beyond the head",
      (store) => logOf(store).rows.push({ ...(logOf(store).rows[0] as OpenLog["rows"][number]), index: 200 }),
      ["events_beyond_head a events 200"],
    ],
    ["events in the middle", (store) => logOf(store).rows.splice(20, 5), ["events_missing a events 20"]],
    ["the last events", (store) => logOf(store).rows.splice(190), ["events_missing a events 190"]],
    ["all events", (store) => logOf(store).rows.splice(0), ["events_missing a events 0"]],
    ["a hash of an event", (store) => change(store, "0/33"), ["node_differs a nodes 0 33"]],
    ["a hash above", (store) => change(store, "3/2"), ["node_differs a nodes 3 2"]],
    [
      "the root",
      (store) => {
        const log = logOf(store);
        log.head = { size: 200, root: store.anchors[0]?.root as never };
      },
      ["root_differs a heads 200"],
    ],
    [
      "an anchor",
      (store) => {
        store.anchors = store.anchors.map((anchor) => ({
          ...anchor,
          root: logOf(store).head?.root as never,
        }));
      },
      [
        "anchor_token_wrong a anchors 150",
        "anchor_token_wrong b anchors 3",
        "anchor_differs a anchors 150",
        "anchor_differs b anchors 3",
      ],
    ],
    ["a whole log", (store) => store.logs.delete("a"), ["events_removed a anchors 150"]],
    [
      "a log without head",
      (store) => {
        logOf(store).head = undefined;
        store.anchors = [];
      },
      ["events_beyond_head a events 0"],
    ],
  ])("%s", async (_what, tamper, wanted) => {
    const store = await anchoredStore(200, 150);
    tamper(store);
    // A store that knows nothing of telling ends a list at the first event that cannot be read.
    expect(await found(withoutTelling(store))).toEqual(wanted);
    const beyond = wanted.filter((one) => one !== "event_changed a events 200");
    const told = beyond.length === wanted.length ? wanted : [...beyond, "events_beyond_head a events 200"];
    expect(await found(store)).toEqual(told);
  });

  it("also where only what is shown of an event was changed", async () => {
    const store = await storeWith({ a: 5 });
    const honest = store.listEvents;
    store.listEvents = async function* (query, options) {
      for await (const logged of honest(query, options)) {
        yield logged.index === 2 ? { ...logged, event: { ...logged.event, actor: "x" } } : logged;
      }
    };
    expect(await found(store)).toEqual(["event_changed a events 2"]);
  });

  it("and tells many of a kind by their number, so that a ruined log does not fill the memory", async () => {
    const store = await storeWith({ a: 400 });
    for (const row of logOf(store).rows) row.bytes = edited(row.bytes);
    const { issues } = await verify(store);
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toMatchObject({
      code: "core.audit.event_changed",
      path: ["a"],
      text: { en: 'Log "a": 300 more of this kind.' },
    });
  });

  it("without events and hashes it still ends", async () => {
    const store = await storeWith({ a: 40 });
    const log = logOf(store);
    log.rows.splice(0, 5);
    for (const key of [...log.nodes.keys()].filter((name) => name.startsWith("0/"))) log.nodes.delete(key);
    log.head = { size: 2 ** 50, root: log.head?.root as never };
    expect(await found(store)).toContain(`events_missing a events 40`);
  });
});

describe("the check of a log", () => {
  it("reads a log once, however many of its events cannot be read", async () => {
    const store = await anchoredStore(5000, 4000);
    for (const row of logOf(store).rows) row.bytes = row.bytes.slice(1);
    const asked: unknown[] = [];
    const honest = store.listEvents;
    store.listEvents = (query, options) => {
      asked.push(query);
      return honest(query, options);
    };
    const { issues } = await verify(store);
    expect(asked).toEqual([{ facilityId }]);
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.text.en).toBe('Log "a": 4900 more of this kind.');
  });

  it("tells what a store finds damaged by itself: heads and search indexes, beside sound events", async () => {
    const store = await anchoredStore(10, 5);
    const [heads, events] = [store.listTreeHeads, store.listEvents];
    store.listTreeHeads = async function* (query, options) {
      await options?.onDamage?.({ what: "head", writer: "a", at: 10 });
      // One that cannot be read is left out.
      for await (const head of heads(query, options)) if (head.writer !== "a") yield head;
    };
    store.listEvents = async function* (query, options) {
      await options?.onDamage?.({ what: "search-index", writer: "a", at: 3 });
      yield* events(query, options);
    };
    const report = await verify(store);
    expect(report.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["core.audit.head_changed", "a", "heads", 10],
      ["core.audit.search_index_changed", "a", "events", 3],
    ]);
    const [head, index] = report.issues;
    for (const language of ["vi", "en"] as const) {
      expect(head?.nextStep?.[language]).not.toBe(index?.nextStep?.[language]);
    }
  });

  it("tells events of another facility, wherever they came from", async () => {
    const store = await storeWith({ a: 5 });
    const rows = bytesOf(logOf(store));
    const moved = rows.map((bytes, at) =>
      at === 2
        ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(`"${facilityId}"`, '"bv-khac"'))
        : bytes,
    );
    rewrite(store, moved);
    expect(await found(store)).toEqual(["event_foreign a events 2"]);
  });

  it("compares the anchors of many years, with several tokens each", async () => {
    const store = await storeWith({ a: 3650 });
    const frontier = createTreeFrontier(nodeDigest);
    const anchors: TreeHeadAnchor[] = [];
    for (const bytes of bytesOf(logOf(store))) {
      frontier.append(leafHash(bytes, nodeDigest));
      const head = { facilityId, writer: "a", size: frontier.size, root: formatDigest(frontier.root()) };
      for (const token of [1, 2, 3, 4]) {
        anchors.push({ ...head, stampedAt: eventOf(1).at, token: new Uint8Array([token]) });
      }
    }
    const parts = { anchors: anchors.reverse(), verifyToken: () => true };
    expect(await verify(store, parts)).toMatchObject({ ok: true, value: [{ size: 3650, anchored: 3650 }] });
    const wrong = anchors.map((anchor) =>
      anchor.token[0] === 2 ? { ...anchor, root: anchors[0]?.root as never } : anchor,
    );
    const { issues } = await verify(store, { ...parts, anchors: wrong });
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.text.en).toBe('Log "a": 3549 more of this kind.');
  });

  it("reads each hash about once", async () => {
    const store = await storeWith({ a: 1000 });
    const honest = store.readTreeNode;
    let reads = 0;
    store.readTreeNode = (key, options) => {
      reads += 1;
      return honest(key, options);
    };
    expect((await verify(store)).ok).toBe(true);
    expect(reads).toBe(logOf(store).nodes.size);
  });

  it("reads none when it is told to pass them over, and still finds what differs", async () => {
    const store = await anchoredStore(300, 200);
    store.readTreeNode = () => Promise.reject(new Error("read"));
    const parts = { nodes: "pass-over" } as const;
    expect((await verify(store, parts)).ok).toBe(true);
    const row = logOf(store).rows[17];
    if (row) row.bytes = edited(row.bytes);
    expect(await found(store, parts)).toEqual(["anchor_differs a anchors 200", "root_differs a heads 300"]);
    logOf(store).rows.splice(30, 2);
    expect(await found(store, parts)).toEqual(["events_missing a events 30"]);
  });

  it("stops when it is aborted, with the reason as it is", async () => {
    const store = await storeWith({ a: 500 });
    const stop = new AbortController();
    const reason = new Error("enough");
    const onProgress = () => stop.abort(reason);
    await expect(verify(store, { signal: stop.signal, onProgress })).rejects.toBe(reason);
  });

  it("lets an error of the store through that is not about what is stored", async () => {
    const store = await storeWith({ a: 5 });
    const broken = new Error("disk");
    store.readTreeNode = async () => {
      throw broken;
    };
    await expect(verify(store)).rejects.toBe(broken);
  });

  it("takes a hash, and an event, that the store finds damaged for a finding, and goes on", async () => {
    const store = await storeWith({ a: 300, b: 2 });
    const [nodes, events] = [store.readTreeNode, store.listEvents];
    store.readTreeNode = async (key, options) => {
      if (key.writer === "a" && key.level === 0 && key.index === 7) throw storeDamaged({ key: "x" });
      return nodes(key, options);
    };
    store.listEvents = async function* (query, options) {
      for await (const logged of events(query, options)) {
        if (logged.index === 299) throw storeDamaged({ key: "x" });
        yield logged;
      }
    };
    expect(await found(store)).toEqual(["node_differs a nodes 0 7", "event_changed a events 299"]);
  });

  it("looks at tokens only when somebody can verify them", async () => {
    const store = await anchoredStore(10, 5);
    store.anchors = store.anchors.map((anchor) => ({ ...anchor, token: new Uint8Array(3) }));
    expect((await verifyAuditLog({ store, facilityId })).ok).toBe(true);
    expect(await found(store, { verifyToken: async () => false })).toEqual([
      "anchor_token_wrong a anchors 5",
      "anchor_token_wrong b anchors 3",
    ]);
  });

  it("names every mistake of a call", async () => {
    await expect(verifyAuditLog({ store: {}, facilityID: "x" } as never)).rejects.toMatchObject({
      code: "core.options.wrong",
      issues: [{}, {}, {}],
    });
  });
});

function twoRows(log: OpenLog, one: number, other: number) {
  const at = one % log.rows.length;
  const to = (at + 1 + (other % (log.rows.length - 1))) % log.rows.length;
  return [log.rows[at], log.rows[to]] as [OpenLog["rows"][number], OpenLog["rows"][number]];
}

function change(store: MemoryAuditStore, key: string): void {
  const { nodes } = logOf(store);
  nodes.set(key, flipped(nodes.get(key) as Uint8Array, 5));
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const other = new Uint8Array(bytes);
  other[at % other.length] = (other[at % other.length] ?? 0) ^ 1;
  return other;
}

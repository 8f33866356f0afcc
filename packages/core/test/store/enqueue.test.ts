import { describe, expect, it } from "vitest";
import { enqueue, type OutgoingDocument, parseFacilityId } from "../../src/index.ts";

const document: OutgoingDocument = {
  ...{ facilityId: parseFacilityId("bv-thu"), facilityCode: "99999", kind: "bhyt-dossier" },
  ...{ edition: "qd3176", chain: "LK1", contentType: "application/xml", bytes: new Uint8Array([1]) },
};

const wrong = (...call: readonly unknown[]) => {
  try {
    enqueue(...(call as Parameters<typeof enqueue>));
  } catch (error) {
    return error as { code: string; text: { vi: string }; issues: { path: string[] }[] };
  }
  return undefined;
};

describe("enqueue", () => {
  it("takes what encoders put beside the document", () => {
    const { chain, bytes } = enqueue("bhxh", { ...document, replaces: "x" } as OutgoingDocument);
    expect([chain, bytes]).toEqual(["LK1", document.bytes]);
  });

  it.each<readonly [string, readonly unknown[], readonly string[]]>([
    [
      "an empty document",
      ["bhxh", {}],
      ["facilityId", "facilityCode", "kind", "edition", "chain", "contentType", "bytes"].map(
        (name) => `document.${name}`,
      ),
    ],
    ["no document", ["bhxh"], ["document"]],
    ["one that was not waited for", ["bhxh", Promise.resolve(document)], ["document"]],
    ["a text for bytes", ["bhxh", { ...document, bytes: "<a/>" }], ["document.bytes"]],
    ["no hub", [document], ["hub", "document"]],
  ])("names its own arguments: %s", (_title, call, places) => {
    const error = wrong(...call);
    expect(error?.code).toBe("core.options.wrong");
    expect(error?.text.vi).toMatch(/^enqueue: /);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(places);
  });
});

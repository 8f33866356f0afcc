import { describe, expect, test } from "vitest";
import { cardCodes, createMemoryCardCache } from "../../../../src/hubs/index.ts";
import { goodQuery, json, notSent, wiredLookUps } from "./open-look-ups.ts";

const code = "exchange.bhxh_look_up.answer_of_other";
const own = { maKetQua: "000", maThe: "DN4790000000001", hoTen: "NGUYỄN THỊ THỬ", ngaySinh: "17/05/1990" };

/** What the desk is told differs, and the class. */
async function asked(answer: object, query: object = {}) {
  const { lookUps } = wiredLookUps(() => json({ ...own, ...answer }));
  const found = await lookUps.lookUpCard({ ...goodQuery, ...query });
  if (found.from !== "gateway") throw new Error(found.from);
  const differing = found.issues.filter((issue) => issue.code === code).map(({ path }) => path.join("."));
  return { found, differing };
}

describe("an answer about somebody else's card", () => {
  test.each<readonly [object, readonly string[]]>([
    [{ maThe: "DN4790000000009" }, ["cardNumber"]],
    [{ maThe: "DN4790000000009", maSoBHXH: "0000000009" }, ["cardNumber"]],
    [{ hoTen: "TRẦN VĂN MẪU" }, ["name"]],
    [{ ngaySinh: "18/05/1990" }, ["birth"]],
    [{ ngaySinh: "1991" }, ["birth"]],
    [
      { maThe: "HT3790000000003", hoTen: "LÊ VĂN CŨ", ngaySinh: "02/09/1955" },
      ["cardNumber", "name", "birth"],
    ],
  ])("%o differs in %o: it is no good card, and says so without the data", async (answer, expected) => {
    const { found, differing } = await asked(answer);
    expect(differing).toEqual(expected);
    expect(found).toMatchObject({ code: "000", class: "OK_MANUAL_CHECK" });
    expect(found.next.vi).toContain("thẻ của người khác");
    expect(JSON.stringify([found.issues, found.next, found.meaning])).not.toMatch(/THỬ|MẪU|CŨ|\d{4,}/);
  });

  test.each<readonly [string, object, object]>([
    ["the same, with other case, marks and blanks", { hoTen: "Nguyen  thi Thu" }, {}],
    ["letters in parts", { hoTen: "NGUYỄN THỊ THỬ".normalize("NFD") }, {}],
    ["only a year on one side", { ngaySinh: "1990" }, {}],
    ["only a month on the other side", {}, { birth: "05/1990" }],
    ["nothing to compare", { maThe: null, hoTen: null, ngaySinh: null }, {}],
    ["another kind of card of the same insured", { maThe: "HT2790000000001" }, {}],
    ["asked by the insurance number", {}, { cardNumber: "0000000001" }],
    ["asked by the citizen number", {}, { cardNumber: "079190000001" }],
    ["asked by the old card", { maThe: "HT2790000000003", maTheCu: "DN4790000000001" }, {}],
    ["a birth that cannot be read", { ngaySinh: "không rõ" }, {}],
  ])("%s: it is the patient's", async (_name, answer, query) => {
    const { found, differing } = await asked(answer, query);
    expect([differing, found.class]).toEqual([[], "OK"]);
  });

  test("a replaced card may have another number, but not another holder", async () => {
    const replaced = { maKetQua: "004", maThe: "HT2790000000003", maTheMoi: "HT2790000000003" };
    expect((await asked(replaced)).differing).toEqual([]);
    const other = await asked({ ...replaced, hoTen: "LÊ VĂN CŨ" });
    expect([other.differing, other.found.class]).toEqual([["name"], "OK_MANUAL_CHECK"]);
  });

  test("one citizen number is not another", async () => {
    const { differing } = await asked({ maThe: "079190000002" }, { cardNumber: "079190000001" });
    expect(differing).toEqual(["cardNumber"]);
  });

  test("a refusal stays one; where the gateway says what is wrong itself, its own text stands", async () => {
    const other = { hoTen: "TRẦN VĂN MẪU" };
    const refused = await asked({ ...other, maKetQua: "010" });
    expect([refused.found.class, refused.differing]).toEqual(["NOT_ELIGIBLE", ["name"]]);
    const wrongName = await asked({ ...other, maKetQua: "060" });
    const row = cardCodes.find((one) => one.code === "060");
    expect([wrongName.differing, wrongName.found.next]).toEqual([[], row?.next]);
  });

  test("it is neither kept nor takes away what is kept", async () => {
    const answers = [json(own), json({ ...own, hoTen: "TRẦN VĂN MẪU" })];
    const { lookUps } = wiredLookUps(() => answers.shift() ?? notSent(), { cache: createMemoryCardCache() });
    await lookUps.lookUpCard(goodQuery);
    await lookUps.lookUpCard(goodQuery);
    expect(await lookUps.lookUpCard(goodQuery)).toMatchObject({
      ...{ from: "cache", card: { name: "NGUYỄN THỊ THỬ" } },
    });
    const none = wiredLookUps(
      (_request, count) => (count === 1 ? json({ ...own, ngaySinh: "1950" }) : notSent()),
      {
        cache: createMemoryCardCache(),
      },
    );
    await none.lookUps.lookUpCard(goodQuery);
    expect((await none.lookUps.lookUpCard(goodQuery)).from).toBe("nowhere");
  });
});

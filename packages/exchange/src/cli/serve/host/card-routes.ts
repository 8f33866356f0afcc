import { object } from "@benhan/core/options";
import type { LookUpProblem } from "../../../hubs/bhxh/look-up/call-look-up.ts";
import type { CardQuery, Officer } from "../../../hubs/bhxh/look-up/card-query.ts";
import { findingJson } from "../../reports/json-report.ts";
import { problemAnswer, problemOf } from "../problem.ts";
import { jsonAnswer } from "../service-answer.ts";
import { cardNotAsked, meansMissing } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { filled, jsonBody } from "./json-body.ts";
import { findingsOf } from "./visit-in.ts";

const cardShape = object<CardQuery>(
  {
    ...{ cardNumber: filled, name: filled, birth: filled },
    officer: object<Officer>({ name: filled, citizenId: filled }, ["name", "citizenId"]),
  },
  ["cardNumber", "name", "birth"],
);

/** Whether a card is good today. */
export const cardRoutes: readonly HostRoute[] = [
  {
    method: "POST",
    path: "/cards/look-up",
    takes: [],
    needs: "cards",
    async handle({ body, signal }, { host: { cards } }) {
      if (cards === undefined) throw meansMissing({ member: "cards" });
      const query = jsonBody<CardQuery>("POST /cards/look-up", body, cardShape);
      const found = await cards.lookUpCard(query, signal === undefined ? {} : { signal });
      const findings = findingsOf(found.issues);
      if (found.from === "input")
        return problemAnswer(problemOf(cardNotAsked({ count: findings.length }), 422, findings));
      const { issues: _, ...answer } = found;
      const problem = "problem" in answer ? { problem: problemJson(answer.problem) } : {};
      return jsonAnswer({ ...answer, ...problem, findings: findings.map(findingJson) });
    },
  },
];

/** Why nothing was learnt of the card: our code and words, and the gateway's own code. */
function problemJson({ class: kind, code, fault }: LookUpProblem) {
  return {
    ...{ class: kind, hubCode: code ?? null, code: fault.code, text: fault.text },
    nextStep: fault.nextStep ?? null,
  };
}
